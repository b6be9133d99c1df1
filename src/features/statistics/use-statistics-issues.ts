/** Sentences for the issues of statistics, with series by name. */
import { useMemo } from 'react';
import type { Issue } from '../../core/issue.ts';
import { seriesOf } from '../../core/statistics/series.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';

export function useStatisticsIssues(): (issue: Issue) => string | null {
  const format = useFormat();
  const details = useMemo(
    (): IssueDetailWords => ({
      texts: (name, value) => {
        const series = name === 'series' ? seriesOf(value) : null;
        return series ? format.name(series.name) : null;
      },
    }),
    [format],
  );
  return useIssueWords('statistics', details);
}
