/**
 * Where do the classes of a map begin?
 *
 * Emissions are spread over orders of magnitude and most features are small: equal steps would put
 * all but a few into the first class. The limits are the 40, 60, 80, 90 and 97 % quantiles of the values
 * above 0, rounded to two figures so that a legend can be read. Values at or above a limit are above it.
 */
const QUANTILES = [0.4, 0.6, 0.8, 0.9, 0.97] as const;

/** Ascending, different, up to five; empty when no value is above 0. */
export function classBreaks(values: Iterable<number>): number[] {
  const sorted = Float64Array.from(values)
    .filter((value) => value > 0)
    .sort();
  if (sorted.length === 0) return [];
  const breaks = QUANTILES.map((share) =>
    twoFigures(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!),
  );
  return breaks.filter((limit, i) => limit > 0 && limit !== breaks[i - 1]);
}

function twoFigures(value: number): number {
  return Number(value.toPrecision(2));
}

/** Class of a value: how many limits it reaches. */
export function classOf(value: number, breaks: readonly number[]): number {
  let found = 0;
  while (found < breaks.length && value >= breaks[found]!) found++;
  return found;
}
