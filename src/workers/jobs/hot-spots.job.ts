/** Where do emissions gather? (methods 3.5, 3.6) */
import type { ResultColumn } from '../../analysis/attribution-result.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { CellFrame } from '../../analysis/cell-frame.ts';
import { featureFrame } from '../../analysis/feature-frame.ts';
import type { CellSource } from '../../analysis/fill-cells.ts';
import { gridHotSpots } from '../../analysis/grid-hot-spots.ts';
import { hexagonFrame } from '../../analysis/hexagon-frame.ts';
import type { CellGrid, HotSpotResult } from '../../analysis/hot-spot-result.ts';
import { polygonFrame } from '../../analysis/polygon-frame.ts';
import { squareFrame } from '../../analysis/square-frame.ts';
import { columnMeaning, type ViewTable } from '../../analysis/view-table.ts';
import type { ClusterMethod } from '../../core/clusters/cluster-method.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { LayerRole } from '../../core/plan/tables.ts';
import { boundsOfAll } from '../../geo/feature-bounds.ts';
import { cellValue, geometryKind, type LayerTable } from '../../geo/layer-table.ts';
import type { Region } from '../../geo/region.ts';
import { handOver } from '../hand-over.ts';
import type { Job, JobContext } from '../job.ts';
import { JobFailed } from '../job.ts';
import { keptResult } from '../result-columns.ts';
import { regionOf, viewTables } from './view-tables.ts';

/** `view`: the layer whose polygons are the cells; buildings are cells of their own emissions only. */
export type AskedGrid =
  | Exclude<CellGrid, { readonly kind: 'polygons' }>
  | { readonly kind: 'polygons'; readonly view: LayerView };

export interface HotSpotsInput {
  /** Of `attributeEmissions`. The job fails with `RESULT_GONE` when the worker no longer has it. */
  readonly resultId: string;
  readonly column: ResultColumn;
  readonly grid: AskedGrid;
  readonly metric: 'density' | 'total';
  readonly method: ClusterMethod;
  readonly boundary: BoundarySource;
  /** Length of the ranked list. */
  readonly top: number;
}

export type HotSpotsOutput = HotSpotResult;

/** A grid of this many cells over the box of the region takes a gigabyte, and nobody can look at it. */
const MOST_CELLS = 20e6;
const KM_PER_DEGREE = 111.3;
/** Sides of squares that make sense in a region of planning, m. */
const SMALLEST_M = 50;
const LARGEST_M = 1000;
/** Mean area of a hexagon by resolution, km². */
const HEXAGON_KM2 = { 8: 0.737, 9: 0.105, 10: 0.015 } as const;

type Bounds = readonly [number, number, number, number];

function assertNotTooFine(bounds: Bounds | null, grid: AskedGrid): void {
  if (grid.kind === 'square' && !(grid.sizeM >= SMALLEST_M && grid.sizeM <= LARGEST_M)) {
    throw new JobFailed(
      'BAD_CELL_SIZE',
      { size: grid.sizeM, least: SMALLEST_M, most: LARGEST_M },
      `squares of ${grid.sizeM} m`,
    );
  }
  if (!bounds || grid.kind === 'polygons') return;
  const [west, south, east, north] = bounds;
  const cos = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const boxKm2 = (east - west) * cos * (north - south) * KM_PER_DEGREE ** 2;
  const cells = boxKm2 / (grid.kind === 'h3' ? HEXAGON_KM2[grid.resolution] : (grid.sizeM / 1000) ** 2);
  if (cells > MOST_CELLS) {
    throw new JobFailed('GRID_TOO_FINE', { cells: Math.round(cells), most: MOST_CELLS }, `${cells} cells`);
  }
}

export interface CellGround {
  readonly region: Region | null;
  /** As many and in the order of the kept result. */
  readonly sources: readonly CellSource[];
  readonly frame: CellFrame;
}

/** The cells that a result falls into, before anything has. */
export async function cellGround(
  { resultId, boundary, grid }: Pick<HotSpotsInput, 'resultId' | 'boundary' | 'grid'>,
  context: JobContext,
  frameBy = frameOf,
): Promise<CellGround> {
  const { region } = await regionOf(boundary, context);
  const sources = [...keptResult(resultId).layers.values()].map(
    ({ table, role, columns }): CellSource => ({
      table,
      role: role as LayerRole,
      columns: columns as ReadonlyMap<ResultColumn, Float64Array>,
    }),
  );
  const bounds =
    region?.bounds ?? boundsOfAll(Float64Array.from(sources.flatMap(({ table }) => boundsOfTable(table) ?? [])));
  const middle = bounds ? (bounds[0] + bounds[2]) / 2 : 0;
  assertNotTooFine(bounds, grid);
  return { region, sources, frame: await frameBy(grid, middle, bounds, context) };
}

const tableBounds = new WeakMap<Float64Array, Bounds | null>();

/** Worked out once for the same shapes: a look at a million boxes takes 4 ms. */
function boundsOfTable({ bounds }: LayerTable): Bounds | null {
  const known = tableBounds.get(bounds);
  if (known !== undefined) return known;
  const box = boundsOfAll(bounds);
  tableBounds.set(bounds, box);
  return box;
}

export const hotSpots: Job<HotSpotsInput, HotSpotsOutput> = async (input, context) => {
  const { region, sources, frame } = await cellGround(input, context, lastFrameOr);
  const grid: CellGrid =
    input.grid.kind === 'polygons' ? { kind: 'polygons', layerId: input.grid.view.layerId } : input.grid;
  const result = await gridHotSpots(sources, region, frame, { ...input, grid }, context.pause);
  const { cells, sectors } = result;
  const buffers = [
    ...[cells.coords, cells.offsets, cells.classes, cells.ranks, cells.tonnes, cells.areaKm2, cells.insideShare],
    ...[cells.z, cells.p, cells.hotClass, cells.quadrants],
    ...sectors.map(({ tonnes }) => tonnes),
  ].map(({ buffer }) => buffer as ArrayBuffer);
  return handOver(result, [...new Set(buffers)]);
};

let lastFrame: { readonly key: readonly unknown[]; readonly frame: CellFrame } | null = null;

/** The frame of the question before where this one asks for the same cells: what was cut for it still holds. */
async function lastFrameOr(...asked: Parameters<typeof frameOf>): Promise<CellFrame> {
  const [grid, middle, bounds, context] = asked;
  const key =
    grid.kind === 'polygons'
      ? keyOfPolygons(await polygonsOf(grid, context))
      : [JSON.stringify([grid, middle, bounds])];
  if (lastFrame && lastFrame.key.length === key.length && key.every((part, i) => part === lastFrame?.key[i])) {
    return lastFrame.frame;
  }
  const frame = await frameOf(...asked);
  lastFrame = { key, frame };
  return frame;
}

/** What cells of polygons are made of: other edits of their layer leave them as they are. */
function keyOfPolygons(layer: ViewTable): readonly unknown[] {
  const { geometry, removed, ids } = layer.table;
  return [layer.view.role === 'buildings', geometry, removed, ids, columnMeaning(layer, 'name')];
}

async function frameOf(
  grid: AskedGrid,
  middle: number,
  bounds: Bounds | null,
  context: JobContext,
): Promise<CellFrame> {
  if (grid.kind === 'h3') return hexagonFrame(grid.resolution);
  if (grid.kind === 'square') return squareFrame(middle, grid.sizeM, bounds);
  const layer = await polygonsOf(grid, context);
  const names = columnMeaning(layer, 'name');
  const nameOf = (row: number): string | null => {
    const name = names && cellValue(names, row);
    return name === null ? null : String(name);
  };
  return grid.view.role === 'buildings' ? featureFrame(layer.table, nameOf) : polygonFrame(layer.table, nameOf);
}

async function polygonsOf({ view }: AskedGrid & { kind: 'polygons' }, context: JobContext): Promise<ViewTable> {
  const [layer] = await viewTables([view], context);
  if (!layer?.table.geometry.kinds.includes(geometryKind.polygon)) {
    throw new JobFailed('NO_POLYGONS', {}, `layer ${view.layerId} has no polygons`);
  }
  return layer;
}
