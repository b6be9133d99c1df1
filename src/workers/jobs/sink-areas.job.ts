/** How large are the carbon sinks, each piece of land counted once? (clause 7.2 e, methods 10.2) */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { SinkArea } from '../../analysis/sink-area-result.ts';
import type { DrawnSink } from '../../analysis/sink-areas.ts';
import { sinkAreas as measureSinks } from '../../analysis/sink-areas.ts';
import type { Issue } from '../../core/issue.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { Job } from '../job.ts';
import { regionOf, viewTables } from './view-tables.ts';

export interface SinkAreasInput {
  /** In the order in which they count: land of an earlier sink is not counted again in a later one. */
  readonly sinks: readonly DrawnSink[];
  readonly parcels: readonly LayerView[];
  readonly boundary: BoundarySource;
}

export interface SinkAreasOutput {
  readonly sinks: readonly SinkArea[];
  /** Sum over the sinks that can be measured. */
  readonly countedHa: number;
  readonly issues: readonly Issue[];
}

export const sinkAreas: Job<SinkAreasInput, SinkAreasOutput> = async (input, context) => {
  const { region } = await regionOf(input.boundary, context);
  const sinks = measureSinks(input.sinks, await viewTables(input.parcels, context), region);
  return {
    sinks,
    countedHa: sinks.reduce((sum, sink) => sum + (sink.countedHa ?? 0), 0),
    issues: sinks.flatMap((sink) => sink.issues),
  };
};
