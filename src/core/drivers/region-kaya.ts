/**
 * What moved the emissions of the region: people, wealth, energy or carbon? (clause 5.3 b; methods 4.2, 4.3)
 *
 *   C = P · (G/P) · (E/G) · (C/E)     t CO2e; P 万人, G 亿元 at constant prices, E 万tce
 *
 * Chained by year between the first and the last year that have all four figures. The price basis is the plan's;
 * without an unbroken chain of growth indices the constant basis has no figures and nothing is told: current prices
 * never stand in. Emissions are those of the sectors told in every year used (`comparable-emissions.ts`).
 */
import type { InventoryTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';
import { constantPriceGdp } from '../statistics/constant-price-gdp.ts';
import { breaksBetween } from '../statistics/series-breaks.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { type ChainedEffects, chainEffects } from './chain-effects.ts';
import { type ComparableEmissions, comparableEmissions } from './comparable-emissions.ts';
import { type KayaTerms, kayaTable, kayaTerms } from './kaya.ts';

export interface RegionKaya {
  /** Years with all figures, of the whole plan. */
  readonly possibleYears: readonly number[];
  readonly terms: readonly KayaTerms[];
  /** Null with fewer than two years. */
  readonly chain: ChainedEffects | null;
  readonly emissions: ComparableEmissions;
  /** GDP of the basis by year, 亿元. */
  readonly gdpByYear: ReadonlyMap<number, number>;
  /** Year of the prices; null at current prices. */
  readonly priceYear: number | null;
  readonly issues: readonly Issue[];
}

/** GDP at the price basis the plan goes by. */
export function gdpOfBasis(plan: Plan): { valueByYear: ReadonlyMap<number, number>; priceYear: number | null } {
  const current = valuesByYear(plan, 'gdp.current').valueByYear;
  if (settingsOf(plan).priceBasis === 'current') return { valueByYear: current, priceYear: null };
  const { baseYear, valueByYear } = constantPriceGdp(current, valuesByYear(plan, 'gdp.growthIndex').valueByYear);
  return { valueByYear, priceYear: baseYear };
}

/** `from` and `to` null: the first and the last possible year. */
export function regionKaya(plan: Plan, totals: InventoryTotals, from: number | null, to: number | null): RegionKaya {
  const people = valuesByYear(plan, 'population.resident').valueByYear;
  const energy = valuesByYear(plan, 'energy.total').valueByYear;
  const { valueByYear: gdpByYear, priceYear } = gdpOfBasis(plan);
  const isPositive = (values: ReadonlyMap<number, number>, year: number) => (values.get(year) ?? 0) > 0;
  const possibleYears = totals.years.filter(
    (year) =>
      (totals.byYear.get(year)?.grossT ?? null) !== null &&
      isPositive(people, year) &&
      isPositive(gdpByYear, year) &&
      isPositive(energy, year),
  );
  const years = possibleYears.filter((year) => (from === null || year >= from) && (to === null || year <= to));
  const emissions = comparableEmissions(totals, years);
  const terms = years.flatMap((year) => {
    const term = kayaTerms({
      year,
      population: people.get(year) ?? null,
      gdp: gdpByYear.get(year) ?? null,
      energy: energy.get(year) ?? null,
      emissions: emissions.totalAt(year),
    });
    return term ? [term] : [];
  });
  const issues: Issue[] = [...emissions.issues];
  const settings = settingsOf(plan);
  if (settings.priceBasis === 'current') issues.push({ code: 'CURRENT_PRICES', severity: 'warn', count: 1 });
  else if (priceYear === null && valuesByYear(plan, 'gdp.current').valueByYear.size > 0) {
    issues.push({ code: 'NO_CONSTANT_PRICES', severity: 'warn', count: 1 });
  }
  const [first] = years;
  const last = years.at(-1);
  if (first !== undefined && last !== undefined) {
    const missing = last - first + 1 - years.length;
    if (missing > 0)
      issues.push({ code: 'YEARS_MISSING', severity: 'note', count: missing, detail: { from: first, to: last } });
    for (const series of ['population.resident', 'gdp.current', 'energy.total']) {
      for (const { year } of breaksBetween(plan, series, first, last)) {
        issues.push({ code: 'SERIES_BREAK', severity: 'warn', count: 1, detail: { series, year } });
      }
    }
  }
  const hasSectors = emissions.sectors.length > 0;
  return {
    possibleYears,
    terms,
    chain: hasSectors ? chainEffects(terms.map(({ year, factors }) => ({ year, table: kayaTable(factors) }))) : null,
    emissions,
    gdpByYear,
    priceYear,
    issues,
  };
}
