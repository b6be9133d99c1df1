/**
 * Is a place inside a polygon feature?
 *
 * Even-odd over all rings, so holes and parts need no special care. An edge counts when it reaches
 * from at or below the point's latitude to above it: a point between two polygons that share an edge
 * is then in exactly one of them. In the plane of longitude and latitude.
 */
import type { LayerTable } from './layer-table.ts';
import { geometryKind } from './layer-table.ts';

/** Crossings to the east of the point, even or odd: 1 inside this run of vertices. */
function parity(coords: Float64Array, from: number, to: number, lon: number, lat: number): number {
  let odd = 0;
  for (let v = from + 1; v < to; v++) {
    const y1 = coords[2 * v - 1]!;
    const y2 = coords[2 * v + 1]!;
    if (y1 > lat === y2 > lat) continue;
    const x1 = coords[2 * v - 2]!;
    const x2 = coords[2 * v]!;
    if (lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) odd ^= 1;
  }
  return odd;
}

/** True when the place lies inside the feature of this row; points and lines contain nothing. */
export function isInside(table: LayerTable, row: number, lon: number, lat: number): boolean {
  if (table.geometry.kinds[row] !== geometryKind.polygon) return false;
  const { bounds } = table;
  if (
    lon < bounds[4 * row]! ||
    lat < bounds[4 * row + 1]! ||
    lon > bounds[4 * row + 2]! ||
    lat > bounds[4 * row + 3]!
  ) {
    return false;
  }
  const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  const endRing = partOffsets[featureOffsets[row + 1]!]!;
  let odd = 0;
  for (let ring = partOffsets[featureOffsets[row]!]!; ring < endRing; ring++) {
    odd ^= parity(coords, ringOffsets[ring]!, ringOffsets[ring + 1]!, lon, lat);
  }
  return odd === 1;
}
