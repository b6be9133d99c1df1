/** How large are the carbon sinks, each piece of land counted once? (clause 7.2 e, methods 10.2) */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { SinkArea } from '../../analysis/sink-area-result.ts';
import type { Issue } from '../../core/issue.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';

export interface SinkAreasInput {
  /** In the order in which they count: land of an earlier sink is not counted again in a later one. */
  readonly sinks: readonly { readonly sinkId: string; readonly geometry: string }[];
  readonly parcels: readonly LayerView[];
  readonly boundary: BoundarySource;
}

export interface SinkAreasOutput {
  readonly sinks: readonly SinkArea[];
  readonly countedHa: number;
  readonly issues: readonly Issue[];
}
