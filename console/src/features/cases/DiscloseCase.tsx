import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

/** Shows a confidential matter to its readers again. */
export function DiscloseCase(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="disclose"
      action={t('open.disclose')}
      done={t('open.disclosed')}
      send={(params, { reason }: { reason: string }) =>
        api.POST('/api/v1/cases/{id}/confidentiality', { params, body: { confidential: false, reason } })
      }
    >
      <Words name="reason" label={t('open.discloseReason')} />
    </FoldedMove>
  );
}
