/**
 * What lies inside the boundary of a region?
 *
 * The boundary is the union of polygons. Most features lie wholly inside or outside and touch no edge
 * of it: an index over the edges tells those apart, and only the few on the border are cut.
 *
 * Polygons that overlap each other by more than a hair are united (the area then counts once and
 * `overlapM2` says how much); otherwise their rings stay as they are, to the last digit.
 */
import Flatbush from 'flatbush';
import type { ClipPlane, Paths64 } from './clip.ts';
import { clipPlaneOf, cropPaths, intersectPaths, pathsAreaM2, toPath, toPaths, toRing, unitePaths } from './clip.ts';
import { boundsOfAll } from './feature-bounds.ts';
import { edgeLengthM } from './footprint-area.ts';
import { measureRing } from './geodesic.ts';
import type { LayerTable } from './layer-table.ts';
import { geometryKind } from './layer-table.ts';

type Place = 'inside' | 'outside' | 'border';

export interface Region {
  readonly plane: ClipPlane;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** Rings of the boundary, closed; even-odd. */
  readonly coords: Float64Array;
  readonly ringOffsets: Uint32Array;
  readonly paths: Paths64;
  /** On the ellipsoid, by Karney. */
  readonly areaM2: number;
  readonly perimeterM: number;
  readonly parts: number;
  readonly holes: number;
  /** Area that several polygons claimed. */
  readonly overlapM2: number;
  contains(lon: number, lat: number): boolean;
  /** Where a box lies; `border` when an edge of the boundary may touch it. */
  placeOf(west: number, south: number, east: number, north: number): Place;
  /** The part of a polygon inside. */
  cut(paths: Paths64): Paths64;
  /** Share of the area of a closed ring (lon, lat by turns) that lies inside, 0…1. */
  shareInside(ring: Float64Array): number;
  /** Length of a line feature inside, m. */
  lengthInsideM(table: LayerTable, row: number): number;
  /** Calls `keep` with each stretch of a segment that lies inside. */
  cutSegment(
    lon1: number,
    lat1: number,
    lon2: number,
    lat2: number,
    keep: (lon1: number, lat1: number, lon2: number, lat2: number) => void,
  ): void;
}

interface Rings {
  coords: number[];
  offsets: number[];
  isHole: boolean[];
}

function ringsOfTables(tables: readonly LayerTable[]): Rings {
  const rings: Rings = { coords: [], offsets: [0], isHole: [] };
  for (const table of tables) {
    const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
    for (let row = 0; row < table.count; row++) {
      if (kinds[row] !== geometryKind.polygon || table.removed?.[row]) continue;
      for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
        for (let ring = partOffsets[part]!; ring < partOffsets[part + 1]!; ring++) {
          for (let i = 2 * ringOffsets[ring]!; i < 2 * ringOffsets[ring + 1]!; i++) rings.coords.push(coords[i]!);
          rings.offsets.push(rings.coords.length / 2);
          rings.isHole.push(ring > partOffsets[part]!);
        }
      }
    }
  }
  return rings;
}

function measure({ coords, offsets, isHole }: Rings): { areaM2: number; perimeterM: number } {
  let areaM2 = 0;
  let perimeterM = 0;
  isHole.forEach((hole, ring) => {
    const measured = measureRing(coords, offsets[ring]!, offsets[ring + 1]!);
    areaM2 += hole ? -measured.areaM2 : measured.areaM2;
    perimeterM += measured.perimeterM;
  });
  return { areaM2, perimeterM };
}

/** The region the polygons of these tables make; null when there is none. Rings must not cross themselves. */
export function makeRegion(tables: readonly LayerTable[]): Region | null {
  let rings = ringsOfTables(tables);
  if (rings.isHole.length === 0) return null;
  const polygons = tables.flatMap((table) =>
    Array.from({ length: table.count }, (_, row) => row)
      .filter((row) => table.geometry.kinds[row] === geometryKind.polygon && !table.removed?.[row])
      .map((row) => ({ table, row })),
  );
  const bounds = boundsOfAll(Float64Array.from(polygons.flatMap(({ table, row }) => [...boundsOf(table, row)])));
  if (!bounds) return null;
  const plane = clipPlaneOf(bounds);
  let measured = measure(rings);
  let overlapM2 = 0;
  const shells = rings.isHole.filter((hole) => !hole).length;
  let paths: Paths64;
  if (shells === 1) {
    paths = rings.isHole.map((_, ring) => toPath(plane, rings.coords, rings.offsets[ring]!, rings.offsets[ring + 1]!));
  } else {
    paths = unitePaths(polygons.map(({ table, row }) => toPaths(plane, table, row)));
    const united = pathsAreaM2(plane, paths);
    const surplus = measured.areaM2 - united;
    // Rounding to millimetres along the whole border is no overlap.
    if (surplus > 0.005 * measured.perimeterM) {
      overlapM2 = surplus;
      rings = ringsOfPaths(plane, paths);
      measured = measure(rings);
    }
  }
  return regionOf(plane, bounds, rings, paths, measured, overlapM2);
}

function boundsOf(table: LayerTable, row: number): Float64Array {
  return table.bounds.subarray(4 * row, 4 * row + 4);
}

function ringsOfPaths(plane: ClipPlane, paths: Paths64): Rings {
  const rings: Rings = { coords: [], offsets: [0], isHole: [] };
  for (const path of paths) {
    for (const degree of toRing(plane, path)) rings.coords.push(degree);
    rings.offsets.push(rings.coords.length / 2);
    let twice = 0;
    path.forEach((point, i) => {
      const next = path[(i + 1) % path.length]!;
      twice += point.x * next.y - next.x * point.y;
    });
    rings.isHole.push(twice < 0);
  }
  return rings;
}

function regionOf(
  plane: ClipPlane,
  bounds: readonly [number, number, number, number],
  rings: Rings,
  paths: Paths64,
  { areaM2, perimeterM }: { areaM2: number; perimeterM: number },
  overlapM2: number,
): Region {
  const coords = Float64Array.from(rings.coords);
  const ringOffsets = Uint32Array.from(rings.offsets);
  const edgeStarts: number[] = [];
  for (let ring = 0; ring + 1 < ringOffsets.length; ring++) {
    for (let v = ringOffsets[ring]!; v + 1 < ringOffsets[ring + 1]!; v++) edgeStarts.push(v);
  }
  const edges = new Flatbush(Math.max(1, edgeStarts.length));
  if (edgeStarts.length === 0) edges.add(0, 0, 0, 0);
  for (const v of edgeStarts) {
    const x1 = coords[2 * v]!;
    const y1 = coords[2 * v + 1]!;
    const x2 = coords[2 * v + 2]!;
    const y2 = coords[2 * v + 3]!;
    edges.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  edges.finish();
  const [west, south, east, north] = bounds;

  const contains = (lon: number, lat: number) => {
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return false;
    let isIn = false;
    for (const edge of edges.search(lon, lat, east, lat)) {
      const v = edgeStarts[edge]!;
      const y1 = coords[2 * v + 1]!;
      const y2 = coords[2 * v + 3]!;
      if (y1 > lat === y2 > lat) continue;
      const x1 = coords[2 * v]!;
      if (lon < x1 + ((lat - y1) / (y2 - y1)) * (coords[2 * v + 2]! - x1)) isIn = !isIn;
    }
    return isIn;
  };

  const placeOf = (w: number, s: number, e: number, n: number): Place => {
    if (w > east || e < west || s > north || n < south) return 'outside';
    if (edges.collides(w, s, e, n)) return 'border';
    return contains(w, s) ? 'inside' : 'outside';
  };

  const cutSegment: Region['cutSegment'] = (lon1, lat1, lon2, lat2, keep) => {
    const cuts = [0];
    const dx = lon2 - lon1;
    const dy = lat2 - lat1;
    const near = edges.search(Math.min(lon1, lon2), Math.min(lat1, lat2), Math.max(lon1, lon2), Math.max(lat1, lat2));
    for (const edge of near) {
      const v = edgeStarts[edge]!;
      const ex = coords[2 * v + 2]! - coords[2 * v]!;
      const ey = coords[2 * v + 3]! - coords[2 * v + 1]!;
      const cross = dx * ey - dy * ex;
      if (cross === 0) continue;
      const t = ((coords[2 * v]! - lon1) * ey - (coords[2 * v + 1]! - lat1) * ex) / cross;
      if (t > 0 && t < 1) cuts.push(t);
    }
    cuts.push(1);
    cuts.sort((a, b) => a - b);
    for (let k = 0; k + 1 < cuts.length; k++) {
      const from = cuts[k]!;
      const to = cuts[k + 1]!;
      if (to <= from) continue;
      const middle = (from + to) / 2;
      if (!contains(lon1 + middle * dx, lat1 + middle * dy)) continue;
      keep(lon1 + from * dx, lat1 + from * dy, lon1 + to * dx, lat1 + to * dy);
    }
  };

  return {
    plane,
    bounds,
    coords,
    ringOffsets,
    paths,
    areaM2,
    perimeterM,
    parts: rings.isHole.filter((hole) => !hole).length,
    holes: rings.isHole.filter((hole) => hole).length,
    overlapM2,
    contains,
    placeOf,
    cut: (subject) => intersectPaths(subject, paths),
    cutSegment,
    shareInside(ring) {
      const subject = [toPath(plane, ring, 0, ring.length / 2)];
      const whole = pathsAreaM2(plane, subject);
      return whole > 0
        ? Math.min(1, pathsAreaM2(plane, intersectPaths(subject, cropPaths(plane, paths, boxOf(ring)))) / whole)
        : 0;
    },
    lengthInsideM(table, row) {
      if (table.geometry.kinds[row] !== geometryKind.line) return 0;
      const b = boundsOf(table, row);
      const place = placeOf(b[0]!, b[1]!, b[2]!, b[3]!);
      if (place === 'outside') return 0;
      let length = 0;
      const add = (x1: number, y1: number, x2: number, y2: number) => {
        length += edgeLengthM(x1, y1, x2, y2);
      };
      forEachSegment(table, row, place === 'inside' ? add : (x1, y1, x2, y2) => cutSegment(x1, y1, x2, y2, add));
      return length;
    },
  };
}

/** West, south, east, north of a ring. */
function boxOf(ring: Float64Array): [number, number, number, number] {
  const box: [number, number, number, number] = [ring[0]!, ring[1]!, ring[0]!, ring[1]!];
  for (let v = 2; v < ring.length; v += 2) {
    box[0] = Math.min(box[0], ring[v]!);
    box[1] = Math.min(box[1], ring[v + 1]!);
    box[2] = Math.max(box[2], ring[v]!);
    box[3] = Math.max(box[3], ring[v + 1]!);
  }
  return box;
}

/** Calls `visit` for each segment of a line feature. */
export function forEachSegment(
  table: LayerTable,
  row: number,
  visit: (lon1: number, lat1: number, lon2: number, lat2: number) => void,
): void {
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const endRing = partOffsets[featureOffsets[row + 1]!]!;
  for (let ring = partOffsets[featureOffsets[row]!]!; ring < endRing; ring++) {
    for (let v = ringOffsets[ring]! + 1; v < ringOffsets[ring + 1]!; v++) {
      visit(coords[2 * v - 2]!, coords[2 * v - 1]!, coords[2 * v]!, coords[2 * v + 1]!);
    }
  }
}
