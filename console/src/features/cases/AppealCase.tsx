import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

/** Those who worked on it hold a rating or a call-back to be wrong; the district decides. */
export function AppealCase(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="appeal"
      action={t('open.appeal')}
      done={t('open.appealed')}
      send={(params, body: { text: string }) => api.POST('/api/v1/cases/{id}/appeal', { params, body })}
    >
      <Words name="text" label={t('open.appealText')} hint={t('open.appealHint')} />
    </FoldedMove>
  );
}
