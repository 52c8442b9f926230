import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answer } from '#shared/api/client';
import { Loading } from '#shared/ui/Loading';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { AdminPage } from './AdminPage';

type Answer<Value> = Promise<{ data?: Value; error?: unknown; response: Response }>;

interface Props<Value> {
  title: string;
  about: string;
  name: string;
  read: () => Answer<Value>;
  save: (value: Value) => Answer<Value>;
  children: ReactNode;
}

/** Something that holds in the whole tenant, read as a whole and saved as a whole. */
export function Setting<Value>({ title, about, name, read, save, children }: Props<Value>) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const queryKey = ['setting', name];
  // What somebody is changing is not read anew under their hands.
  const now = useQuery({ queryKey, queryFn: () => answer(read()), staleTime: Infinity, gcTime: 0 });
  const replace = useMutation({
    mutationFn: (value: Value) => answer(save(value)),
    onSuccess: (value) => {
      queries.setQueryData(queryKey, value);
      message.success(t('admin.saved'));
    },
  });
  return (
    <AdminPage title={title} about={about}>
      <ProblemNotice refusal={now.error} onReload={now.refetch} />
      {now.data ? (
        <Form<Value>
          key={now.dataUpdatedAt}
          className="card"
          layout="vertical"
          initialValues={now.data as object}
          onFinish={replace.mutate}
          scrollToFirstError={{ focus: true }}
        >
          {children}
          <ProblemNotice refusal={replace.error} />
          <Button type="primary" size="large" htmlType="submit" loading={replace.isPending}>
            {t('admin.save')}
          </Button>
        </Form>
      ) : now.error ? null : (
        <Loading rows={8} />
      )}
    </AdminPage>
  );
}
