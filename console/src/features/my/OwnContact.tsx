import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { PHONE } from '#shared/ui/phone';

const PHONE_FIELD = ['requester', 'phone'];

/** Whom to ask for, if the reader likes to say. */
export function OwnContact() {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('own.person')}</legend>
      <p className="hint">{t('own.personHint')}</p>
      <div className="pair">
        <Form.Item
          name={['requester', 'name']}
          label={t('own.name')}
          dependencies={[PHONE_FIELD]}
          rules={[
            ({ getFieldValue }) => ({
              required: Boolean(getFieldValue(PHONE_FIELD)),
              whitespace: true,
              message: t('file.required'),
            }),
          ]}
        >
          <Input maxLength={50} autoComplete="name" />
        </Form.Item>
        <Form.Item name={PHONE_FIELD} label={t('own.phone')} rules={[{ pattern: PHONE, message: t('file.phone') }]}>
          <Input type="tel" maxLength={20} autoComplete="tel" />
        </Form.Item>
      </div>
    </fieldset>
  );
}
