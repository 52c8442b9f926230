import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTimes } from '#shared/i18n/times';
import { Loading } from '#shared/ui/Loading';
import { Nothing } from '#shared/ui/Nothing';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { signups } from './activities';
import { Attendance } from './Attendance';

/** Who comes and who waits, in the order of their turns, masked. */
export function Signups({ activity }: { activity: string }) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const { data, error, refetch } = useQuery(signups(activity));
  return (
    <section className="card" aria-labelledby="signups">
      <h2 id="signups">{t('activity.signups')}</h2>
      <Attendance activity={activity} />
      <ProblemNotice refusal={error} onReload={refetch} />
      {data?.items.length === 0 ? <Nothing title={t('activity.noSignups')} /> : null}
      {data ? (
        <ul className="rows">
          {data.items.map((it) => (
            <li key={it.id} className="facts">
              <Link to={`/activities/${activity}/signups/${it.id}`}>{it.name}</Link>
              <span>{it.phone}</span>
              <span>
                {t(`activity.state.${it.state}`)}
                {it.waitingPosition ? ` · ${t('activity.position', { position: it.waitingPosition })}` : null}
              </span>
              {it.checkedInAt ? <span>{t('checkin.at', { time: moment(it.checkedInAt) })}</span> : null}
            </li>
          ))}
        </ul>
      ) : error ? null : (
        <Loading />
      )}
    </section>
  );
}
