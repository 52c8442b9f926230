import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { ownFile } from './own';

/** Links the reader's account to their file with the code that they got at the counter. */
export function LinkOwnFile() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const link = useCommand(
    (body: { code: string }, key) =>
      answer(api.POST('/api/v1/my/file', { params: { header: { 'Idempotency-Key': key } }, body })),
    (file) => {
      queries.setQueryData(ownFile.queryKey, file);
    },
  );
  return (
    <Form className="card form" layout="vertical" onFinish={(entry: { code: string }) => link.mutate(entry)}>
      <p>{t('own.linkHint')}</p>
      <Form.Item
        name="code"
        label={t('own.code')}
        rules={[{ required: true, whitespace: true, message: t('file.required') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <ProblemNotice refusal={link.error} />
      <Button type="primary" htmlType="submit" loading={link.isPending}>
        {t('own.link')}
      </Button>
    </Form>
  );
}
