import { useTranslation } from 'react-i18next';

/** A page that failed, for example because a new release has taken away the file it wanted to load. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <main className="content">
      <h1>{t('problem.broken')}</h1>
      <p>
        <a href="/">{t('problem.home')}</a>
      </p>
    </main>
  );
}
