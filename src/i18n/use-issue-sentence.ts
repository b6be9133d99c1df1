/** Any issue as a sentence in the language of the screen, and where it is. */
import { useTranslation } from 'react-i18next';
import type { Issue } from '../core/issue.ts';
import type { Language } from '../core/text.ts';
import { firstOf, issueSentence } from './issue-sentence.ts';
import { messageList } from './message-list.ts';

export interface IssueSentence {
  sentence(issue: Pick<Issue, 'code' | 'count' | 'detail' | 'where'>): string;
  where(issue: Pick<Issue, 'where'>): string;
}

export function useIssueSentence(): IssueSentence {
  const { t, i18n } = useTranslation(['ui', 'issues']);
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return {
    sentence: (issue) =>
      issueSentence(issue, language, messageList(language, 'issues', 'told')) ??
      t('issueUnknown', {
        code: issue.code,
        detail: Object.entries(issue.detail ?? {})
          .map(([name, value]) => `${name} ${value}`)
          .join(', '),
      }),
    where: ({ where }) => {
      if (!where) return '';
      const ids = firstOf(where.featureIds);
      const rows = firstOf(where.rows);
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
