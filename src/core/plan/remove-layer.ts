import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';

/** Take a layer out of the plan, with what its columns mean, what was changed in it and the sites that stood on it. */
export function removeLayer(plan: Plan, layerId: string): Patch {
  return editPlan(plan, 'removeLayer', (edit) => {
    for (const table of ['columnMeanings', 'overrides', 'measureSites'] as const) {
      for (const record of plan[table].values()) if (record.layerId === layerId) edit.remove(table, record.id);
    }
    edit.remove('layers', layerId);
  });
}
