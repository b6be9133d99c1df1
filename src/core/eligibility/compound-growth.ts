/**
 * How fast did a quantity grow, a year? (clause 3.2; methods 1.3, 1.4)
 *
 *   growth = (value_t / value_{t−n})^(1/n) − 1
 *   growth = (Π index/100)^(1/n) − 1            from indices "previous year = 100" of the n years up to t
 */

export type Growth =
  | { readonly growth: number; readonly code: null }
  /** Why there is none. */
  | { readonly growth: null; readonly code: 'MISSING' | 'NON_POSITIVE' };

const missing: Growth = { growth: null, code: 'MISSING' };
const nonPositive: Growth = { growth: null, code: 'NON_POSITIVE' };

/** Yearly growth between two values `years` apart. */
export function growthBetween(start: number | null, end: number | null, years: number): Growth {
  if (start === null || end === null || !(years > 0)) return missing;
  if (!(start > 0) || !(end > 0)) return nonPositive;
  return { growth: (end / start) ** (1 / years) - 1, code: null };
}

/** Yearly growth over the `years` that end in `year`; the years between are not needed. */
export function compoundGrowth(valueByYear: ReadonlyMap<number, number>, year: number, years: number): Growth {
  return growthBetween(valueByYear.get(year - years) ?? null, valueByYear.get(year) ?? null, years);
}

/** Yearly growth from chained indices (previous year = 100); every one of the years is needed. */
export function chainedGrowth(indexByYear: ReadonlyMap<number, number>, year: number, years: number): Growth {
  let product = 1;
  for (let y = year - years + 1; y <= year; y++) {
    const index = indexByYear.get(y);
    if (index === undefined) return missing;
    if (!(index > 0)) return nonPositive;
    product *= index / 100;
  }
  return { growth: product ** (1 / years) - 1, code: null };
}
