import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { Move } from './CaseActions';
import { useMove } from './useMove';

/** Takes the matter out again, as it stood before it was joined. */
export function SeparateCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const separate = useMove(it, t('open.separated'), (params) => api.POST('/api/v1/cases/{id}/separation', { params }));
  return (
    <div>
      <Button block loading={separate.pending} onClick={() => separate.submit()}>
        {t('open.separate')}
      </Button>
      <ProblemNotice refusal={separate.refusal} onReload={onReload} />
    </div>
  );
}
