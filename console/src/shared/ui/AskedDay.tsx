import { Input } from 'antd';
import { useState } from 'react';

interface Props {
  id: string;
  label: string;
  type?: 'date' | 'month';
  value?: string;
  /** Whether it may be left empty, which is told as such. */
  optional?: boolean;
  onChange: (day: string) => void;
}

const WHOLE = { date: /^[12]\d{3}-\d\d-\d\d$/, month: /^2\d{3}-(0[1-9]|1[0-2])$/ };

/** A day or month that a page is asked for. It counts once it is whole: on the way to 2026 the browser tells the year 2. */
export function AskedDay({ id, label, type = 'date', value = '', optional = false, onChange }: Props) {
  const [seen, setSeen] = useState(value);
  const [typed, setTyped] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setTyped(value);
  }
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type={type}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (WHOLE[type].test(target.value) || (optional && target.value === '')) {
            onChange(target.value);
          }
        }}
      />
    </>
  );
}
