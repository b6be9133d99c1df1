/**
 * How sure is the total, and how sure its trend? Approach 1 (methods 2.6; 2006 IPCC Vol. 1 Ch. 3, Table 3.2)
 *
 *   combined_x = √(uA² + uF²)                                                      % half width at 95 %
 *   U_total    = √Σ(combined_x · E_x,t)² / |ΣE_t|;      H_x = (combined_x · E_x,t)² / (ΣE_t)²
 *   A_x = |100 · (0.01·E_x,t + ΣE_t − (0.01·E_x,0 + ΣE_0)) / (0.01·E_x,0 + ΣE_0) − 100 · (ΣE_t − ΣE_0)/ΣE_0|
 *   B_x = |E_x,t / ΣE_0|
 *   K   = A · uF with the same factor in both years, else B · uF · √2
 *   L   = B · uA · √2 with independent activity, else A · uA
 *   U_trend = √Σ(K² + L²)                                                                percentage points
 *
 * Holds for errors that are near normal: a combined error above 30 % says so (`isBeyondApproach1`) and asks
 * for Approach 2. A total of zero has no relative error: null. Leaves out correlation between categories.
 */
import { BadInput, notNegative } from '../bad-input.ts';

export interface UncertainCategory {
  /** t CO2e of the base year and of the year; removals negative. */
  readonly startT: number;
  readonly endT: number;
  readonly activityPct: number;
  readonly factorPct: number;
  /** The same factor stands in both years; true unless said otherwise. */
  readonly sharesFactor?: boolean;
  /** Activity of the two years was measured together; false unless said otherwise. */
  readonly sharesActivity?: boolean;
}

interface CategoryUncertainty {
  readonly combinedPct: number;
  /** H_x: contribution to the variance of the total; null where the total is zero. */
  readonly contribution: number | null;
  /** Columns I to M of the table; null where the base year adds up to zero. */
  readonly trend: {
    readonly typeA: number;
    readonly typeB: number;
    readonly byFactor: number;
    readonly byActivity: number;
    readonly variance: number;
  } | null;
}

export interface PropagatedUncertainty {
  readonly categories: readonly CategoryUncertainty[];
  readonly startTotalT: number;
  readonly endTotalT: number;
  /** Half width of the 95 % interval of the total, %; null where it is zero: `UNDEFINED`. */
  readonly totalPct: number | null;
  /** Change of the total, %, and its half width in percentage points; null where the base year is zero. */
  readonly trendPct: number | null;
  readonly trendPoints: number | null;
  /** Some combined error is larger than Approach 1 can carry. */
  readonly isBeyondApproach1: boolean;
}

const LIMIT_PCT = 30;
/** One per cent more of a category, in both years, measures how the trend reacts to it. */
const NUDGE = 0.01;

export function propagateUncertainty(categories: readonly UncertainCategory[]): PropagatedUncertainty {
  const startTotalT = sumOf(categories.map(({ startT }) => finite(startT)));
  const endTotalT = sumOf(categories.map(({ endT }) => finite(endT)));
  const trendPct = startTotalT === 0 ? null : (100 * (endTotalT - startTotalT)) / startTotalT;
  const rows = categories.map((category) => {
    const combinedPct = Math.hypot(
      notNegative(category.activityPct, 'uncertainty of the activity'),
      notNegative(category.factorPct, 'uncertainty of the factor'),
    );
    const contribution = endTotalT === 0 ? null : ((combinedPct * category.endT) / endTotalT) ** 2;
    const trend = trendPct === null ? null : trendOf(category, startTotalT, endTotalT, trendPct);
    return { combinedPct, contribution, trend };
  });
  return {
    categories: rows,
    startTotalT,
    endTotalT,
    totalPct: endTotalT === 0 ? null : Math.sqrt(sumOf(rows.map(({ contribution }) => contribution!))),
    trendPct,
    trendPoints: trendPct === null ? null : Math.sqrt(sumOf(rows.map(({ trend }) => trend!.variance))),
    isBeyondApproach1: rows.some(({ combinedPct }) => combinedPct > LIMIT_PCT),
  };
}

function trendOf(
  { startT, endT, activityPct, factorPct, sharesFactor = true, sharesActivity = false }: UncertainCategory,
  startTotalT: number,
  endTotalT: number,
  trendPct: number,
): CategoryUncertainty['trend'] {
  const nudged = NUDGE * startT + startTotalT;
  const typeA = Math.abs((100 * (NUDGE * endT + endTotalT - nudged)) / nudged - trendPct);
  const typeB = Math.abs(endT / startTotalT);
  const byFactor = sharesFactor ? typeA * factorPct : typeB * factorPct * Math.SQRT2;
  const byActivity = sharesActivity ? typeA * activityPct : typeB * activityPct * Math.SQRT2;
  return { typeA, typeB, byFactor, byActivity, variance: byFactor ** 2 + byActivity ** 2 };
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new BadInput('NOT_A_NUMBER', `emissions are ${value}`);
  return value;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
