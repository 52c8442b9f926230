import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { SCALE } from './cases';
import { FoldedMove } from './FoldedMove';

/** A rating given at the desk by somebody without an account. */
export function RateCase(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="rate"
      action={t('open.rate')}
      done={t('open.rated')}
      send={(params, body: Schemas['EndingRating']) => api.POST('/api/v1/cases/{id}/rating', { params, body })}
    >
      <OneOf
        name="satisfied"
        label={t('satisfied.label')}
        options={SCALE.map((satisfied) => ({ value: satisfied, label: t(`satisfied.${satisfied}`) }))}
      />
      <Words name="word" label={t('open.word')} optional />
    </FoldedMove>
  );
}
