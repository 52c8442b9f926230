import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { fileBody } from '#shared/api/fileBody';
import { usePlace } from '#shared/divisions/usePlace';
import { Listed } from '#shared/ui/Listed';
import { responsibilities } from './administration';
import { AdminPage } from './AdminPage';
import { ImportCsv } from './ImportCsv';

/** Which units answer for which category where; a row of the file takes the place of the one for the same. */
export default function ListResponsibilities() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const list = useInfiniteQuery(responsibilities);
  const take = useMutation({
    mutationFn: (file: File) => answer(api.POST('/api/v1/responsibilities/imports', fileBody(file, 'text/csv'))),
    onSuccess: () => queries.invalidateQueries({ queryKey: responsibilities.queryKey }),
  });
  return (
    <AdminPage title={t('admin.responsibilities.title')} about={t('admin.responsibilities.about')}>
      <ImportCsv
        columns="category,division,dispatch,units"
        hint={t('admin.responsibilities.hint')}
        command={take}
        said={take.data && t('admin.responsibilities.done', { count: take.data.rules })}
      />
      <section>
        <Listed
          list={list}
          label={t('admin.responsibilities.title')}
          none={t('admin.responsibilities.none')}
          row={(it) => <Rule key={`${it.category}${it.division}`} it={it} />}
        />
      </section>
    </AdminPage>
  );
}

function Rule({ it }: { it: Schemas['ResponsibilitiesListed'] }) {
  const { t } = useTranslation();
  return (
    <li>
      <h3>{it.category ?? t('admin.responsibilities.everything')}</h3>
      <p className="facts">
        <span>{usePlace(it.division) ?? it.division}</span>
        <span className="tag">{t(`dispatch.${it.dispatch}`)}</span>
        <strong>{it.units.join('、')}</strong>
      </p>
    </li>
  );
}
