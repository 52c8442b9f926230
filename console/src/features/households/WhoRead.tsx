import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import { useMe } from '#shared/session/useMe';
import { Loading } from '#shared/ui/Loading';
import { Nothing } from '#shared/ui/Nothing';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import { readings } from './households';

/** Who has read a file, when, and what for. */
export function WhoRead({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const { moment } = useTimes();
  const reader = useMe();
  const { data, error, refetch } = useQuery(readings(id));
  const word = (kind: 'action' | 'reason', code: string) => {
    const key = `resident.${kind}.${code}`;
    return i18n.exists(key) ? t(key as 'resident.reason.CASE') : code;
  };
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">{t('resident.readings')}</h2>
      <ProblemNotice refusal={error} onReload={refetch} />
      {data?.items.length === 0 ? <Nothing title={t('resident.noReadings')} /> : null}
      {data ? (
        <ul className="rows">
          {data.items.map((it) => (
            <li key={`${it.at}${it.account}${it.action}`} className="facts">
              <strong>{it.outcome === 'DONE' ? word('action', it.action) : t('resident.refused')}</strong>
              {it.account ? (
                <span>{it.account === reader?.account ? t('open.by') : t('resident.account', { id: it.account.slice(-6) })}</span>
              ) : null}
              {it.roles.length > 0 ? <span>{it.roles.map((role) => t(`role.${role}`)).join(' · ')}</span> : null}
              <span>{moment(it.at)}</span>
              {it.purpose ? <span>{word('reason', it.purpose)}</span> : null}
            </li>
          ))}
        </ul>
      ) : error ? null : (
        <Loading rows={2} />
      )}
    </section>
  );
}
