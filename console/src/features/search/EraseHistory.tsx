import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { history } from './search';

/** Erases what the reader asked; suggestions know it no more either. */
export function EraseHistory() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const erase = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/search/history')),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['suggestions'] });
      return queries.invalidateQueries({ queryKey: history.queryKey });
    },
  });
  return (
    <>
      <Button loading={erase.isPending} onClick={() => erase.mutate()}>
        {t('search.history.erase')}
      </Button>
      <ProblemNotice refusal={erase.error} />
    </>
  );
}
