/**
 * One series of a plan's statistics by year. A record of status `missing` and a year without a record
 * are alike absent. Of two records for one year the first stands and DUPLICATE is raised (methods 0.4).
 */
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';

export interface ValuesByYear {
  readonly valueByYear: ReadonlyMap<number, number>;
  readonly issues: readonly Issue[];
}

export function valuesByYear(plan: Pick<Plan, 'statistics'>, series: string): ValuesByYear {
  const valueByYear = new Map<number, number>();
  let duplicates = 0;
  for (const record of plan.statistics.values()) {
    if (record.series !== series || record.status === 'missing') continue;
    if (valueByYear.has(record.year)) duplicates++;
    else valueByYear.set(record.year, record.value);
  }
  const issues: Issue[] =
    duplicates > 0 ? [{ code: 'DUPLICATE', severity: 'warn', count: duplicates, detail: { series } }] : [];
  return { valueByYear, issues };
}

/** The value of the last year up to `year`, or of the last year of all; null without one. */
export function latestValue(valueByYear: ReadonlyMap<number, number>, year?: number): number | null {
  let latest: number | null = null;
  for (const y of valueByYear.keys()) {
    if ((year === undefined || y <= year) && (latest === null || y > latest)) latest = y;
  }
  return latest === null ? null : (valueByYear.get(latest) ?? null);
}
