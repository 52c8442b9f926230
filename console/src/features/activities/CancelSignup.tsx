import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneActivity, oneSignup, type Signup } from './activities';

/** Gives a place up; it goes to the first who waits. */
export function CancelSignup({ it }: { it: Signup }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const cancel = useCommand(
    (id: string, key) =>
      answer(
        api.POST('/api/v1/signups/{id}/cancellation', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    (now) => {
      queries.setQueryData(oneSignup(it.id).queryKey, now);
      return queries.invalidateQueries({ queryKey: oneActivity(it.activity).queryKey });
    },
  );
  return (
    <div className="below">
      <Popconfirm title={t('activity.cancelSignupHint')} onConfirm={() => cancel.mutate(it.id)}>
        <Button danger loading={cancel.isPending}>
          {t('activity.cancelSignup')}
        </Button>
      </Popconfirm>
      <ProblemNotice refusal={cancel.error} />
    </div>
  );
}
