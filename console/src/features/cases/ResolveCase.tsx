import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { Move } from './CaseActions';
import { useMove } from './useMove';

export function ResolveCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const resolve = useMove(it, t('open.resolved'), (params, body: { text: string }) =>
    api.POST('/api/v1/cases/{id}/resolution', { params, body }),
  );
  return (
    <Form layout="vertical" onFinish={resolve.submit}>
      <Form.Item
        name="text"
        label={t('open.resolution')}
        rules={[{ required: true, whitespace: true, message: t('file.required') }]}
      >
        <Input.TextArea rows={3} maxLength={10_000} />
      </Form.Item>
      <Button type="primary" block htmlType="submit" loading={resolve.pending}>
        {t('open.resolve')}
      </Button>
      <ProblemNotice refusal={resolve.refusal} onReload={onReload} />
    </Form>
  );
}
