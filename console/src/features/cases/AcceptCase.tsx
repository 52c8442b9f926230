import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { Move } from './CaseActions';
import { useMove } from './useMove';

export function AcceptCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const accept = useMove(it, t('open.accepted'), (params) => api.POST('/api/v1/cases/{id}/acceptance', { params }));
  return (
    <div>
      <Button type="primary" block loading={accept.pending} onClick={() => accept.submit()}>
        {t('open.accept')}
      </Button>
      <ProblemNotice refusal={accept.refusal} onReload={onReload} />
    </div>
  );
}
