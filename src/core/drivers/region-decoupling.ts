/**
 * Do the emissions of the region still grow with its economy? (clauses 3.4, 5.3 b; methods 4.4)
 *
 *   e = (ΔC / C_0) / (ΔG / G_0)        G at constant prices, whatever basis the plan goes by; C t CO2e
 *
 * Single years and windows of three. Only years in which the growth index reaches GDP and the gross total is told; a
 * sector that is not told in each of them is left out (`comparable-emissions.ts`). Energy use is not needed.
 */
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { constantPriceGdp } from '../statistics/constant-price-gdp.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { comparableEmissions } from './comparable-emissions.ts';
import { type DecouplingPeriod, decouplingSeries, deepDecouplingYears } from './decoupling.ts';

const WINDOW_YEARS = 3;

export interface TapioPeriod extends DecouplingPeriod {
  /** Relative changes over the period, 0.08 = 8 %; null where the first year has none to compare with. */
  readonly emissionChange: number | null;
  readonly gdpChange: number | null;
}

export interface RegionDecoupling {
  readonly years: readonly number[];
  /** Year of the prices; null without constant prices. */
  readonly priceYear: number | null;
  readonly single: readonly TapioPeriod[];
  readonly windows: readonly TapioPeriod[];
  /** Last years of three successive years of strong decoupling. */
  readonly deep: readonly number[];
  readonly issues: readonly Issue[];
}

/** `from` and `to` null: as far as the figures reach. */
export function regionDecoupling(
  plan: Plan,
  totals: InventoryTotals,
  from: number | null,
  to: number | null,
): RegionDecoupling {
  const current = valuesByYear(plan, 'gdp.current').valueByYear;
  const { baseYear, valueByYear: gdp } = constantPriceGdp(current, valuesByYear(plan, 'gdp.growthIndex').valueByYear);
  const years = totals.years.filter(
    (year) =>
      (totals.byYear.get(year)?.grossT ?? null) !== null &&
      (gdp.get(year) ?? 0) > 0 &&
      (from === null || year >= from) &&
      (to === null || year <= to),
  );
  const emissions = comparableEmissions(totals, years);
  const issues: Issue[] = [...emissions.issues];
  if (baseYear === null && current.size > 0) issues.push({ code: 'NO_CONSTANT_PRICES', severity: 'warn', count: 1 });
  const series = years.map((year) => ({ year, emissions: emissions.totalAt(year), gdp: gdp.get(year) ?? null }));
  const byYear = new Map(series.map((one) => [one.year, one]));
  const withChanges = (period: DecouplingPeriod): TapioPeriod => {
    const start = byYear.get(period.from);
    const end = byYear.get(period.to);
    return {
      ...period,
      emissionChange: relativeChange(start?.emissions ?? null, end?.emissions ?? null),
      gdpChange: relativeChange(start?.gdp ?? null, end?.gdp ?? null),
    };
  };
  const single = decouplingSeries(series, 1);
  return {
    years,
    priceYear: baseYear,
    single: single.map(withChanges),
    windows: decouplingSeries(series, WINDOW_YEARS).map(withChanges),
    deep: deepDecouplingYears(single),
    issues,
  };
}

function relativeChange(start: number | null, end: number | null): number | null {
  return start === null || end === null || start <= 0 ? null : (end - start) / start;
}
