/** How much land serves which use, inside the boundary? (clause 3.1, methods 1.2) */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { FunctionAreas } from '../../analysis/function-areas.ts';
import { functionAreas as measureFunctionAreas } from '../../analysis/function-areas.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { Job } from '../job.ts';
import { regionOf, viewTables } from './view-tables.ts';

export type { FunctionAreas } from '../../analysis/function-areas.ts';

export interface FunctionAreasInput {
  readonly boundary: BoundarySource;
  /** Parcel layers, most official first: where layers overlap, the earlier one counts. */
  readonly parcels: readonly LayerView[];
}

export const functionAreas: Job<FunctionAreasInput, FunctionAreas> = async ({ boundary, parcels }, context) => {
  const { region } = await regionOf(boundary, context);
  return measureFunctionAreas(await viewTables(parcels, context), region, context.pause);
};
