import { type AgreedMeaning, putMeanings } from './add-layer.ts';
import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';

/** Say anew what all columns of a layer mean. */
export function setMeanings(plan: Plan, layerId: string, meanings: readonly AgreedMeaning[]): Patch {
  return editPlan(plan, 'setMeanings', (edit) => {
    for (const meaning of plan.columnMeanings.values()) {
      if (meaning.layerId === layerId) edit.remove('columnMeanings', meaning.id);
    }
    putMeanings(edit, layerId, meanings);
  });
}
