/**
 * Where do emissions gather? (methods 3.5, 3.6)
 *
 *   t of a cell    = Σ features, by the length or area they have in it       total before = total after
 *   density        = t / area of the whole cell on the ellipsoid             t/km²
 *   Gi*            on density or its logarithm, queen neighbours and self, among the cells that hold something
 *
 * p two-sided from the normal distribution, below 30 cells from 999 seeded permutations (`SMALL_N`),
 * controlled for many tests. Classes 99, 95, 90 % hot or cold. A cell without neighbours has no class
 * (`ISLAND`); equal values give none at all (`NO_VARIANCE`). Cells that the boundary cuts through are
 * marked by their share inside.
 */
import type { Issue } from '../core/issue.ts';
import type { LayerRole, SectorId } from '../core/plan/tables.ts';
import { smallRingAreaM2 } from '../geo/footprint-area.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { aggregateToCells } from './aggregate-to-cells.ts';
import { exactSum } from './allocate.ts';
import type { ResultColumn } from './attribution-result.ts';
import type { CellFrame } from './cell-frame.ts';
import { classBreaks, classOf } from './class-breaks.ts';
import { featurePieces } from './feature-pieces.ts';
import type { CellGrid, HotSpot, HotSpotCells, HotSpotResult, Statistic, TestCorrection } from './hot-spot-result.ts';
import { giStar } from './statistics/getis-ord.ts';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, isSignificant } from './statistics/many-tests.ts';
import type { Neighbours } from './statistics/neighbours.ts';
import { islands } from './statistics/neighbours.ts';
import { twoSidedP } from './statistics/normal.ts';
import { permutedNeighbourSums } from './statistics/permutation.ts';

const M2_PER_KM2 = 1e6;
const SMALL_N = 30;
const PERMUTATIONS = 999;
/** Any fixed number does; the same cells then give the same p. */
const SEED = 20_260_101;
const CLOSES_TO = 1e-9;
export const NO_HOT_CLASS = -128;

/** Emissions of one layer's features, as attribution gave them. */
export interface CellSource {
  readonly table: LayerTable;
  readonly role: LayerRole;
  readonly columns: ReadonlyMap<ResultColumn, Float64Array>;
}

export interface HotSpotQuestion {
  readonly column: ResultColumn;
  readonly grid: CellGrid;
  readonly metric: 'density' | 'total';
  readonly statistic: Statistic;
  readonly top: number;
  readonly correction: TestCorrection;
}

interface CellColumns {
  /** Cells that hold something of the asked column, in an order of their own. */
  readonly cells: Uint32Array;
  readonly byColumn: ReadonlyMap<ResultColumn, Float64Array>;
  readonly totalT: number;
}

/** The cells of a grid, their statistics and the ranked list. */
export async function gridHotSpots(
  sources: readonly CellSource[],
  region: Region | null,
  frame: CellFrame,
  question: HotSpotQuestion,
  pause: (fraction: number) => Promise<void>,
): Promise<HotSpotResult> {
  const { cells, byColumn, totalT } = await fillCells(sources, region, frame, question.column, pause);
  const tonnes = pick(byColumn.get(question.column), cells);
  const outlines = Array.from(cells, (cell) => frame.outline(cell));
  const areaKm2 = Float64Array.from(outlines, (ring) => smallRingAreaM2(ring, 0, ring.length / 2) / M2_PER_KM2);
  const density = tonnes.map((value, k) => value / areaKm2[k]!);
  const insideShare = sharesInside(region, frame, cells);
  await pause(0.8);
  const issues: Issue[] = [];
  const neighbours = frame.neighbours(cells);
  const measured =
    question.statistic === 'density' ? density : density.map((value) => Math.sign(value) * Math.log1p(Math.abs(value)));
  const statistics = clusterStatistics(measured, neighbours, question.correction, issues);
  await pause(0.95);

  const shown = question.metric === 'density' ? density : tonnes;
  const breaks = classBreaks(shown.map(Math.abs));
  const order = Array.from(cells.keys()).sort((a, b) => Math.abs(shown[b]!) - Math.abs(shown[a]!) || a - b);
  const ranked = order.slice(0, question.top);
  const ranks = new Uint16Array(cells.length);
  ranked.forEach((k, place) => {
    ranks[k] = place + 1;
  });
  const cellsT = exactSum(tonnes);
  if (Math.abs(cellsT - totalT) > CLOSES_TO * Math.max(Math.abs(totalT), 1)) {
    throw new Error(`cells hold ${cellsT} t, features ${totalT} t`);
  }
  const { coords, offsets } = joinOutlines(outlines);
  const mesh: HotSpotCells = {
    count: cells.length,
    coords,
    offsets,
    classes: Uint8Array.from(shown, (value) => classOf(Math.abs(value), breaks)),
    ranks,
    tonnes,
    areaKm2,
    insideShare,
    ...statistics,
  };
  return {
    cells: mesh,
    grid: question.grid,
    metric: question.metric,
    statistic: question.statistic,
    breaks,
    ranked: ranked.map((k, place) =>
      hotSpot(place + 1, k, frame.id(cells[k]!), cells[k]!, outlines[k]!, mesh, byColumn),
    ),
    totalT,
    cellsT,
    plane: frame.plane,
    significantHot: countWhere(statistics.hotClass, (hot) => hot > 0),
    significantCold: countWhere(statistics.hotClass, (hot) => hot < 0 && hot !== NO_HOT_CLASS),
    issues,
  };
}

async function fillCells(
  sources: readonly CellSource[],
  region: Region | null,
  frame: CellFrame,
  column: ResultColumn,
  pause: (fraction: number) => Promise<void>,
): Promise<CellColumns> {
  const filled: { source: CellSource; pieces: ReturnType<typeof featurePieces> }[] = [];
  for (const [i, source] of sources.entries()) {
    const asked = source.columns.get(column);
    if (!asked) continue;
    const cutting = source.role === 'buildings' || source.role === 'pointSources' ? null : region;
    const pieces = featurePieces(source.table, (row) => asked[row] !== 0, cutting, frame);
    filled.push({ source, pieces });
    await pause((0.7 * (i + 1)) / sources.length);
  }
  const byColumn = new Map<ResultColumn, Float64Array>();
  const totals: number[] = [];
  for (const { source, pieces } of filled) {
    for (const [name, values] of source.columns) {
      // Cells are those of the asked column; the other columns are told for the same features.
      const isAsked = name === column;
      const { cellT, outsideT } = aggregateToCells(
        isAsked ? values : maskedBy(values, source.columns.get(column)),
        pieces,
        frame.count,
      );
      if (isAsked) {
        totals.push(exactSum(values));
        if (outsideT !== 0) throw new Error(`${outsideT} t on features without a place`);
      }
      const sum = byColumn.get(name);
      if (sum) for (let cell = 0; cell < cellT.length; cell++) sum[cell]! += cellT[cell]!;
      else byColumn.set(name, cellT);
    }
  }
  const asked = byColumn.get(column) ?? new Float64Array(0);
  const cells = Uint32Array.from(asked.keys())
    .filter((cell) => asked[cell] !== 0)
    .sort(frame.compare);
  return { cells, byColumn, totalT: exactSum(totals) };
}

/** Values of the features that the asked column has; a feature without pieces would count as outside. */
function maskedBy(values: Float64Array, mask: Float64Array | undefined): Float64Array {
  return values.map((value, row) => (mask?.[row] === 0 ? 0 : value));
}

function pick(values: Float64Array | undefined, cells: Uint32Array): Float64Array {
  return Float64Array.from(cells, (cell) => values?.[cell] ?? 0);
}

/** Share of each cell inside the region; 1 without a region. */
function sharesInside(region: Region | null, frame: CellFrame, cells: Uint32Array): Float64Array {
  const shares = new Float64Array(cells.length).fill(1);
  if (!region) return shares;
  const count = frame.count;
  for (const [k, cell] of cells.entries()) {
    const ring = frame.outline(cell);
    let [west, south, east, north] = [ring[0]!, ring[1]!, ring[0]!, ring[1]!];
    for (let v = 2; v < ring.length; v += 2) {
      west = Math.min(west, ring[v]!);
      east = Math.max(east, ring[v]!);
      south = Math.min(south, ring[v + 1]!);
      north = Math.max(north, ring[v + 1]!);
    }
    const place = region.placeOf(west, south, east, north);
    if (place === 'inside') continue;
    shares[k] = place === 'outside' ? 0 : region.shareInside(ring);
  }
  if (frame.count !== count) throw new Error('asking for outlines made new cells');
  return shares;
}

interface Statistics {
  readonly z: Float64Array;
  readonly p: Float64Array;
  readonly hotClass: Int8Array;
}

const corrections: Readonly<Record<TestCorrection, (p: Float64Array) => Float64Array>> = {
  BH: benjaminiHochberg,
  BY: benjaminiYekutieli,
  bonferroni,
  none: (p) => p,
};

/** Gi* of what was measured in each cell, its p controlled for many tests, and its class. */
function clusterStatistics(
  values: Float64Array,
  neighbours: Neighbours,
  correction: TestCorrection,
  issues: Issue[],
): Statistics {
  const n = values.length;
  const nothing = {
    z: new Float64Array(n).fill(Number.NaN),
    p: new Float64Array(n).fill(Number.NaN),
    hotClass: new Int8Array(n).fill(NO_HOT_CLASS),
  };
  const z = giStar(values, neighbours);
  if (!z) {
    issues.push({ code: n < 3 ? 'TOO_FEW_CELLS' : 'NO_VARIANCE', severity: 'note', count: n });
    return nothing;
  }
  const alone = islands(neighbours);
  if (alone.length > 0) issues.push({ code: 'ISLAND', severity: 'note', count: alone.length });
  let raw: Float64Array;
  if (n < SMALL_N) {
    issues.push({ code: 'SMALL_N', severity: 'note', count: n });
    raw = permutedNeighbourSums(values, neighbours, { permutations: PERMUTATIONS, seed: SEED });
  } else {
    raw = Float64Array.from(z, twoSidedP);
  }
  for (const k of alone) {
    z[k] = Number.NaN;
    raw[k] = Number.NaN;
  }
  const p = corrections[correction](raw);
  const hotClass = Int8Array.from(p, (value, k) => {
    if (Number.isNaN(value) || Number.isNaN(z[k]!)) return NO_HOT_CLASS;
    const level = isSignificant(value, 0.01) ? 3 : isSignificant(value, 0.05) ? 2 : isSignificant(value, 0.1) ? 1 : 0;
    return Math.sign(z[k]!) * level;
  });
  return { z, p, hotClass };
}

function hotSpot(
  rank: number,
  k: number,
  id: string,
  cell: number,
  ring: Float64Array,
  mesh: HotSpotCells,
  byColumn: ReadonlyMap<ResultColumn, Float64Array>,
): HotSpot {
  const tonnesBySector: Partial<Record<SectorId, number>> = {};
  for (const [column, values] of byColumn) {
    if (column !== 'total' && values[cell] !== 0) tonnesBySector[column] = values[cell]!;
  }
  const lons = Array.from(ring).filter((_, v) => v % 2 === 0);
  const lats = Array.from(ring).filter((_, v) => v % 2 === 1);
  const bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const;
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    rank,
    cell: k,
    id,
    centre: [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2],
    bounds,
    tonnes: mesh.tonnes[k]!,
    tonnesBySector,
    areaKm2: mesh.areaKm2[k]!,
    densityTPerKm2: mesh.tonnes[k]! / mesh.areaKm2[k]!,
    insideShare: mesh.insideShare[k]!,
    z: known(mesh.z[k]!),
    p: known(mesh.p[k]!),
    hotClass: mesh.hotClass[k]!,
  };
}

function joinOutlines(outlines: readonly Float64Array[]): { coords: Float64Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(outlines.length + 1);
  outlines.forEach((ring, k) => {
    offsets[k + 1] = offsets[k]! + ring.length / 2;
  });
  const coords = new Float64Array(2 * offsets[outlines.length]!);
  outlines.forEach((ring, k) => {
    coords.set(ring, 2 * offsets[k]!);
  });
  return { coords, offsets };
}

function countWhere(values: Int8Array, test: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (test(value)) count++;
  return count;
}
