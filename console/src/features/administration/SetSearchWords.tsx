import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '#shared/api/client';
import { pages } from '#shared/api/pages';
import { useTimes } from '#shared/i18n/times';
import { Listed } from '#shared/ui/Listed';
import { AdminPage } from './AdminPage';
import { SetSynonyms } from './SetSynonyms';

/** The words of the tenant's searches, and what is hardly found, which tells what words are missing. */
export default function SetSearchWords() {
  const { t } = useTranslation();
  const { day } = useTimes();
  const list = useInfiniteQuery({
    queryKey: ['misses'],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/v1/search/misses', { params: { query: { ...(cursor && { cursor }) } } })),
    ...pages,
  });
  return (
    <AdminPage title={t('admin.words.title')} about={t('admin.words.about')}>
      <SetSynonyms />
      <section aria-labelledby="misses">
        <h2 id="misses">{t('admin.words.misses')}</h2>
        <Listed
          list={list}
          label={t('admin.words.misses')}
          none={t('admin.words.none')}
          row={({ words, times, lastOn }) => (
            <li key={words} className="facts">
              <strong>{words}</strong>
              <span>{t('admin.words.times', { count: times })}</span>
              <span>{day(lastOn)}</span>
            </li>
          )}
        />
      </section>
    </AdminPage>
  );
}
