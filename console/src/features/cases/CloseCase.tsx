import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Move } from './CaseActions';
import { PlainMove } from './PlainMove';

export function CloseCase(move: Move) {
  const { t } = useTranslation();
  return (
    <PlainMove
      {...move}
      action={t('open.close')}
      done={t('open.closed')}
      primary
      send={(params) => api.POST('/api/v1/cases/{id}/closure', { params })}
    />
  );
}
