import { useQueryClient } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { mayCommit, oneImport, works, type Import } from './bulk';

/** Takes in what was checked, or stops; what was taken in stays. */
export function ActOnImport({ it }: { it: Import }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const keep = (now: Import) => queries.setQueryData(oneImport(it.id).queryKey, now);
  const commit = useCommand(
    (id: string, key) =>
      answer(
        api.POST('/api/v1/residents/imports/{id}/commit', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    keep,
  );
  const cancel = useCommand(
    (id: string, key) =>
      answer(
        api.POST('/api/v1/residents/imports/{id}/cancellation', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    keep,
  );
  const stoppable = works(it) || it.state === 'CHECKED';
  return (
    <div className="below">
      {it.state === 'CHECKED' && !mayCommit(it) ? <p role="alert">{t('bulk.mend')}</p> : null}
      <Space wrap>
        {mayCommit(it) ? (
          <Button type="primary" loading={commit.isPending} onClick={() => commit.mutate(it.id)}>
            {t('bulk.commit', { count: it.rows - it.failed })}
          </Button>
        ) : null}
        {stoppable ? (
          <Button loading={cancel.isPending} onClick={() => cancel.mutate(it.id)}>
            {t('bulk.cancel')}
          </Button>
        ) : null}
      </Space>
      <ProblemNotice refusal={commit.error ?? cancel.error} />
    </div>
  );
}
