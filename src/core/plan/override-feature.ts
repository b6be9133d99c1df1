/** A person's change to features of a bulk layer: a small record laid over the stored table when it is read. */
import type { Patch, PlanEdit } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';
import { newId } from './plan.ts';
import type { Tables } from './tables.ts';

/** `field` of the record that takes a feature away, and of the one that gives it another shape. */
export const REMOVED = '#removed';
export const SHAPE = '#shape';

type Override = Tables['overrides'];

/** The records that lie over this field of these features, by feature id. */
function overridesOf(plan: Plan, layerId: string, field: string): Map<string, Override> {
  const found = new Map<string, Override>();
  for (const override of plan.overrides.values()) {
    if (override.layerId === layerId && override.field === field) found.set(override.featureId, override);
  }
  return found;
}

/** Write one value over many features. Call while building a patch. */
export function putOverrides(
  edit: PlanEdit,
  plan: Plan,
  layerId: string,
  featureIds: Iterable<string>,
  field: string,
  value: Override['value'],
): void {
  const there = overridesOf(plan, layerId, field);
  for (const featureId of featureIds) {
    const override = there.get(featureId);
    if (override?.value === value) continue;
    edit.put('overrides', { id: override?.id ?? newId(), layerId, featureId, field, value });
  }
}

/** Give each of these features a shape of its own (GeoJSON geometry as text), by feature id. Call while building a patch. */
export function putShapes(edit: PlanEdit, plan: Plan, layerId: string, shapes: ReadonlyMap<string, string>): void {
  const there = overridesOf(plan, layerId, SHAPE);
  for (const [featureId, value] of shapes) {
    const override = there.get(featureId);
    if (override?.value === value) continue;
    edit.put('overrides', { id: override?.id ?? newId(), layerId, featureId, field: SHAPE, value });
  }
}

/** Give features of a layer another value in one column; null says that it is missing. */
export function overrideFeature(
  plan: Plan,
  layerId: string,
  featureIds: readonly string[],
  column: string,
  value: Override['value'],
): Patch {
  if (column === REMOVED || column === SHAPE) throw new Error(`${column} is no column`);
  return editPlan(plan, 'overrideFeature', (edit) => putOverrides(edit, plan, layerId, featureIds, column, value));
}

/** Features have again what the file said: one column, or all that was changed when `field` is null. */
export function restoreFeature(
  plan: Plan,
  layerId: string,
  featureIds: readonly string[],
  field: string | null,
): Patch {
  const wanted = new Set(featureIds);
  return editPlan(plan, 'restoreFeature', (edit) => {
    for (const override of plan.overrides.values()) {
      if (override.layerId !== layerId || !wanted.has(override.featureId)) continue;
      if (field === null || override.field === field) edit.remove('overrides', override.id);
    }
  });
}
