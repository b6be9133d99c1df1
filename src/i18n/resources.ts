/**
 * All messages there are: one namespace a feature, one line each. A file holds both languages, `en` and `zh`.
 *
 * They come with what shows them, in one language: at build `messages-by-language` (`vite.config.ts`) makes a file of
 * its own of each language of each line. The key types come from `en`; `tests/i18n/messages.test.ts` compares keys
 * and {{holes}} of the two, `tests/i18n/start-messages.test.ts` finds what a start shows without having it.
 */
import type { Language } from '../core/text.ts';

export const messageFiles = {
  shell: () => import('./shell-messages.ts'),
  ui: () => import('./ui-messages.ts'),
  identify: () => import('../features/identify/messages.ts'),
  table: () => import('../features/table/messages.ts'),
  import: () => import('../features/import/messages.ts'),
  explain: () => import('../features/explain/messages.ts'),
  export: () => import('../features/export/messages.ts'),
  layers: () => import('../features/layers/messages.ts'),
  osm: () => import('../features/osm/messages.ts'),
  position: () => import('../position/messages.ts'),
  positionCheck: () => import('../features/position/messages.ts'),
  plans: () => import('../features/plans/messages.ts'),
  charts: () => import('../charts/messages.ts'),
  drivers: () => import('../features/drivers/messages.ts'),
  journal: () => import('../features/journal/messages.ts'),
  electricity: () => import('../features/electricity/messages.ts'),
  eligibility: () => import('../features/eligibility/messages.ts'),
  factors: () => import('../features/factors/messages.ts'),
  geometryCheck: () => import('../features/geometry-check/messages.ts'),
  hotspots: () => import('../features/hotspots/messages.ts'),
  inventory: () => import('../features/inventory/messages.ts'),
  measures: () => import('../features/measures/messages.ts'),
  sinks: () => import('../features/sinks/messages.ts'),
  situation: () => import('../features/situation/messages.ts'),
  statistics: () => import('../features/statistics/messages.ts'),
  composition: () => import('../features/composition/messages.ts'),
  timeSeries: () => import('../features/time-series/messages.ts'),
  uncertainty: () => import('../features/uncertainty/messages.ts'),
  compare: () => import('../features/compare/messages.ts'),
  issues: () => import('./issue-words.ts'),
};

export type Namespace = keyof typeof messageFiles;

/** Keys and sentences of every namespace, as i18next's types want them. */
export type Resources = { [N in Namespace]: Awaited<ReturnType<(typeof messageFiles)[N]>>['en'] };

export const namespaces = Object.keys(messageFiles) as readonly Namespace[];

/** What stands on the screen before anything else is loaded, or is said without asking first. */
export const startNamespaces = ['shell', 'ui', 'layers', 'plans', 'journal'] as const satisfies readonly Namespace[];

interface Tree {
  readonly [key: string]: string | Tree;
}

/** As built, a file holds the language it was asked for and no other. */
const files: Readonly<Record<Namespace, (language: Language) => Promise<{ readonly en?: Tree; readonly zh?: Tree }>>> =
  messageFiles;

/** The messages of a namespace in one language. */
export async function messagesOf(namespace: Namespace, language: Language): Promise<Tree> {
  const file = await files[namespace](language);
  const messages = language === 'en' ? file.en : file.zh;
  if (!messages) throw new Error(`no messages of ${namespace} in ${language}`);
  return messages;
}
