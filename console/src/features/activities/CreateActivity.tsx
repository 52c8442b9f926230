import { App, Button, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { ORGANISE } from '#shared/session/roles';
import { useMe } from '#shared/session/useMe';
import { Moment } from '#shared/ui/Moment';
import { Page } from '#shared/ui/Page';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { Plan } from './activities';

/** Drafts an activity; nobody else sees it before it is published. */
export default function CreateActivity() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const own = useMe()?.grants.find(({ role }) => ORGANISE.includes(role));
  const draft = useCommand(
    ({ signupUntil, ...plan }: Plan, key) =>
      answer(
        api.POST('/api/v1/activities', {
          params: { header: { 'Idempotency-Key': key } },
          body: { ...plan, ...(signupUntil && { signupUntil }) },
        }),
      ),
    ({ id }) => {
      message.success(t('activity.drafted'));
      return navigate(`/activities/${id}`);
    },
  );
  const required = [{ required: true, message: t('file.required') }];
  const words = [{ required: true, whitespace: true, message: t('file.required') }];
  return (
    <Page title={t('activity.create')}>
      <Form<Plan>
        className="card form"
        layout="vertical"
        initialValues={{ division: own?.division, capacity: 30 }}
        onFinish={(plan) => draft.mutate(plan)}
        scrollToFirstError={{ focus: true }}
      >
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
        <ProblemNotice refusal={draft.error} />
        <Button type="primary" size="large" htmlType="submit" loading={draft.isPending}>
          {t('activity.draft')}
        </Button>
      </Form>
    </Page>
  );
}
