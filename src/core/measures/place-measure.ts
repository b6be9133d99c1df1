/**
 * Put a measure on the map: a measure of a kind of the catalogue, with the features it stands on.
 *
 * It starts with the catalogue's inputs; only what a person sets becomes a record. Features of one layer
 * are one set (see src/README.md), sorted, each once.
 */
import { orderAfterLast } from '../plan/order-after-last.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import { measureKindOf } from './catalog/index.ts';

export interface NewMeasure {
  readonly kind: string;
  readonly name: string;
  readonly startYear: number;
  readonly fullYear: number;
  readonly responsible?: string;
  readonly sites: readonly { readonly layerId: string; readonly featureIds: readonly string[] }[];
}

/** The patch, and the id of the new measure so that a screen can open it. */
export function placeMeasure(plan: Plan, fresh: NewMeasure): { patch: Patch; measureId: string } {
  if (!measureKindOf(fresh.kind)) throw new Error(`no measure kind ${fresh.kind}`);
  const measureId = newId();
  const patch = editPlan(plan, 'placeMeasure', (edit) => {
    edit.put('measures', {
      id: measureId,
      kind: fresh.kind,
      name: fresh.name,
      startYear: fresh.startYear,
      fullYear: Math.max(fresh.startYear, fresh.fullYear),
      coverage: 1,
      responsible: fresh.responsible ?? '',
      enabled: true,
      note: '',
      order: orderAfterLast(plan.measures.values()),
    });
    for (const { layerId, featureIds } of fresh.sites) {
      if (featureIds.length === 0) continue;
      edit.put('measureSites', {
        id: newId(),
        measureId,
        layerId,
        featureIds: sortedSet(featureIds),
        lostFeatureIds: [],
      });
    }
  });
  return { patch, measureId };
}

export function sortedSet(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort();
}
