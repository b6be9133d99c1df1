/**
 * What did a person decide where the function test is borderline? (methods 1.2)
 *
 * Kept beside the thresholds it overrides, as a record with id `function.decision`: 1 passes, 0 fails,
 * with the reason. It speaks only while the test is borderline.
 */
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import type { FunctionNumbers } from './function-test.ts';

const DECISION_ID = 'function.decision';

export function functionDecision(plan: Pick<Plan, 'thresholds'>): FunctionNumbers['decision'] {
  const record = plan.thresholds.get(DECISION_ID);
  return record ? { passes: record.value === 1, reason: record.reason } : null;
}

/** Decide a borderline case, or take the decision back with null. A reason is required. */
export function decideFunctions(plan: Plan, decision: FunctionNumbers['decision']): Patch {
  return editPlan(plan, 'decideFunctions', (edit) => {
    if (decision === null) {
      edit.remove('thresholds', DECISION_ID);
      return;
    }
    const reason = decision.reason.trim();
    if (reason === '') throw new Error('a decision needs a reason');
    edit.put('thresholds', { id: DECISION_ID, value: decision.passes ? 1 : 0, reason });
  });
}
