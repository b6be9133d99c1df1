/**
 * Are neighbours more alike than others, difference by difference? Geary's C with its variance. (methods 3.6)
 *
 *   C as in `moran.ts`,  E = 1;  under randomisation, b2 = n Σ z⁴ / (Σ z²)²:
 *   Var = [ (n−1) S1 (n² − 3n + 3 − (n−1) b2) − ¼ (n−1) S2 (n² + 3n − 6 − (n² − n + 2) b2)
 *           + S0² (n² − 3 − (n−1)² b2) ] / [ n (n−2) (n−3) S0² ]                          (Cliff and Ord 1981)
 *
 * Below 1 neighbours are alike, above 1 unlike. The variance is NaN below four places.
 */
import { gearyC } from './moran.ts';
import type { Neighbours, WeightStyle } from './neighbours.ts';
import { weightSums } from './neighbours.ts';

export interface GlobalGeary {
  readonly c: number;
  readonly varianceRandomisation: number;
  readonly zRandomisation: number;
}

/** Null where `gearyC` is. */
export function globalGeary(x: ArrayLike<number>, neighbours: Neighbours, style: WeightStyle): GlobalGeary | null {
  const c = gearyC(x, neighbours, style);
  if (c === null) return null;
  const n = x.length;
  const { s0, s1, s2 } = weightSums(neighbours, style);
  let mean = 0;
  for (let i = 0; i < n; i++) mean += x[i]! / n;
  let squares = 0;
  let fourths = 0;
  for (let i = 0; i < n; i++) {
    const square = (x[i]! - mean) ** 2;
    squares += square;
    fourths += square * square;
  }
  const b2 = (n * fourths) / (squares * squares);
  const varianceRandomisation =
    ((n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * b2) -
      ((n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * b2)) / 4 +
      s0 * s0 * (n * n - 3 - (n - 1) ** 2 * b2)) /
    (n * (n - 2) * (n - 3) * s0 * s0);
  return { c, varianceRandomisation, zRandomisation: (c - 1) / Math.sqrt(varianceRandomisation) };
}
