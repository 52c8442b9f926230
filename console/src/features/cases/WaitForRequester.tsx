import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

/** Waits for whoever brought it; the clocks stand still. */
export function WaitForRequester(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="wait"
      action={t('open.wait')}
      done={t('open.waiting')}
      send={(params, body: { note: string }) => api.POST('/api/v1/cases/{id}/waiting', { params, body })}
    >
      <Words name="note" label={t('open.waitNote')} hint={t('open.waitHint')} />
    </FoldedMove>
  );
}
