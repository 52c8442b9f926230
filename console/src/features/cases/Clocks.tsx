import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import type { CaseDetail } from './cases';

/** What is due when, and for whom; that something is late is said in words. */
export function Clocks({ it }: { it: CaseDetail }) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const unitNames = new Map(it.handovers.map(({ id, unitName }) => [id, unitName]));
  if (it.clocks.length === 0) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="clocks">
      <h2 id="clocks">{t('clock.title')}</h2>
      <ul className="plain">
        {it.clocks.map(({ step, handover, dueAt, pausedAt, overdue }) => (
          <li key={`${step}${handover}`} className="facts">
            <strong>{t(`step.${step}`)}</strong>
            {handover ? <span>{unitNames.get(handover)}</span> : null}
            <span>{t('clock.due', { time: moment(dueAt) })}</span>
            <span className={overdue ? 'tag overdue' : 'tag'}>
              {t(overdue ? 'clock.overdue' : pausedAt ? 'clock.paused' : 'clock.running')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
