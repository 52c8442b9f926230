import { useTranslation } from 'react-i18next';
import type { Schemas } from '#shared/api/contracts';
import { useTimes } from '#shared/i18n/times';
import { useMe } from '#shared/session/useMe';

/** Who read a resident's file, as what, when and what for. */
export function ReadingRow({ it }: { it: Schemas['Reading'] }) {
  const { t, i18n } = useTranslation();
  const { moment } = useTimes();
  const reader = useMe();
  const word = (kind: 'action' | 'reason', code: string) => {
    const key = `resident.${kind}.${code}`;
    return i18n.exists(key) ? t(key as 'resident.reason.CASE') : code;
  };
  return (
    <li className="facts">
      <strong>{it.outcome === 'DONE' ? word('action', it.action) : t('resident.refused')}</strong>
      {it.account ? (
        <span>{it.account === reader?.account ? t('open.by') : t('resident.account', { id: it.account.slice(-6) })}</span>
      ) : null}
      {it.roles.length > 0 ? <span>{it.roles.map((role) => t(`role.${role}`)).join(' · ')}</span> : null}
      <span>{moment(it.at)}</span>
      {it.purpose ? <span>{word('reason', it.purpose)}</span> : null}
    </li>
  );
}
