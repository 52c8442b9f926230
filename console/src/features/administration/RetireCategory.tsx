import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { CATEGORIES, type Category } from './administration';

/** Takes a category and all below it out of use, or back into it; what is filed under it keeps it. */
export function RetireCategory({ it: { name, path, retired } }: { it: Category }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const turn = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/categories/retirements', { body: { category: path, retired: !retired } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: CATEGORIES }),
  });
  const way = retired ? 'takeBack' : 'retire';
  return (
    <>
      <Popconfirm title={t(`admin.categories.${way}Sure`, { name })} onConfirm={() => turn.mutate()}>
        <Button loading={turn.isPending} aria-label={t(`admin.categories.${way}This`, { name })}>
          {t(`admin.categories.${way}`)}
        </Button>
      </Popconfirm>
      <ProblemNotice refusal={turn.error} />
    </>
  );
}
