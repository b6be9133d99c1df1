import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';
import { newId } from './plan.ts';
import type { Tables } from './tables.ts';

export interface DrawnFeature {
  readonly kind: Tables['features']['kind'];
  readonly name: string;
  /** GeoJSON geometry as text, WGS 84. */
  readonly geometry: string;
}

/** Keep a drawing. Give `featureId` when other records are to name it. */
export function drawFeature(plan: Plan, { kind, name, geometry }: DrawnFeature, featureId: string = newId()): Patch {
  return editPlan(plan, 'drawFeature', (edit) => edit.put('features', { id: featureId, kind, name, geometry }));
}
