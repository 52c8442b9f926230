import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '#shared/i18n/times';
import { Loading } from '#shared/ui/Loading';
import { Nothing } from '#shared/ui/Nothing';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { householdsAt, type Address } from './households';
import { NewHousehold } from './NewHousehold';

/** Who lives in a dwelling now and who did. */
export function DwellingHouseholds({ dwelling }: { dwelling: Address }) {
  const { t } = useTranslation();
  const { day } = useTimes();
  const { data, error, refetch } = useQuery(householdsAt(dwelling.id));
  if (!data) {
    return error ? <ProblemNotice refusal={error} onReload={refetch} /> : <Loading />;
  }
  return (
    <section aria-labelledby="households">
      <h2 id="households">{t('household.households')}</h2>
      {data.items.length === 0 ? <Nothing title={t('household.none')} /> : null}
      <ul className="rows">
        {data.items.map((it) => (
          <li key={it.id}>
            <h3>
              <Link to={`/households/${it.id}`}>
                {t('household.members', { count: it.memberCount })} · {t(`household.tenure.${it.tenure}`)}
              </Link>
            </h3>
            <p className="facts">
              {day(it.from)} – {it.to ? day(it.to) : t('household.today')}
            </p>
          </li>
        ))}
      </ul>
      <NewHousehold dwelling={dwelling} />
    </section>
  );
}
