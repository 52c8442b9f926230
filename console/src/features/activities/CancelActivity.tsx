import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneActivity, type Activity } from './activities';

/** Calls an activity off, with the reason that everybody reads. */
export function CancelActivity({ it }: { it: Activity }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const cancel = useCommand(
    (body: { reason: string }, key) =>
      answer(
        api.POST('/api/v1/activities/{id}/cancellation', {
          params: { path: { id: it.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    (now) => {
      queries.setQueryData(oneActivity(it.id).queryKey, now);
      return queries.invalidateQueries({ queryKey: ['activities'] });
    },
  );
  return (
    <details>
      <summary>{t('activity.cancel')}</summary>
      <Form className="below" layout="vertical" onFinish={(values) => cancel.mutate(values)}>
        <Form.Item
          name="reason"
          label={t('activity.reason')}
          rules={[{ required: true, whitespace: true, message: t('file.required') }]}
        >
          <Input.TextArea rows={2} maxLength={1_000} />
        </Form.Item>
        <Button danger block htmlType="submit" loading={cancel.isPending}>
          {t('activity.cancel')}
        </Button>
        <ProblemNotice refusal={cancel.error} />
      </Form>
    </details>
  );
}
