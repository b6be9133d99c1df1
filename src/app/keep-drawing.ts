/** A finished drawing becomes what it was drawn for: a sink, the place of a measure, a boundary, a note. */
import i18next from 'i18next';
import { drawFeature } from '../core/plan/draw-feature.ts';
import { newId } from '../core/plan/plan.ts';
import { DRAWN_LAYER, type Tables } from '../core/plan/tables.ts';
import { drawSink } from '../core/sinks/set-sink.ts';
import { commit, planStore } from '../store/plan-store.ts';
import { type Tool, workbenchStore } from '../store/workbench-store.ts';

type Purpose = Tables['features']['kind'];

/** The next free number in names like “Sink 3”. */
function nextName(purpose: Purpose): string {
  const { plan } = planStore.getState();
  const count = [...plan.features.values()].filter((feature) => feature.kind === purpose).length;
  return i18next.t(`shell:drawnName.${purpose}`, { number: count + 1 });
}

export function keepDrawing({ purpose, sink }: Extract<Tool, { kind: 'draw' }>, geometry: string): void {
  const { plan } = planStore.getState();
  const name = nextName(purpose);
  if (purpose === 'sink' && sink) {
    const { patch, sinkId } = drawSink(plan, { name, geometry, ...sink });
    commit(patch);
    select(planStore.getState().plan.sinks.get(sinkId)?.featureId);
    return;
  }
  const featureId = newId();
  commit(drawFeature(plan, { kind: purpose, name, geometry }, featureId));
  // Several shapes can carry one measure.
  select(featureId, purpose === 'measure');
}

function select(featureId: string | undefined, add = false): void {
  if (featureId === undefined) return;
  workbenchStore.getState().select({ layerId: DRAWN_LAYER, rows: new Set(), featureIds: new Set([featureId]) }, add);
}
