/** Sentences of the drivers' issues, with sectors, series and gases by name. */
import { useMemo } from 'react';
import { sectors } from '../../core/inventory/sectors.ts';
import type { Issue } from '../../core/issue.ts';
import { seriesOf } from '../../core/statistics/series.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';
import { en, zh } from './messages.ts';

const words = { en: en.issue, 'zh-CN': zh.issue } as const;

export function useDriverWords(): (issue: Issue) => string | null {
  const format = useFormat();
  const details = useMemo(
    (): IssueDetailWords => ({
      texts: (name, value) => {
        const named =
          name === 'sector' ? sectors.find(({ id }) => id === value) : name === 'series' ? seriesOf(value) : null;
        return named ? format.name(named.name) : null;
      },
    }),
    [format],
  );
  return useIssueWords(words, details);
}
