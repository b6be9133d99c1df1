/** Which values of an imported table leap away from their neighbours in time? The rule is `outlierYears` (methods 0.4). */
import { outlierYears } from '../inventory/time-series.ts';
import type { EmissionDraft } from './inventory-drafts.ts';

interface Outlier {
  readonly label: string;
  readonly year: number;
  readonly value: number;
}

export function outliersOf(drafts: readonly EmissionDraft[]): Outlier[] {
  const series = new Map<string, Outlier[]>();
  for (const { target, gas, year, tonnes, labels } of drafts) {
    if (tonnes === null) continue;
    const key = `${target.kind}/${target.kind === 'category' ? target.category : target.sector}/${gas}`;
    const list = series.get(key) ?? [];
    series.set(key, list);
    list.push({ year, value: tonnes, label: labels[0] ?? '' });
  }
  return [...series.values()].flatMap((list) => {
    const years = new Set(outlierYears(list));
    return list.filter(({ year }) => years.has(year));
  });
}
