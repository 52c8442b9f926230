import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useVersioned } from '#shared/api/useVersioned';
import { today } from '#shared/i18n/times';
import { KEEP_RESIDENTS } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { ActionForm } from '#shared/ui/ActionForm';
import { Day } from '#shared/ui/Day';
import { Fold } from '#shared/ui/Fold';
import { oneHousehold } from './households';

/** Ends a household in which nobody lives any more. */
export function EndHousehold({ it, onReload }: { it: Schemas['HouseholdViewDetail']; onReload: () => unknown }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const end = useVersioned(
    it,
    (params, body: { on: string }) => api.POST('/api/v1/households/{id}/end', { params, body }),
    (now: Schemas['HouseholdViewDetail']) => {
      queries.setQueryData(oneHousehold(it.id).queryKey, now);
      return queries.invalidateQueries({ queryKey: ['households'] });
    },
  );
  if (!may(useMe(), KEEP_RESIDENTS, it.place) || it.members.some(({ to }) => !to)) {
    return null;
  }
  return (
    <Fold title={t('household.end')}>
      <ActionForm name="end" action={t('household.end')} command={end} onReload={onReload} initialValues={{ on: today() }}>
        <Form.Item name="on" label={t('resident.on')} rules={[{ required: true, message: t('file.required') }]}>
          <Day />
        </Form.Item>
      </ActionForm>
    </Fold>
  );
}
