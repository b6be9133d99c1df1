/**
 * Where do the classes of a map begin?
 *
 * Emissions are spread over orders of magnitude and most features are small: equal steps would put all but a few into
 * the first class. The limits are the 40, 60, 80, 90 and 97 % quantiles of the values above 0, each moved to the nearest
 * of the round numbers 1, 1.2, 1.5, 2, 2.5, 3, 4, … 9 × 10ᵏ, so that neighbouring limits are at least an eighth apart and
 * a legend can be read and remembered. Where values are nearly alike that leaves few classes, or one: a map in five
 * colours of 72, 75 and 78 kt would show a difference that says nothing. Values at or above a limit are above it.
 */
const QUANTILES = [0.4, 0.6, 0.8, 0.9, 0.97] as const;
const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Ascending, different, up to five, none with an empty class; empty when no value is above 0 or all are nearly alike. */
export function classBreaks(values: Iterable<number>): number[] {
  const sorted = Float64Array.from(values)
    .filter((value) => value > 0)
    .sort();
  if (sorted.length === 0) return [];
  const breaks: number[] = [];
  let below = 0;
  for (const share of QUANTILES) {
    const limit = nearestRound(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
    const count = countBelow(sorted, limit);
    if (count === below || count === sorted.length) continue;
    breaks.push(limit);
    below = count;
  }
  return breaks;
}

/** The round number nearest in proportion. */
function nearestRound(value: number): number {
  const power = Math.floor(Math.log10(value));
  let best = Number.NaN;
  let least = Number.POSITIVE_INFINITY;
  for (const digit of ROUND) {
    // Read from text: 3 × 10⁻⁵ written as a product is 0.000030000000000000004.
    const round = Number(`${digit}e${power}`);
    const distance = Math.abs(Math.log(value / round));
    if (distance >= least) continue;
    least = distance;
    best = round;
  }
  return best;
}

function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Class of a value: how many limits it reaches. */
export function classOf(value: number, breaks: readonly number[]): number {
  let found = 0;
  while (found < breaks.length && value >= breaks[found]!) found++;
  return found;
}
