import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';

/** Room for what is on its way, and a word for those who do not see it. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('common.loading')}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
