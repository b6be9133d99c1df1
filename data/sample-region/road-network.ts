/**
 * Which roads does the district have?
 *
 * Main roads are drawn by hand (`road-plan.ts`). A road follows every edge of the ground the town may
 * take up (waterfronts, hill feet, along the expressway). Secondary and local streets are traced between
 * them. All becomes one connected network.
 */
import {
  curveThrough,
  evenlySpaced,
  headingAlong,
  lengthM,
  nearestOnLine,
  pointAlong,
  simplifiedLine,
} from './curve.ts';
import { buildInterchanges, interchangeGround } from './interchanges.ts';
import type { Landform } from './landform.ts';
import { streetNames } from './place-names.ts';
import { distanceM, type Point } from './plane.ts';
import { areaM2, difference, grow, type Polygon, ribbon, union } from './polygon.ts';
import { planeNoise } from './random.ts';
import { filled, sample, signedDistance } from './raster.ts';
import { connectRoads, type RoadGraph, type RoadLine } from './road-graph.ts';
import { plannedRoads, type RoadClass } from './road-plan.ts';
import { buildStreetField } from './street-field.ts';
import { StreetPoints, traceStreets } from './street-tracing.ts';

/** Width of the road land (red line to red line), metres. */
export const roadWidthM: Record<RoadClass, number> = {
  expressway: 42,
  ramp: 11,
  arterial: 40,
  secondary: 26,
  local: 15,
};

export interface RoadNetwork {
  readonly graph: RoadGraph;
  /** Ground that streets divide into blocks. */
  readonly patches: readonly Polygon[];
  /** Green on both sides of the expressways. */
  readonly corridor: readonly Polygon[];
}

const industry: readonly Point[] = [
  [-8500, -2200],
  [-4050, -2200],
  [-3900, 900],
  [-4400, 2400],
  [-8500, 2600],
];
const port: readonly Point[] = [
  [-7500, -5000],
  [-3000, -5000],
  [-3000, -2900],
  [-3500, -2200],
  [-7500, -2200],
];

export function inIndustry([x, y]: Point): boolean {
  return inRing(industry, x, y);
}

export function inPort([x, y]: Point): boolean {
  return inRing(port, x, y);
}

function inRing(ring: readonly Point[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Point;
    const b = ring[j] as Point;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

export function buildRoadNetwork(land: Landform): RoadNetwork {
  const planned = joinedEnds(
    plannedRoads.map((road) => ({
      name: road.name,
      roadClass: road.roadClass,
      points: evenlySpaced(curveThrough(road.points, 20), 20),
    })),
  );
  const expressways = planned.filter((road) => road.roadClass === 'expressway').map((road) => road.points);
  const interchanges = buildInterchanges(planned, (point) => sample(land.inland, point[0], point[1]) > 400);
  const ramps = interchanges.flatMap((interchange) => interchange.ramps);
  const strip = union([...ribbon(expressways, 96), ...interchanges.map(interchangeGround)]);
  const ground = [...land.buildable, ...land.fields];
  const patches = difference(ground, strip).filter((patch) => areaM2(patch) > 20000);
  const corridor = difference(difference(strip, ribbon(expressways, roadWidthM.expressway)), [
    ...difference(strip, [...land.buildable, ...land.bank, ...land.fields]),
  ]);

  const edges = edgeRoads(patches, planned);
  const main = [...planned.filter((road) => road.roadClass !== 'expressway'), ...edges].map((road) => road.points);
  const field = buildStreetField(land, [...expressways, ...main]);
  const onPatch = signedDistance(filled(patches));
  const onFields = signedDistance(filled(land.fields));
  const taken = new StreetPoints();
  for (const line of [...expressways, ...main]) taken.add(evenlySpaced(line, 10));
  const allowed = (x: number, y: number) => sample(onPatch, x, y) > -9;

  const uneven = planeNoise('spacing', 1500, 2);
  const spacing = (base: (x: number, y: number) => number) => (x: number, y: number) =>
    base(x, y) * (1 + 0.22 * uneven(x, y));
  const secondarySpacing = spacing((x, y) =>
    sample(onFields, x, y) > 0 ? 900 : inIndustry([x, y]) || inPort([x, y]) ? 640 : 480,
  );
  const localSpacing = spacing((x, y) => {
    if (sample(onFields, x, y) > 0) return 430;
    if (inPort([x, y])) return 420;
    if (inIndustry([x, y])) return 330;
    const fromCentre = Math.min(distanceM([x, y], [200, 150]), distanceM([x, y], [1900, -350]) * 1.2);
    return fromCentre < 900 ? 165 : 225;
  });
  const secondary = traceStreets(main, taken, { field, allowed, spacingM: secondarySpacing, shortestM: 420 });
  const local = traceStreets([...main, ...secondary], taken, {
    field,
    allowed,
    spacingM: localSpacing,
    shortestM: 150,
  });

  const lines: RoadLine[] = [
    ...planned,
    ...ramps,
    ...edges,
    ...named(secondary, '路').map((road) => ({ ...road, roadClass: 'secondary' as const })),
    ...named(local, '街').map((road) => ({ ...road, roadClass: 'local' as const })),
  ];
  const graph = connectRoads(
    lines.map((line) => ({ ...line, points: simplifiedLine(line.points, 0.6) })),
    (point) => sample(land.inland, point[0], point[1]) < 60 && planned.some(({ points }) => isEnd(points, point)),
  );
  return { graph, patches, corridor };
}

/** Hand-drawn ends that nearly meet another road are led onto it, and a metre across. */
function joinedEnds(roads: readonly RoadLine[]): RoadLine[] {
  return roads.map((road) => {
    const others = roads.filter((other) => other !== road);
    const joined = (end: Point, inner: Point): Point[] => {
      const meets = others
        .map((other) => ({ other, ...nearestOnLine(other.points, end) }))
        .sort((a, b) => a.offM - b.offM)[0];
      if (!meets || meets.offM > 200 || crossesNear(road.points, end, meets.other.points)) return [];
      const on = pointAlong(meets.other.points, meets.alongM);
      const from = distanceM(on, end) > 3 ? end : inner;
      const off = distanceM(on, from);
      return [[on[0] + ((on[0] - from[0]) / off) * 1.5, on[1] + ((on[1] - from[1]) / off) * 1.5]];
    };
    const first = road.points[0] as Point;
    const last = road.points[road.points.length - 1] as Point;
    const second = road.points[1] as Point;
    const lastButOne = road.points[road.points.length - 2] as Point;
    return { ...road, points: [...joined(first, second), ...road.points, ...joined(last, lastButOne)] };
  });
}

/** Does the line already cross the other one within the last stretch before this end? What sticks out is cut later. */
function crossesNear(line: readonly Point[], end: Point, other: readonly Point[]): boolean {
  const last = line.filter((point) => distanceM(point, end) < 70);
  const sides = new Set(last.map((point) => sideOf(other, point)));
  return sides.size > 1;
}

/** Left (1) or right (−1) of the line, at its nearest place. */
function sideOf(line: readonly Point[], point: Point): number {
  const { alongM } = nearestOnLine(line, point);
  const on = pointAlong(line, alongM);
  const heading = headingAlong(line, alongM);
  return Math.sign(Math.cos(heading) * (point[1] - on[1]) - Math.sin(heading) * (point[0] - on[0]));
}

function isEnd(line: readonly Point[], point: Point): boolean {
  return distanceM(line[0] as Point, point) < 1 || distanceM(line[line.length - 1] as Point, point) < 1;
}

function named(lines: readonly (readonly Point[])[], ending: string): { name: string; points: readonly Point[] }[] {
  const names = streetNames(lines.length, ending);
  return lines.map((points, i) => ({ name: names[i] ?? '', points }));
}

/** A road just inside every edge of the ground, left out where a main road already runs beside it. */
function edgeRoads(patches: readonly Polygon[], planned: readonly RoadLine[]): RoadLine[] {
  const main = new StreetPoints();
  for (const { points, roadClass } of planned) if (roadClass !== 'expressway') main.add(evenlySpaced(points, 10));
  const rings = grow(grow(patches, -62, 'round'), 50, 'round').flatMap(({ outer, holes }) => [outer, ...holes]);
  return rings.flatMap((ring) => {
    const closed = [...ring, ring[0] as Point];
    if (lengthM(closed) < 500) return [];
    const line = evenlySpaced(closed, 12);
    const clear = line.map((point, i) => {
      const next = line[Math.min(line.length - 1, i + 1)] as Point;
      const before = line[Math.max(0, i - 1)] as Point;
      return !main.runsBeside(point[0], point[1], Math.atan2(next[1] - before[1], next[0] - before[0]), 85);
    });
    const runs: Point[][] = [];
    let run: Point[] = [];
    line.forEach((point, i) => {
      if (clear[i]) run.push(point);
      else {
        if (run.length > 8) runs.push(run);
        run = [];
      }
    });
    if (run.length > 8) runs.push(run);
    return runs.map((points) => ({ name: '', roadClass: 'local' as const, points }));
  });
}
