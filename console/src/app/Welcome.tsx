import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '#shared/session/signIn';
import { LanguageButton } from './LanguageButton';

/** What somebody sees who is not signed in. Plain elements: it is the first page and should be there at once. */
export function Welcome({ unreachable, onRetry }: { unreachable: boolean; onRetry: () => void }) {
  const { t } = useTranslation();
  const failed = new URLSearchParams(location.search).get('signin') === 'failed';
  useEffect(() => {
    document.title = t('product');
  }, [t]);
  return (
    <div className="welcome">
      <header>
        <LanguageButton />
      </header>
      <main>
        <img src="/icon.svg" alt="" width="56" height="56" />
        <h1>{t('product')}</h1>
        <p className="tagline">{t('tagline')}</p>
        {unreachable || failed ? (
          <p role="alert">{t(unreachable ? 'problem.unreachable' : 'signIn.failed')}</p>
        ) : (
          <p>{t('signIn.welcome')}</p>
        )}
        <button type="button" className="primary" onClick={unreachable ? onRetry : signIn}>
          {t(unreachable ? 'common.retry' : 'signIn.action')}
        </button>
      </main>
    </div>
  );
}
