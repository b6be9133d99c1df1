import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';

/** Call a drawn feature otherwise. The name of a bulk feature is a column: `override-feature.ts`. */
export function renameFeature(plan: Plan, featureId: string, name: string): Patch {
  return editPlan(plan, 'renameFeature', (edit) => {
    if (plan.features.get(featureId)?.name !== name) edit.update('features', featureId, { name });
  });
}
