/**
 * The statistics as a grid: series by group down, years across. The series most work needs are always
 * there; others appear once they have a value or a person adds them.
 */
import type { Plan } from '../../core/plan/plan.ts';
import type { Tables } from '../../core/plan/tables.ts';
import { type Series, seriesList, seriesOf } from '../../core/statistics/series.ts';

/** Series that eligibility, measures and the headline read. */
export const alwaysShown = [
  'gdp.current',
  'gdp.growthIndex',
  'population.resident',
  'energy.total',
  'electricity.total',
] as const;

export const seriesGroups = [
  'economy',
  'society',
  'built',
  'transport',
  'environment',
  'context',
  'energy',
  'electricity',
] as const satisfies readonly Series['group'][];

export type StatisticsRow =
  | { readonly kind: 'group'; readonly id: string; readonly group: Series['group'] }
  | { readonly kind: 'series'; readonly id: string; readonly series: Series };

/** `added`: series a person asked for that have no value yet. */
export function statisticsRows(plan: Pick<Plan, 'statistics'>, added: readonly string[]): StatisticsRow[] {
  const shown = new Set<string>([...alwaysShown, ...added]);
  for (const record of plan.statistics.values()) shown.add(record.series);
  return seriesGroups.flatMap((group): StatisticsRow[] => {
    const ofGroup = seriesList.filter((series) => series.group === group && shown.has(series.id));
    if (ofGroup.length === 0) return [];
    return [
      { kind: 'group', id: `#${group}`, group },
      ...ofGroup.map((series): StatisticsRow => ({ kind: 'series', id: series.id, series })),
    ];
  });
}

/** Ids of series in the plan that this version does not know: kept, and told. */
export function unknownSeries(plan: Pick<Plan, 'statistics'>): string[] {
  return [...new Set([...plan.statistics.values()].map((record) => record.series))].filter((id) => !seriesOf(id));
}

/** Records by series and year. Of two for one year the first stands, as where they are read. */
export function recordsByKey(plan: Pick<Plan, 'statistics'>): ReadonlyMap<string, Tables['statistics']> {
  const records = new Map<string, Tables['statistics']>();
  for (const record of plan.statistics.values()) {
    const key = `${record.series}/${record.year}`;
    if (!records.has(key)) records.set(key, record);
  }
  return records;
}

const LEAST_YEARS = 5;

/** Years the grid shows: all with values, at least five up to `lastYear`, and those a person added. */
export function statisticsYears(plan: Pick<Plan, 'statistics'>, lastYear: number, added: readonly number[]): number[] {
  const known = [...new Set([...plan.statistics.values()].map((record) => record.year)), ...added];
  const last = Math.max(lastYear, ...known);
  const first = Math.min(last - LEAST_YEARS + 1, ...known);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
