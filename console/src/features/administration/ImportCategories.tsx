import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { fileBody } from '#shared/api/fileBody';
import { CategoryPicker } from '#shared/ui/CategoryPicker';
import { AdminPage } from './AdminPage';
import { ImportCsv } from './ImportCsv';

/** The tree of categories; a file adds to it and takes nothing away. */
export default function ImportCategories() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const take = useMutation({
    mutationFn: (file: File) => answer(api.POST('/api/v1/categories/imports', fileBody(file, 'text/csv'))),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['categories'] }),
  });
  return (
    <AdminPage title={t('admin.categories.title')} about={t('admin.categories.about')}>
      <ImportCsv
        columns="level1,level2,level3"
        hint={t('admin.categories.hint')}
        command={take}
        said={take.data && t('admin.categories.done', { rows: take.data.rows, created: take.data.created })}
      />
      <section className="card">
        <Form layout="vertical">
          <Form.Item name="look" label={t('admin.categories.look')}>
            <CategoryPicker key={take.submittedAt} />
          </Form.Item>
        </Form>
      </section>
    </AdminPage>
  );
}
