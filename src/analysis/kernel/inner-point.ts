/**
 * A place that is surely inside a polygon, always the same one, in the plane its vertices are given in.
 *
 * The centroid of the largest part where that lies inside; otherwise the middle of the widest stretch inside along the
 * level half-way up that part (what PostGIS calls ST_PointOnSurface), levels that find nothing giving way to others
 * in a fixed order. A polygon without inside has its first vertex. The rule of `geo/inner-point.ts`, without a table.
 * Bound by branches: which edges a level crosses cannot be foreseen. The ring is in cache.
 */

/** Even-odd over the rings one after the other; an edge counts that reaches from at or below y to above it. */
export function isInsideRings(
  xy: Float64Array,
  offsets: ArrayLike<number>,
  ringCount: number,
  x: number,
  y: number,
): boolean {
  let inside = false;
  for (let ring = 0; ring < ringCount; ring++) {
    const to = 2 * offsets[ring + 1]!;
    let x1 = xy[2 * offsets[ring]!]!;
    let y1 = xy[2 * offsets[ring]! + 1]!;
    for (let i = 2 * offsets[ring]! + 2; i < to; i += 2) {
      const x2 = xy[i]!;
      const y2 = xy[i + 1]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
      x1 = x2;
      y1 = y2;
    }
  }
  return inside;
}

/** Levels up the part, tried in this order. */
const levels = [0.5, 0.375, 0.625, 0.25, 0.75, 0.4375, 0.5625, 0.125, 0.875, 0.031, 0.969];

/**
 * Writes to out[at], out[at + 1] the middle of the widest stretch inside all rings along a level of the part whose
 * shell is the ring `shell`.
 */
export function widestStretch(
  xy: Float64Array,
  offsets: ArrayLike<number>,
  ringCount: number,
  shell: number,
  out: Float64Array,
  at: number,
): void {
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let v = offsets[shell]!; v < offsets[shell + 1]!; v++) {
    south = Math.min(south, xy[2 * v + 1]!);
    north = Math.max(north, xy[2 * v + 1]!);
  }
  for (const level of levels) {
    const y = south + (north - south) * level;
    const crossings: number[] = [];
    for (let ring = 0; ring < ringCount; ring++) {
      for (let v = offsets[ring]! + 1; v < offsets[ring + 1]!; v++) {
        const y1 = xy[2 * v - 1]!;
        const y2 = xy[2 * v + 1]!;
        if (y1 > y === y2 > y) continue;
        crossings.push(xy[2 * v - 2]! + ((y - y1) / (y2 - y1)) * (xy[2 * v]! - xy[2 * v - 2]!));
      }
    }
    crossings.sort((a, b) => a - b);
    let widest = 0;
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const width = crossings[k + 1]! - crossings[k]!;
      const x = crossings[k]! + width / 2;
      if (width <= widest || !isInsideRings(xy, offsets, ringCount, x, y)) continue;
      widest = width;
      out[at] = x;
      out[at + 1] = y;
    }
    if (widest > 0) return;
  }
  out[at] = xy[2 * offsets[shell]!]!;
  out[at + 1] = xy[2 * offsets[shell]! + 1]!;
}
