/** Where does one get on and off the expressways? Ramps in the four quarters of chosen crossings. */
import { headingAlong, lengthM, nearestOnLine, pointAlong } from './curve.ts';
import { distanceM, type Point } from './plane.ts';
import type { Polygon } from './polygon.ts';
import type { RoadLine } from './road-graph.ts';

export interface Interchange {
  readonly at: Point;
  readonly radiusM: number;
  readonly ramps: readonly RoadLine[];
}

const apartM = 1000;

export function buildInterchanges(roads: readonly RoadLine[], inside: (point: Point) => boolean): Interchange[] {
  const expressways = roads.filter((road) => road.roadClass === 'expressway');
  const crossings: { a: RoadLine; b: RoadLine; at: Point; radiusM: number }[] = [];
  for (const a of expressways) {
    for (const b of roads) {
      if (b === a || (b.roadClass === 'expressway' && expressways.indexOf(b) < expressways.indexOf(a))) continue;
      if (b.roadClass !== 'expressway' && b.roadClass !== 'arterial') continue;
      const at = crossingOf(a.points, b.points);
      if (at && inside(at)) crossings.push({ a, b, at, radiusM: b.roadClass === 'expressway' ? 330 : 195 });
    }
  }
  crossings.sort((p, q) => q.radiusM - p.radiusM);
  const kept: typeof crossings = [];
  for (const crossing of crossings) {
    if (kept.every((other) => distanceM(other.at, crossing.at) > apartM)) kept.push(crossing);
  }
  return kept.map(({ a, b, at, radiusM }) => ({ at, radiusM, ramps: rampsAt(a, b, at, radiusM) }));
}

/** Ground that the ramps and the green between them take up. */
export function interchangeGround({ at, radiusM }: Interchange): Polygon {
  const corners = 48;
  const outer = Array.from({ length: corners }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / corners;
    return [at[0] + radiusM * Math.cos(angle), at[1] + radiusM * Math.sin(angle)];
  });
  return { outer, holes: [] };
}

function crossingOf(a: readonly Point[], b: readonly Point[]): Point | null {
  for (let i = 1; i < a.length; i++) {
    const [p, q] = [a[i - 1] as Point, a[i] as Point];
    for (let j = 1; j < b.length; j++) {
      const [r, s] = [b[j - 1] as Point, b[j] as Point];
      if (distanceM(p, r) > 120) continue;
      const det = (q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0]);
      if (Math.abs(det) < 1e-9) continue;
      const u = ((r[0] - p[0]) * (s[1] - r[1]) - (r[1] - p[1]) * (s[0] - r[0])) / det;
      const v = ((r[0] - p[0]) * (q[1] - p[1]) - (r[1] - p[1]) * (q[0] - p[0])) / det;
      if (u >= 0 && u < 1 && v >= 0 && v < 1) return [p[0] + u * (q[0] - p[0]), p[1] + u * (q[1] - p[1])];
    }
  }
  return null;
}

/** One ramp a quarter, bending from one road into the other; between expressways two loops as well. */
function rampsAt(a: RoadLine, b: RoadLine, at: Point, radiusM: number): RoadLine[] {
  const reach = radiusM * 0.93;
  const onA = nearestOnLine(a.points, at).alongM;
  const onB = nearestOnLine(b.points, at).alongM;
  const ramps: RoadLine[] = [];
  for (const [sideA, sideB] of [
    [1, 1],
    [1, -1],
    [-1, -1],
    [-1, 1],
  ] as const) {
    const [alongA, alongB] = [onA + sideA * reach, onB + sideB * reach];
    if (alongA < 0 || alongB < 0 || alongA > lengthM(a.points) || alongB > lengthM(b.points)) continue;
    const [from, to] = [pointAlong(a.points, alongA), pointAlong(b.points, alongB)];
    const start = across(from, headingAlong(a.points, alongA), to);
    const end = across(to, headingAlong(b.points, alongB), from);
    const bend: Point[] = [];
    for (let t = 0; t <= 1.0001; t += 0.05) {
      bend.push([bezier(start[0], end[0], at[0], t), bezier(start[1], end[1], at[1], t)]);
    }
    ramps.push({ name: `${a.name}匝道`, roadClass: 'ramp', points: bend });
    if (b.roadClass === 'expressway' && sideA === sideB) ramps.push(loop(a.name, at, from, to, radiusM));
  }
  return ramps;
}

/** Cubic curve from start to end that leaves and arrives in the direction of the crossing, `at`. */
function bezier(start: number, end: number, at: number, t: number): number {
  const [from, to] = [start + (at - start) * 0.48, end + (at - end) * 0.48];
  return (1 - t) ** 3 * start + 3 * (1 - t) ** 2 * t * from + 3 * (1 - t) * t ** 2 * to + t ** 3 * end;
}

/** A little across the road, away from the other end, so that the lines truly cross. */
function across(on: Point, heading: number, otherEnd: Point): Point {
  const [nx, ny] = [-Math.sin(heading), Math.cos(heading)];
  const side = Math.sign((otherEnd[0] - on[0]) * nx + (otherEnd[1] - on[1]) * ny) || 1;
  return [on[0] - nx * side * 1.2, on[1] - ny * side * 1.2];
}

/** A drop-shaped loop in the quarter between two roads, from one to the other round the back. */
function loop(name: string, at: Point, from: Point, to: Point, radiusM: number): RoadLine {
  const toward = Math.atan2((from[1] + to[1]) / 2 - at[1], (from[0] + to[0]) / 2 - at[0]);
  const r = radiusM * 0.22;
  const middle: Point = [at[0] + Math.cos(toward) * r * 1.28, at[1] + Math.sin(toward) * r * 1.28];
  const points: Point[] = [];
  for (let i = 0; i <= 40; i++) {
    const angle = toward + Math.PI * 0.8 - (i / 40) * Math.PI * 1.6;
    points.push([middle[0] + r * Math.cos(angle), middle[1] + r * Math.sin(angle)]);
  }
  const first = points[0] as Point;
  const last = points[points.length - 1] as Point;
  const outward = (point: Point, k: number): Point => [
    point[0] + (at[0] - point[0]) * k,
    point[1] + (at[1] - point[1]) * k,
  ];
  return { name: `${name}匝道`, roadClass: 'ramp', points: [outward(first, 0.9), ...points, outward(last, 0.9)] };
}
