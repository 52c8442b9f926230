import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Move } from './CaseActions';
import { PlainMove } from './PlainMove';

export function AcceptCase(move: Move) {
  const { t } = useTranslation();
  return (
    <PlainMove
      {...move}
      action={t('open.accept')}
      done={t('open.accepted')}
      primary
      send={(params) => api.POST('/api/v1/cases/{id}/acceptance', { params })}
    />
  );
}
