/**
 * Where does the name of an area stand?
 *
 * Names run from left to right, so the place is the middle of the widest level line inside the
 * largest part, chords near the middle height preferred. Always inside the area, holes heeded.
 */
import type { LayerTable } from '../../geo/layer-table.ts';
import { geometryKind } from '../../geo/layer-table.ts';

const LEVELS = 9;
/** A chord at the top or bottom edge counts half of one at middle height. */
const EDGE_WEIGHT = 0.5;

/** Longitude and latitude; null for what is no polygon or has no width. */
export function labelPoint(table: LayerTable, row: number): readonly [number, number] | null {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
  if (kinds[row] !== geometryKind.polygon) return null;
  let largest = -1;
  let largestSize = 0;
  let span: [number, number] = [0, 0];
  for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
    const ring = partOffsets[part]!;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let v = ringOffsets[ring]!; v < ringOffsets[ring + 1]!; v++) {
      west = Math.min(west, coords[2 * v]!);
      east = Math.max(east, coords[2 * v]!);
      south = Math.min(south, coords[2 * v + 1]!);
      north = Math.max(north, coords[2 * v + 1]!);
    }
    const size = (east - west) * (north - south);
    if (size > largestSize) {
      largestSize = size;
      largest = part;
      span = [south, north];
    }
  }
  if (largest < 0) return null;
  let best: readonly [number, number] | null = null;
  let bestScore = 0;
  for (let level = 1; level <= LEVELS; level++) {
    const share = level / (LEVELS + 1);
    const y = span[0] + share * (span[1] - span[0]);
    const weight = 1 - (1 - EDGE_WEIGHT) * 2 * Math.abs(share - 0.5);
    const crossings: number[] = [];
    for (let r = partOffsets[largest]!; r < partOffsets[largest + 1]!; r++) {
      for (let v = ringOffsets[r]! + 1; v < ringOffsets[r + 1]!; v++) {
        const ay = coords[2 * v - 1]!;
        const by = coords[2 * v + 1]!;
        if (ay > y === by > y) continue;
        const ax = coords[2 * v - 2]!;
        crossings.push(ax + ((y - ay) / (by - ay)) * (coords[2 * v]! - ax));
      }
    }
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const score = (crossings[i + 1]! - crossings[i]!) * weight;
      if (score > bestScore) {
        bestScore = score;
        best = [(crossings[i]! + crossings[i + 1]!) / 2, y];
      }
    }
  }
  return best;
}
