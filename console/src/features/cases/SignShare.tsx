import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { PlainMove } from './PlainMove';
import type { ShareMove } from './ShareActions';

export function SignShare({ share, ...move }: ShareMove) {
  const { t } = useTranslation();
  return (
    <PlainMove
      {...move}
      action={t('open.sign')}
      done={t('open.signed')}
      primary
      send={({ path, header }) =>
        api.POST('/api/v1/cases/{id}/handovers/{handover}/signature', {
          params: { path: { ...path, handover: share.id }, header },
        })
      }
    />
  );
}
