import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

/** Asks those who have it to move; everybody concerned is told, and it stays in the timeline. */
export function UrgeCase(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="urge"
      action={t('open.urge')}
      done={t('open.urged')}
      send={(params, body: { note: string }) => api.POST('/api/v1/cases/{id}/urging', { params, body })}
    >
      <Words name="note" label={t('open.urgeNote')} />
    </FoldedMove>
  );
}
