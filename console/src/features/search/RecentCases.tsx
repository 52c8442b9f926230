import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '#shared/api/client';
import { CaseFacts } from '#shared/cases/CaseFacts';
import { Loading } from '#shared/ui/Loading';
import { ProblemNotice } from '#shared/ui/ProblemNotice';

const recentCases = queryOptions({
  queryKey: ['cases', 'recent'],
  queryFn: () => answer(api.GET('/api/v1/cases', { params: { query: { limit: 20 } } })),
});

/** While search is down: the newest matters from their owner, and a plain word that these were not searched. */
export function RecentCases() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(recentCases);
  return (
    <section>
      <h2>{t('search.recent')}</h2>
      <p>{t('search.downHint')}</p>
      {error ? <ProblemNotice refusal={error} onReload={refetch} /> : null}
      {data ? (
        <ul className="rows" aria-label={t('search.recent')}>
          {data.items.map((it) => (
            <li key={it.id}>
              <h3>
                <Link to={`/cases/${it.id}`}>{it.title}</Link>
              </h3>
              <CaseFacts it={it} />
            </li>
          ))}
        </ul>
      ) : error ? null : (
        <Loading />
      )}
    </section>
  );
}
