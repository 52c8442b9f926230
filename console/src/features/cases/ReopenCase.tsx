import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { Move } from './CaseActions';
import { useMove } from './useMove';

export function ReopenCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const reopen = useMove(it, t('open.reopened'), (params, body: { reason: string }) =>
    api.POST('/api/v1/cases/{id}/reopening', { params, body }),
  );
  return (
    <Form layout="vertical" onFinish={reopen.submit}>
      <Form.Item
        name="reason"
        label={t('open.reason')}
        rules={[{ required: true, whitespace: true, message: t('file.required') }]}
      >
        <Input.TextArea rows={3} maxLength={1_000} />
      </Form.Item>
      <Button block htmlType="submit" loading={reopen.pending}>
        {t('open.reopen')}
      </Button>
      <ProblemNotice refusal={reopen.refusal} onReload={onReload} />
    </Form>
  );
}
