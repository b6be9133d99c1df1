/** Which values of the statistics lie far from their neighbours in time? Kept, and told (methods 0.4). */
import { outlierYears } from '../inventory/time-series.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { valuesByYear } from './values-by-year.ts';

export function outlyingStatistics(plan: Pick<Plan, 'statistics'>): readonly Issue[] {
  const ids = new Set([...plan.statistics.values()].map(({ series }) => series));
  return [...ids].flatMap((series) => {
    const values = [...valuesByYear(plan, series).valueByYear].map(([year, value]) => ({ year, value }));
    return outlierYears(values).map(
      (year): Issue => ({
        code: 'OUTLIER',
        severity: 'warn',
        count: 1,
        detail: { series, year },
      }),
    );
  });
}
