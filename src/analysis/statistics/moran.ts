/**
 * Do like values lie side by side? Moran's I and Geary's C. (methods 3.6)
 *
 *   I = (n/S0) Σ w_ij z_i z_j / Σ z_i²,  z = x − mean,  E = −1/(n−1)
 *   local I_i = z_i/m2 · Σ_j w_ij z_j,   m2 = Σ z²/n
 *   C = (n−1)/(2 S0) Σ w_ij (x_i − x_j)² / Σ z²
 *
 * Variances under normality and under randomisation. Null where all values are equal (`NO_VARIANCE`),
 * there are fewer than three, or no pair are neighbours.
 */
import type { Neighbours, WeightStyle } from './neighbours.ts';
import { rowWeight, weightSums } from './neighbours.ts';

export interface GlobalMoran {
  readonly i: number;
  readonly expected: number;
  readonly varianceNormality: number;
  readonly varianceRandomisation: number;
  readonly zNormality: number;
  readonly zRandomisation: number;
}

function deviations(x: ArrayLike<number>): { z: Float64Array; squares: number; fourths: number } {
  const n = x.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += x[i]! / n;
  const z = new Float64Array(n);
  let squares = 0;
  let fourths = 0;
  for (let i = 0; i < n; i++) {
    const d = x[i]! - mean;
    z[i] = d;
    squares += d * d;
    fourths += d * d * (d * d);
  }
  return { z, squares, fourths };
}

/** True when the values differ by more than rounding. */
export function hasVariance(x: ArrayLike<number>): boolean {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    low = Math.min(low, x[i]!);
    high = Math.max(high, x[i]!);
  }
  return high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high));
}

export function globalMoran(x: ArrayLike<number>, neighbours: Neighbours, style: WeightStyle): GlobalMoran | null {
  const n = x.length;
  const { s0, s1, s2 } = weightSums(neighbours, style);
  if (n < 3 || !hasVariance(x) || s0 === 0) return null;
  const { z, squares, fourths } = deviations(x);
  let cross = 0;
  for (let i = 0; i < n; i++) {
    if (isIsland(neighbours, i)) continue;
    cross += rowWeight(neighbours, i, style) * z[i]! * neighbourSum(z, neighbours, i);
  }
  const value = (n / s0) * (cross / squares);
  const expected = -1 / (n - 1);
  const varianceNormality = (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - expected ** 2;
  const b2 = (n * fourths) / (squares * squares);
  const varianceRandomisation =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) - b2 * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
      ((n - 1) * (n - 2) * (n - 3) * s0 * s0) -
    expected ** 2;
  return {
    i: value,
    expected,
    varianceNormality,
    varianceRandomisation,
    zNormality: (value - expected) / Math.sqrt(varianceNormality),
    zRandomisation: (value - expected) / Math.sqrt(varianceRandomisation),
  };
}

function isIsland({ offsets }: Neighbours, row: number): boolean {
  return offsets[row] === offsets[row + 1];
}

/** Σ of the neighbours' values. */
function neighbourSum(values: ArrayLike<number>, { offsets, columns }: Neighbours, row: number): number {
  let sum = 0;
  for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sum += values[columns[k]!]!;
  return sum;
}

/** Own value, then the neighbours' mean, against the mean of all; null, the first, for an island. */
export const quadrantNames = [null, 'High-High', 'Low-Low', 'High-Low', 'Low-High'] as const;
type Quadrant = NonNullable<(typeof quadrantNames)[number]>;

export interface LocalMoran {
  /** NaN for an island. */
  readonly i: Float64Array;
  readonly quadrants: readonly (Quadrant | null)[];
}

export function localMoran(x: ArrayLike<number>, neighbours: Neighbours, style: WeightStyle): LocalMoran | null {
  const n = x.length;
  if (n < 3 || !hasVariance(x)) return null;
  const { z, squares } = deviations(x);
  const secondMoment = squares / n;
  const local = new Float64Array(n).fill(Number.NaN);
  const quadrants = Array.from({ length: n }, (_, row): Quadrant | null => {
    if (isIsland(neighbours, row)) return null;
    const lag = rowWeight(neighbours, row, style) * neighbourSum(z, neighbours, row);
    local[row] = (z[row]! / secondMoment) * lag;
    if (z[row]! >= 0) return lag >= 0 ? 'High-High' : 'High-Low';
    return lag >= 0 ? 'Low-High' : 'Low-Low';
  });
  return { i: local, quadrants };
}

/** Geary's C: 1 without pattern, below where neighbours are alike. */
export function gearyC(x: ArrayLike<number>, neighbours: Neighbours, style: WeightStyle): number | null {
  const n = x.length;
  const { s0 } = weightSums(neighbours, style);
  if (n < 3 || !hasVariance(x) || s0 === 0) return null;
  const { offsets, columns } = neighbours;
  let differences = 0;
  for (let i = 0; i < n; i++) {
    const weight = rowWeight(neighbours, i, style);
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) differences += weight * (x[i]! - x[columns[k]!]!) ** 2;
  }
  return ((n - 1) / (2 * s0)) * (differences / deviations(x).squares);
}
