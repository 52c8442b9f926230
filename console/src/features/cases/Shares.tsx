import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import { STEER } from '#shared/session/roles';
import { may } from '#shared/session/rights';
import { useMe } from '#shared/session/useMe';
import { useCode } from '#shared/i18n/useCode';
import type { Move } from './CaseActions';
import { DecideExtension } from './DecideExtension';
import { Evidence } from './Evidence';
import { WithdrawShare } from './WithdrawShare';

const MOMENTS = ['sentAt', 'signedAt', 'contactedAt', 'answeredAt', 'endedAt'] as const;

/** Which units have or had a share, how far each is, and what it answered. */
export function Shares({ it, onReload }: Move) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const code = useCode();
  const steers = may(useMe(), STEER, it.place) && it.status === 'ASSIGNED' && !it.parent;
  if (it.handovers.length === 0) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="shares">
      <h2 id="shares">{t('share.title')}</h2>
      <ul className="plain">
        {it.handovers.map((share) => (
          <li key={share.id}>
            <p className="facts">
              <strong>{share.unitName}</strong>
              <span>{t(`share.${share.role}`)}</span>
              <span className="tag">{t(`share.status.${share.status}`)}</span>
              {MOMENTS.map((name) =>
                share[name] ? <span key={name}>{t(`share.at.${name}`, { time: moment(share[name]) })}</span> : null,
              )}
            </p>
            {share.note ? <p className="words">{share.note}</p> : null}
            {share.answer ? <p className="words">{`${code(share.outcome)}：${share.answer}`}</p> : null}
            <Evidence id={it.id} handover={share.id} />
            {share.endNote ? (
              <p className="words">{[code(share.returnReason), share.endNote].filter(Boolean).join('：')}</p>
            ) : null}
            {share.extensionAsked ? <p>{t('share.extensionAsked', { time: moment(share.extensionAsked) })}</p> : null}
            {steers && share.extensionAsked ? <DecideExtension it={it} share={share} onReload={onReload} /> : null}
            {steers && !share.endedAt ? <WithdrawShare it={it} share={share} onReload={onReload} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
