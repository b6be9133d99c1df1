/**
 * A drawn ring taken out of a polygon.
 *
 * A ring wholly inside becomes a hole as it was drawn, to the last digit. One that crosses the edge or
 * another hole is cut out by clipping (in a local plane of millimetres); that may leave several parts.
 */
import { Clipper, FillRule } from 'clipper2-ts';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { clipPlane, subtractPaths, toPath, toRing } from '../../geo/clip.ts';
import { roundPosition } from './editable-parts.ts';

/** The polygon without the ring; null when nothing is left or it was no polygon. */
export function polygonWithHole(geometry: Geometry, hole: readonly Position[]): Polygon | MultiPolygon | null {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  if (polygons.length === 0 || hole.length < 4) return null;
  const [lon0, lat0] = hole[0] as [number, number];
  const plane = clipPlane(lon0, lat0);
  const path = (ring: readonly Position[]) => {
    const flat = ring.flatMap(([x, y]) => [x!, y!]);
    return toPath(plane, flat, 0, flat.length / 2);
  };
  const holePath = path(hole);
  const holeArea = Math.abs(Clipper.area(holePath));
  const inside = polygons.findIndex((rings) => {
    const outside = Clipper.difference([holePath], rings.map(path), FillRule.EvenOdd);
    return holeArea > 0 && outside.length === 0;
  });
  if (inside >= 0) {
    const cut = polygons.map((rings, i) => (i === inside ? [...rings, [...hole].reverse()] : rings));
    return cut.length === 1 ? { type: 'Polygon', coordinates: cut[0]! } : { type: 'MultiPolygon', coordinates: cut };
  }
  const left = polygons.flatMap((rings) =>
    nest(subtractPaths(rings.map(path), [holePath]).map((p) => toRing(plane, p))),
  );
  if (left.length === 0) return null;
  return left.length === 1 ? { type: 'Polygon', coordinates: left[0]! } : { type: 'MultiPolygon', coordinates: left };
}

/** Shells run one way round and holes the other; each hole goes to the shell that holds it. */
function nest(rings: readonly Float64Array[]): Position[][][] {
  const positions = rings.map((ring) =>
    Array.from({ length: ring.length / 2 }, (_, v) => roundPosition([ring[2 * v]!, ring[2 * v + 1]!])),
  );
  const shells = positions.filter((ring) => signedArea(ring) > 0).map((ring) => [ring]);
  for (const ring of positions) {
    if (signedArea(ring) > 0) continue;
    shells.find(([shell]) => contains(shell!, ring[0]!))?.push(ring);
  }
  return shells;
}

function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  }
  return sum / 2;
}

function contains(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    if (ay > y! !== by > y! && x! < ax + ((y! - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
