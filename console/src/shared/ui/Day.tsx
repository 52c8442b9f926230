import { Input } from 'antd';

interface Props {
  id?: string;
  value?: string;
  onChange?: (day: string) => void;
}

/** A day as 2026-01-31, in the browser's own calendar: it knows the keyboard, the reader's language and telephones. */
export function Day({ id, value, onChange }: Props) {
  return <Input id={id} type="date" value={value} onChange={(event) => onChange?.(event.target.value)} />;
}
