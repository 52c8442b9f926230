import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Move } from './CaseActions';
import { PlainMove } from './PlainMove';

/** Takes up a matter again that waited for its requester or lay on the shelf. */
export function ResumeCase(move: Move) {
  const { t } = useTranslation();
  return (
    <PlainMove
      {...move}
      action={t('open.resume')}
      done={t('open.resumed')}
      primary
      send={(params) => api.POST('/api/v1/cases/{id}/resumption', { params })}
    />
  );
}
