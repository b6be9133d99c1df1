import type { Geometry } from './layer-table.ts';

/** West, south, east, north of each feature, four numbers a feature; NaN without geometry. */
export function featureBounds(geometry: Geometry): Float64Array {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const bounds = new Float64Array(kinds.length * 4).fill(Number.NaN);
  for (let row = 0; row < kinds.length; row++) {
    const firstRing = partOffsets[featureOffsets[row] as number] as number;
    const endRing = partOffsets[featureOffsets[row + 1] as number] as number;
    if (firstRing === endRing) continue;
    const end = 2 * (ringOffsets[endRing] as number);
    let west = Number.POSITIVE_INFINITY;
    let south = Number.POSITIVE_INFINITY;
    let east = Number.NEGATIVE_INFINITY;
    let north = Number.NEGATIVE_INFINITY;
    for (let i = 2 * (ringOffsets[firstRing] as number); i < end; i += 2) {
      const x = coords[i] as number;
      const y = coords[i + 1] as number;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    bounds[4 * row] = west;
    bounds[4 * row + 1] = south;
    bounds[4 * row + 2] = east;
    bounds[4 * row + 3] = north;
  }
  return bounds;
}

/** West, south, east, north of all features together; null when none has a place. */
export function boundsOfAll(bounds: Float64Array): [west: number, south: number, east: number, north: number] | null {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < bounds.length; i += 4) {
    if (Number.isNaN(bounds[i])) continue;
    west = Math.min(west, bounds[i] as number);
    south = Math.min(south, bounds[i + 1] as number);
    east = Math.max(east, bounds[i + 2] as number);
    north = Math.max(north, bounds[i + 3] as number);
  }
  return west <= east ? [west, south, east, north] : null;
}
