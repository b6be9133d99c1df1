/**
 * i18next, set up once: which languages there are, which one a person gets, and how it is switched.
 *
 * A language chosen by hand is remembered; else a browser that prefers any Chinese gets zh-CN and
 * every other one English. Keys are typed from `resources.ts`. React writes text, never HTML, so
 * i18next does not escape. Messages are loaded in the language of the screen: those of the frame before the first
 * frame, those of a feature with it (`useTranslation` waits in its `Suspense`); a switch waits for all in use.
 */
import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, languages } from '../core/text.ts';
import { messagesOf, type Namespace, namespaces, type Resources, startNamespaces } from './resources.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Resources;
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

/** Reads the files of `resources.ts`. */
const files: BackendModule = {
  type: 'backend',
  callbackApi: true,
  init: () => undefined,
  read(language, namespace, done) {
    const known = namespaces.find((one) => one === namespace);
    if (!known || !isLanguage(language)) return done(new Error(`no messages ${namespace} in ${language}`), false);
    messagesOf(known, language).then(
      (messages) => done(null, messages),
      // Asked again a little later, a few times: the page is there, so its files most likely are.
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), true),
    );
  },
};

function isLanguage(value: string): value is Language {
  return languages.some((language) => language === value);
}

/** Ready when the messages of the frame are there. */
export async function startI18n(language?: Language): Promise<i18n> {
  const preferences = globalThis.navigator?.languages ?? [];
  await i18next
    .use(files)
    .use(initReactI18next)
    .init({
      lng: language ?? rememberedLanguage() ?? languageFor(preferences),
      fallbackLng: false,
      supportedLngs: [...languages],
      load: 'currentOnly',
      ns: [...startNamespaces],
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

/** The messages of these namespaces in a language, for what is said outside of React or in another language. */
export async function loadMessages(language: Language, wanted: readonly Namespace[] = namespaces): Promise<void> {
  await Promise.all(
    wanted
      .filter((namespace) => !i18next.hasResourceBundle(language, namespace))
      .map(async (namespace) => {
        i18next.addResourceBundle(language, namespace, await messagesOf(namespace, language));
      }),
  );
}

/** When the first map has its time behind it. */
const AHEAD_AFTER_MS = 3_000;

/** The rest in the language of the screen, so that no click waits for words and a lost connection takes none away. */
export function loadMessagesAhead(): void {
  setTimeout(() => {
    // Nobody waits for it: what does not come now comes with its feature.
    i18next.loadNamespaces([...namespaces]).catch((error: unknown) => console.warn('messages not loaded ahead', error));
  }, AHEAD_AFTER_MS);
}
