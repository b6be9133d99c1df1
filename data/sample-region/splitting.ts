/** How is ground divided into lots: straight cuts across the longer way, or winding ones along nature's lines. */
import { distanceM, type Point } from './plane.ts';
import { areaM2, boxOf, intersection, type Polygon } from './polygon.ts';
import type { Random } from './random.ts';

/** The smallest rectangle round a polygon: its direction (of the longer side), centre and sides. */
export interface Frame {
  readonly angle: number;
  readonly centre: Point;
  readonly lengthM: number;
  readonly widthM: number;
}

export function turned([x, y]: Point, angle: number): Point {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [x * c - y * s, x * s + y * c];
}

export function frameOf(ring: readonly Point[]): Frame {
  let best: Frame | null = null;
  const tried = new Set<number>();
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[j] as Point;
    const b = ring[i] as Point;
    if (distanceM(a, b) < 4) continue;
    const angle = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const key = Math.round(((((angle % (Math.PI / 2)) + Math.PI / 2) % (Math.PI / 2)) * 180) / Math.PI);
    if (tried.has(key)) continue;
    tried.add(key);
    const box = boxOf(ring.map((point) => turned(point, -angle)));
    const [w, h] = [box.east - box.west, box.north - box.south];
    if (best && w * h >= best.lengthM * best.widthM) continue;
    const centre = turned([(box.west + box.east) / 2, (box.south + box.north) / 2], angle);
    best = { angle: w >= h ? angle : angle + Math.PI / 2, centre, lengthM: Math.max(w, h), widthM: Math.min(w, h) };
  }
  if (best) return best;
  const box = boxOf(ring);
  return {
    angle: 0,
    centre: [(box.west + box.east) / 2, (box.south + box.north) / 2],
    lengthM: box.east - box.west,
    widthM: box.north - box.south,
  };
}

/** Lots of about the wanted size, none smaller than a third of it where that can be had. */
export function splitLots(polygon: Polygon, targetM2: number, random: Random, gapM = 0): Polygon[] {
  const area = areaM2(polygon);
  if (area < targetM2 * 1.45) return [polygon];
  const frame = frameOf(polygon.outer);
  if (frame.lengthM < 24) return [polygon];
  const share = area > targetM2 * 2.6 ? random.between(0.42, 0.58) : random.between(0.45, 0.55);
  const parts = cutAcross(polygon, frame, share, gapM, []);
  if (parts.length < 2) return [polygon];
  return parts.flatMap((part) => (areaM2(part) < area * 0.97 ? splitLots(part, targetM2, random, gapM) : [part]));
}

/** Pieces of about the wanted size with winding edges, as between stands of wood. */
export function splitWinding(
  polygon: Polygon,
  targetM2: number,
  random: Random,
  wander: (x: number, y: number) => number,
): Polygon[] {
  const area = areaM2(polygon);
  if (area < targetM2 * 1.6) return [polygon];
  const frame = frameOf(polygon.outer);
  const share = random.between(0.4, 0.6);
  const bends: number[] = [];
  const amplitude = Math.min(120, frame.lengthM * 0.12);
  for (let v = -frame.widthM * 0.7; v <= frame.widthM * 0.7; v += 35) {
    const at = turned([(share - 0.5) * frame.lengthM, v], frame.angle);
    bends.push(v, wander(at[0] + frame.centre[0], at[1] + frame.centre[1]) * amplitude);
  }
  const parts = cutAcross(polygon, frame, share, 0, bends);
  if (parts.length < 2) return [polygon];
  return parts.flatMap((part) => (areaM2(part) < area * 0.97 ? splitWinding(part, targetM2, random, wander) : [part]));
}

/** Both sides of a cut across the frame's length; `bends`: pairs of place across and shift along. */
function cutAcross(polygon: Polygon, frame: Frame, share: number, gapM: number, bends: readonly number[]): Polygon[] {
  const at = (share - 0.5) * frame.lengthM;
  const far = frame.lengthM * 1.2 + 50;
  const wide = frame.widthM * 1.2 + 50;
  const line: Point[] = [];
  if (bends.length === 0) line.push([at, -wide], [at, wide]);
  else {
    line.push([at, -wide]);
    for (let i = 0; i < bends.length; i += 2) line.push([at + (bends[i + 1] as number), bends[i] as number]);
    line.push([at, wide]);
  }
  const place = ([u, v]: Point): Point => {
    const [x, y] = turned([u, v], frame.angle);
    return [x + frame.centre[0], y + frame.centre[1]];
  };
  const low = line.map(([u, v]) => [u - gapM / 2, v] as const);
  const high = line.map(([u, v]) => [u + gapM / 2, v] as const);
  const lowSide: Polygon = { outer: [...low, [-far, wide] as const, [-far, -wide] as const].map(place), holes: [] };
  const highSide: Polygon = {
    outer: [[far, -wide] as const, [far, wide] as const, ...high.slice().reverse()].map(place),
    holes: [],
  };
  return [...intersection([polygon], [lowSide]), ...intersection([polygon], [highSide])].filter((p) => areaM2(p) > 20);
}
