/**
 * Which features of two layers are worth laying on each other?
 *
 * Those where both layers are, and a reach farther. Where that is more than can be compared in a few seconds (a city of a
 * million roofs), windows of two kilometres around features taken evenly, as many as the limit allows.
 */
import { boundsOfAll } from '../feature-bounds.ts';
import type { LayerTable } from '../layer-table.ts';
import { spatialIndex } from '../spatial-index.ts';
import { edgeLengthOfRows } from './edge-samples.ts';
import { type GroundPlane, groundPlane } from './ground-plane.ts';

export interface RowsToCompare {
  readonly plane: GroundPlane;
  readonly ownRows: readonly number[];
  readonly otherRows: readonly number[];
}

type Box = readonly [west: number, south: number, east: number, north: number];

const WINDOW_M = 1000;
const MOST_WINDOWS = 8;

/** Null where the layers lie farther apart than the reach. */
export function rowsToCompare(
  own: LayerTable,
  other: LayerTable,
  reachM: number,
  mostLengthM: number,
  pointM: number,
): RowsToCompare | null {
  const ownBox = boundsOfAll(own.bounds);
  const otherBox = boundsOfAll(other.bounds);
  if (!ownBox || !otherBox) return null;
  const rough = groundPlane(0, (ownBox[1] + ownBox[3]) / 2);
  const common = intersection(widened(ownBox, reachM, rough), widened(otherBox, reachM, rough));
  if (!common) return null;
  const plane = groundPlane((common[0] + common[2]) / 2, (common[1] + common[3]) / 2);
  const ownRows = rowsIn(own, common);
  const otherRows = rowsIn(other, common);
  const lengthM = (table: LayerTable, rows: readonly number[]) => edgeLengthOfRows(table, rows, plane, pointM);
  if (lengthM(own, ownRows) <= mostLengthM && lengthM(other, otherRows) <= mostLengthM)
    return { plane, ownRows, otherRows };

  const chosenOwn = new Set<number>();
  const chosenOther = new Set<number>();
  const isFull = (ownMore: readonly number[], otherMore: readonly number[]) =>
    lengthM(own, [...new Set([...chosenOwn, ...ownMore])]) > mostLengthM ||
    lengthM(other, [...new Set([...chosenOther, ...otherMore])]) > mostLengthM;
  // Odd parts of the list, so that the first window is in its middle: ½, ¼, ¾, ⅛, …
  const sparse = ownRows.length <= otherRows.length ? { table: own, rows: ownRows } : { table: other, rows: otherRows };
  for (const part of partsOfOne(MOST_WINDOWS)) {
    const at = sparse.rows[Math.floor(part * sparse.rows.length)];
    if (at === undefined) break;
    const lon = ((sparse.table.bounds[4 * at] as number) + (sparse.table.bounds[4 * at + 2] as number)) / 2;
    const lat = ((sparse.table.bounds[4 * at + 1] as number) + (sparse.table.bounds[4 * at + 3] as number)) / 2;
    const window = widened([lon, lat, lon, lat], WINDOW_M, plane);
    const ownMore = rowsIn(own, window);
    const otherMore = rowsIn(other, widened(window, reachM, plane));
    if (chosenOwn.size > 0 && isFull(ownMore, otherMore)) break;
    for (const row of ownMore) chosenOwn.add(row);
    for (const row of otherMore) chosenOther.add(row);
  }
  return { plane, ownRows: [...chosenOwn], otherRows: [...chosenOther] };
}

function rowsIn(table: LayerTable, [west, south, east, north]: Box): number[] {
  return spatialIndex(table)
    .rowsInBox(west, south, east, north)
    .sort((a, b) => a - b);
}

function widened([west, south, east, north]: Box, byM: number, { eastM, northM }: GroundPlane): Box {
  return [west - byM / eastM, south - byM / northM, east + byM / eastM, north + byM / northM];
}

function intersection(one: Box, other: Box): Box | null {
  const box: Box = [
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ];
  return box[0] < box[2] && box[1] < box[3] ? box : null;
}

function partsOfOne(count: number): number[] {
  const parts: number[] = [];
  for (let whole = 2; parts.length < count; whole *= 2)
    for (let odd = 1; odd < whole && parts.length < count; odd += 2) parts.push(odd / whole);
  return parts;
}
