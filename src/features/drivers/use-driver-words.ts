/** Sentences of the drivers' issues, with sectors, series and gases by name. */
import { useMemo } from 'react';
import { categoryOf } from '../../core/inventory/categories.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { Issue } from '../../core/issue.ts';
import { seriesOf } from '../../core/statistics/series.ts';
import type { Text } from '../../core/text.ts';
import { messageList } from '../../i18n/message-list.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';
import { gasSign } from './gas-sign.ts';
import { partName } from './part-name.ts';

const namedThings: Readonly<Record<string, (id: string) => { readonly name: Text } | null | undefined>> = {
  sector: (id) => sectors.find((one) => one.id === id),
  series: seriesOf,
  category: categoryOf,
};

export function useDriverWords(): (issue: Issue) => string | null {
  const format = useFormat();
  const details = useMemo(
    (): IssueDetailWords => ({
      texts: (name, value) => {
        if (name === 'gas') return gasSign(value);
        if (name === 'gases') return format.list(value.split(' ').map(gasSign));
        if (name === 'key') return partName(value, format.name);
        if (name === 'branch') return messageList(format.language, 'drivers', 'extended.branch')[value] ?? null;
        const named = namedThings[name]?.(value) ?? null;
        return named ? format.name(named.name) : null;
      },
    }),
    [format],
  );
  return useIssueWords('drivers', details);
}
