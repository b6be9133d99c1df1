/**
 * What of a ring or line lies inside the tile and its margin?
 *
 * Rings by Sutherland-Hodgman, one side of the square after the other: a ring cut into several pieces
 * stays one ring with edges along the margin, which lie outside what is drawn. Lines by Liang-Barsky,
 * segment by segment: a line that leaves and comes back becomes several.
 *
 * Own code: libraries clip GeoJSON objects or whole overlays; here rings stay in reused number arrays.
 */
import type { PointRun } from './point-run.ts';

/** Ring (closed) cut by the square low…high; `scratch` and `out` are overwritten. The result is closed or empty. */
export function clipRing(ring: PointRun, low: number, high: number, scratch: PointRun, out: PointRun): void {
  clipSide(ring, scratch, 0, low, 1);
  clipSide(scratch, out, 0, high, -1);
  clipSide(out, scratch, 1, low, 1);
  clipSide(scratch, out, 1, high, -1);
}

/** Keep what has sign × (coordinate − limit) ≥ 0 along one axis (0 = x, 1 = y). */
function clipSide(input: PointRun, output: PointRun, axis: 0 | 1, limit: number, sign: 1 | -1): void {
  output.clear();
  const { xy, length } = input;
  if (length < 6) return;
  let px = xy[0]!;
  let py = xy[1]!;
  let pInside = sign * ((axis === 0 ? px : py) - limit) >= 0;
  if (pInside) output.push(px, py);
  for (let i = 2; i < length; i += 2) {
    const x = xy[i]!;
    const y = xy[i + 1]!;
    const inside = sign * ((axis === 0 ? x : y) - limit) >= 0;
    if (inside !== pInside) {
      if (axis === 0) output.push(limit, py + ((limit - px) / (x - px)) * (y - py));
      else output.push(px + ((limit - py) / (y - py)) * (x - px), limit);
    }
    if (inside) output.push(x, y);
    px = x;
    py = y;
    pInside = inside;
  }
  const { xy: kept, length: n } = output;
  if (n >= 2 && (kept[0] !== kept[n - 2] || kept[1] !== kept[n - 1])) output.push(kept[0]!, kept[1]!);
}

/** Pieces of a line inside the square low…high, handed to `onPiece` one after another in `piece`. */
export function clipLine(line: PointRun, low: number, high: number, piece: PointRun, onPiece: () => void): void {
  piece.clear();
  const { xy, length } = line;
  for (let i = 0; i + 3 < length; i += 2) {
    const ax = xy[i]!;
    const ay = xy[i + 1]!;
    const dx = xy[i + 2]! - ax;
    const dy = xy[i + 3]! - ay;
    let enter = 0;
    let leave = 1;
    for (const [delta, start] of [
      [dx, ax],
      [dy, ay],
    ] as const) {
      if (delta === 0) {
        if (start < low || start > high) leave = -1;
        continue;
      }
      const t1 = (low - start) / delta;
      const t2 = (high - start) / delta;
      enter = Math.max(enter, Math.min(t1, t2));
      leave = Math.min(leave, Math.max(t1, t2));
    }
    if (enter > leave) {
      flush();
      continue;
    }
    if (piece.length === 0 || enter > 0) {
      flush();
      piece.push(ax + enter * dx, ay + enter * dy);
    }
    piece.push(ax + leave * dx, ay + leave * dy);
    if (leave < 1) flush();
  }
  flush();

  function flush() {
    if (piece.length >= 4) onPiece();
    piece.clear();
  }
}
