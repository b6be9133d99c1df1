import { putOverrides, putShapes, REMOVED } from './override-feature.ts';
import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';

export interface RepairedShape {
  readonly featureId: string;
  /** GeoJSON geometry as text, WGS 84. Null: the feature has gone into another one, or repeated it. */
  readonly geometry: string | null;
}

/**
 * Put shapes of a bulk layer right: one patch for all, so that it is one undo. Ids, attributes and what stands on the
 * features stay; features that something stands on are never among those that go.
 */
export function repairFeatures(plan: Plan, layerId: string, repaired: readonly RepairedShape[]): Patch {
  const inUse = featuresInUse(plan, layerId);
  const gone = repaired.filter(({ geometry }) => geometry === null).map(({ featureId }) => featureId);
  if (gone.some((id) => inUse.has(id))) throw new Error('a feature that a measure stands on cannot be repaired away');
  return editPlan(plan, 'repairGeometry', (edit) => {
    const shapes = new Map<string, string>();
    for (const { featureId, geometry } of repaired) if (geometry !== null) shapes.set(featureId, geometry);
    putShapes(edit, plan, layerId, shapes);
    putOverrides(edit, plan, layerId, gone, REMOVED, true);
  });
}

/** Features of a layer that measures stand on. */
export function featuresInUse(plan: Plan, layerId: string): Set<string> {
  const ids = new Set<string>();
  for (const site of plan.measureSites.values())
    if (site.layerId === layerId) for (const id of site.featureIds) ids.add(id);
  return ids;
}
