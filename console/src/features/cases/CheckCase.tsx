import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import type { Schemas } from '#shared/api/contracts';
import { OneOf } from '#shared/ui/OneOf';
import { Words } from '#shared/ui/Words';
import type { Move } from './CaseActions';
import { FoldedMove } from './FoldedMove';

/** A later look at whether the solution holds (跟踪). */
export function CheckCase(move: Move) {
  const { t } = useTranslation();
  return (
    <FoldedMove
      {...move}
      name="check"
      action={t('open.check')}
      done={t('open.checked')}
      send={(params, body: Schemas['EndingCheck']) => api.POST('/api/v1/cases/{id}/check', { params, body })}
    >
      <OneOf
        name="holds"
        label={t('open.checkFound')}
        options={[
          { value: true, label: t('code.HOLDS') },
          { value: false, label: t('code.CAME_BACK') },
        ]}
      />
      <Words name="note" label={t('open.checkNote')} optional />
    </FoldedMove>
  );
}
