import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import { StatusTag } from './StatusTag';

interface Facts {
  status: string;
  kind: string;
  place?: string | null;
  number: string;
  unitName?: string | null;
  filedAt: string;
}

/** What tells one matter from another at a glance. */
export function CaseFacts({ it }: { it: Facts }) {
  const { t } = useTranslation();
  const { day } = useTimes();
  return (
    <p className="facts">
      <StatusTag status={it.status} />
      <span>{t(`case.kind.${it.kind}` as 'case.kind.CONCERN')}</span>
      <span>{it.place ?? t('common.unknownPlace')}</span>
      {it.unitName ? <span>{it.unitName}</span> : null}
      <span>{day(it.filedAt)}</span>
      <span className="number">{it.number}</span>
    </p>
  );
}
