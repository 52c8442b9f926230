import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '#shared/ui/Loading';
import { Nothing } from '#shared/ui/Nothing';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { ReadingRow } from '#shared/ui/ReadingRow';
import { readings } from './households';

/** Who has read a file, when, and what for. */
export function WhoRead({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(readings(id));
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">{t('resident.readings')}</h2>
      <ProblemNotice refusal={error} onReload={refetch} />
      {data?.items.length === 0 ? <Nothing title={t('resident.noReadings')} /> : null}
      {data ? (
        <ul className="rows">
          {data.items.map((it) => (
            <ReadingRow key={`${it.at}${it.account}${it.action}`} it={it} />
          ))}
        </ul>
      ) : error ? null : (
        <Loading rows={2} />
      )}
    </section>
  );
}
