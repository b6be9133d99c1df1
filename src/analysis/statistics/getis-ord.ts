/**
 * Where do high values gather? Getis-Ord Gi, Gi* and the global G, binary weights. (methods 3.6)
 *
 *   Gi* = (Σ_j w_ij x_j − x̄ W_i) / ( s √((n S1_i − W_i²)/(n−1)) )     self included, W_i = S1_i = k_i + 1
 *   Gi  the same over the others only: their n − 1 values, mean and s
 *   G   = Σ w_ij x_i x_j / Σ_{i≠j} x_i x_j,  E = S0/(n(n−1)), variance by m_k = Σ x^k
 *
 * Null where all values are equal (`NO_VARIANCE`) or there are fewer than three. NaN for a place
 * where the statistic does not exist: an island has no Gi, a place whose neighbours are all there is
 * has neither. The Gi* of an island is only its own value on another scale: who shows it flags it.
 */
import { hasVariance } from './moran.ts';
import type { Neighbours } from './neighbours.ts';
import { weightSums } from './neighbours.ts';
import { upperTail } from './normal.ts';

/** z of Gi* for each place. */
export function giStar(x: ArrayLike<number>, neighbours: Neighbours): Float64Array | null {
  const n = x.length;
  if (n < 3 || !hasVariance(x)) return null;
  const { offsets, columns } = neighbours;
  const { mean, deviation } = momentsOf(x);
  return new Float64Array(n).map((_, i) => {
    const weight = offsets[i + 1]! - offsets[i]! + 1;
    let sum = x[i]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += x[columns[k]!]!;
    const spread = (n * weight - weight * weight) / (n - 1);
    return spread > 0 ? (sum - mean * weight) / (deviation * Math.sqrt(spread)) : Number.NaN;
  });
}

/** z of Gi for each place, self left out. */
export function gi(x: ArrayLike<number>, neighbours: Neighbours): Float64Array | null {
  const n = x.length;
  if (n < 3 || !hasVariance(x)) return null;
  const { offsets, columns } = neighbours;
  // About the mean of all: the statistic does not know where zero is, and nothing cancels.
  const { mean: middle } = momentsOf(x);
  const own = Float64Array.from({ length: n }, (_, i) => x[i]! - middle);
  let sum = 0;
  let squares = 0;
  for (const value of own) {
    sum += value;
    squares += value * value;
  }
  return Float64Array.from({ length: n }, (_, i) => {
    const weight = offsets[i + 1]! - offsets[i]!;
    const others = n - 1;
    const mean = (sum - own[i]!) / others;
    const variance = (squares - own[i]! * own[i]!) / others - mean * mean;
    let near = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) near += own[columns[k]!]!;
    const spread = (others * weight - weight * weight) / (others - 1);
    return weight > 0 && spread > 0 && variance > 0
      ? (near - mean * weight) / (Math.sqrt(variance) * Math.sqrt(spread))
      : Number.NaN;
  });
}

function momentsOf(x: ArrayLike<number>): { mean: number; deviation: number } {
  const n = x.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += x[i]! / n;
  // Σ (x − x̄)²/n is Σ x²/n − x̄² without the cancelling.
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (x[i]! - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / n) };
}

export interface GlobalG {
  readonly g: number;
  readonly expected: number;
  readonly variance: number;
  readonly z: number;
  /** In the tail where z lies. */
  readonly pOneSided: number;
}

/** Global G; x must not be negative (`NEGATIVE_INPUT` is the caller's to report). */
export function globalG(x: ArrayLike<number>, neighbours: Neighbours): GlobalG | null {
  const n = x.length;
  const { s0, s1, s2 } = weightSums(neighbours, 'binary');
  if (n < 3 || !hasVariance(x) || s0 === 0) return null;
  let [m1, m2, m3, m4] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const value = x[i]!;
    if (!(value >= 0)) throw new RangeError('global G needs values that are not negative');
    const square = value * value;
    m1 += value;
    m2 += square;
    m3 += square * value;
    m4 += square * square;
  }
  const { offsets, columns } = neighbours;
  let near = 0;
  for (let i = 0; i < n; i++) for (let k = offsets[i]!; k < offsets[i + 1]!; k++) near += x[i]! * x[columns[k]!]!;
  const pairs = m1 * m1 - m2;
  const g = near / pairs;
  const expected = s0 / (n * (n - 1));
  const b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0;
  const b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0);
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0;
  const b4 = s1 - s2 + s0 * s0;
  const variance =
    (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 ** 4) /
      (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3)) -
    expected * expected;
  const z = (g - expected) / Math.sqrt(variance);
  return { g, expected, variance, z, pOneSided: upperTail(Math.abs(z)) };
}
