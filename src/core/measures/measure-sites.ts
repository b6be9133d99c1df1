/**
 * Add features to a measure, take features off it, and settle those that were lost at a re-import.
 *
 * The features of a measure in one layer are one set in one record; an empty set is no record.
 */
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { sortedSet } from './place-measure.ts';

type Sites = Tables['measureSites'];

export function sitesOf(plan: Pick<Plan, 'measureSites'>, measureId: string): Sites[] {
  return [...plan.measureSites.values()].filter((site) => site.measureId === measureId);
}

export function addSites(plan: Plan, measureId: string, layerId: string, featureIds: readonly string[]): Patch {
  return editPlan(plan, 'addSites', (edit) => {
    if (!plan.measures.has(measureId)) throw new Error(`no measure ${measureId}`);
    const before = sitesOf(plan, measureId).find((site) => site.layerId === layerId);
    const after = sortedSet([...(before?.featureIds ?? []), ...featureIds]);
    if (after.length === 0) return;
    if (before) edit.update('measureSites', before.id, { featureIds: after });
    else edit.put('measureSites', { id: newId(), measureId, layerId, featureIds: after, lostFeatureIds: [] });
  });
}

export function removeSites(plan: Plan, measureId: string, layerId: string, featureIds: readonly string[]): Patch {
  return editPlan(plan, 'removeSites', (edit) => {
    const gone = new Set(featureIds);
    for (const site of sitesOf(plan, measureId)) {
      if (site.layerId !== layerId) continue;
      const left = site.featureIds.filter((id) => !gone.has(id));
      if (left.length === 0 && site.lostFeatureIds.length === 0) edit.remove('measureSites', site.id);
      else edit.update('measureSites', site.id, { featureIds: left });
    }
  });
}

/** A person decided that the lost features are gone for good. */
export function dropLostSites(plan: Plan, measureId: string): Patch {
  return editPlan(plan, 'dropLostSites', (edit) => {
    for (const site of sitesOf(plan, measureId)) {
      if (site.lostFeatureIds.length === 0) continue;
      if (site.featureIds.length === 0) edit.remove('measureSites', site.id);
      else edit.update('measureSites', site.id, { lostFeatureIds: [] });
    }
  });
}
