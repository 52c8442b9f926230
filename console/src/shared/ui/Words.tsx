import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  label: string;
  most?: number;
  optional?: boolean;
  hint?: string;
}

/** A field for a few sentences. */
export function Words({ name, label, most = 1_000, optional, hint }: Props) {
  const { t } = useTranslation();
  const required = [{ required: true, whitespace: true, message: t('file.required') }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={optional ? undefined : required}>
      <Input.TextArea rows={3} maxLength={most} placeholder={optional ? t('common.optional') : undefined} />
    </Form.Item>
  );
}
