/** Names of measures, sites, quantities and sectors in the sentences of this screen. */
import { useMemo } from 'react';
import { buildingUses } from '../../core/factors/building-use.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { Issue } from '../../core/issue.ts';
import { landUseCategories } from '../../core/landuse/land-use-category.ts';
import { measureKindOf } from '../../core/measures/catalog/index.ts';
import type { Text } from '../../core/text.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type IssueDetailWords, useIssueWords } from '../../i18n/use-issue-words.ts';
import { gridRegionName } from './grid-region-name.ts';

const named: readonly { readonly id: string; readonly name: Text }[] = [...buildingUses, ...landUseCategories];

export function useMeasureIssues(): (issue: Issue) => string | null {
  const format = useFormat();
  const details = useMemo((): IssueDetailWords => {
    const nameIn = (list: readonly { readonly id: string; readonly name: Text }[], id: string) => {
      const found = list.find((one) => one.id === id);
      return found ? format.name(found.name) : id;
    };
    return {
      texts: (name, value) => {
        if (name === 'required' || name === 'excluded') {
          const kind = measureKindOf(value);
          return kind ? format.name(kind.name) : null;
        }
        if (name === 'region') return gridRegionName(value, format.language);
        if (name === 'uses') return format.list(value.split(', ').map((use) => nameIn(named, use)));
        if (name === 'sector' || name === 'sectors') {
          return format.list(value.split(', ').map((sector) => nameIn(sectors, sector)));
        }
        return null;
      },
      shares: ['decline'],
    };
  }, [format]);
  return useIssueWords('measures', details);
}
