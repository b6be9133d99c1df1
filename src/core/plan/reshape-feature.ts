import { putOverrides, SHAPE } from './override-feature.ts';
import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';
import { DRAWN_LAYER } from './tables.ts';

/** Give a drawn or bulk feature another shape: GeoJSON geometry as text, WGS 84. */
export function reshapeFeature(plan: Plan, layerId: string, featureId: string, geometry: string): Patch {
  return editPlan(plan, 'reshapeFeature', (edit) => {
    if (layerId !== DRAWN_LAYER) putOverrides(edit, plan, layerId, [featureId], SHAPE, geometry);
    else if (plan.features.get(featureId)?.geometry !== geometry) edit.update('features', featureId, { geometry });
  });
}
