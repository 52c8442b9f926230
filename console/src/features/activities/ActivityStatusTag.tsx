import { useTranslation } from 'react-i18next';
import type { Activity } from './activities';

export function ActivityStatusTag({ status }: Pick<Activity, 'status'>) {
  const { t } = useTranslation();
  return <span className={`tag ${status.toLowerCase()}`}>{t(`activity.status.${status}`)}</span>;
}
