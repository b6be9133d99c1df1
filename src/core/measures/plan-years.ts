/**
 * Over which years are the measures of a plan assessed, and with which grid factors?
 *
 * From the year after the last inventory year (or the first year of a measure, where there is no
 * inventory) to the target year. Factors come from the region of the settings, with its decline.
 */
import type { GridFactor } from '../factors/grid-factor.ts';
import { gridFactor } from '../factors/grid-factor.ts';
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';

export interface PlanYears {
  readonly baseYear: number | null;
  /** Years in which measures are counted, ascending. */
  readonly years: readonly number[];
  /** From the base year on. */
  readonly gridFactorByYear: ReadonlyMap<number, number | null>;
  /** The factors with their sources and issues, same years. */
  readonly gridFactors: ReadonlyMap<number, GridFactor>;
}

export function planYears(plan: Plan, totals: InventoryTotals): PlanYears {
  const { gridRegion, gridFactorDecline, targetYear } = settingsOf(plan);
  const baseYear = totals.years.filter((year) => totals.byYear.get(year)?.grossT != null).at(-1) ?? null;
  const starts = [...plan.measures.values()].map((measure) => measure.startYear);
  const firstYear = baseYear !== null ? baseYear + 1 : starts.length > 0 ? Math.min(...starts) : targetYear;
  const years: number[] = [];
  for (let year = firstYear; year <= targetYear; year++) years.push(year);
  const gridFactors = new Map<number, GridFactor>();
  for (const year of baseYear === null ? years : [baseYear, ...years]) {
    gridFactors.set(year, gridFactor(gridRegion, year, gridFactorDecline));
  }
  const gridFactorByYear = new Map([...gridFactors].map(([year, { tPerMwh }]) => [year, tPerMwh]));
  return { baseYear, years, gridFactorByYear, gridFactors };
}
