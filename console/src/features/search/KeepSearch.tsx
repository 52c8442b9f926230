import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { useCommand } from '#shared/api/useCommand';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { keepable, type Kept, type Question } from './question';
import { savedSearches } from './search';

/** Keeps the question, so that what is new can be seen at a glance. */
export function KeepSearch({ question }: { question: Question }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const keep = useCommand(
    (body: Kept) => answer(api.POST('/api/v1/search/saved', { body })),
    () => {
      message.success(t('search.saved.kept'));
      return queries.invalidateQueries({ queryKey: savedSearches.queryKey });
    },
  );
  const kept = keepable(question);
  return kept ? (
    <>
      <Button loading={keep.isPending} onClick={() => keep.mutate(kept)}>
        {t('search.saved.keep')}
      </Button>
      <ProblemNotice refusal={keep.error} />
    </>
  ) : null;
}
