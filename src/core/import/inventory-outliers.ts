/**
 * Which values of a series leap away from their neighbours in time? (methods 0.4)
 *
 *   ratio of a year = value / median of the up to two known values before and the two after
 *   outlier: the ratio is above 3 or below 1/3; the value is kept and told
 *
 * A series of fewer than four values has no neighbours to judge by.
 */
import type { EmissionDraft } from './inventory-drafts.ts';

const LARGEST_RATIO = 3;
const FEWEST_VALUES = 4;
const NEIGHBOURS = 2;

interface Outlier {
  readonly label: string;
  readonly year: number;
  readonly value: number;
}

export function outliersOf(drafts: readonly EmissionDraft[]): Outlier[] {
  const series = new Map<string, { year: number; value: number; label: string }[]>();
  for (const { target, gas, year, tonnes, labels } of drafts) {
    if (tonnes === null || tonnes <= 0) continue;
    const key = `${target.kind}/${target.kind === 'category' ? target.category : target.sector}/${gas}`;
    const list = series.get(key) ?? [];
    series.set(key, list);
    list.push({ year, value: tonnes, label: labels[0] ?? '' });
  }
  return [...series.values()].flatMap((list) => {
    if (list.length < FEWEST_VALUES) return [];
    const sorted = list.sort((a, b) => a.year - b.year);
    return sorted.filter(({ value }, i) => {
      const near = [...sorted.slice(Math.max(0, i - NEIGHBOURS), i), ...sorted.slice(i + 1, i + 1 + NEIGHBOURS)];
      const ratio = value / median(near.map((one) => one.value));
      return ratio > LARGEST_RATIO || ratio < 1 / LARGEST_RATIO;
    });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
