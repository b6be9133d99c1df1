/**
 * The sentence of an issue code, its holes filled. A code without a sentence is null here and still shown, with its
 * numbers, wherever issues are listed: it must never vanish.
 */
import type { Issue } from '../core/issue.ts';
import type { Language } from '../core/text.ts';
import { fullNumber } from './format.ts';
import type { MessageList } from './message-list.ts';

const IDS_SHOWN = 3;

/** The first of many ids or rows, as far as a sentence takes them. */
export function firstOf(items: readonly (string | number)[] | undefined): string | undefined {
  return items?.slice(0, IDS_SHOWN).join(', ');
}

/** Fill the {{holes}} of a message; a hole nothing fills stays visible as “—”. */
export function fillHoles(
  message: string,
  values: Readonly<Record<string, string | number | undefined>>,
  language: Language,
): string {
  return message.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return '—';
    return typeof value === 'number' ? fullNumber(value, language) : value;
  });
}

/** The sentence of a code of `messages`; null when it has none. */
export function issueSentence(
  issue: Pick<Issue, 'code' | 'count' | 'detail' | 'where'>,
  language: Language,
  messages: MessageList,
): string | null {
  const message = Object.hasOwn(messages, issue.code) ? messages[issue.code] : undefined;
  if (message === undefined) return null;
  const { file, layer, field, featureIds, rows } = issue.where ?? {};
  const where = { file, layer, field, features: firstOf(featureIds), rows: firstOf(rows) };
  return fillHoles(message, { count: issue.count, ...where, ...issue.detail }, language);
}
