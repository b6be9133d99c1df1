/**
 * Which categories decide the inventory? (clause 5.3 a; methods 4.1; 2006 IPCC Vol. 1 Ch. 4, Eq. 4.1–4.3)
 *
 *   level  L_x = |E_x,t| / Σ|E_y,t|
 *   trend  T_x = |E_x,0|/Σ|E_y,0| · |(E_x,t − E_x,0)/|E_x,0| − (ΣE_t − ΣE_0)/|ΣE_0||
 *          E_x,0 = 0:  T_x = |E_x,t| / Σ|E_y,0|
 *
 * Sinks count by their size. Sorted from the largest, the key categories are the smallest set that reaches
 * 95 % of the sum; the one that crosses it belongs to them. Approach 2 weighs the level with the uncertainty:
 * L_x·U_x, 90 %. Without emissions in the base year the trend is not defined: null.
 * Leaves out: qualitative criteria; a person adds a category with a reason.
 */
import { notNegative, shareOfOne } from '../bad-input.ts';

export interface CategoryYears {
  /** t CO2e of the base year and of the year; removals negative. */
  readonly startT: number;
  readonly endT: number;
}

interface KeyRanking {
  /** One a category, in the order given. */
  readonly scores: readonly number[];
  /** Scores as shares of their sum. */
  readonly shares: readonly number[];
  /** Indices of the key categories, largest first. */
  readonly key: readonly number[];
}

export const KEY_SHARE = 0.95;
export const KEY_SHARE_UNCERTAIN = 0.9;
const SLACK = 1e-9;

/** Null where nothing is emitted in the year. */
export function keyByLevel(categories: readonly CategoryYears[], threshold = KEY_SHARE): KeyRanking | null {
  const total = sumOf(categories.map(({ endT }) => Math.abs(endT)));
  return total === 0
    ? null
    : ranked(
        categories.map(({ endT }) => Math.abs(endT) / total),
        threshold,
      );
}

/** Null where the base year has no emissions: `UNDEFINED`. */
export function keyByTrend(categories: readonly CategoryYears[], threshold = KEY_SHARE): KeyRanking | null {
  const startSize = sumOf(categories.map(({ startT }) => Math.abs(startT)));
  const startSum = sumOf(categories.map(({ startT }) => startT));
  const endSum = sumOf(categories.map(({ endT }) => endT));
  if (startSize === 0 || startSum === 0) return null;
  const growth = (endSum - startSum) / Math.abs(startSum);
  const scores = categories.map(({ startT, endT }) =>
    startT === 0
      ? Math.abs(endT) / startSize
      : (Math.abs(startT) / startSize) * Math.abs((endT - startT) / Math.abs(startT) - growth),
  );
  return ranked(scores, threshold);
}

/** Approach 2: level times the half width of the 95 % interval (any one unit for all). */
export function keyByUncertainLevel(
  categories: readonly (CategoryYears & { readonly uncertaintyPct: number })[],
  threshold = KEY_SHARE_UNCERTAIN,
): KeyRanking | null {
  const level = keyByLevel(categories);
  if (!level) return null;
  const weighed = categories.map(
    ({ uncertaintyPct }, i) => level.scores[i]! * notNegative(uncertaintyPct, 'uncertainty'),
  );
  const total = sumOf(weighed);
  return total === 0
    ? null
    : ranked(
        weighed.map((one) => one / total),
        threshold,
      );
}

function ranked(scores: readonly number[], threshold: number): KeyRanking {
  shareOfOne(threshold, 'share of key categories');
  const total = sumOf(scores);
  const shares = scores.map((score) => (total === 0 ? 0 : score / total));
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const key: number[] = [];
  let reached = 0;
  for (const i of order) {
    if (total === 0 || reached >= threshold - SLACK) break;
    key.push(i);
    reached += shares[i]!;
  }
  return { scores, shares, key };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
