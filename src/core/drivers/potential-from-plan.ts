/**
 * What does the plan itself know of a sector's activity and intensity of today? (clause 5.3 b; methods 4.5)
 *
 *   intensity now = emissions of the sector / activity       t CO2e a unit
 *
 * Of the last year in which both are told, by the closest series of `sector-activities.ts`. Money is left out: best
 * practice is told for goods and areas, and current prices would mix in their rise.
 */
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Plan } from '../plan/plan.ts';
import type { SectorId } from '../plan/tables.ts';
import { seriesOf } from '../statistics/series.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { sectorActivities } from './sector-activities.ts';

export interface SectorToday {
  readonly year: number;
  readonly series: string;
  readonly unit: string;
  readonly activity: number;
  readonly intensity: number;
}

/** Null where no year has both. */
export function potentialFromPlan(
  plan: Pick<Plan, 'statistics'>,
  totals: InventoryTotals,
  sector: SectorId,
): SectorToday | null {
  for (const { series, isMoney } of sectorActivities[sector] ?? []) {
    if (isMoney) continue;
    const values = valuesByYear(plan, series).valueByYear;
    const emitted = (year: number) => totals.byYear.get(year)?.bySector.get(sector)?.totalT ?? null;
    const year = totals.years.findLast((one) => emitted(one) !== null && (values.get(one) ?? 0) > 0);
    const tonnes = year === undefined ? null : emitted(year);
    const activity = year === undefined ? undefined : values.get(year);
    if (year === undefined || tonnes === null || activity === undefined) continue;
    return { year, series, unit: seriesOf(series)?.unit ?? '', activity, intensity: tonnes / activity };
  }
  return null;
}
