import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import type { Schemas } from '#shared/api/contracts';

/** What tells one own matter from another. */
export function OwnFacts({ it }: { it: Schemas['CaseView'] }) {
  const { t } = useTranslation();
  const { day } = useTimes();
  return (
    <p className="facts">
      <span className={`tag ${it.status.toLowerCase()}`}>{t(`case.status.${it.status}`)}</span>
      <span>{t(`case.kind.${it.kind}`)}</span>
      <span>{it.place ?? t('common.unknownPlace')}</span>
      <span>{day(it.filedAt)}</span>
      <span className="number">{it.number}</span>
    </p>
  );
}
