/** Sentences for the issues of the simulation, with sectors by name. */
import { useMemo } from 'react';
import { sectors } from '../../core/inventory/sectors.ts';
import type { Issue } from '../../core/issue.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';

export function useUncertaintyIssues(): (issue: Issue) => string | null {
  const format = useFormat();
  const details = useMemo(
    (): IssueDetailWords => ({
      texts: (name, value) => {
        const sector = name === 'sector' ? sectors.find((one) => one.id === value) : undefined;
        return sector ? format.name(sector.name) : null;
      },
    }),
    [format],
  );
  return useIssueWords('uncertainty', details);
}
