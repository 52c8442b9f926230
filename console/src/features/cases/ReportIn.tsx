import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { MeetingMove } from './Meeting';
import { PlainMove } from './PlainMove';

/** A unit that was called says that it is here. */
export function ReportIn({ meeting, unit, ...move }: MeetingMove & { unit: string }) {
  const { t } = useTranslation();
  return (
    <PlainMove
      {...move}
      action={t('meeting.reportIn')}
      done={t('meeting.reportedIn')}
      primary
      send={({ path, header }) =>
        api.POST('/api/v1/cases/{id}/meetings/{meeting}/report', {
          params: { path: { ...path, meeting: meeting.id }, header },
          body: { unit },
        })
      }
    />
  );
}
