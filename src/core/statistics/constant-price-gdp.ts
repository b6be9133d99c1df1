/**
 * What was the product of each year at the prices of one year? (methods 1.3, 4.2)
 *
 *   G_t = G_base · Π index/100     forwards; backwards by division            亿元 at prices of the base year
 *
 * The base year is the last one with GDP at current prices that the indices reach. A year that no unbroken chain of
 * indices reaches is left out: current prices never stand in for constant ones.
 */

export interface ConstantPriceGdp {
  /** Null without any year that can be told. */
  readonly baseYear: number | null;
  readonly valueByYear: ReadonlyMap<number, number>;
}

export function constantPriceGdp(
  gdpByYear: ReadonlyMap<number, number>,
  indexByYear: ReadonlyMap<number, number>,
): ConstantPriceGdp {
  const isLinked = (year: number) => (indexByYear.get(year) ?? 0) > 0;
  const told = [...gdpByYear].filter(([, gdp]) => gdp > 0).map(([year]) => year);
  const linked = told.filter((year) => isLinked(year) || isLinked(year + 1));
  if (linked.length === 0) return { baseYear: null, valueByYear: new Map() };
  const baseYear = Math.max(...linked);
  const valueByYear = new Map<number, number>();
  let value = gdpByYear.get(baseYear) ?? Number.NaN;
  valueByYear.set(baseYear, value);
  for (let year = baseYear; isLinked(year); year--) {
    value /= (indexByYear.get(year) ?? Number.NaN) / 100;
    valueByYear.set(year - 1, value);
  }
  value = valueByYear.get(baseYear) ?? Number.NaN;
  for (let year = baseYear + 1; isLinked(year); year++) {
    value *= (indexByYear.get(year) ?? Number.NaN) / 100;
    valueByYear.set(year, value);
  }
  return { baseYear, valueByYear: new Map([...valueByYear].sort(([a], [b]) => a - b)) };
}
