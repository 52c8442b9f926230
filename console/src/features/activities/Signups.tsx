import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { itemsOf } from '#shared/api/pages';
import { useTimes } from '#shared/i18n/times';
import { Loading } from '#shared/ui/Loading';
import { More } from '#shared/ui/More';
import { Nothing } from '#shared/ui/Nothing';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { signups } from './activities';
import { Attendance } from './Attendance';

/** Who comes and who waits, in the order of their turns, masked. */
export function Signups({ activity }: { activity: string }) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const list = useInfiniteQuery(signups(activity));
  const items = itemsOf(list.data);
  return (
    <section className="card" aria-labelledby="signups">
      <h2 id="signups">{t('activity.signups')}</h2>
      <Attendance activity={activity} />
      <ProblemNotice refusal={list.error} onReload={list.refetch} />
      {items?.length === 0 ? <Nothing title={t('activity.noSignups')} /> : null}
      {items ? (
        <ul className="rows">
          {items.map((it) => (
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
      ) : list.error ? null : (
        <Loading />
      )}
      <More list={list} />
    </section>
  );
}
