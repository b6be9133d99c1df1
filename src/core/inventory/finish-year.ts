/**
 * Finish a year: it keeps the factors it was worked out with, whatever ships later (methods 0.3, 9.3).
 *
 * Every factor an activity of the year stands on is written down with its value, source and edition. Opened again, the
 * year takes the plan's factors of today. Values told by a person for one activity need no keeping: they are records.
 */
import { currentEdition } from '../factors/plan-factors.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { type ComputedInventory, computedInventory } from './compute-inventory.ts';

export function finishYear(plan: Plan, year: number, computed: ComputedInventory = computedInventory(plan)): Patch {
  return editPlan(plan, 'finishYear', (edit) => {
    edit.put('finishedYears', { id: String(year), year, edition: currentEdition });
    for (const { inputs } of computed.byYear.get(year)?.byActivity.values() ?? []) {
      for (const { factor, told } of inputs) {
        if (told || !factor || factor.value === null) continue;
        edit.put('keptFactors', {
          id: `${year}/${factor.factor}`,
          year,
          factor: factor.factor,
          value: factor.value,
          unit: factor.unit,
          source: factor.source,
          uncertaintyPct: factor.uncertaintyPct,
          verification: factor.mark,
          edition: factor.edition,
        });
      }
    }
  });
}

export function reopenYear(plan: Plan, year: number): Patch {
  return editPlan(plan, 'reopenYear', (edit) => {
    edit.remove('finishedYears', String(year));
    for (const kept of plan.keptFactors.values()) if (kept.year === year) edit.remove('keptFactors', kept.id);
  });
}
