import { useTranslation } from 'react-i18next';

/** Where a matter stands, in words first and colour second. */
export function StatusTag({ status }: { status: string }) {
  const { t } = useTranslation();
  return <span className={`tag ${status.toLowerCase()}`}>{t(`case.status.${status}` as 'case.status.FILED')}</span>;
}
