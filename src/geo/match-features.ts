/**
 * Which feature of a newer table is this feature of the older one?
 *
 *   1. the same id, where both tables take their ids from the same field, or both from place and
 *      shape (there the same id is the same shape)
 *   2. of what is left, the partner by place and shape, best pairs first, each feature once:
 *      polygons  area in common ÷ area together ≥ 0.5
 *      lines     on average within 10 m of each other, both ways, lengths within a factor 2
 *      points    within 20 m
 *
 * An id counts even when the feature moved far: the source said it is the same one. `isFarApart`
 * tells it, for a source that numbers its features anew gives false partners that way.
 * Leaves out: features that were split or merged; the largest piece may be the partner.
 */
import { clipPlaneOf, intersectPaths, type Paths64, pathsAreaM2, toPaths } from './clip.ts';
import { boundsOfAll } from './feature-bounds.ts';
import { findRows } from './find-rows.ts';
import { edgeLengthM, footprintAreaM2, pathFeatureLengthM } from './footprint-area.ts';
import { featureIdAt, geometryKind, type LayerTable } from './layer-table.ts';
import { spatialIndex } from './spatial-index.ts';

const LEAST_SHARED = 0.5;
const LINE_REACH_M = 10;
const POINT_REACH_M = 20;
const LINE_SAMPLES = 9;
const METRES_PER_DEGREE = 111_320;

export interface FeatureMatch {
  /** Row in the newer table of each row of the older; −1 without partner. */
  readonly newRows: Int32Array;
  /** How many were found by id, and how many by place and shape. */
  readonly byId: number;
  readonly byShape: number;
}

interface Pair {
  readonly old: number;
  readonly new: number;
  readonly score: number;
}

export async function matchFeatures(
  older: LayerTable,
  newer: LayerTable,
  pause: (fraction: number) => Promise<void>,
): Promise<FeatureMatch> {
  const newRows = new Int32Array(older.count).fill(-1);
  const taken = new Uint8Array(newer.count);
  let byId = 0;
  if (older.ids.field === newer.ids.field) {
    const ids = Array.from({ length: older.count }, (_, row) => featureIdAt(older.ids, row));
    findRows(newer.ids, ids).forEach((newRow, oldRow) => {
      if (newRow < 0 || taken[newRow]) return;
      newRows[oldRow] = newRow;
      taken[newRow] = 1;
      byId += 1;
    });
  }
  const pairs: Pair[] = [];
  const likeness = likenessOf(older, newer);
  for (let row = 0; row < older.count; row++) {
    if (newRows[row] === -1) pairs.push(...candidates(older, newer, row, taken, likeness));
    if (row % 64 === 0) await pause(row / older.count);
  }
  // What a person took away finds its partner too, or it would be back; but after what is there.
  const isGone = (pair: Pair) => older.removed?.[pair.old] ?? 0;
  pairs.sort((a, b) => isGone(a) - isGone(b) || b.score - a.score || a.old - b.old || a.new - b.new);
  let byShape = 0;
  for (const pair of pairs) {
    if (newRows[pair.old] !== -1 || taken[pair.new]) continue;
    newRows[pair.old] = pair.new;
    taken[pair.new] = 1;
    byShape += 1;
  }
  return { newRows, byId, byShape };
}

/** Partners by id whose boxes do not touch: moved, or numbered anew. */
export function isFarApart(older: LayerTable, oldRow: number, newer: LayerTable, newRow: number): boolean {
  const a = older.bounds.subarray(4 * oldRow, 4 * oldRow + 4) as unknown as Box;
  const b = newer.bounds.subarray(4 * newRow, 4 * newRow + 4) as unknown as Box;
  if (Number.isNaN(a[0]) || Number.isNaN(b[0])) return false;
  const reach = POINT_REACH_M / METRES_PER_DEGREE;
  return a[0] > b[2] + reach || b[0] > a[2] + reach || a[1] > b[3] + reach || b[1] > a[3] + reach;
}

type Box = readonly [west: number, south: number, east: number, north: number];
type Likeness = (oldRow: number, newRow: number) => number;

function candidates(older: LayerTable, newer: LayerTable, row: number, taken: Uint8Array, likeness: Likeness): Pair[] {
  const kind = older.geometry.kinds[row];
  if (kind === geometryKind.none) return [];
  const [west, south, east, north] = older.bounds.subarray(4 * row, 4 * row + 4) as unknown as Box;
  const reachM = kind === geometryKind.point ? POINT_REACH_M : kind === geometryKind.line ? LINE_REACH_M : 0;
  const reachLat = reachM / METRES_PER_DEGREE;
  const reachLon = reachLat / Math.max(0.01, Math.cos((south * Math.PI) / 180));
  const pairs: Pair[] = [];
  for (const newRow of spatialIndex(newer).rowsInBox(
    west - reachLon,
    south - reachLat,
    east + reachLon,
    north + reachLat,
  )) {
    if (taken[newRow] || newer.geometry.kinds[newRow] !== kind) continue;
    const score = likeness(row, newRow);
    if (score > 0) pairs.push({ old: row, new: newRow, score });
  }
  return pairs;
}

/** 0 for no partner, 1 for the same. Rows are of one kind. */
function likenessOf(older: LayerTable, newer: LayerTable): Likeness {
  const plane = clipPlaneOf(boundsOfAll(older.bounds) ?? [0, 0, 0, 0]);
  const newPaths = new Map<number, Paths64>();
  let oldPaths: { row: number; paths: Paths64 } = { row: -1, paths: [] };

  const polygons: Likeness = (oldRow, newRow) => {
    const oldArea = footprintAreaM2(older, oldRow);
    const newArea = footprintAreaM2(newer, newRow);
    if (Math.min(oldArea, newArea) < LEAST_SHARED * Math.max(oldArea, newArea)) return 0;
    if (oldPaths.row !== oldRow) oldPaths = { row: oldRow, paths: toPaths(plane, older, oldRow) };
    let paths = newPaths.get(newRow);
    if (!paths) {
      paths = toPaths(plane, newer, newRow);
      newPaths.set(newRow, paths);
    }
    const common = pathsAreaM2(plane, intersectPaths(oldPaths.paths, paths));
    const share = common / (oldArea + newArea - common);
    return share >= LEAST_SHARED ? share : 0;
  };
  const lines: Likeness = (oldRow, newRow) => {
    const oldLength = pathFeatureLengthM(older, oldRow);
    const newLength = pathFeatureLengthM(newer, newRow);
    if (2 * Math.min(oldLength, newLength) < Math.max(oldLength, newLength)) return 0;
    const apartM = Math.max(meanDistanceM(older, oldRow, newer, newRow), meanDistanceM(newer, newRow, older, oldRow));
    return Math.max(0, 1 - apartM / LINE_REACH_M);
  };
  const points: Likeness = (oldRow, newRow) => {
    const [oldLon, oldLat] = older.bounds.subarray(4 * oldRow) as unknown as Box;
    const [newLon, newLat] = newer.bounds.subarray(4 * newRow) as unknown as Box;
    return Math.max(0, 1 - edgeLengthM(oldLon, oldLat, newLon, newLat) / POINT_REACH_M);
  };
  return (oldRow, newRow) => {
    const kind = older.geometry.kinds[oldRow];
    if (kind === geometryKind.polygon) return polygons(oldRow, newRow);
    return kind === geometryKind.line ? lines(oldRow, newRow) : points(oldRow, newRow);
  };
}

/** Mean distance of some of a line's vertices, evenly taken, from another line. */
function meanDistanceM(from: LayerTable, fromRow: number, to: LayerTable, toRow: number): number {
  const { coords } = from.geometry;
  const [first, end] = verticesOf(from, fromRow);
  const step = Math.max(1, (end - 1 - first) / (LINE_SAMPLES - 1));
  let sum = 0;
  let samples = 0;
  for (let at = first; at < end; at += step) {
    const v = Math.round(at);
    sum += distanceToLineM(coords[2 * v] as number, coords[2 * v + 1] as number, to, toRow);
    samples += 1;
  }
  return sum / samples;
}

function verticesOf({ geometry }: LayerTable, row: number): [first: number, end: number] {
  const firstRing = geometry.partOffsets[geometry.featureOffsets[row] as number] as number;
  const endRing = geometry.partOffsets[geometry.featureOffsets[row + 1] as number] as number;
  return [geometry.ringOffsets[firstRing] as number, geometry.ringOffsets[endRing] as number];
}

function distanceToLineM(lon: number, lat: number, table: LayerTable, row: number): number {
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const perLat = METRES_PER_DEGREE;
  const perLon = METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  const endRing = partOffsets[featureOffsets[row + 1] as number] as number;
  for (let ring = partOffsets[featureOffsets[row] as number] as number; ring < endRing; ring++) {
    for (let v = (ringOffsets[ring] as number) + 1; v < (ringOffsets[ring + 1] as number); v++) {
      const ax = ((coords[2 * v - 2] as number) - lon) * perLon;
      const ay = ((coords[2 * v - 1] as number) - lat) * perLat;
      const dx = ((coords[2 * v] as number) - lon) * perLon - ax;
      const dy = ((coords[2 * v + 1] as number) - lat) * perLat - ay;
      const length2 = dx * dx + dy * dy;
      const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
      least = Math.min(least, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return least;
}
