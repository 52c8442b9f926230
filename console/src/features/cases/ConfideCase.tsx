import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

/** Keeps a matter (保密) from all who neither answer for it nor work on it. */
export function ConfideCase(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="confide"
      action={t('open.confide')}
      done={t('open.confided')}
      send={(params, { reason }: { reason: string }) =>
        api.POST('/api/v1/cases/{id}/confidentiality', { params, body: { confidential: true, reason } })
      }
    >
      <Words name="reason" label={t('open.confideReason')} hint={t('open.confideHint')} />
    </FoldedMove>
  );
}
