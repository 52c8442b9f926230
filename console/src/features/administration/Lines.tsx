import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  add: string;
  /** What is wrong where fields lie below another's name, such as hours. */
  most: number;
  initial?: object;
  children: (at: (field: string) => [number, string]) => ReactNode;
}

/** Lines of fields, to add to and to take from. */
export function Lines({ name, add, most, initial, children }: Props) {
  const { t } = useTranslation();
  return (
    <Form.List name={name}>
      {(lines, { add: append, remove }) => (
        <>
          {lines.map((line, index) => (
            <div key={line.key} className="line" role="group" aria-label={t('admin.line', { number: index + 1 })}>
              {children((field) => [line.name, field])}
              <Button aria-label={t('admin.removeLine', { number: index + 1 })} onClick={() => remove(line.name)}>
                {t('admin.remove')}
              </Button>
            </div>
          ))}
          {lines.length < most ? (
            <p>
              <Button onClick={() => append(initial)}>{add}</Button>
            </p>
          ) : null}
        </>
      )}
    </Form.List>
  );
}
