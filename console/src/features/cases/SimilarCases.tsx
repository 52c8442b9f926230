import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answer, api } from '#shared/api/client';
import { CaseFacts } from '#shared/cases/CaseFacts';
import { Fold } from '#shared/ui/Fold';
import { Loading } from '#shared/ui/Loading';
import { ProblemNotice } from '#shared/ui/ProblemNotice';

/** How others like it were solved, and open ones that may be the same; looked for when somebody asks. */
export function SimilarCases({ id }: { id: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: ['similar', id],
    queryFn: () => answer(api.GET('/api/v1/search/similar/{id}', { params: { path: { id } } })),
    enabled: open,
    staleTime: 300_000,
  });
  return (
    <section className="card">
      <Fold title={t('similar.title')} onOpen={() => setOpen(true)}>
        {/* What was filed a moment ago is not in the index yet. */}
        {error?.status === 404 ? <p>{t('similar.tooNew')}</p> : <ProblemNotice refusal={error} onReload={refetch} />}
        {isLoading ? <Loading rows={3} /> : null}
        {data && data.solved.length + data.open.length === 0 ? <p>{t('similar.none')}</p> : null}
        {data?.solved.length ? <h3>{t('similar.solved')}</h3> : null}
        <ul className="plain">
          {data?.solved.map((it) => (
            <li key={it.id}>
              <Link to={`/cases/${it.id}`}>{it.title}</Link>
              {it.resolution ? <p className="words">{it.resolution}</p> : null}
              <CaseFacts it={it} />
            </li>
          ))}
        </ul>
        {data?.open.length ? <h3>{t('similar.open')}</h3> : null}
        <ul className="plain">
          {data?.open.map((it) => (
            <li key={it.id}>
              <Link to={`/cases/${it.id}`}>{it.title}</Link>
              <CaseFacts it={it} />
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
