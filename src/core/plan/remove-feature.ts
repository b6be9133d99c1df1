import { putOverrides, REMOVED } from './override-feature.ts';
import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';
import { DRAWN_LAYER } from './tables.ts';

/**
 * Take features off the map, and with them what stands on them: measures lose the site, a drawn
 * feature takes its sink along. A bulk feature stays in its table and is marked as removed.
 */
export function removeFeature(plan: Plan, layerId: string, featureIds: readonly string[]): Patch {
  const gone = new Set(featureIds);
  return editPlan(plan, 'removeFeature', (edit) => {
    for (const site of plan.measureSites.values()) {
      if (site.layerId !== layerId) continue;
      const left = site.featureIds.filter((id) => !gone.has(id));
      if (left.length === site.featureIds.length) continue;
      if (left.length === 0 && site.lostFeatureIds.length === 0) edit.remove('measureSites', site.id);
      else edit.update('measureSites', site.id, { featureIds: left });
    }
    if (layerId !== DRAWN_LAYER) {
      putOverrides(edit, plan, layerId, gone, REMOVED, true);
      return;
    }
    for (const sink of plan.sinks.values()) if (gone.has(sink.featureId)) edit.remove('sinks', sink.id);
    for (const featureId of gone) edit.remove('features', featureId);
  });
}
