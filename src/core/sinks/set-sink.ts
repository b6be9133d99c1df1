/**
 * Draw a sink, change what is said of it, reshape it, take it out (clause 7.2 e).
 *
 * A sink is a record that points to a drawn feature; the two come and go together.
 */
import { orderAfterLast } from '../plan/order-after-last.ts';
import type { Patch } from '../plan/patch.ts';
import { editPlan } from '../plan/patch.ts';
import type { Plan } from '../plan/plan.ts';
import { newId } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { ageClasses } from './age-classes.ts';
import { sinkKindOf } from './sink-kinds.ts';

type Sink = Tables['sinks'];
export type SinkFields = Partial<Omit<Sink, 'id' | 'featureId' | 'order'>>;

export interface NewSink {
  readonly name: string;
  /** GeoJSON geometry as text, WGS 84. */
  readonly geometry: string;
  readonly kind: string;
  readonly ageClass?: string;
}

export function drawSink(plan: Plan, fresh: NewSink): { patch: Patch; sinkId: string } {
  if (!sinkKindOf(fresh.kind)) throw new Error(`no sink kind ${fresh.kind}`);
  const sinkId = newId();
  const featureId = newId();
  const patch = editPlan(plan, 'drawSink', (edit) => {
    edit.put('features', { id: featureId, kind: 'sink', name: fresh.name, geometry: fresh.geometry });
    edit.put('sinks', {
      id: sinkId,
      featureId,
      kind: fresh.kind,
      ageClass: fresh.ageClass ?? ageClasses[0].id,
      ratePerHa: null,
      rateLow: null,
      rateHigh: null,
      rateSource: '',
      note: '',
      order: orderAfterLast(plan.sinks.values()),
    });
  });
  return { patch, sinkId };
}

export type SinkProblem = 'NOT_A_NUMBER' | 'BAD_RANGE' | 'SOURCE_MISSING';

/** A rate of one's own needs a source, and a range that holds it. */
export function sinkProblem(sink: Pick<Sink, 'ratePerHa' | 'rateLow' | 'rateHigh' | 'rateSource'>): SinkProblem | null {
  const { ratePerHa, rateLow, rateHigh, rateSource } = sink;
  if (ratePerHa === null) return null;
  if (![ratePerHa, rateLow ?? ratePerHa, rateHigh ?? ratePerHa].every(Number.isFinite)) return 'NOT_A_NUMBER';
  if ((rateLow ?? ratePerHa) > ratePerHa || (rateHigh ?? ratePerHa) < ratePerHa) return 'BAD_RANGE';
  return rateSource.trim() === '' ? 'SOURCE_MISSING' : null;
}

export function setSink(plan: Plan, sinkId: string, fields: SinkFields): Patch {
  const before = plan.sinks.get(sinkId);
  if (!before) throw new Error(`no sink ${sinkId}`);
  const problem = sinkProblem({ ...before, ...fields });
  if (problem) throw new Error(`sink ${sinkId}: ${problem}`);
  return editPlan(plan, 'setSink', (edit) => edit.update('sinks', sinkId, fields));
}

export function renameSink(plan: Plan, sinkId: string, name: string): Patch {
  return editPlan(plan, 'renameSink', (edit) => edit.update('features', featureOf(plan, sinkId), { name }));
}

export function reshapeSink(plan: Plan, sinkId: string, geometry: string): Patch {
  return editPlan(plan, 'reshapeSink', (edit) => edit.update('features', featureOf(plan, sinkId), { geometry }));
}

export function removeSink(plan: Plan, sinkId: string): Patch {
  return editPlan(plan, 'removeSink', (edit) => {
    const sink = plan.sinks.get(sinkId);
    if (!sink) return;
    edit.remove('sinks', sinkId);
    edit.remove('features', sink.featureId);
  });
}

function featureOf(plan: Plan, sinkId: string): string {
  const sink = plan.sinks.get(sinkId);
  if (!sink) throw new Error(`no sink ${sinkId}`);
  return sink.featureId;
}
