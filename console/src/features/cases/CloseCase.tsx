import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { Move } from './CaseActions';
import { useMove } from './useMove';

export function CloseCase({ it, onReload }: Move) {
  const { t } = useTranslation();
  const close = useMove(it, t('open.closed'), (params) => api.POST('/api/v1/cases/{id}/closure', { params }));
  return (
    <div>
      <Button type="primary" block loading={close.pending} onClick={() => close.submit()}>
        {t('open.close')}
      </Button>
      <ProblemNotice refusal={close.refusal} onReload={onReload} />
    </div>
  );
}
