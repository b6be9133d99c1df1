/** The sentence of an issue as lists of issues tell it. */
import type { Issue } from '../../src/core/issue.ts';
import type { Language } from '../../src/core/text.ts';
import { issueSentence } from '../../src/i18n/issue-sentence.ts';
import { en, zh } from '../../src/i18n/issue-words.ts';

const lists = { en: en.told, 'zh-CN': zh.told };

export function toldIssue(
  issue: Pick<Issue, 'code' | 'count' | 'detail' | 'where'>,
  language: Language,
): string | null {
  return issueSentence(issue, language, lists[language]);
}
