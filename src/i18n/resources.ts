/**
 * All messages there are: one namespace a feature, both languages.
 *
 * A new feature adds its import and one line to each list; the key types come from `en`, and
 * `tests/i18n/messages.test.ts` compares keys and {{holes}} of the two.
 */
import * as shell from './shell-messages.ts';
import * as ui from './ui-messages.ts';

export const resources = {
  en: { shell: shell.en, ui: ui.en },
  'zh-CN': { shell: shell.zh, ui: ui.zh },
} as const;
