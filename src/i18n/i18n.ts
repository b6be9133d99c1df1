/**
 * i18next, set up once: which languages there are, which one a person gets, and how it is switched.
 *
 * A language chosen by hand is remembered; else a browser that prefers any Chinese gets zh-CN and
 * every other one English. Keys are typed from `resources.ts`. React writes text, never HTML, so
 * i18next does not escape.
 */
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '../core/text.ts';
import { resources } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: (typeof resources)['en'];
  }
}

const STORAGE_KEY = 'tantu.language';

/** zh-CN for any Chinese, else English; the first preference that is either decides. */
export function languageFor(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    const lower = preference.toLowerCase();
    if (lower.startsWith('zh')) return 'zh-CN';
    if (lower.startsWith('en')) return 'en';
  }
  return 'en';
}

function rememberedLanguage(): Language | null {
  const stored = globalThis.localStorage?.getItem(STORAGE_KEY);
  return languages.find((language) => language === stored) ?? null;
}

/** Ready at once: all messages are in the bundle. */
export async function startI18n(language?: Language): Promise<i18n> {
  const preferences = globalThis.navigator?.languages ?? [];
  await i18next.use(initReactI18next).init({
    lng: language ?? rememberedLanguage() ?? languageFor(preferences),
    fallbackLng: false,
    supportedLngs: [...languages],
    resources,
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  markDocument();
  i18next.on('languageChanged', markDocument);
  return i18next;
}

function markDocument(): void {
  if (typeof document === 'undefined') return;
  document.documentElement.lang = currentLanguage();
  document.title = currentLanguage() === 'zh-CN' ? '碳图 Tantu' : 'Tantu 碳图';
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN';
}

/** Switch at once, everywhere, and remember it on this machine. */
export async function switchLanguage(language: Language): Promise<void> {
  globalThis.localStorage?.setItem(STORAGE_KEY, language);
  await i18next.changeLanguage(language);
}
