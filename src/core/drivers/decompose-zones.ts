/**
 * What moved the emissions of each zone? (clause 5.3 b; methods 4.2, 4.3)
 *
 *   C_z = q1 · (q2/q1) · … · (C/qn)         quantities of a zone in the order people, product, energy, emissions
 *
 * The zones are the terms of one LMDI-I, so that the effects of a zone are exact, and those of all zones add up to the
 * change of their sum; chained by year. A zone that lacks a figure in any year, or whose divisor is zero, takes no part
 * and is told with its row: unknown is not zero.
 */
import { type ChainedEffects, chainEffects } from './chain-effects.ts';
import type { FactorTable } from './decompose-change.ts';

/** The order in which quantities are divided by one another. */
export const zoneQuantities = ['population', 'gdp', 'energy', 'emissions'] as const;
export type ZoneQuantity = (typeof zoneQuantities)[number];

/** One quantity in one year, a value a zone; NaN is missing. */
export interface ZoneColumn {
  readonly quantity: ZoneQuantity;
  readonly year: number;
  readonly values: ArrayLike<number>;
}

type WhyLeftOut = 'missing' | 'negative' | 'zeroDivisor';

export interface ZoneEffects {
  /** What the factors are called: `population`, `gdp/population`, … */
  readonly factors: readonly string[];
  readonly years: readonly number[];
  /** Rows of the zones that take part, in order. */
  readonly rows: readonly number[];
  /** One a zone that takes part, then one a factor. */
  readonly effects: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly leftOut: readonly { readonly row: number; readonly why: WhyLeftOut }[];
  /** All zones together; null where none takes part. */
  readonly whole: ChainedEffects | null;
}

/** Throws where a quantity lacks a year that another has. */
export function decomposeZones(columns: readonly ZoneColumn[], zoneCount: number): ZoneEffects {
  const years = [...new Set(columns.map(({ year }) => year))].sort((a, b) => a - b);
  const quantities = zoneQuantities.filter((quantity) => columns.some((column) => column.quantity === quantity));
  if (years.length < 2 || !quantities.includes('emissions') || quantities.length < 2) {
    throw new RangeError('emissions and one more quantity are needed, in two years or more');
  }
  const columnOf = (quantity: ZoneQuantity, year: number): ArrayLike<number> => {
    const found = columns.find((column) => column.quantity === quantity && column.year === year);
    if (!found) throw new RangeError(`no ${quantity} of ${year}`);
    return found.values;
  };
  const byYear = years.map((year) => quantities.map((quantity) => columnOf(quantity, year)));
  const rows: number[] = [];
  const leftOut: ZoneEffects['leftOut'][number][] = [];
  for (let row = 0; row < zoneCount; row++) {
    const why = whyLeftOut(byYear, row);
    if (why) leftOut.push({ row, why });
    else rows.push(row);
  }
  const factorCount = quantities.length;
  const tables = byYear.map((values, i) => ({ year: years[i]!, table: tableOf(values, rows, factorCount) }));
  const whole = rows.length === 0 ? null : chainEffects(tables);
  const last = factorCount - 1;
  const emissionsOf = (values: readonly ArrayLike<number>[] | undefined) =>
    Float64Array.from(rows, (row) => values?.[last]?.[row] ?? Number.NaN);
  return {
    factors: quantities.map((quantity, k) => (k === 0 ? quantity : `${quantity}/${quantities[k - 1]}`)),
    years,
    rows,
    effects: whole?.effectsByTerm ?? new Float64Array(0),
    starts: emissionsOf(byYear[0]),
    ends: emissionsOf(byYear.at(-1)),
    leftOut,
    whole,
  };
}

function whyLeftOut(byYear: readonly (readonly ArrayLike<number>[])[], row: number): WhyLeftOut | null {
  for (const values of byYear) {
    for (const [k, column] of values.entries()) {
      const value = column[row] ?? Number.NaN;
      if (!Number.isFinite(value)) return 'missing';
      if (value < 0) return 'negative';
      if (value === 0 && k < values.length - 1) return 'zeroDivisor';
    }
  }
  return null;
}

function tableOf(values: readonly ArrayLike<number>[], rows: readonly number[], factorCount: number): FactorTable {
  const table = new Float64Array(rows.length * factorCount);
  rows.forEach((row, term) => {
    for (let k = 0; k < factorCount; k++) {
      const value = values[k]?.[row] ?? Number.NaN;
      table[term * factorCount + k] = k === 0 ? value : value / (values[k - 1]?.[row] ?? Number.NaN);
    }
  });
  return { factorCount, values: table };
}
