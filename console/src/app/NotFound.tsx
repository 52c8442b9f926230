import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '#shared/ui/Page';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('problem.notFound')}>
      <p>{t('problem.notFoundHint')}</p>
      <Link to="/">{t('problem.home')}</Link>
    </Page>
  );
}
