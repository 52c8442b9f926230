import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { FoldedMove } from './FoldedMove';
import type { ShareMove } from './ShareActions';
import { Verdict } from './Verdict';

/** Grants a unit more time, or does not. */
export function DecideExtension({ share, ...move }: ShareMove) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name={`decide-extension-${share.id}`}
      action={t('open.decideExtension')}
      done={t('open.decided')}
      send={({ path, header }, body: Schemas['HandoverExtensionDecision']) =>
        api.POST('/api/v1/cases/{id}/handovers/{handover}/extension-decision', {
          params: { path: { ...path, handover: share.id }, header },
          body,
        })
      }
    >
      <Verdict />
    </FoldedMove>
  );
}
