import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { AddForm } from '#shared/ui/AddForm';

/** An account for a person, who may do nothing until something is granted. */
export function OpenAccount() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const open = useCommand(
    (body: Schemas['NewAccount'], key) =>
      answer(api.POST('/api/v1/accounts', { params: { header: { 'Idempotency-Key': key } }, body })),
    ({ username }) => {
      message.success(t('admin.accounts.opened'));
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      return navigate(`/admin/accounts/${username}`);
    },
  );
  const required = { required: true, message: t('file.required') };
  return (
    <AddForm name="account" title={t('admin.accounts.open')} command={open}>
      <Form.Item name="displayName" label={t('admin.accounts.displayName')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="username"
        label={t('admin.accounts.username')}
        extra={t('admin.accounts.usernameHint')}
        rules={[{ ...required, pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/, message: t('admin.accounts.usernameHint') }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('admin.accounts.password')}
        extra={t('admin.accounts.passwordHint')}
        rules={[{ ...required, min: 10, message: t('admin.accounts.passwordHint') }]}
      >
        <Input.Password maxLength={128} autoComplete="new-password" />
      </Form.Item>
    </AddForm>
  );
}
