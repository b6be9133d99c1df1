/** Does a shape meet the region, if only with a corner? In the plane of longitude and latitude. */
import type { Region } from '../../geo/region.ts';

/** A point inside; a line with a stretch inside; an area with a stretch of its outline inside, or around the region. */
export function touchesRegion(
  region: Region,
  shape: 'point' | 'line' | 'area',
  rings: readonly Float64Array[],
): boolean {
  if (shape === 'point') return rings.some((place) => region.contains(place[0] as number, place[1] as number));
  const [west, south, east, north] = boundsOf(rings);
  const place = region.placeOf(west, south, east, north);
  if (place !== 'border') return place === 'inside';
  if (rings.some((ring) => meets(region, ring))) return true;
  return shape === 'area' && isAround(rings, region.coords[0] as number, region.coords[1] as number);
}

function boundsOf(rings: readonly Float64Array[]): [west: number, south: number, east: number, north: number] {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i] as number);
      east = Math.max(east, ring[i] as number);
      south = Math.min(south, ring[i + 1] as number);
      north = Math.max(north, ring[i + 1] as number);
    }
  }
  return [west, south, east, north];
}

function meets(region: Region, ring: Float64Array): boolean {
  for (let i = 0; i < ring.length; i += 2) if (region.contains(ring[i] as number, ring[i + 1] as number)) return true;
  let crosses = false;
  for (let i = 0; i + 3 < ring.length && !crosses; i += 2) {
    region.cutSegment(ring[i] as number, ring[i + 1] as number, ring[i + 2] as number, ring[i + 3] as number, () => {
      crosses = true;
    });
  }
  return crosses;
}

/** Even-odd over all rings. */
function isAround(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const y1 = ring[i + 1] as number;
      const y2 = ring[i + 3] as number;
      if (y1 > y === y2 > y) continue;
      const x1 = ring[i] as number;
      if (x < x1 + ((y - y1) / (y2 - y1)) * ((ring[i + 2] as number) - x1)) inside = !inside;
    }
  }
  return inside;
}
