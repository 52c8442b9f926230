import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { units } from '#shared/units/units';
import { DivisionPicker } from '#shared/divisions/DivisionPicker';
import { GRANT, ROLES } from '#shared/session/roles';
import { AddForm } from '#shared/ui/AddForm';
import { Choice } from '#shared/ui/Choice';
import { grantsOf } from './administration';

type NewGrant = Omit<Schemas['GiveGrantNewGrant'], 'account'>;

/** Lets an account do something somewhere and below; who handles for a unit, for which. */
export function GiveGrant({ account }: { account: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const known = useQuery(units);
  const give = useCommand(
    (grant: NewGrant, key) =>
      answer(
        api.POST('/api/v1/grants', { params: { header: { 'Idempotency-Key': key } }, body: { account, ...grant } }),
      ),
    () => queries.invalidateQueries({ queryKey: grantsOf(account).queryKey }),
  );
  const required = [{ required: true, message: t('file.required') }];
  return (
    <AddForm name="grant" title={t('admin.grants.give')} command={give}>
      <Form.Item name="role" label={t('admin.grants.role')} rules={required}>
        <Choice
          listLabel={t('admin.grants.role')}
          options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
      </Form.Item>
      <Form.Item name="division" label={t('admin.grants.division')} rules={required}>
        <DivisionPicker roles={GRANT} />
      </Form.Item>
      <Form.Item noStyle dependencies={['role']}>
        {({ getFieldValue }) =>
          getFieldValue('role') === 'UNIT_HANDLER' ? (
            <Form.Item name="unit" label={t('admin.grants.unit')} rules={required} preserve={false}>
              <Choice
                listLabel={t('admin.grants.unit')}
                loading={known.isFetching}
                showSearch={{ optionFilterProp: 'label' }}
                options={known.data?.items.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
          ) : null
        }
      </Form.Item>
    </AddForm>
  );
}
