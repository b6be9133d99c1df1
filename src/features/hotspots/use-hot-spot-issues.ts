/** Sentences for the issues of attribution and hot spots, with sectors by name. */
import { useMemo } from 'react';
import { gases } from '../../core/inventory/gases.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { Issue } from '../../core/issue.ts';
import { electricitySectors } from '../../core/statistics/series.ts';
import { messageList } from '../../i18n/message-list.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';

export function useHotSpotIssues(): (issue: Issue) => string | null {
  const format = useFormat();
  const details = useMemo(
    (): IssueDetailWords => ({
      texts: (name, value) => {
        if (name === 'proxy') return messageList(format.language, 'hotspots', 'proxy')[value] ?? null;
        const user = name === 'user' ? electricitySectors.find((one) => one.id === value) : undefined;
        if (user) return format.name(user.name);
        const gas = name === 'gas' ? gases.find((one) => one.id === value) : undefined;
        if (gas) return format.name(gas.name);
        const sector = name === 'sector' ? sectors.find((one) => one.id === value) : undefined;
        return sector ? format.name(sector.name) : null;
      },
    }),
    [format],
  );
  return useIssueWords('hotspots', details);
}
