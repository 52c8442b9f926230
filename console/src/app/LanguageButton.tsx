import { useTranslation } from 'react-i18next';
import { speak } from '#shared/i18n/i18n';

/** Names the other language in that language. */
export function LanguageButton() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <button type="button" className="quiet" lang={other} onClick={() => void speak(other)}>
      {t('shell.otherLanguage')}
    </button>
  );
}
