import { useTranslation } from 'react-i18next';

/** The word for a code that a service may add to; one without a word is left out. */
export function useCode(): (code: string | null | undefined) => string | undefined {
  const { t, i18n } = useTranslation();
  return (code) => (code && i18n.exists(`code.${code}`) ? t(`code.${code}` as 'code.COURT') : undefined);
}
