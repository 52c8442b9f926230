import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';
import { Verdict } from './Verdict';

/** Decides whether the matter counts. */
export function DecideExclusion(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="decideExclusion"
      action={t('open.decideExclusion')}
      done={t('open.decided')}
      send={(params, body: Schemas['EndingExclusionDecision']) =>
        api.POST('/api/v1/cases/{id}/exclusion-decision', { params, body })
      }
    >
      <Verdict />
    </FoldedMove>
  );
}
