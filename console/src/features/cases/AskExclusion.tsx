import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

type Exclusion = Schemas['EndingExclusion'];

const REASONS: Exclusion['reason'][] = ['OUTSIDE_THE_LIST', 'HISTORY', 'POLICY', 'BEYOND_REASON'];

/** Asks that the matter does not count, with what shows it; somebody else decides. */
export function AskExclusion(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="exclude"
      action={t('open.exclude')}
      done={t('open.exclusionAsked')}
      send={(params, body: Exclusion) => api.POST('/api/v1/cases/{id}/exclusion', { params, body })}
    >
      <OneOf
        name="reason"
        label={t('open.excludeReason')}
        options={REASONS.map((reason) => ({ value: reason, label: t(`code.${reason}`) }))}
      />
      <Words name="evidence" label={t('open.evidence')} hint={t('open.excludeHint')} />
    </FoldedMove>
  );
}
