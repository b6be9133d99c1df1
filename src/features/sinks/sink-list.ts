/** The drawn sinks in order, each with its shape, its measured area and what it takes up. */

import { generateKeyBetween } from 'fractional-indexing';
import type { SinkArea } from '../../analysis/sink-area-result.ts';
import type { Issue } from '../../core/issue.ts';
import type { Patch } from '../../core/plan/patch.ts';
import { editPlan } from '../../core/plan/patch.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { newId } from '../../core/plan/plan.ts';
import type { Tables } from '../../core/plan/tables.ts';
import type { SinkResult, SinksAssessment } from '../../core/sinks/assess-sinks.ts';

export interface SinkRow {
  readonly sink: Tables['sinks'];
  readonly name: string;
  /** Null while it is not measured. */
  readonly area: SinkArea | null;
  readonly result: SinkResult | null;
  /** Of its shape and of its rate. */
  readonly issues: readonly Issue[];
}

/** Land that counts by sink id, for the assessment. */
export function countedHaBySink(areas: readonly SinkArea[]): ReadonlyMap<string, number | null> {
  return new Map(areas.map((area) => [area.sinkId, area.countedHa]));
}

export function sinkRows(
  plan: Pick<Plan, 'sinks' | 'features'>,
  areas: readonly SinkArea[],
  assessment: SinksAssessment,
): SinkRow[] {
  const areaOf = new Map(areas.map((area) => [area.sinkId, area]));
  return [...plan.sinks.values()]
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map((sink) => {
      const area = areaOf.get(sink.id) ?? null;
      const result = assessment.bySink.get(sink.id) ?? null;
      return {
        sink,
        name: plan.features.get(sink.featureId)?.name ?? '',
        area,
        result,
        // They stand in the sink's own row: where they are needs no saying.
        issues: [...(area?.issues ?? []), ...(result?.issues ?? [])].map(({ where: _, ...issue }) => issue),
      };
    });
}

/** Shapes drawn as sinks of which nothing more is told. */
export function untoldSinks(plan: Pick<Plan, 'sinks' | 'features'>): Tables['features'][] {
  const told = new Set([...plan.sinks.values()].map((sink) => sink.featureId));
  return [...plan.features.values()].filter((feature) => feature.kind === 'sink' && !told.has(feature.id));
}

/** Say what a drawn shape is. */
export function tellSink(plan: Plan, featureId: string, kind: string, ageClass: string): Patch {
  const last = [...plan.sinks.values()].map((sink) => sink.order).sort();
  return editPlan(plan, 'setSink', (edit) =>
    edit.put('sinks', {
      id: newId(),
      featureId,
      kind,
      ageClass,
      ratePerHa: null,
      rateLow: null,
      rateHigh: null,
      rateSource: '',
      note: '',
      order: generateKeyBetween(last.at(-1) ?? null, null),
    }),
  );
}
