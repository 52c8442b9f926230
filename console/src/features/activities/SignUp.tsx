import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { PHONE } from '#shared/ui/phone';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneActivity, type Activity } from './activities';
import { Ticket } from './Ticket';

type Entry = Schemas['SignUpEntry'];

/** Signs somebody up at the counter, and shows the ticket to photograph. */
export function SignUp({ it }: { it: Activity }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [form] = Form.useForm<Entry>();
  const signUp = useCommand(
    ({ name, phone, needs }: Entry, key) =>
      answer(
        api.POST('/api/v1/activities/{id}/signups', {
          params: { path: { id: it.id }, header: { 'Idempotency-Key': key } },
          body: { name, ...(phone && { phone }), ...(needs && { needs }) },
        }),
      ),
    () => {
      form.resetFields();
      return queries.invalidateQueries({ queryKey: oneActivity(it.id).queryKey });
    },
  );
  return (
    <Form<Entry> form={form} layout="vertical" onFinish={(entry) => signUp.mutate(entry)}>
      <Form.Item
        name="name"
        label={t('household.name')}
        rules={[{ required: true, whitespace: true, message: t('file.required') }]}
      >
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('household.phone')} rules={[{ pattern: PHONE, message: t('file.phone') }]}>
        <Input type="tel" maxLength={20} autoComplete="off" placeholder={t('common.optional')} />
      </Form.Item>
      <Form.Item name="needs" label={t('activity.needs')} extra={t('activity.needsHint')}>
        <Input maxLength={200} autoComplete="off" placeholder={t('common.optional')} />
      </Form.Item>
      <Button type="primary" block htmlType="submit" loading={signUp.isPending}>
        {t('activity.signUp')}
      </Button>
      <ProblemNotice refusal={signUp.error} />
      {signUp.data ? <Ticket signup={signUp.data} /> : null}
    </Form>
  );
}
