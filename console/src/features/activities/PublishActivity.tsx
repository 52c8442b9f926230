import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { oneActivity, type Activity } from './activities';

/** From here on everybody sees the activity and may sign up. */
export function PublishActivity({ it }: { it: Activity }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const publish = useCommand(
    (id: string, key) =>
      answer(
        api.POST('/api/v1/activities/{id}/publication', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    (now) => {
      queries.setQueryData(oneActivity(it.id).queryKey, now);
      message.success(t('activity.published'));
      return queries.invalidateQueries({ queryKey: ['activities'] });
    },
  );
  return (
    <div>
      <Button type="primary" block loading={publish.isPending} onClick={() => publish.mutate(it.id)}>
        {t('activity.publish')}
      </Button>
      <ProblemNotice refusal={publish.error} />
    </div>
  );
}
