import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';
import { Verdict } from './Verdict';

/** Decides whether what the requester said stands. */
export function DecideAppeal(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="decideAppeal"
      action={t('open.decideAppeal')}
      done={t('open.decided')}
      send={(params, body: Schemas['EndingAppealDecision']) =>
        api.POST('/api/v1/cases/{id}/appeal-decision', { params, body })
      }
    >
      <Verdict />
    </FoldedMove>
  );
}
