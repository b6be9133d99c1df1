/**
 * Which polygons lie side by side?
 *
 *   queen: some place of one border is within 0.5 m of the other        rook: they share a border of 1 m or more
 *
 * Borders drawn twice seldom meet to the millimetre, hence the tolerance. A shared border is what of the edges of one
 * runs within it along an edge of the other. A polygon inside another without touching its border is no neighbour of it.
 */
import { clipPlaneOf } from '../geo/clip.ts';
import { boundsOfAll } from '../geo/feature-bounds.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { spatialIndex } from '../geo/spatial-index.ts';
import type { Contiguity, Neighbours } from './statistics/neighbours.ts';
import { listedNeighbours } from './statistics/neighbours.ts';

const TOLERANCE_M = 0.5;
const SHARED_BORDER_M = 1;
const MM_PER_M = 1000;

/** Edges as x1, y1, x2, y2, … in metres. */
type Edges = Float64Array;

/** `rows`: each once; the answer counts places in it. */
export function polygonContiguity(table: LayerTable, rows: Uint32Array, contiguity: Contiguity): Neighbours {
  const box = boundsOfAll(table.bounds);
  if (!box) return listedNeighbours(rows.length, () => []);
  const { lon0, lat0, mmPerLon, mmPerLat } = clipPlaneOf(box);
  const perLon = mmPerLon / MM_PER_M;
  const perLat = mmPerLat / MM_PER_M;
  const placeOf = new Map(Array.from(rows, (row, place) => [row, place]));
  const index = spatialIndex(table);
  const known = new Map<number, Edges>();
  const edgesOf = (row: number): Edges => {
    let edges = known.get(row);
    if (!edges) {
      edges = rowEdges(table, row, (lon, lat) => [(lon - lon0) * perLon, (lat - lat0) * perLat]);
      known.set(row, edges);
    }
    return edges;
  };
  const lists = Array.from(rows, (): number[] => []);
  rows.forEach((row, place) => {
    const reachLon = TOLERANCE_M / perLon;
    const reachLat = TOLERANCE_M / perLat;
    const [west, south] = [table.bounds[4 * row]! - reachLon, table.bounds[4 * row + 1]! - reachLat];
    const [east, north] = [table.bounds[4 * row + 2]! + reachLon, table.bounds[4 * row + 3]! + reachLat];
    for (const other of index.rowsInBox(west, south, east, north)) {
      const there = placeOf.get(other);
      if (there === undefined || there <= place) continue;
      const touches = contiguity === 'queen' ? areNear : shareBorder;
      if (!touches(edgesOf(row), edgesOf(other))) continue;
      lists[place]!.push(there);
      lists[there]!.push(place);
    }
  });
  return listedNeighbours(rows.length, (place) => lists[place]!.sort((a, b) => a - b));
}

function rowEdges(table: LayerTable, row: number, toPlane: (lon: number, lat: number) => [number, number]): Edges {
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const edges: number[] = [];
  for (let ring = partOffsets[featureOffsets[row]!]!; ring < partOffsets[featureOffsets[row + 1]!]!; ring++) {
    for (let v = ringOffsets[ring]! + 1; v < ringOffsets[ring + 1]!; v++) {
      edges.push(...toPlane(coords[2 * v - 2]!, coords[2 * v - 1]!), ...toPlane(coords[2 * v]!, coords[2 * v + 1]!));
    }
  }
  return Float64Array.from(edges);
}

/** Indexes of the edges that come near the box of the others. */
function edgesNear(edges: Edges, others: Edges): number[] {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < others.length; k += 2) {
    west = Math.min(west, others[k]! - TOLERANCE_M);
    east = Math.max(east, others[k]! + TOLERANCE_M);
    south = Math.min(south, others[k + 1]! - TOLERANCE_M);
    north = Math.max(north, others[k + 1]! + TOLERANCE_M);
  }
  const near: number[] = [];
  for (let k = 0; k < edges.length; k += 4) {
    if (
      Math.max(edges[k]!, edges[k + 2]!) >= west &&
      Math.min(edges[k]!, edges[k + 2]!) <= east &&
      Math.max(edges[k + 1]!, edges[k + 3]!) >= south &&
      Math.min(edges[k + 1]!, edges[k + 3]!) <= north
    )
      near.push(k);
  }
  return near;
}

/** Calls `visit` with the pairs of edges whose boxes come near each other, until it answers true. */
function somePair(a: Edges, b: Edges, visit: (i: number, j: number) => boolean): boolean {
  const ofB = edgesNear(b, a);
  for (const i of edgesNear(a, b)) {
    const west = Math.min(a[i]!, a[i + 2]!) - TOLERANCE_M;
    const east = Math.max(a[i]!, a[i + 2]!) + TOLERANCE_M;
    const south = Math.min(a[i + 1]!, a[i + 3]!) - TOLERANCE_M;
    const north = Math.max(a[i + 1]!, a[i + 3]!) + TOLERANCE_M;
    for (const j of ofB) {
      if (Math.max(b[j]!, b[j + 2]!) < west || Math.min(b[j]!, b[j + 2]!) > east) continue;
      if (Math.max(b[j + 1]!, b[j + 3]!) < south || Math.min(b[j + 1]!, b[j + 3]!) > north) continue;
      if (visit(i, j)) return true;
    }
  }
  return false;
}

function areNear(a: Edges, b: Edges): boolean {
  return somePair(
    a,
    b,
    (i, j) =>
      distanceM(a[i]!, a[i + 1]!, b, j) <= TOLERANCE_M ||
      distanceM(a[i + 2]!, a[i + 3]!, b, j) <= TOLERANCE_M ||
      distanceM(b[j]!, b[j + 1]!, a, i) <= TOLERANCE_M ||
      distanceM(b[j + 2]!, b[j + 3]!, a, i) <= TOLERANCE_M ||
      cross(a, i, b, j),
  );
}

function shareBorder(a: Edges, b: Edges): boolean {
  let sharedM = 0;
  return somePair(a, b, (i, j) => {
    sharedM += alongM(a, i, b, j);
    return sharedM >= SHARED_BORDER_M;
  });
}

/** Length of the edge i of `a` that runs within the tolerance along the edge j of `b`. */
function alongM(a: Edges, i: number, b: Edges, j: number): number {
  const dx = a[i + 2]! - a[i]!;
  const dy = a[i + 3]! - a[i + 1]!;
  const squared = dx * dx + dy * dy;
  if (squared === 0) return 0;
  const shareAt = (x: number, y: number) =>
    Math.min(1, Math.max(0, ((x - a[i]!) * dx + (y - a[i + 1]!) * dy) / squared));
  const from = shareAt(b[j]!, b[j + 1]!);
  const to = shareAt(b[j + 2]!, b[j + 3]!);
  if (distanceM(a[i]! + from * dx, a[i + 1]! + from * dy, b, j) > TOLERANCE_M) return 0;
  if (distanceM(a[i]! + to * dx, a[i + 1]! + to * dy, b, j) > TOLERANCE_M) return 0;
  return Math.abs(to - from) * Math.sqrt(squared);
}

function distanceM(x: number, y: number, edges: Edges, k: number): number {
  const dx = edges[k + 2]! - edges[k]!;
  const dy = edges[k + 3]! - edges[k + 1]!;
  const squared = dx * dx + dy * dy;
  const share =
    squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - edges[k]!) * dx + (y - edges[k + 1]!) * dy) / squared));
  return Math.hypot(x - edges[k]! - share * dx, y - edges[k + 1]! - share * dy);
}

function cross(a: Edges, i: number, b: Edges, j: number): boolean {
  const side = (edges: Edges, k: number, x: number, y: number) =>
    Math.sign((edges[k + 2]! - edges[k]!) * (y - edges[k + 1]!) - (edges[k + 3]! - edges[k + 1]!) * (x - edges[k]!));
  return (
    side(a, i, b[j]!, b[j + 1]!) * side(a, i, b[j + 2]!, b[j + 3]!) < 0 &&
    side(b, j, a[i]!, a[i + 1]!) * side(b, j, a[i + 2]!, a[i + 3]!) < 0
  );
}
