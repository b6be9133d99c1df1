/**
 * Does an investment lock emissions in? (clause 3.4; methods 6.6)
 *
 *   locked when all hold: it lowers emissions now; it lives past the target year; and it then emits more
 *   than is allowed
 *   committed = e · max(0, start + life − target year)                                       t CO2e
 *   regret    = Σ over its life (e − e_clean,k),  e_clean,k = e_clean (1 − decline)^k         t CO2e
 */
import { declining } from '../factors/grid-factor.ts';

export interface Investment {
  readonly startYear: number;
  readonly lifeYears: number;
  readonly tPerYear: number;
}

export interface LockIn {
  readonly isLocked: boolean;
  readonly savingNowT: number;
  readonly committedAfterTargetT: number;
}

export function lockIn(
  { startYear, lifeYears, tPerYear }: Investment,
  baselineTPerYear: number,
  targetYear: number,
  allowedAfterTPerYear: number,
): LockIn {
  const savingNowT = baselineTPerYear - tPerYear;
  const yearsAfter = Math.max(0, startYear + lifeYears - targetYear);
  const isLocked = savingNowT > 0 && yearsAfter > 0 && tPerYear > allowedAfterTPerYear;
  return { isLocked, savingNowT, committedAfterTargetT: tPerYear * yearsAfter };
}

/** What it emits over its life beyond a clean choice whose emissions decline. */
export function regretT(option: Investment, cleanTPerYear: number, cleanDecline: number): number {
  let sum = 0;
  for (let k = 0; k < option.lifeYears; k++) sum += option.tPerYear - declining(cleanTPerYear, cleanDecline, k);
  return sum;
}
