import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

const TYPES = ['case', 'activity', 'unit', 'division'] as const;

/** What is missing from the hits just now, in plain words. */
export function Degraded({ types }: { types: string[] }) {
  const { t } = useTranslation();
  if (types.length === 0) {
    return null;
  }
  const named = TYPES.filter((type) => types.includes(type)).map((type) => t(`search.type.${type}`));
  return (
    <Alert
      className="notice"
      role="status"
      type="warning"
      showIcon
      title={t('search.degraded', { types: named.join(t('search.and')) })}
      description={t('search.degradedHint')}
    />
  );
}
