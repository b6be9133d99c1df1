/**
 * Where do emissions gather? (methods 3.5, 3.6)
 *
 *   density = t / area of the whole cell on the ellipsoid             t/km²
 *
 * The statistics are taken of density or its logarithm among the cells that hold something of the asked column:
 * `statistics/cluster-statistics.ts` for each cell, `statistics/global-statistics.ts` for all. Cells that the boundary
 * cuts through are marked by their share inside.
 * Bound after an edit by the statistics of all cells, for one that changes moves the mean of all: 1 to 2 µs a cell.
 */

import type { ClusterMethod } from '../core/clusters/cluster-method.ts';
import type { Issue } from '../core/issue.ts';
import type { SectorId } from '../core/plan/tables.ts';
import type { Region } from '../geo/region.ts';
import type { ResultColumn } from './attribution-result.ts';
import type { CellFrame } from './cell-frame.ts';
import { cellShapes } from './cell-shapes.ts';
import { classBreaks, classOf } from './class-breaks.ts';
import type { CellSource } from './fill-cells.ts';
import { fillCells } from './fill-cells.ts';
import type { CellGrid, CellPlace, HotSpot, HotSpotCells, HotSpotResult } from './hot-spot-result.ts';
import { TopList } from './kernel/top-list.ts';
import { chanceFor, clusterStatistics, NO_HOT_CLASS } from './statistics/cluster-statistics.ts';
import { globalStatistics } from './statistics/global-statistics.ts';

/** So many islands are named one by one. */
const NAMED_ISLANDS = 100;
/** A cell that is less than this share outside is cut by rounding only. */
const CUT_SHARE = 1e-6;

export interface HotSpotQuestion {
  readonly column: ResultColumn;
  readonly grid: CellGrid;
  readonly metric: 'density' | 'total';
  readonly method: ClusterMethod;
  /** Length of the ranked list. */
  readonly top: number;
}

/** The cells of a frame, their statistics and the ranked list. */
export async function gridHotSpots(
  sources: readonly CellSource[],
  region: Region | null,
  frame: CellFrame,
  question: HotSpotQuestion,
  pause: (fraction: number) => Promise<void>,
): Promise<HotSpotResult> {
  const { method, metric } = question;
  const filled = await fillCells(sources, region, frame, question.column, (share) => pause(0.5 * share));
  const { cells, byColumn, totalT, cellsT, outsideT } = filled;
  const tonnes = pick(byColumn.get(question.column), cells);
  const shapes = cellShapes(frame, cells);
  // What is kept of the cells stays here; the answer has its own and may be handed over.
  const areaKm2 = shapes.areaKm2.slice();
  const density = tonnes.map((value, k) => value / areaKm2[k]!);
  const insideShare = shapes.insideShare(region).slice();
  await pause(0.55);
  const measured =
    method.measured === 'density' ? density : density.map((value) => Math.sign(value) * Math.log1p(Math.abs(value)));
  const neighbours = shapes.neighbours(method.neighbours);
  await pause(0.6);
  const { islands, issues, ...statistics } = clusterStatistics(measured, neighbours, method);
  const chance = chanceFor(cells.length, method);
  await pause(0.7);
  const global = await globalStatistics(measured, neighbours, chance, (share) => pause(0.7 + 0.3 * share));

  const shown = metric === 'density' ? density : tonnes;
  const breaks = classBreaks(shown.map(Math.abs));
  const ranked = largest(shown, question.top);
  const ranks = new Uint16Array(cells.length);
  ranked.forEach((k, place) => {
    ranks[k] = place + 1;
  });
  const mesh: HotSpotCells = {
    count: cells.length,
    coords: shapes.coords.slice(),
    offsets: shapes.offsets.slice(),
    classes: new Uint8Array(shown.length).map((_, k) => classOf(Math.abs(shown[k]!), breaks)),
    ranks,
    tonnes,
    areaKm2,
    insideShare,
    ...statistics,
  };
  const { ids, names } = shapes;
  const sectors = [...byColumn].flatMap(([sector, values]) => {
    if (sector === 'total') return [];
    const parts = pick(values, cells);
    return parts.every((part) => part === 0) ? [] : [{ sector, tonnes: parts }];
  });
  const place = (k: number): CellPlace => ({ cell: k, id: ids[k]!, name: names[k]!, bounds: shapes.boundsOf(k) });
  return {
    cells: mesh,
    grid: question.grid,
    metric,
    method,
    breaks,
    ranked: ranked.map((k, at) => hotSpot(at + 1, place(k), mesh, sectors)),
    ids,
    names,
    sectors,
    totalT,
    cellsT,
    outsideT,
    plane: frame.plane,
    significantHot: countWhere(statistics.hotClass, (hot) => hot > 0),
    significantCold: countWhere(statistics.hotClass, (hot) => hot < 0 && hot !== NO_HOT_CLASS),
    isPermuted: chance.kind === 'permutation',
    global,
    islands: islands.slice(0, NAMED_ISLANDS).map(place),
    cutCells: insideShare.reduce((count, share) => (share < 1 - CUT_SHARE ? count + 1 : count), 0),
    issues: outsideT === 0 ? issues : [outsideIssue(outsideT), ...issues],
  };
}

function outsideIssue(outsideT: number): Issue {
  return { code: 'OUTSIDE_POLYGONS', severity: 'warn', count: 1, detail: { outsideT } };
}

function pick(values: Float64Array | undefined, cells: Uint32Array): Float64Array {
  const picked = new Float64Array(cells.length);
  if (!values) return picked;
  for (let k = 0; k < picked.length; k++) {
    const cell = cells[k]!;
    // A column none of whose features touch a cell is shorter: there is nothing of it there.
    if (cell < values.length) picked[k] = values[cell]!;
  }
  return picked;
}

/** Places of the largest values by size, largest first; of equal ones the earlier. */
function largest(values: Float64Array, count: number): readonly number[] {
  if (count < 1) return [];
  const top = new TopList(Math.min(count, values.length));
  for (let k = 0; k < values.length; k++) top.offer(k, Math.abs(values[k]!));
  return top.items;
}

function hotSpot(rank: number, place: CellPlace, mesh: HotSpotCells, sectors: HotSpotResult['sectors']): HotSpot {
  const k = place.cell;
  const tonnesBySector: Partial<Record<SectorId, number>> = {};
  for (const { sector, tonnes } of sectors) if (tonnes[k] !== 0) tonnesBySector[sector] = tonnes[k]!;
  const [west, south, east, north] = place.bounds;
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    ...place,
    rank,
    centre: [(west + east) / 2, (south + north) / 2],
    tonnes: mesh.tonnes[k]!,
    tonnesBySector,
    areaKm2: mesh.areaKm2[k]!,
    densityTPerKm2: mesh.tonnes[k]! / mesh.areaKm2[k]!,
    insideShare: mesh.insideShare[k]!,
    z: known(mesh.z[k]!),
    p: known(mesh.p[k]!),
    hotClass: mesh.hotClass[k]!,
    quadrant: mesh.quadrants[k]!,
  };
}

function countWhere(values: Int8Array, test: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (test(value)) count++;
  return count;
}
