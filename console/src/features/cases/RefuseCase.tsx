import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { Fold } from '#shared/ui/Fold';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import { ActionForm } from './ActionForm';
import type { Move } from './CaseActions';
import { useMove } from './useMove';

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
export function RefuseCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const refuse = useMove(it, t('open.refused'), (params, body: Wish) =>
    api.POST('/api/v1/cases/{id}/refusal', { params, body }),
  );
  return (
    <Fold title={t('open.refuse')}>
      <ActionForm name="refuse" action={t('open.refuse')} command={refuse} onReload={onReload}>
        <OneOf
          name="reason"
          label={t('open.refuseReason')}
          options={REASONS.map((reason) => ({ value: reason, label: t(`code.${reason}`) }))}
        />
        <Words name="whereTo" label={t('open.whereTo')} hint={t('open.whereToHint')} />
      </ActionForm>
    </Fold>
  );
}
