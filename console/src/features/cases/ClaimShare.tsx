import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { PlainMove } from './PlainMove';
import type { ShareMove } from './ShareActions';

export function ClaimShare({ share, ...move }: ShareMove) {
  const { t } = useTranslation();
  return (
    <PlainMove
      {...move}
      action={t('open.claim')}
      done={t('open.claimed')}
      primary
      send={(params) => api.POST('/api/v1/cases/{id}/claim', { params, body: { unit: share.unit } })}
    />
  );
}
