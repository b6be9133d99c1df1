/** Lines on the flat sheet: smooth curves through given points, even spacing, lengths. */
import { distanceM, type Point } from './plane.ts';

/** A smooth curve (centripetal Catmull-Rom) through the points, with a vertex about every `stepM`. */
export function curveThrough(points: readonly Point[], stepM: number): Point[] {
  const curve: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const p1 = points[i] as Point;
    const p2 = points[i + 1] as Point;
    const p0 = points[i - 1] ?? mirrored(p2, p1);
    const p3 = points[i + 2] ?? mirrored(p1, p2);
    const steps = Math.max(1, Math.round(distanceM(p1, p2) / stepM));
    for (let s = 0; s < steps; s++) curve.push(onSegment(p0, p1, p2, p3, s / steps));
  }
  curve.push(points[points.length - 1] as Point);
  return curve;
}

function mirrored(point: Point, about: Point): Point {
  return [2 * about[0] - point[0], 2 * about[1] - point[1]];
}

function onSegment(p0: Point, p1: Point, p2: Point, p3: Point, share: number): Point {
  const knot = (a: Point, b: Point) => Math.max(1e-6, Math.sqrt(distanceM(a, b)));
  const t1 = knot(p0, p1);
  const t2 = t1 + knot(p1, p2);
  const t3 = t2 + knot(p2, p3);
  const t = t1 + (t2 - t1) * share;
  const mix = (a: Point, b: Point, ta: number, tb: number): Point => {
    const w = (t - ta) / (tb - ta);
    return [a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w];
  };
  const a1 = mix(p0, p1, 0, t1);
  const a2 = mix(p1, p2, t1, t2);
  const a3 = mix(p2, p3, t2, t3);
  return mix(mix(a1, a2, 0, t2), mix(a2, a3, t1, t3), t1, t2);
}

export function lengthM(line: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) length += distanceM(line[i - 1] as Point, line[i] as Point);
  return length;
}

/** The same line with a vertex about every `stepM`, ends kept. */
export function evenlySpaced(line: readonly Point[], stepM: number): Point[] {
  const total = lengthM(line);
  const count = Math.max(1, Math.round(total / stepM));
  const spaced: Point[] = [];
  for (let i = 0; i <= count; i++) spaced.push(pointAlong(line, (total * i) / count));
  return spaced;
}

/** The point this far along the line. */
export function pointAlong(line: readonly Point[], atM: number): Point {
  let left = atM;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as Point;
    const b = line[i] as Point;
    const step = distanceM(a, b);
    if (left <= step && step > 0) return [a[0] + ((b[0] - a[0]) * left) / step, a[1] + ((b[1] - a[1]) * left) / step];
    left -= step;
  }
  return line[line.length - 1] as Point;
}

/** Direction of the line this far along it, in radians from east. */
export function headingAlong(line: readonly Point[], atM: number): number {
  const a = pointAlong(line, Math.max(0, atM - 5));
  const b = pointAlong(line, atM + 5);
  return Math.atan2(b[1] - a[1], b[0] - a[0]);
}

/** Nearest point of the line: how far off, how far along. */
export function nearestOnLine(line: readonly Point[], point: Point): { offM: number; alongM: number } {
  let best = { offM: Infinity, alongM: 0 };
  let before = 0;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as Point;
    const b = line[i] as Point;
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length2));
    const offM = Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
    if (offM < best.offM) best = { offM, alongM: before + t * Math.sqrt(length2) };
    before += Math.sqrt(length2);
  }
  return best;
}

/** The same curve with fewer vertices: none of those left out lay further off than this (Douglas-Peucker). */
export function simplifiedLine(line: readonly Point[], toleranceM: number): Point[] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    const chord = [line[from] as Point, line[to] as Point];
    let worst = -1;
    let worstOff = toleranceM;
    for (let i = from + 1; i < to; i++) {
      const { offM } = nearestOnLine(chord, line[i] as Point);
      if (offM > worstOff) {
        worstOff = offM;
        worst = i;
      }
    }
    if (worst > 0) {
      keep[worst] = 1;
      stack.push([from, worst], [worst, to]);
    }
  }
  return line.filter((_, i) => keep[i] === 1);
}
