/** Parts of a polygon on their way into a repair and back: measured, cut into paths, freed of hair, written as GeoJSON. */
import { area, type Path64 } from 'clipper2-ts';
import { type ClipPlane, type Paths64, toPath } from '../clip.ts';
import { edgeLengthM, smallRingAreaM2 } from '../footprint-area.ts';
import { twiceRingArea } from '../ring-area.ts';
import type { Parts } from './geos-engine.ts';

/** Outlines minus holes, on the ellipsoid. */
export function partsAreaM2(parts: Parts): number {
  let sum = 0;
  for (const rings of parts)
    rings.forEach((ring, r) => {
      const ringArea = smallRingAreaM2(ring, 0, ring.length / 2);
      sum += r === 0 ? ringArea : -ringArea;
    });
  return sum;
}

/** Mean width of one part: twice its area over its outline. */
function partWidthM(rings: readonly Float64Array[]): number {
  let outline = 0;
  for (const ring of rings)
    for (let i = 2; i + 1 < ring.length; i += 2)
      outline += edgeLengthM(ring[i - 2] as number, ring[i - 1] as number, ring[i] as number, ring[i + 1] as number);
  return outline > 0 ? (2 * partsAreaM2([rings])) / outline : 0;
}

/** Without parts that are nothing but the rounding between two borders. */
export function withoutHair(parts: Parts, leastWidthM: number): Parts {
  return parts.filter((rings) => partWidthM(rings) >= leastWidthM);
}

/** As paths of a plane: outlines run one way, holes the other. */
export function partsToPaths(plane: ClipPlane, parts: Parts): Paths64 {
  return parts.flatMap((rings) =>
    rings.map((ring, r): Path64 => {
      const path = toPath(plane, ring, 0, ring.length / 2 - 1);
      return area(path) > 0 === (r === 0) ? path : path.reverse();
    }),
  );
}

/** GeoJSON geometry as text: outlines anticlockwise, holes clockwise (RFC 7946). */
export function partsToGeoJson(parts: Parts): string {
  const coordinates = parts.map((rings) =>
    rings.map((ring, r) => {
      const places: [number, number][] = [];
      for (let i = 0; i + 1 < ring.length; i += 2) places.push([ring[i] as number, ring[i + 1] as number]);
      return twiceRingArea(ring) > 0 === (r === 0) ? places : places.reverse();
    }),
  );
  return JSON.stringify(
    coordinates.length === 1 ? { type: 'Polygon', coordinates: coordinates[0] } : { type: 'MultiPolygon', coordinates },
  );
}
