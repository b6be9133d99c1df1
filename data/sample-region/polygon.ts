/**
 * Polygons on the flat sheet: join, cut, grow, measure. The work is clipper2's, in whole centimetres.
 */
import { Clipper, ClipType, EndType, FillRule, JoinType, type Path64, type PolyPath64, PolyTree64 } from 'clipper2-ts';
import type { Point } from './plane.ts';

/** Counter-clockwise outer ring and clockwise holes; rings are not closed. */
export interface Polygon {
  readonly outer: readonly Point[];
  readonly holes: readonly (readonly Point[])[];
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const perMetre = 100;

function toPath(ring: readonly Point[]): Path64 {
  return ring.map(([x, y]) => ({ x: Math.round(x * perMetre), y: Math.round(y * perMetre) }));
}

function fromPath(path: Path64): Point[] {
  return path.map(({ x, y }) => [x / perMetre, y / perMetre] as const);
}

function toPaths(polygons: readonly Polygon[]): Path64[] {
  return polygons.flatMap((polygon) => [toPath(polygon.outer), ...polygon.holes.map(toPath)]);
}

function fromTree(tree: PolyTree64): Polygon[] {
  const found: Polygon[] = [];
  const visitOuter = (node: PolyPath64) => {
    const holes: Point[][] = [];
    for (let i = 0; i < node.count; i++) {
      const hole = node.child(i);
      if (hole.poly) holes.push(fromPath(hole.poly));
      for (let j = 0; j < hole.count; j++) visitOuter(hole.child(j));
    }
    if (node.poly) found.push({ outer: fromPath(node.poly), holes });
  };
  for (let i = 0; i < tree.count; i++) visitOuter(tree.child(i));
  return found;
}

function combine(type: ClipType, subject: readonly Polygon[], clip: readonly Polygon[]): Polygon[] {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(type, toPaths(subject), toPaths(clip), tree, FillRule.NonZero);
  return fromTree(tree);
}

export const union = (polygons: readonly Polygon[]) => combine(ClipType.Union, polygons, []);
export const intersection = (a: readonly Polygon[], b: readonly Polygon[]) => combine(ClipType.Intersection, a, b);
export const difference = (a: readonly Polygon[], b: readonly Polygon[]) => combine(ClipType.Difference, a, b);

/** Polygons grown (or, below zero, shrunk) by a distance, with round or mitred corners. */
export function grow(polygons: readonly Polygon[], byM: number, corners: 'round' | 'mitre' = 'mitre'): Polygon[] {
  const join = corners === 'round' ? JoinType.Round : JoinType.Miter;
  const paths = Clipper.inflatePaths(toPaths(polygons), byM * perMetre, join, EndType.Polygon, 2, 40);
  return evenOdd(paths);
}

/** The area covered by lines drawn with a round pen of this width. */
export function ribbon(lines: readonly (readonly Point[])[], widthM: number): Polygon[] {
  const paths = Clipper.inflatePaths(lines.map(toPath), (widthM / 2) * perMetre, JoinType.Round, EndType.Round, 2, 40);
  return evenOdd(paths);
}

/** Polygons of rings whose nesting is not known. */
export function fromRings(rings: readonly (readonly Point[])[]): Polygon[] {
  return evenOdd(rings.map(toPath));
}

function evenOdd(paths: Path64[]): Polygon[] {
  const tree = new PolyTree64();
  Clipper.booleanOpWithPolyTree(ClipType.Union, paths, [], tree, FillRule.EvenOdd);
  return fromTree(tree);
}

/** Fewer vertices, none further than this from where it was. */
export function simplified(polygons: readonly Polygon[], toleranceM: number): Polygon[] {
  const ring = (points: readonly Point[]) =>
    fromPath(Clipper.simplifyPath(toPath(points), toleranceM * perMetre, true));
  return polygons
    .map((polygon) => ({
      outer: ring(polygon.outer),
      holes: polygon.holes.map(ring).filter((hole) => hole.length > 2),
    }))
    .filter((polygon) => polygon.outer.length > 2);
}

/** Twice-signed ring area halved: positive when counter-clockwise. */
export function ringAreaM2(ring: readonly Point[]): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j] as Point;
    const b = ring[i] as Point;
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return twice / 2;
}

export function areaM2(polygon: Polygon): number {
  return polygon.holes.reduce((sum, hole) => sum - Math.abs(ringAreaM2(hole)), Math.abs(ringAreaM2(polygon.outer)));
}

export function totalAreaM2(polygons: readonly Polygon[]): number {
  return polygons.reduce((sum, polygon) => sum + areaM2(polygon), 0);
}

export function boxOf(points: readonly Point[]): Box {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const [x, y] of points) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return { west, south, east, north };
}

export function ringContains(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Point;
    const b = ring[j] as Point;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Centre of gravity of the outer ring. */
export function centroid(polygon: Polygon): Point {
  const ring = polygon.outer;
  const [ox, oy] = ring[0] as Point;
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j] as Point;
    const b = ring[i] as Point;
    const cross = (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy);
    twice += cross;
    x += (a[0] + b[0] - 2 * ox) * cross;
    y += (a[1] + b[1] - 2 * oy) * cross;
  }
  return twice === 0 ? [ox, oy] : [ox + x / (3 * twice), oy + y / (3 * twice)];
}

/** Axis-parallel rectangle. */
export function rectangle({ west, south, east, north }: Box): Polygon {
  return {
    outer: [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ],
    holes: [],
  };
}

/** Area over perimeter squared, 1 for a circle: low for slivers. */
export function roundness(polygon: Polygon): number {
  let perimeter = 0;
  for (let i = 0, j = polygon.outer.length - 1; i < polygon.outer.length; j = i++) {
    const a = polygon.outer[j] as Point;
    const b = polygon.outer[i] as Point;
    perimeter += Math.hypot(a[0] - b[0], a[1] - b[1]);
  }
  return (4 * Math.PI * areaM2(polygon)) / (perimeter * perimeter);
}
