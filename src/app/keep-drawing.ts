/** A finished drawing becomes what it was drawn for: a sink, the place of a measure, a boundary, a note. */
import i18next from 'i18next';
import { drawFeature } from '../core/plan/draw-feature.ts';
import { newId } from '../core/plan/plan.ts';
import { DRAWN_LAYER, type Tables } from '../core/plan/tables.ts';
import { commit, planStore } from '../store/plan-store.ts';
import { workbenchStore } from '../store/workbench-store.ts';

type Purpose = Tables['features']['kind'];

/** The next free number in names like “Sink 3”. */
function nextName(purpose: Purpose): string {
  const { plan } = planStore.getState();
  const count = [...plan.features.values()].filter((feature) => feature.kind === purpose).length;
  return i18next.t(`shell:drawnName.${purpose}`, { number: count + 1 });
}

export function keepDrawing(purpose: Purpose, geometry: string): void {
  const { plan } = planStore.getState();
  const featureId = newId();
  const name = nextName(purpose);
  commit(drawFeature(plan, { kind: purpose, name, geometry }, featureId));
  workbenchStore.getState().select({ layerId: DRAWN_LAYER, rows: new Set(), featureIds: new Set([featureId]) });
}
