import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { Loading } from '#shared/ui/Loading';
import { ProblemNotice } from '#shared/ui/ProblemNotice';

const queryKey = ['synonyms'];

/** The lines, and the version that a change is decided on. */
async function read() {
  const call = api.GET('/api/v1/search/synonyms');
  return { ...(await answer(call)), version: (await call).response.headers.get('ETag') ?? '"0"' };
}

/** Which words stand for one matter in this tenant's searches; saved as a whole. */
export function SetSynonyms() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const now = useQuery({ queryKey, queryFn: read, staleTime: Infinity, gcTime: 0 });
  const replace = useMutation({
    mutationFn: ({ text, version }: { text: string; version: string }) =>
      answer(
        api.PUT('/api/v1/search/synonyms', {
          params: { header: { 'If-Match': version } },
          body: { lines: text.split('\n').map((line) => line.trim()).filter(Boolean) },
        }),
      ),
    onSuccess: () => {
      message.success(t('admin.saved'));
      return queries.invalidateQueries({ queryKey });
    },
  });
  if (!now.data) {
    return now.error ? <ProblemNotice refusal={now.error} onReload={now.refetch} /> : <Loading rows={8} />;
  }
  const { lines, shipped, version } = now.data;
  return (
    <Form
      key={version}
      className="card"
      layout="vertical"
      initialValues={{ text: lines.join('\n') }}
      onFinish={({ text }: { text: string }) => replace.mutate({ text, version })}
    >
      <Form.Item name="text" label={t('admin.words.synonyms')} extra={t('admin.words.hint')}>
        <Input.TextArea rows={12} />
      </Form.Item>
      {shipped ? <p className="hint">{t('admin.words.shipped')}</p> : null}
      <ProblemNotice refusal={replace.error} onReload={now.refetch} />
      <Button type="primary" htmlType="submit" loading={replace.isPending}>
        {t('admin.save')}
      </Button>
    </Form>
  );
}
