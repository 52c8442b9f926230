import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { fileBody } from '#shared/api/fileBody';
import { CATEGORIES } from './administration';
import { ImportCsv } from './ImportCsv';

/** Adds the categories of a file to the tree; it takes nothing away. */
export function ImportCategories() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: (file: File) => answer(api.POST('/api/v1/categories/imports', fileBody(file, 'text/csv'))),
    onSuccess: () => queries.invalidateQueries({ queryKey: CATEGORIES }),
  });
  return (
    <ImportCsv
      columns="level1,level2,level3"
      hint={t('admin.categories.hint')}
      command={take}
      said={take.data && t('admin.categories.done', { rows: take.data.rows, created: take.data.created })}
    />
  );
}
