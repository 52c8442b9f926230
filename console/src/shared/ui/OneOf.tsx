import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  label: string;
  options: { value: string | boolean; label: string }[];
  optional?: boolean;
}

/** A field for one of a few, all of them in sight. */
export function OneOf({ name, label, options, optional }: Props) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={optional ? undefined : [{ required: true, message: t('file.required') }]}
    >
      <Radio.Group className="stacked" options={options} />
    </Form.Item>
  );
}
