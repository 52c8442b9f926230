import i18n from 'i18next';
import { initReactI18next } from 'react-i18next';
import type words from './zh-CN.json';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const CHOSEN = 'mulin.language';
const FILES = { 'zh-CN': () => import('./zh-CN.json'), en: () => import('./en.json') };

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof words };
  }
}

export async function speak(language: Language): Promise<void> {
  const { default: resources } = await FILES[language]();
  i18n.addResourceBundle(language, 'translation', resources);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(CHOSEN, language);
}

/** Chinese unless the reader has chosen otherwise in this browser. */
export async function startSpeaking(): Promise<void> {
  await i18n.use(initReactI18next).init({ resources: {}, fallbackLng: false, interpolation: { escapeValue: false } });
  await speak(LANGUAGES.find((known) => known === localStorage.getItem(CHOSEN)) ?? 'zh-CN');
}
