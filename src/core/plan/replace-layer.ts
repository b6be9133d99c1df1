/**
 * A layer imported again: it keeps its place, name and look and gets the new table, and what stood
 * on its features moves to their partners.
 *
 * What finds no partner is kept and can be seen: sites of measures go to `lostFeatureIds`, changes
 * of features stay under the old id. A lost one that the newer table has again comes back.
 */
import { fieldsOfTable, type LayerToAdd, putMeanings } from './add-layer.ts';
import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';

/** Ids of one layer that the plan's records name: what a re-import must find again. */
export function namedFeatureIds(plan: Plan, layerId: string): string[] {
  const ids = new Set<string>();
  for (const override of plan.overrides.values()) if (override.layerId === layerId) ids.add(override.featureId);
  for (const site of plan.measureSites.values()) {
    if (site.layerId !== layerId) continue;
    for (const id of site.featureIds) ids.add(id);
    for (const id of site.lostFeatureIds) ids.add(id);
  }
  return [...ids].sort();
}

/** `newIds`: the feature of the new table that is this feature of the old one; without an entry it is lost. */
export function replaceLayer(
  plan: Plan,
  layerId: string,
  layer: LayerToAdd,
  newIds: ReadonlyMap<string, string>,
): Patch {
  return editPlan(plan, 'replaceLayer', (edit) => {
    // The newer file lies as it was read.
    const read = plan.layers.get(layerId)?.movedFromCrs ? { movedFromCrs: null } : {};
    edit.update('layers', layerId, { role: layer.role, ...fieldsOfTable(layer), ...read });
    for (const meaning of plan.columnMeanings.values()) {
      if (meaning.layerId === layerId) edit.remove('columnMeanings', meaning.id);
    }
    putMeanings(edit, layerId, layer.meanings);
    for (const override of plan.overrides.values()) {
      const featureId = newIds.get(override.featureId);
      if (override.layerId === layerId && featureId !== undefined && featureId !== override.featureId) {
        edit.update('overrides', override.id, { featureId });
      }
    }
    for (const site of plan.measureSites.values()) {
      if (site.layerId !== layerId) continue;
      const found = new Set<string>();
      const lost = new Set<string>();
      for (const id of [...site.featureIds, ...site.lostFeatureIds]) {
        const newId = newIds.get(id);
        if (newId === undefined) lost.add(id);
        else found.add(newId);
      }
      edit.update('measureSites', site.id, { featureIds: [...found].sort(), lostFeatureIds: [...lost].sort() });
    }
  });
}
