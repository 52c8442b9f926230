import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Fold } from '#shared/ui/Fold';
import { Words } from '#shared/ui/Words';
import { ActionForm } from './ActionForm';
import type { Move } from './CaseActions';
import { useMove } from './useMove';

/** Asks those who have it to move; everybody concerned is told, and it stays in the timeline. */
export function UrgeCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const urge = useMove(it, t('open.urged'), (params, body: { note: string }) =>
    api.POST('/api/v1/cases/{id}/urging', { params, body }),
  );
  return (
    <Fold title={t('open.urge')}>
      <ActionForm name="urge" action={t('open.urge')} command={urge} onReload={onReload}>
        <Words name="note" label={t('open.urgeNote')} />
      </ActionForm>
    </Fold>
  );
}
