/** How much land serves which use, inside the boundary? (clause 3.1, methods 1.2) */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { BuildingStock } from '../../analysis/building-stock.ts';
import { buildingStock } from '../../analysis/building-stock.ts';
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
  /** Their floor area shares out the land of mixed parcels; read only where there is one. */
  readonly buildings?: readonly LayerView[];
}

export const functionAreas: Job<FunctionAreasInput, FunctionAreas> = async (
  { boundary, parcels, buildings = [] },
  context,
) => {
  const { region } = await regionOf(boundary, context);
  const layers = await viewTables(parcels, context);
  return measureFunctionAreas(layers, region, context.pause, async () => {
    const stocks: BuildingStock[] = [];
    for (const layer of await viewTables(buildings, context)) {
      stocks.push(await buildingStock(layer, layers, region, () => context.pause(1)));
    }
    return stocks;
  });
};
