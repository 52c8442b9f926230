import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { grantsOf } from './administration';

/** Takes a grant away; it holds nowhere within moments. */
export function TakeGrant({ it, what }: { it: Schemas['RoleGrant']; what: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/grants/{id}', { params: { path: { id: it.id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: grantsOf(it.account).queryKey }),
  });
  return (
    <>
      <Popconfirm title={t('admin.grants.takeHint')} onConfirm={() => take.mutate()}>
        <Button loading={take.isPending} aria-label={t('admin.grants.takeThis', { what })}>
          {t('admin.grants.take')}
        </Button>
      </Popconfirm>
      <ProblemNotice refusal={take.error} />
    </>
  );
}
