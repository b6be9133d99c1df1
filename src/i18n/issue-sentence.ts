/**
 * The sentence of an issue code in the language of the screen, and where it is.
 *
 * Codes of reading files stand in `issue-messages.ts`, codes of writing them in
 * `export-messages.ts`, codes of keeping plans in `storage-messages.ts`,
 * codes of tables of numbers in `table-messages.ts`, of filled templates in `template-messages.ts`; those of working with layers, whose numbers have
 * units, are filled in by `use-issue-words.ts`. A code without a sentence is still shown, with its numbers:
 * it must never vanish.
 */
import { useTranslation } from 'react-i18next';
import type { Issue } from '../core/issue.ts';
import type { Language } from '../core/text.ts';
import { exportMessagesEn, exportMessagesZh } from './export-messages.ts';
import { fullNumber } from './format.ts';
import { issueMessagesEn, issueMessagesZh } from './issue-messages.ts';
import { storageMessagesEn, storageMessagesZh } from './storage-messages.ts';
import { tableMessagesEn, tableMessagesZh } from './table-messages.ts';
import { templateMessagesEn, templateMessagesZh } from './template-messages.ts';

const IDS_SHOWN = 3;

export interface IssueSentence {
  sentence(issue: Pick<Issue, 'code' | 'count' | 'detail' | 'where'>): string;
  where(issue: Pick<Issue, 'where'>): string;
}

const messagesByLanguage: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': { ...tableMessagesZh, ...issueMessagesZh, ...storageMessagesZh, ...exportMessagesZh, ...templateMessagesZh },
  en: { ...tableMessagesEn, ...issueMessagesEn, ...storageMessagesEn, ...exportMessagesEn, ...templateMessagesEn },
};

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

/** The sentence of a code for reading files and keeping plans; null when there is none. */
export function issueSentence(
  issue: Pick<Issue, 'code' | 'count' | 'detail' | 'where'>,
  language: Language,
): string | null {
  const messages = messagesByLanguage[language];
  if (!Object.hasOwn(messages, issue.code)) return null;
  const { file, layer, field, featureIds, rows } = issue.where ?? {};
  return fillHoles(
    messages[issue.code]!,
    {
      count: issue.count,
      file,
      layer,
      field,
      features: featureIds?.slice(0, IDS_SHOWN).join(', '),
      rows: rows?.slice(0, IDS_SHOWN).join(', '),
      ...issue.detail,
    },
    language,
  );
}

export function useIssueSentence(): IssueSentence {
  const { t, i18n } = useTranslation('ui');
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return {
    sentence: (issue) =>
      issueSentence(issue, language) ??
      t('issueUnknown', {
        code: issue.code,
        detail: Object.entries(issue.detail ?? {})
          .map(([name, value]) => `${name} ${value}`)
          .join(', '),
      }),
    where: ({ where }) => {
      if (!where) return '';
      const ids = where.featureIds?.slice(0, IDS_SHOWN).join(', ');
      const rows = where.rows?.slice(0, IDS_SHOWN).join(', ');
      return [
        where.file,
        where.layer,
        where.field,
        ids ? t('issueFeatures', { ids }) : undefined,
        rows ? t('issueRows', { rows }) : undefined,
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' › ');
    },
  };
}
