import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { AddForm } from '#shared/ui/AddForm';
import { Facts } from '#shared/ui/Facts';
import { apiClients } from './administration';

/** Lets a program use the API; its secret is shown this once and kept nowhere. */
export function RegisterClient() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const register = useCommand(
    (body: { name: string }, key) =>
      answer(api.POST('/api/v1/api-clients', { params: { header: { 'Idempotency-Key': key } }, body })),
    () => queries.invalidateQueries({ queryKey: apiClients.queryKey }),
  );
  const made = register.data;
  return (
    <>
      {made ? (
        <section className="card" role="status">
          <p>{t(made.clientSecret ? 'admin.clients.made' : 'admin.clients.madeBefore')}</p>
          <Facts
            facts={[
              [t('admin.clients.id'), <code>{made.clientId}</code>],
              [t('admin.clients.secret'), made.clientSecret ? <code className="secret">{made.clientSecret}</code> : null],
            ]}
          />
        </section>
      ) : null}
      <AddForm name="client" title={t('admin.clients.add')} command={register}>
        <Form.Item
          name="name"
          label={t('admin.clients.name')}
          extra={t('admin.accounts.usernameHint')}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/, message: t('admin.accounts.usernameHint') }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      </AddForm>
    </>
  );
}
