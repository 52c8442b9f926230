import { Input } from 'antd';
import { instant, local } from '#shared/i18n/times';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (moment: string | undefined) => void;
}

/** A moment, typed in the tenants' time and kept as an instant. */
export function Moment({ id, value, onChange }: Props) {
  return (
    <Input
      id={id}
      type="datetime-local"
      value={value ? local(value) : ''}
      onChange={({ target }) => onChange?.(target.value ? instant(target.value) : undefined)}
    />
  );
}
