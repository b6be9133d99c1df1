/**
 * Where between the polygons of a layer does land belong to none of them?
 *
 *   ground = the boundary and what the polygons with the holes between them cover
 *   gaps   = ground − union of the polygons, in connected pieces
 *
 * A piece no larger than `gapAreaM2`, or in the mean no wider than `gapWidthM`, is a gap; the rest is open land (roads,
 * water, land not surveyed) and only summed. Pieces narrower than `leastWidthM` are hair. Left out: a slit that opens
 * into open land, which is one piece with it.
 *
 * The union is built up pair by pair along a curve through the plane, so that each step is small.
 */
import { FillRule, union } from 'clipper2-ts';
import { type ClipPlane, clipPlane, type Paths64, pathsAreaM2, toPaths } from '../clip.ts';
import { boundsOfAll } from '../feature-bounds.ts';
import { geometryKind, type LayerTable } from '../layer-table.ts';
import { spatialIndex } from '../spatial-index.ts';
import { subtractPieces } from '../subtract-pieces.ts';
import type { Finding } from './finding.ts';
import type { CheckLimits } from './limits.ts';
import { neighboursOf } from './neighbours.ts';
import { pieceOf } from './piece.ts';

export interface Coverage {
  readonly gaps: readonly Finding[];
  /** What the polygons cover, overlaps once. */
  readonly dissolvedM2: number;
  /** Inside the ground, larger and wider than a gap, covered by none. */
  readonly openM2: number;
}

/** Further from its middle the plane is laid in whole centimetres, so that the arithmetic stays exact. */
const EXACT_DEGREES = 0.4;
const CHUNK = 64;

export async function findGaps(
  table: LayerTable,
  boundary: readonly LayerTable[],
  limits: CheckLimits,
  pause: (share: number) => Promise<void>,
): Promise<Coverage> {
  const rows = polygonRows(table);
  const extent = boundsOfAll(
    Float64Array.from(rows.flatMap((row) => [...table.bounds.subarray(4 * row, 4 * row + 4)])),
  );
  if (!extent) return { gaps: [], dissolvedM2: 0, openM2: 0 };
  const plane = planeOver(extent);
  const covered = await uniteRows(plane, table, rows, (share) => pause(0.8 * share));
  const ground = await groundOf(plane, boundary, covered, pause);
  const gaps: Finding[] = [];
  let openM2 = 0;
  const index = spatialIndex(table);
  for (const paths of subtractPieces(ground, covered)) {
    const piece = pieceOf(plane, paths);
    if (!piece || piece.widthM < limits.leastWidthM) continue;
    if (piece.areaM2 > limits.gapAreaM2 && piece.widthM > limits.gapWidthM) {
      openM2 += piece.areaM2;
      continue;
    }
    await pause(0.9);
    const { areaM2, widthM, lon, lat, box, outlines } = piece;
    const neighbours = neighboursOf(table, index, piece);
    gaps.push({ kind: 'gap', rows: neighbours, lon, lat, box, count: 1, areaM2, widthM, shareOutside: null, outlines });
  }
  return { gaps, dissolvedM2: pathsAreaM2(plane, covered), openM2 };
}

function polygonRows({ geometry, removed, count }: LayerTable): number[] {
  return Array.from({ length: count }, (_, row) => row).filter(
    (row) => geometry.kinds[row] === geometryKind.polygon && !removed?.[row],
  );
}

function planeOver([west, south, east, north]: readonly [number, number, number, number]): ClipPlane {
  const fine = clipPlane((west + east) / 2, (south + north) / 2);
  const reach = Math.max(east - west, north - south) / 2;
  const coarser = reach <= EXACT_DEGREES ? 1 : 10 ** Math.ceil(Math.log10(reach / EXACT_DEGREES));
  return { ...fine, mmPerLon: fine.mmPerLon / coarser, mmPerLat: fine.mmPerLat / coarser };
}

async function uniteRows(
  plane: ClipPlane,
  table: LayerTable,
  rows: readonly number[],
  pause: (share: number) => Promise<void>,
): Promise<Paths64> {
  const order = alongCurve(table, rows);
  let level: Paths64[] = [];
  for (let from = 0; from < order.length; from += CHUNK) {
    await pause((0.5 * from) / order.length);
    const chunk = order.slice(from, from + CHUNK).flatMap((row) => union(toPaths(plane, table, row), FillRule.EvenOdd));
    level.push(union(chunk, FillRule.NonZero));
  }
  const steps = Math.max(1, Math.ceil(Math.log2(level.length)));
  for (let step = 0; level.length > 1; step++) {
    const next: Paths64[] = [];
    for (let i = 0; i < level.length; i += 2) {
      await pause(0.5 + (0.5 * (step + i / level.length)) / steps);
      next.push(union([...(level[i] as Paths64), ...(level[i + 1] ?? [])], FillRule.NonZero));
    }
    level = next;
  }
  return level[0] ?? [];
}

/** Rows in bands from north to south, each band the other way: neighbours in the list are neighbours on the ground. */
function alongCurve({ bounds }: LayerTable, rows: readonly number[]): number[] {
  const bands = Math.max(1, Math.round(Math.sqrt(rows.length / CHUNK)));
  const byLat = [...rows].sort((a, b) => (bounds[4 * b + 3] as number) - (bounds[4 * a + 3] as number));
  const size = Math.ceil(byLat.length / bands);
  return Array.from({ length: bands }, (_, band) => {
    const sign = band % 2 === 0 ? 1 : -1;
    return byLat
      .slice(band * size, (band + 1) * size)
      .sort((a, b) => sign * ((bounds[4 * a] as number) - (bounds[4 * b] as number)));
  }).flat();
}

async function groundOf(
  plane: ClipPlane,
  boundary: readonly LayerTable[],
  covered: Paths64,
  pause: (share: number) => Promise<void>,
): Promise<Paths64> {
  const polygons: Paths64 = [];
  for (const table of boundary)
    polygons.push(...(await uniteRows(plane, table, polygonRows(table), () => pause(0.85))));
  // Non-zero fills the holes once they run as the outlines do.
  const turned = covered.map((path) => (isHole(path) ? [...path].reverse() : path));
  return union([...polygons, ...turned], FillRule.NonZero);
}

function isHole(path: Paths64[number]): boolean {
  let twice = 0;
  path.forEach((point, i) => {
    const next = path[(i + 1) % path.length] ?? point;
    twice += point.x * next.y - next.x * point.y;
  });
  return twice < 0;
}
