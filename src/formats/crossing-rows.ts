/**
 * Which polygons have a ring that crosses itself (a bow-tie)? They are kept, reported, and have no area.
 *
 * Most rings are buildings of a few vertices, so every ring first gets a test without any allocation: do two
 * edges that are not neighbours meet at all? Only a ring where they do, a long one, or one over the date line goes to
 * `ring-crossing.ts`, which tells a crossing from a touch. Bound by arithmetic: about 15 edge pairs a building, 100,000 in some 30 ms.
 */
import { type Geometry, geometryKind } from '../geo/layer-table.ts';
import { longRingCrossing } from '../geo/long-ring-crossing.ts';
import { ringCrossing } from '../geo/ring-crossing.ts';
import { partOfTell, type Tell, tellRow } from '../geo/tell.ts';

const SHORT_RING = 48;
const LONG_RING = 4000;
/** Pairs of edges of long rings that are compared, some seconds' worth. */
const MOST_COMPARISONS = 1e9;

export interface CrossingRows {
  readonly crossing: readonly number[];
  /** Rings too long and too dense to be looked through. */
  readonly unknown: readonly number[];
}

/** Rows of polygons with a self-crossing ring, in longitude and latitude. */
export function crossingRows(geometry: Geometry, tell?: Tell): CrossingRows {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const rows: number[] = [];
  const unknown: number[] = [];
  const comparisons = { left: MOST_COMPARISONS };
  for (let row = 0; row < kinds.length; row++) {
    tellRow(tell, row, kinds.length);
    if (kinds[row] !== geometryKind.polygon) continue;
    const endRing = partOffsets[featureOffsets[row + 1] as number] as number;
    for (let ring = partOffsets[featureOffsets[row] as number] as number; ring < endRing; ring++) {
      const from = ringOffsets[ring] as number;
      const to = ringOffsets[ring + 1] as number;
      if (to - from <= SHORT_RING && !edgesMeet(coords, from, to)) continue;
      if (to - from > LONG_RING) {
        const found = longRingCrossing(
          coords,
          from,
          to,
          comparisons,
          partOfTell(tell, row / kinds.length, 1 / kinds.length),
        );
        if (found === 'unknown') unknown.push(row);
        if (found !== 'crosses') continue;
      } else if (ringCrossing(coords, from, to) === null) continue;
      rows.push(row);
      break;
    }
  }
  const crossing = new Set(rows);
  return { crossing: rows, unknown: unknown.filter((row) => !crossing.has(row)) };
}

/** Do two edges that are not neighbours touch or cross? A closed ring, first vertex repeated at the end. */
function edgesMeet(xy: Float64Array, from: number, to: number): boolean {
  const edges = to - from - 1;
  for (let e = 0; e < edges; e++) {
    const i = 2 * (from + e);
    const ax = xy[i] as number;
    const ay = xy[i + 1] as number;
    const bx = xy[i + 2] as number;
    const by = xy[i + 3] as number;
    if (Math.abs(bx - ax) > 180) return true;
    const west = Math.min(ax, bx);
    const east = Math.max(ax, bx);
    const south = Math.min(ay, by);
    const north = Math.max(ay, by);
    // The last edge is a neighbour of the first.
    const lastOther = e === 0 ? edges - 1 : edges;
    for (let f = e + 2; f < lastOther; f++) {
      const j = 2 * (from + f);
      const cx = xy[j] as number;
      const cy = xy[j + 1] as number;
      const dx = xy[j + 2] as number;
      const dy = xy[j + 3] as number;
      if (Math.min(cx, dx) > east || Math.max(cx, dx) < west) continue;
      if (Math.min(cy, dy) > north || Math.max(cy, dy) < south) continue;
      const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
      const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
      if (c * d > 0) continue;
      const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
      const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
      if (a * b <= 0) return true;
    }
  }
  // Two edges on top of each other that are neighbours (a spike) enclose nothing and cross nothing.
  return false;
}
