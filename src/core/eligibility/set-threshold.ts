/**
 * Change a threshold that is the project's own reading, with the reason; or go back to its start value.
 */
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { ThresholdId } from './thresholds.ts';
import { thresholdOf } from './thresholds.ts';

/** What is wrong with a change a person typed; null when it can be made. */
export function thresholdProblem(
  id: ThresholdId,
  value: number,
  reason: string,
): 'CLAUSE_NUMBER' | 'NOT_A_NUMBER' | 'OUT_OF_RANGE' | 'REASON_MISSING' | null {
  const threshold = thresholdOf(id);
  if (!threshold.ownReading) return 'CLAUSE_NUMBER';
  if (!Number.isFinite(value)) return 'NOT_A_NUMBER';
  if (value < threshold.min || value > threshold.max) return 'OUT_OF_RANGE';
  return reason.trim() === '' ? 'REASON_MISSING' : null;
}

/** Throws on a change that `thresholdProblem` names. */
export function setThreshold(plan: Plan, id: ThresholdId, value: number, reason: string): Patch {
  const problem = thresholdProblem(id, value, reason);
  if (problem) throw new Error(`threshold ${id}: ${problem}`);
  return editPlan(plan, 'setThreshold', (edit) => edit.put('thresholds', { id, value, reason: reason.trim() }));
}

export function resetThreshold(plan: Plan, id: ThresholdId): Patch {
  return editPlan(plan, 'resetThreshold', (edit) => edit.remove('thresholds', id));
}
