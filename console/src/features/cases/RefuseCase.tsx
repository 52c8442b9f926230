import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

type Wish = Schemas['RefuseCaseRefusal'];

const REASONS: Wish['reason'][] = [
  'COURT',
  'ARBITRATION',
  'REVIEW',
  'LETTERS_OFFICE',
  'DISCIPLINE',
  'ANOTHER_CITY',
  'UNCLEAR',
];

/** Does not take the matter on, and says whose it is and where to go. */
export function RefuseCase(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="refuse"
      action={t('open.refuse')}
      done={t('open.refused')}
      send={(params, body: Wish) => api.POST('/api/v1/cases/{id}/refusal', { params, body })}
    >
      <OneOf
        name="reason"
        label={t('open.refuseReason')}
        options={REASONS.map((reason) => ({ value: reason, label: t(`code.${reason}`) }))}
      />
      <Words name="whereTo" label={t('open.whereTo')} hint={t('open.whereToHint')} />
    </FoldedMove>
  );
}
