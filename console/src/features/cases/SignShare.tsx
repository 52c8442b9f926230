import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { ShareMove } from './ShareActions';
import { useMove } from './useMove';

export function SignShare({ it, share, onReload }: ShareMove) {
  const { t } = useTranslation();
  const sign = useMove(it, t('open.signed'), ({ path, header }) =>
    api.POST('/api/v1/cases/{id}/handovers/{handover}/signature', {
      params: { path: { ...path, handover: share.id }, header },
    }),
  );
  return (
    <div>
      <Button type="primary" block loading={sign.pending} onClick={() => sign.submit()}>
        {t('open.sign')}
      </Button>
      <ProblemNotice refusal={sign.refusal} onReload={onReload} />
    </div>
  );
}
