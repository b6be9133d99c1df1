/**
 * Why something failed, as a sentence in the reader's language.
 *
 * A code has its sentence; what nobody foresaw says so, with the words of the error behind it, for
 * they are all there is to search by. The sentences are loaded when something first fails.
 */
import { useTranslation } from 'react-i18next';
import type { Language } from '../core/text.ts';
import { currentLanguage, loadMessages } from './i18n.ts';
import { fillHoles, issueSentence } from './issue-sentence.ts';
import { messageList } from './message-list.ts';

export interface FailureToTell {
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly message: string;
}

const unforeseen: Readonly<Record<Language, string>> = {
  'zh-CN': '发生意外错误（{{reason}}）。请重试；如仍出现，请刷新页面。',
  en: 'Something unforeseen happened ({{reason}}). Try again; if it stays, reload the page.',
};

function told({ code, detail, message }: FailureToTell, language: Language): string {
  // A person stopped it: the message is in their words already.
  if (code === 'CANCELLED') return message;
  const values = { reason: message, ...detail };
  const known = issueSentence({ code, count: 1, detail: values }, language, messageList(language, 'issues', 'told'));
  if (known !== null) return known;
  const messages = messageList(language, 'issues', 'layers');
  const sentence = Object.hasOwn(messages, code) ? messages[code] : undefined;
  if (sentence !== undefined) return fillHoles(sentence, values, language);
  return fillHoles(unforeseen[language], { reason: code === 'UNEXPECTED' ? message : `${code}: ${message}` }, language);
}

/** Outside of what React draws: a message that is told once. */
export async function failureSentence(failure: FailureToTell, language = currentLanguage()): Promise<string> {
  await loadMessages(language, ['issues']);
  return told(failure, language);
}

/** Follows the language of the screen. */
export function useFailureSentence(): (failure: FailureToTell) => string {
  useTranslation('issues');
  return (failure) => told(failure, currentLanguage());
}
