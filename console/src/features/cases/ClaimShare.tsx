import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '#shared/api/client';
import { ProblemNotice } from '#shared/ui/ProblemNotice';
import type { ShareMove } from './ShareActions';
import { useMove } from './useMove';

export function ClaimShare({ it, share, onReload }: ShareMove) {
  const { t } = useTranslation();
  const claim = useMove(it, t('open.claimed'), ({ path, header }) =>
    api.POST('/api/v1/cases/{id}/claim', { params: { path, header }, body: { unit: share.unit } }),
  );
  return (
    <div>
      <Button type="primary" block loading={claim.pending} onClick={() => claim.submit()}>
        {t('open.claim')}
      </Button>
      <ProblemNotice refusal={claim.refusal} onReload={onReload} />
    </div>
  );
}
