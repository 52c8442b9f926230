import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Move } from './CaseActions';
import { PlainMove } from './PlainMove';

/** Lets a joined matter go its own way again. */
export function SeparateCase(move: Move) {
  const { t } = useTranslation();
  return (
    <PlainMove
      {...move}
      action={t('open.separate')}
      done={t('open.separated')}
      send={(params) => api.POST('/api/v1/cases/{id}/separation', { params })}
    />
  );
}
