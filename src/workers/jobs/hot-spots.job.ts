/** Where do emissions gather? (methods 3.5, 3.6) */
import type { ResultColumn } from '../../analysis/attribution-result.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { CellSource } from '../../analysis/grid-hot-spots.ts';
import { gridHotSpots } from '../../analysis/grid-hot-spots.ts';
import { hexagonFrame } from '../../analysis/hexagon-frame.ts';
import type { CellGrid, HotSpotResult, Statistic, TestCorrection } from '../../analysis/hot-spot-result.ts';
import { squareFrame } from '../../analysis/square-frame.ts';
import type { LayerRole } from '../../core/plan/tables.ts';
import { boundsOfAll } from '../../geo/feature-bounds.ts';
import { handOver } from '../hand-over.ts';
import type { Job } from '../job.ts';
import { JobFailed } from '../job.ts';
import { keptResult } from '../result-columns.ts';
import { regionOf } from './view-tables.ts';

export interface HotSpotsInput {
  /** Of `attributeEmissions`. The job fails with `RESULT_GONE` when the worker no longer has it. */
  readonly resultId: string;
  readonly column: ResultColumn;
  readonly grid: CellGrid;
  readonly metric: 'density' | 'total';
  /** What Gi* is taken of; `logDensity` when left out. */
  readonly statistic?: Statistic;
  readonly boundary: BoundarySource;
  /** Length of the ranked list. */
  readonly top: number;
  readonly correction: TestCorrection;
}

export type HotSpotsOutput = HotSpotResult;

/** A grid of this many cells over the box of the region takes a gigabyte, and nobody can look at it. */
const MOST_CELLS = 20e6;
const KM_PER_DEGREE = 111.3;
/** Mean area of a hexagon by resolution, km². */
const HEXAGON_KM2 = { 8: 0.737, 9: 0.105, 10: 0.015 } as const;

function assertNotTooFine(bounds: readonly [number, number, number, number] | null, grid: CellGrid): void {
  if (!bounds) return;
  const [west, south, east, north] = bounds;
  const cos = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const boxKm2 = (east - west) * cos * (north - south) * KM_PER_DEGREE ** 2;
  const cells = boxKm2 / (grid.kind === 'h3' ? HEXAGON_KM2[grid.resolution] : (grid.sizeM / 1000) ** 2);
  if (cells > MOST_CELLS) {
    throw new JobFailed('GRID_TOO_FINE', { cells: Math.round(cells), most: MOST_CELLS }, `${cells} cells`);
  }
}

export const hotSpots: Job<HotSpotsInput, HotSpotsOutput> = async (input, context) => {
  const { region } = await regionOf(input.boundary, context);
  const sources = [...keptResult(input.resultId).layers.values()].map(
    ({ table, role, columns }): CellSource => ({
      table,
      role: role as LayerRole,
      columns: columns as ReadonlyMap<ResultColumn, Float64Array>,
    }),
  );
  const bounds =
    region?.bounds ?? boundsOfAll(Float64Array.from(sources.flatMap(({ table }) => boundsOfAll(table.bounds) ?? [])));
  const middle = bounds ? (bounds[0] + bounds[2]) / 2 : 0;
  assertNotTooFine(bounds, input.grid);
  const frame =
    input.grid.kind === 'h3' ? await hexagonFrame(input.grid.resolution) : squareFrame(middle, input.grid.sizeM);
  const result = await gridHotSpots(
    sources,
    region,
    frame,
    { ...input, statistic: input.statistic ?? 'logDensity' },
    context.pause,
  );
  const { coords, offsets, classes, ranks, tonnes, areaKm2, insideShare, z, p, hotClass } = result.cells;
  const buffers = [coords, offsets, classes, ranks, tonnes, areaKm2, insideShare, z, p, hotClass].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
  return handOver(result, [...new Set(buffers)]);
};
