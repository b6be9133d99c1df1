/**
 * Polygons cut with polygons.
 *
 * Clipper (clipper2-ts) works on whole numbers: coordinates stand in millimetres of a plane laid over
 * the region, x and y straight multiples of longitude and latitude, so that a straight edge stays the
 * edge it was. Areas are never taken in that plane: what comes out is turned back and measured on the
 * ellipsoid. Each polygon is turned into paths once and used for many cuts.
 *
 * Even-odd throughout: it gives a ring that touches itself, a hole wound like its shell and a bow-tie
 * their drawn shape. Vertices move by at most half a millimetre.
 */
import type { Path64, Paths64 } from 'clipper2-ts';
import { area, difference, FillRule, intersect, union } from 'clipper2-ts';
import { edgeLengthM, smallRingAreaM2 } from './footprint-area.ts';
import type { LayerTable } from './layer-table.ts';
import { geometryKind } from './layer-table.ts';

export type { Paths64 };

export interface ClipPlane {
  readonly lon0: number;
  readonly lat0: number;
  readonly mmPerLon: number;
  readonly mmPerLat: number;
}

const MM_PER_DEGREE = 111_320_000;

/** The plane for a region around this place. Within 45 km of it the arithmetic is exact. */
export function clipPlane(lon0: number, lat0: number): ClipPlane {
  return { lon0, lat0, mmPerLon: MM_PER_DEGREE * Math.cos((lat0 * Math.PI) / 180), mmPerLat: MM_PER_DEGREE };
}

/** The plane in the middle of a box. */
export function clipPlaneOf([west, south, east, north]: readonly [number, number, number, number]): ClipPlane {
  return clipPlane((west + east) / 2, (south + north) / 2);
}

/** A run of vertices as a path. */
export function toPath(plane: ClipPlane, coords: ArrayLike<number>, from: number, to: number): Path64 {
  const path: Path64 = [];
  for (let v = from; v < to; v++) {
    path.push({
      x: Math.round((coords[2 * v]! - plane.lon0) * plane.mmPerLon),
      y: Math.round((coords[2 * v + 1]! - plane.lat0) * plane.mmPerLat),
    });
  }
  return path;
}

/** All rings of a polygon feature; parts that overlap each other are united first. Empty for other kinds. */
export function toPaths(plane: ClipPlane, table: LayerTable, row: number): Paths64 {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  if (kinds[row] !== geometryKind.polygon) return [];
  const partsOf = (part: number) => {
    const rings: Paths64 = [];
    for (let ring = partOffsets[part]!; ring < partOffsets[part + 1]!; ring++) {
      rings.push(toPath(plane, coords, ringOffsets[ring]!, ringOffsets[ring + 1]!));
    }
    return rings;
  };
  const first = featureOffsets[row]!;
  const end = featureOffsets[row + 1]!;
  if (end - first === 1) return partsOf(first);
  // Even-odd would take the overlap of two parts for a hole.
  const separate: Paths64 = [];
  for (let part = first; part < end; part++) separate.push(...union(partsOf(part), FillRule.EvenOdd));
  return union(separate, FillRule.NonZero);
}

export function intersectPaths(subject: Paths64, clip: Paths64): Paths64 {
  return intersect(subject, clip, FillRule.EvenOdd);
}

export function subtractPaths(subject: Paths64, clip: Paths64): Paths64 {
  return difference(subject, clip, FillRule.EvenOdd);
}

/**
 * What of the paths lies in a box (west, south, east, north) with a metre around it. One pass a side
 * (Sutherland-Hodgman): strands that leave the box run along its side and back, which even-odd undoes.
 */
export function cropPaths(plane: ClipPlane, paths: Paths64, box: ArrayLike<number>): Paths64 {
  const left = Math.round((box[0]! - plane.lon0) * plane.mmPerLon) - MARGIN_MM;
  const bottom = Math.round((box[1]! - plane.lat0) * plane.mmPerLat) - MARGIN_MM;
  const right = Math.round((box[2]! - plane.lon0) * plane.mmPerLon) + MARGIN_MM;
  const top = Math.round((box[3]! - plane.lat0) * plane.mmPerLat) + MARGIN_MM;
  const isWithin = paths.every((path) => path.every(({ x, y }) => x >= left && x <= right && y >= bottom && y <= top));
  if (isWithin) return paths;
  const cropped: Paths64 = [];
  for (const path of paths) {
    let rest = cutSide(path, 'x', 1, left);
    rest = cutSide(rest, 'x', -1, right);
    rest = cutSide(rest, 'y', 1, bottom);
    rest = cutSide(rest, 'y', -1, top);
    if (rest.length > 2) cropped.push(rest);
  }
  return cropped;
}

const MARGIN_MM = 1000;

/** The part of a path where sign · coordinate ≥ sign · limit. */
function cutSide(path: Path64, axis: 'x' | 'y', sign: 1 | -1, limit: number): Path64 {
  const other = axis === 'x' ? 'y' : 'x';
  const kept: Path64 = [];
  let before = path[path.length - 1];
  if (!before) return kept;
  let wasIn = sign * before[axis] >= sign * limit;
  for (const point of path) {
    const isIn = sign * point[axis] >= sign * limit;
    if (isIn !== wasIn) {
      const share = (limit - before[axis]) / (point[axis] - before[axis]);
      const crossing = Math.round(before[other] + share * (point[other] - before[other]));
      kept.push(axis === 'x' ? { x: limit, y: crossing } : { x: crossing, y: limit });
    }
    if (isIn) kept.push(point);
    before = point;
    wasIn = isIn;
  }
  return kept;
}

/** The union of several polygons, each drawn even-odd. */
export function unitePaths(polygons: readonly Paths64[]): Paths64 {
  return union(
    polygons.flatMap((paths) => union(paths, FillRule.EvenOdd)),
    FillRule.NonZero,
  );
}

/** A path as longitudes and latitudes by turns, closed. */
export function toRing(plane: ClipPlane, path: Path64): Float64Array {
  const ring = new Float64Array(2 * path.length + 2);
  path.forEach((point, v) => {
    ring[2 * v] = plane.lon0 + point.x / plane.mmPerLon;
    ring[2 * v + 1] = plane.lat0 + point.y / plane.mmPerLat;
  });
  ring[2 * path.length] = ring[0]!;
  ring[2 * path.length + 1] = ring[1]!;
  return ring;
}

/** Area on the ellipsoid of a result of cutting: its shells run one way, its holes the other. */
export function pathsAreaM2(plane: ClipPlane, paths: Paths64): number {
  let sum = 0;
  for (const path of paths) {
    sum += Math.sign(area(path)) * smallRingAreaM2(toRing(plane, path), 0, path.length);
  }
  return Math.abs(sum);
}

/** Length on the ellipsoid of all rings. */
export function pathsPerimeterM(plane: ClipPlane, paths: Paths64): number {
  let sum = 0;
  for (const path of paths) {
    const ring = toRing(plane, path);
    for (let v = 0; v < path.length; v++) {
      sum += edgeLengthM(ring[2 * v]!, ring[2 * v + 1]!, ring[2 * v + 2]!, ring[2 * v + 3]!);
    }
  }
  return sum;
}

/** Neighbours whose shared border was digitised twice overlap by a hair: is this piece one of those? */
export function isHair(plane: ClipPlane, paths: Paths64, widthM = 0.005): boolean {
  return pathsAreaM2(plane, paths) <= (widthM * pathsPerimeterM(plane, paths)) / 2;
}
