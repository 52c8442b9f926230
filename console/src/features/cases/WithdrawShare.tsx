import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Fold } from '#shared/ui/Fold';
import { Words } from '#shared/ui/Words';
import { ActionForm } from './ActionForm';
import type { ShareMove } from './ShareActions';
import { useMove } from './useMove';

/** Takes a share back from its unit. */
export function WithdrawShare({ it, share, onReload }: ShareMove) {
  const { t } = useTranslation();
  const withdraw = useMove(it, t('open.withdrawn'), ({ path, header }, body: { note: string }) =>
    api.POST('/api/v1/cases/{id}/handovers/{handover}/withdrawal', {
      params: { path: { ...path, handover: share.id }, header },
      body,
    }),
  );
  return (
    <Fold title={t('open.withdraw')}>
      <ActionForm name={`withdraw-${share.id}`} action={t('open.withdraw')} command={withdraw} onReload={onReload}>
        <Words name="note" label={t('open.withdrawNote')} />
      </ActionForm>
    </Fold>
  );
}
