/**
 * Put a value of one's own in the place of a shipped factor, or take it away again (methods 0.3).
 *
 * The shipped tables stay as they are. A value needs a unit and a source; what methods 0.4 refuses is refused.
 */
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';

export type OwnFactor = Omit<Tables['factorOverrides'], 'id'>;
export type FactorProblem = 'NOT_A_NUMBER' | 'NEGATIVE_INPUT' | 'UNKNOWN_UNIT' | 'SOURCE_MISSING' | 'BAD_YEAR';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Null when it may stand. Whether the unit fits is known where the factor is used (`resolve-inputs.ts`). */
export function factorProblem(own: OwnFactor): FactorProblem | null {
  if (!Number.isFinite(own.value)) return 'NOT_A_NUMBER';
  // Sinks that turn into sources have rates below zero.
  if (own.value < 0 && !own.factor.startsWith('sink_')) return 'NEGATIVE_INPUT';
  if (own.uncertaintyPct !== null && !(own.uncertaintyPct >= 0 && Number.isFinite(own.uncertaintyPct))) {
    return 'NOT_A_NUMBER';
  }
  if (own.year !== null && !(Number.isInteger(own.year) && own.year >= FIRST_YEAR && own.year <= LAST_YEAR)) {
    return 'BAD_YEAR';
  }
  if (own.unit.trim() === '') return 'UNKNOWN_UNIT';
  return own.source.trim() === '' ? 'SOURCE_MISSING' : null;
}

export function setFactor(plan: Plan, own: OwnFactor): Patch {
  const problem = factorProblem(own);
  if (problem) throw new RangeError(`${problem}: ${own.factor}`);
  const before = [...plan.factorOverrides.values()].find((one) => one.factor === own.factor && one.year === own.year);
  return editPlan(plan, 'setFactor', (edit) => edit.put('factorOverrides', { id: before?.id ?? newId(), ...own }));
}

/** Back to the shipped value; `year` null takes away the one for all years. */
export function resetFactor(plan: Plan, factor: string, year: number | null): Patch {
  return editPlan(plan, 'resetFactor', (edit) => {
    for (const one of plan.factorOverrides.values()) {
      if (one.factor === factor && one.year === year) edit.remove('factorOverrides', one.id);
    }
  });
}
