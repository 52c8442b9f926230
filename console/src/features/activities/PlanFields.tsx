import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { ORGANISE } from '#shared/session/roles';
import { Moment } from '#shared/ui/Moment';

/** The fields of an activity's plan. */
export function PlanFields() {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('file.required') }];
  const words = [{ required: true, whitespace: true, message: t('file.required') }];
  return (
    <>
      <Form.Item name="title" label={t('activity.name')} rules={words}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="description" label={t('activity.description')} rules={words}>
        <Input.TextArea rows={5} maxLength={10_000} />
      </Form.Item>
      <Form.Item name="division" label={t('file.division')} rules={required}>
        <DivisionPicker roles={ORGANISE} />
      </Form.Item>
      <Form.Item name="venue" label={t('activity.venue')} rules={words}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="startsAt" label={t('activity.startsAt')} rules={required}>
          <Moment />
        </Form.Item>
        <Form.Item name="endsAt" label={t('activity.endsAt')} rules={required}>
          <Moment />
        </Form.Item>
        <Form.Item name="signupUntil" label={t('activity.signupUntil')} extra={t('activity.signupUntilHint')}>
          <Moment />
        </Form.Item>
        <Form.Item name="capacity" label={t('activity.capacity')} rules={required}>
          <InputNumber min={1} max={100_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </>
  );
}
