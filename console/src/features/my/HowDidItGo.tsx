import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import { ConfirmOwnCase } from './ConfirmOwnCase';
import { ObjectToOwnCase } from './ObjectToOwnCase';
import type { Own } from './own';

/**
 * Whoever brought it has the last word, once, for as long as the service gives them, also after a call that closed it; it
 * decides whether it is too late.
 */
export function HowDidItGo({ it, onReload }: Own) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  const said = it.news.findLastIndex(({ kind }) => kind === 'CONFIRMED');
  const rated = it.news.findLastIndex(({ kind }) => kind === 'RATED');
  const resolved = it.news.findLastIndex(({ kind }) => kind === 'RESOLVED');
  if ((it.status !== 'RESOLVED' && !it.confirmUntil) || said > resolved) {
    return null;
  }
  return (
    <section className="card" aria-labelledby="howDidItGo">
      <h2 id="howDidItGo">{t('own.confirmTitle')}</h2>
      {it.confirmUntil ? <p>{t('own.confirmUntil', { time: moment(it.confirmUntil) })}</p> : null}
      {rated > resolved ? null : <ConfirmOwnCase it={it} onReload={onReload} />}
      <ObjectToOwnCase it={it} onReload={onReload} />
    </section>
  );
}
