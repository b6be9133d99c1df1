/**
 * A geometry taken apart for editing, and put together again.
 *
 * The drawing tool knows no holes and no multi-part shapes, so each ring, line or point is edited on
 * its own; its place (part, ring) is remembered.
 */
import type { Geometry, LineString, Point, Polygon, Position } from 'geojson';

export interface EditablePart {
  readonly mode: 'polygon' | 'linestring' | 'point';
  readonly part: number;
  readonly ring: number;
  readonly geometry: Polygon | LineString | Point;
}

/** The drawing tool takes no finer digits: 0.1 mm on the ground. */
export const COORDINATE_DIGITS = 9;

/** A place to the digits of the drawing tool. */
export function roundPosition([x, y]: Position): Position {
  return [Number(x!.toFixed(COORDINATE_DIGITS)), Number(y!.toFixed(COORDINATE_DIGITS))];
}

/** The pieces of a geometry; empty for a kind that is not edited (a collection). */
export function takeApart(geometry: Geometry): EditablePart[] {
  const rings = (polygon: readonly Position[][], part: number): EditablePart[] =>
    polygon.map((ring, index) => ({
      mode: 'polygon',
      part,
      ring: index,
      geometry: { type: 'Polygon', coordinates: [ring.map(roundPosition)] },
    }));
  const line = (coordinates: readonly Position[], part: number): EditablePart => ({
    mode: 'linestring',
    part,
    ring: 0,
    geometry: { type: 'LineString', coordinates: coordinates.map(roundPosition) },
  });
  const point = (coordinates: Position, part: number): EditablePart => ({
    mode: 'point',
    part,
    ring: 0,
    geometry: { type: 'Point', coordinates: roundPosition(coordinates) },
  });
  switch (geometry.type) {
    case 'Polygon':
      return rings(geometry.coordinates, 0);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap(rings);
    case 'LineString':
      return [line(geometry.coordinates, 0)];
    case 'MultiLineString':
      return geometry.coordinates.map(line);
    case 'Point':
      return [point(geometry.coordinates, 0)];
    case 'MultiPoint':
      return geometry.coordinates.map(point);
    case 'GeometryCollection':
      return [];
  }
}

/** The geometry again, of the same type as `original`. */
export function putTogether(original: Geometry, parts: readonly EditablePart[]): Geometry {
  const inOrder = [...parts].sort((a, b) => a.part - b.part || a.ring - b.ring);
  const polygons: Position[][][] = [];
  for (const { part, ring, geometry } of inOrder) {
    if (geometry.type !== 'Polygon') continue;
    const outline = geometry.coordinates[0]!;
    polygons[part] ??= [];
    // Outlines run against the clock, holes with it (RFC 7946), however the tool left them.
    polygons[part].push(runsAgainstClock(outline) === (ring === 0) ? outline : [...outline].reverse());
  }
  const lines = inOrder.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : []));
  const points = inOrder.flatMap(({ geometry }) => (geometry.type === 'Point' ? [geometry.coordinates] : []));
  switch (original.type) {
    case 'Polygon':
      return { type: 'Polygon', coordinates: polygons[0] ?? original.coordinates };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: polygons };
    case 'LineString':
      return { type: 'LineString', coordinates: lines[0] ?? original.coordinates };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: lines };
    case 'Point':
      return { type: 'Point', coordinates: points[0] ?? original.coordinates };
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: points };
    case 'GeometryCollection':
      return original;
  }
}

function runsAgainstClock(ring: readonly Position[]): boolean {
  const [x0, y0] = ring[0] as [number, number];
  let twice = 0;
  for (let i = 2; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    twice += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return twice > 0;
}
