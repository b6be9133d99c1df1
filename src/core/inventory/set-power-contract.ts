/**
 * Power with papers, and credits sold away: what the market-based view and the checks read (methods 2.5, 2.8).
 *
 * Refused by methods 0.4: NOT_A_NUMBER, NEGATIVE_INPUT, BAD_YEAR.
 */
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { isPlanYear } from './check-cell.ts';

type Contract = Tables['powerContracts'];
type Credit = Tables['soldCredits'];
export type AmountProblem = 'NOT_A_NUMBER' | 'NEGATIVE_INPUT' | 'BAD_YEAR';

/** Null when the amounts of the year may stand. */
export function amountProblem(year: number, amounts: readonly number[]): AmountProblem | null {
  if (!isPlanYear(year)) return 'BAD_YEAR';
  if (!amounts.every(Number.isFinite)) return 'NOT_A_NUMBER';
  return amounts.some((amount) => amount < 0) ? 'NEGATIVE_INPUT' : null;
}

/** `id` of one that is there already; a new one without. */
export function setPowerContract(plan: Plan, contract: Omit<Contract, 'id'> & { id?: string }): Patch {
  const problem = amountProblem(contract.year, [contract.mwh, contract.tPerMwh]);
  if (problem) throw new RangeError(problem);
  return editPlan(plan, 'setPowerContract', (edit) =>
    edit.put('powerContracts', { ...contract, id: contract.id ?? newId() }),
  );
}

export function removePowerContract(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removePowerContract', (edit) => edit.remove('powerContracts', id));
}

export function setSoldCredit(plan: Plan, credit: Omit<Credit, 'id'> & { id?: string }): Patch {
  const problem = amountProblem(credit.year, [credit.tCo2e]);
  if (problem) throw new RangeError(problem);
  return editPlan(plan, 'setSoldCredit', (edit) => edit.put('soldCredits', { ...credit, id: credit.id ?? newId() }));
}

export function removeSoldCredit(plan: Plan, id: string): Patch {
  return editPlan(plan, 'removeSoldCredit', (edit) => edit.remove('soldCredits', id));
}
