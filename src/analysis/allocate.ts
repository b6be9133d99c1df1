/**
 * How is a total shared out so that the parts always add up to it? (methods 3.1)
 *
 *   part_i = total · w_i / Σ w                     w_i ≥ 0
 *
 * A weight that is not a number or negative is refused with its code (callers report such input
 * before). With Σ w = 0 the areas take over, flagged `PROXY_FALLBACK_AREA`; without areas the whole
 * total is residual: `UNALLOCATED`, never spread silently.
 */
import { notNegative } from '../core/bad-input.ts';

/** Σ of many numbers, as if added exactly and rounded once or twice (Neumaier). */
export function exactSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

export interface Allocation {
  readonly parts: Float64Array;
  /** What found no place; 0 or the whole total. */
  readonly residual: number;
  readonly flag: 'PROXY_FALLBACK_AREA' | 'UNALLOCATED' | null;
}

/** Points above the total by more than this share of it stop the sector. */
const POINT_EXCESS = 0.005;

/** Do points report more than the total they are part of? Null: no. A little more is rounding. */
export function pointExcess(total: number, reported: number): 'POINTS_EXCEED_TOTAL' | 'POINTS_ROUNDING' | null {
  const left = total - reported;
  if (left >= 0) return null;
  return left < -POINT_EXCESS * Math.abs(total) ? 'POINTS_EXCEED_TOTAL' : 'POINTS_ROUNDING';
}

/** Share `total` out by `weights`; by `areas` where all weights are 0. */
export function allocate(total: number, weights: ArrayLike<number>, areas?: ArrayLike<number>): Allocation {
  const byWeight = shareOut(total, weights);
  if (byWeight) return { parts: byWeight, residual: 0, flag: null };
  const byArea = areas ? shareOut(total, areas) : null;
  if (byArea) return { parts: byArea, residual: 0, flag: 'PROXY_FALLBACK_AREA' };
  return { parts: new Float64Array(weights.length), residual: total, flag: total === 0 ? null : 'UNALLOCATED' };
}

/** The parts; null when the weights add up to nothing. Throws on a weight that is negative or no number. */
export function shareOut(total: number, weights: ArrayLike<number>): Float64Array | null {
  for (let i = 0; i < weights.length; i++) {
    notNegative(weights[i]!, `weight ${i}`);
  }
  const sum = exactSum(weights);
  if (!(sum > 0)) return null;
  const parts = new Float64Array(weights.length);
  // weight / sum first: a sum of 1e300 or a total of 1e300 must not overflow.
  for (let i = 0; i < parts.length; i++) parts[i] = total * (weights[i]! / sum);
  return parts;
}

/**
 * Parts for a printed table: whole multiples of `quantum` that add up to the rounded total.
 * Each share is cut down to a multiple; the units left over go to the largest fractions, ties to the
 * lower index. All weights 0 give all parts 0.
 */
export function largestRemainder(total: number, weights: ArrayLike<number>, quantum: number): Float64Array {
  const parts = new Float64Array(weights.length);
  const shares = shareOut(Math.abs(total) / quantum, weights);
  if (!shares) return parts;
  const units = Math.round(Math.abs(total) / quantum);
  const fractions = new Float64Array(shares.length);
  let left = units;
  for (let i = 0; i < shares.length; i++) {
    // A share that is whole but for rounding counts as whole.
    const whole = Math.floor(shares[i]! + 1e-9);
    fractions[i] = shares[i]! - whole;
    parts[i] = whole;
    left -= whole;
  }
  const order = Array.from(fractions.keys()).sort((a, b) => fractions[b]! - fractions[a]! || a - b);
  // `left` may be −1 where the total was rounded down: the smallest fraction gives it back.
  for (let k = 0; k < left; k++) parts[order[k % order.length]!]! += 1;
  for (let k = order.length - 1; left < 0 && k >= 0; k--) {
    if (parts[order[k]!]! > 0) {
      parts[order[k]!]! -= 1;
      left++;
    }
  }
  const sign = total < 0 ? -1 : 1;
  // Dividing by the whole number of quanta in one keeps 33.4 from becoming 33.400000000000006.
  const perOne = 1 / quantum;
  const isWhole = Math.abs(perOne - Math.round(perOne)) < 1e-9 * perOne;
  for (let i = 0; i < parts.length; i++) {
    if (parts[i] === 0) continue;
    parts[i] = sign * (isWhole ? parts[i]! / Math.round(perOne) : parts[i]! * quantum);
  }
  return parts;
}
