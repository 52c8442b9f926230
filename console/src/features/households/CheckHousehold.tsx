import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { useCommand } from '#shared/api/useCommand';
import { KEEP_RESIDENTS } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneHousehold } from './households';

/** Notes that what the file says of a household is still right. */
export function CheckHousehold({ it, onReload }: { it: Schemas['HouseholdViewDetail']; onReload: () => unknown }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const reader = useMe();
  const check = useCommand(
    ({ version }: { version: number }, key) =>
      answer(
        api.POST('/api/v1/households/{id}/check', {
          params: { path: { id: it.id }, header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key } },
        }),
      ),
    (now) => {
      queries.setQueryData(oneHousehold(it.id).queryKey, now);
    },
  );
  if (!may(reader, KEEP_RESIDENTS, it.place)) {
    return null;
  }
  return (
    <div className="below">
      <Button loading={check.isPending} onClick={() => check.mutate({ version: it.version })}>
        {t('household.check')}
      </Button>
      <ProblemNotice refusal={check.error} onReload={onReload} />
    </div>
  );
}
