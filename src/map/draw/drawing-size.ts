/** How large is what is being drawn? Geodesic area and length on the ellipsoid, holes taken out. */
import type { Geometry, Position } from 'geojson';
import { measureRing, pathLengthM } from '../../geo/geodesic.ts';
import { ringCrossing } from '../../geo/ring-crossing.ts';
import type { DrawingSize } from '../map-events.ts';

/** Length of a line, or of the outlines of an area. */
export function drawingSize(geometry: Geometry): DrawingSize | null {
  switch (geometry.type) {
    case 'Polygon':
      return polygonSize([geometry.coordinates]);
    case 'MultiPolygon':
      return polygonSize(geometry.coordinates);
    case 'LineString':
      return lineSize([geometry.coordinates]);
    case 'MultiLineString':
      return lineSize(geometry.coordinates);
    case 'Point':
      return { areaM2: null, lengthM: null, vertices: 1, crossesItself: false };
    case 'MultiPoint':
      return { areaM2: null, lengthM: null, vertices: geometry.coordinates.length, crossesItself: false };
    case 'GeometryCollection':
      return null;
  }
}

function polygonSize(polygons: readonly Position[][][]): DrawingSize {
  let areaM2 = 0;
  let lengthM = 0;
  let vertices = 0;
  let crossesItself = false;
  for (const rings of polygons) {
    for (const [index, ring] of rings.entries()) {
      const flat = flatten(ring);
      const count = flat.length / 2;
      const measure = measureRing(flat, 0, count);
      areaM2 += index === 0 ? measure.areaM2 : -measure.areaM2;
      lengthM += measure.perimeterM;
      vertices += Math.max(0, count - 1);
      crossesItself ||= count > 4 && ringCrossing(flat, 0, count) !== null;
    }
  }
  return { areaM2: Math.max(areaM2, 0), lengthM, vertices, crossesItself };
}

function lineSize(lines: readonly Position[][]): DrawingSize {
  let lengthM = 0;
  let vertices = 0;
  for (const line of lines) {
    const flat = flatten(line);
    lengthM += pathLengthM(flat, 0, flat.length / 2);
    vertices += flat.length / 2;
  }
  return { areaM2: null, lengthM, vertices, crossesItself: false };
}

function flatten(positions: readonly Position[]): number[] {
  return positions.flatMap(([x, y]) => [x!, y!]);
}
