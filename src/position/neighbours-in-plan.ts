/** The layers and drawn boundaries of the plan that a layer is compared with, each with its name. */
import { layerView } from '../core/plan/layer-view.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { NeighbourInput } from '../workers/jobs/neighbour-layers.ts';
import type { PlacedSource } from '../workers/jobs/placed-source.ts';

export interface NamedNeighbour extends NeighbourInput {
  /** Null for drawn boundaries, which share one entry. */
  readonly name: string | null;
  /** Null for drawn boundaries. */
  readonly layerId: string | null;
}

/**
 * A layer that a draft is a newer edition of is among them: it is where the draft should lie. A layer of the plan is not
 * its own neighbour.
 */
export function neighboursInPlan(plan: Plan, source: PlacedSource): NamedNeighbour[] {
  const layers = [...plan.layers.values()].flatMap((layer): NamedNeighbour[] => {
    const view = layerView(plan, layer.id);
    if (!view || (source.kind === 'stored' && source.view.layerId === layer.id)) return [];
    const { west, south, east, north } = layer;
    const extent =
      west === null || south === null || east === null || north === null ? null : ([west, south, east, north] as const);
    return [
      { name: layer.name, layerId: layer.id, role: layer.role, crsCode: layer.crsCode, source: { view, extent } },
    ];
  });
  const drawn = [...plan.features.values()].filter(({ kind }) => kind === 'boundary');
  if (drawn.length === 0) return layers;
  const shapes = drawn.map(({ id, geometry }) => ({ id, geometry }));
  return [...layers, { name: null, layerId: null, role: 'boundary', crsCode: null, source: { drawn: shapes } }];
}

/** What a job is told of them. */
export function neighbourInputs(neighbours: readonly NamedNeighbour[]): NeighbourInput[] {
  return neighbours.map(({ role, crsCode, source }) => ({ role, crsCode, source }));
}
