import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { useTimes } from '#shared/i18n/times';
import { Fold } from '#shared/ui/Fold';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneResident, type Resident } from './households';

/** A code for the counter, with which the resident's own account sees this file; or the end of that. */
export function LinkResident({ it }: { it: Resident }) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const queries = useQueryClient();
  const params = { path: { id: it.id } };
  const issue = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/residents/{id}/link-code', { params })),
    // The code is for one pair of eyes, once.
    gcTime: 0,
  });
  const unlink = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/residents/{id}/link', { params })),
    onSuccess: () => queries.invalidateQueries({ queryKey: oneResident(it.id).queryKey }),
  });
  return (
    <Fold title={t('link.title')}>
      {it.linked ? (
        <>
          <p>{t('link.linked')}</p>
          <Button loading={unlink.isPending} onClick={() => unlink.mutate()}>
            {t('link.undo')}
          </Button>
        </>
      ) : (
        <>
          <p>{t('link.hint')}</p>
          <Button loading={issue.isPending} onClick={() => issue.mutate()}>
            {t('link.issue')}
          </Button>
          {issue.data ? (
            <div role="status" className="ticket">
              <strong className="code">{issue.data.code}</strong>
              <span className="hint">{t('link.until', { time: moment(issue.data.expiresAt) })}</span>
            </div>
          ) : null}
        </>
      )}
      <ProblemNotice refusal={issue.error ?? unlink.error} />
    </Fold>
  );
}
