/** The layers and drawn boundaries of the plan that a draft is compared with, each with its name. */
import { layerView } from '../../core/plan/layer-view.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { NeighbourInput } from '../../workers/jobs/neighbours-of-draft.ts';

export interface NamedNeighbour extends NeighbourInput {
  /** Null for drawn boundaries, which share one entry. */
  readonly name: string | null;
}

/** A layer that the draft is a newer edition of is among them: it is where the draft should lie. */
export function neighboursInPlan(plan: Plan): NamedNeighbour[] {
  const layers = [...plan.layers.values()].flatMap((layer): NamedNeighbour[] => {
    const view = layerView(plan, layer.id);
    if (!view) return [];
    const { west, south, east, north } = layer;
    const extent =
      west === null || south === null || east === null || north === null ? null : ([west, south, east, north] as const);
    return [{ name: layer.name, role: layer.role, crsCode: layer.crsCode, source: { view, extent } }];
  });
  const drawn = [...plan.features.values()].filter(({ kind }) => kind === 'boundary');
  if (drawn.length === 0) return layers;
  const shapes = drawn.map(({ id, geometry }) => ({ id, geometry }));
  return [...layers, { name: null, role: 'boundary', crsCode: null, source: { drawn: shapes } }];
}
