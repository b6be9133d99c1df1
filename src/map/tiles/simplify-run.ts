/**
 * Which vertices may be left out of a line or ring without moving it by more than `tolerance`?
 *
 * Douglas-Peucker, iterative, on reused arrays. First and last vertex stay; a ring is first split at
 * the vertex farthest from its start, so that it keeps a width.
 */
import type { PointRun } from './point-run.ts';

let keep = new Uint8Array(1024);
const stack: number[] = [];

/** Shorten `run` in place. Runs of up to `untouched` vertices are left as they are. */
export function simplifyRun(run: PointRun, tolerance: number, untouched: number): void {
  const n = run.points;
  if (n <= untouched || tolerance <= 0) return;
  if (keep.length < n) keep = new Uint8Array(2 * n);
  keep.fill(0, 0, n);
  const { xy } = run;
  const limit = tolerance * tolerance;
  keep[0] = keep[n - 1] = 1;
  stack.length = 0;
  if (xy[0] === xy[2 * n - 2] && xy[1] === xy[2 * n - 1]) {
    const far = farthestFromStart(xy, n);
    keep[far] = 1;
    stack.push(0, far, far, n - 1);
  } else stack.push(0, n - 1);
  while (stack.length > 0) {
    const to = stack.pop()!;
    const from = stack.pop()!;
    let worst = -1;
    let worstAt = -1;
    for (let i = from + 1; i < to; i++) {
      const d = squaredDistanceToSegment(xy, i, from, to);
      if (d > worst) {
        worst = d;
        worstAt = i;
      }
    }
    if (worst > limit) {
      keep[worstAt] = 1;
      stack.push(from, worstAt, worstAt, to);
    }
  }
  let kept = 0;
  for (let i = 0; i < n; i++) {
    if (!keep[i]) continue;
    xy[kept++] = xy[2 * i]!;
    xy[kept++] = xy[2 * i + 1]!;
  }
  run.length = kept;
}

function farthestFromStart(xy: Float64Array, n: number): number {
  let far = 0;
  let farthest = -1;
  for (let i = 1; i < n - 1; i++) {
    const d = (xy[2 * i]! - xy[0]!) ** 2 + (xy[2 * i + 1]! - xy[1]!) ** 2;
    if (d > farthest) {
      farthest = d;
      far = i;
    }
  }
  return far;
}

function squaredDistanceToSegment(xy: Float64Array, i: number, from: number, to: number): number {
  const ax = xy[2 * from]!;
  const ay = xy[2 * from + 1]!;
  const dx = xy[2 * to]! - ax;
  const dy = xy[2 * to + 1]! - ay;
  let px = xy[2 * i]! - ax;
  let py = xy[2 * i + 1]! - ay;
  const length = dx * dx + dy * dy;
  if (length > 0) {
    const t = Math.min(1, Math.max(0, (px * dx + py * dy) / length));
    px -= t * dx;
    py -= t * dy;
  }
  return px * px + py * py;
}
