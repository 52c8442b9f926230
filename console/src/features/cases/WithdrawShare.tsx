import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Words } from '#shared/ui/Words';
import { FoldedMove } from './FoldedMove';
import type { ShareMove } from './ShareActions';

/** Takes a share back from its unit. */
export function WithdrawShare({ share, ...move }: ShareMove) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name={`withdraw-${share.id}`}
      action={t('open.withdraw')}
      done={t('open.withdrawn')}
      send={({ path, header }, body: { note: string }) =>
        api.POST('/api/v1/cases/{id}/handovers/{handover}/withdrawal', {
          params: { path: { ...path, handover: share.id }, header },
          body,
        })
      }
    >
      <Words name="note" label={t('open.withdrawNote')} />
    </FoldedMove>
  );
}
