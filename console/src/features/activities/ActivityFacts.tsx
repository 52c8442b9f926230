import { useTranslation } from 'react-i18next';
import { useTimes } from '#shared/i18n/times';
import type { Activity } from './activities';
import { ActivityStatusTag } from './ActivityStatusTag';

/** When and where it is, and whether there are places left. */
export function ActivityFacts({ it }: { it: Activity }) {
  const { t } = useTranslation();
  const { moment } = useTimes();
  return (
    <p className="facts">
      <ActivityStatusTag status={it.status} />
      <span>{moment(it.startsAt)}</span>
      <span>{it.venue}</span>
      <span>{it.place}</span>
      <span>{t('activity.places', { taken: it.taken, capacity: it.capacity })}</span>
      {it.waiting > 0 ? <span>{t('activity.waiting', { count: it.waiting })}</span> : null}
    </p>
  );
}
