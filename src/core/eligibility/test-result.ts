/**
 * What a test of eligibility answers: the answer, its numbers against their thresholds, the margin,
 * the clause, and what was noticed.
 */
import type { Issue } from '../issue.ts';
import type { ThresholdId, ThresholdInForce } from './thresholds.ts';

/** `borderline`: so near a threshold of the project's own reading that a person must decide. */
export type Answer = 'pass' | 'fail' | 'unknown' | 'borderline';

/** One number against one threshold. */
export interface Check {
  readonly id: ThresholdId;
  readonly value: number | null;
  readonly threshold: ThresholdInForce;
  /** How far inside the threshold, in its unit: positive passes, negative fails; null without a value. */
  readonly margin: number | null;
  readonly answer: Answer;
}

export interface TestResult<Id extends string, Numbers> {
  readonly id: Id;
  readonly clause: '3.1' | '3.2' | '4.1.1';
  readonly answer: Answer;
  readonly checks: readonly Check[];
  readonly numbers: Numbers;
  /** True where the answer hangs on a threshold that the standard does not give. */
  readonly ownReading: boolean;
  readonly issues: readonly Issue[];
}

/** Slack of every threshold test (methods 0.1): a value on the threshold is on its good side for ≤ and ≥. */
export const THRESHOLD_SLACK = 1e-9;

/**
 * Compare one number with its threshold. `borderline`: distance from the threshold within which the
 * answer is left to a person; none where the clause itself gives the number.
 */
export function check(value: number | null, threshold: ThresholdInForce, borderline: number | null = null): Check {
  const { id, passes } = threshold.threshold;
  const base = { id: id as ThresholdId, value, threshold };
  if (value === null || Number.isNaN(value)) return { ...base, value: null, margin: null, answer: 'unknown' };
  const limit = threshold.value;
  const margin = passes === '>=' ? value - limit : limit - value;
  const passed = passes === '<' ? value < limit - THRESHOLD_SLACK : margin >= -THRESHOLD_SLACK;
  if (borderline !== null && Math.abs(margin) <= borderline + THRESHOLD_SLACK) {
    return { ...base, margin, answer: 'borderline' };
  }
  return { ...base, margin, answer: passed ? 'pass' : 'fail' };
}

/** The answer of several that must all hold: a fail outweighs what is unknown or near. */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes('fail')) return 'fail';
  if (answers.includes('unknown')) return 'unknown';
  if (answers.includes('borderline')) return 'borderline';
  return 'pass';
}
