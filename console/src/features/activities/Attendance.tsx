import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Facts } from '#shared/ui/Facts';
import { attendance } from './activities';

const COUNTS = ['capacity', 'confirmed', 'checkedIn', 'absent', 'waiting'] as const;

/** How many were to come and how many came. */
export function Attendance({ activity }: { activity: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(attendance(activity));
  return data ? (
    <div className="counts">
      <Facts facts={COUNTS.map((name) => [t(`attendance.${name}`), String(data[name])])} />
    </div>
  ) : null;
}
