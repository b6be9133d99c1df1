/** Where does fresh water run: the river with its estuary, the creek of the west, reservoirs and lakes. */
import { curveThrough } from './curve.ts';
import { distanceM, type Point } from './plane.ts';
import { difference, intersection, type Polygon, union } from './polygon.ts';
import { planeNoise } from './random.ts';

/** x, y, width in metres. */
type RiverPoint = readonly [number, number, number];

const riverPoints: readonly RiverPoint[] = [
  [-4300, 9000, 70],
  [-3700, 7400, 80],
  [-3350, 6000, 85],
  [-3250, 4800, 95],
  [-2700, 4050, 105],
  [-2650, 3250, 115],
  [-1900, 2750, 120],
  [-1000, 2750, 130],
  [-250, 2300, 140],
  [500, 2080, 150],
  [1250, 2400, 160],
  [2050, 2320, 175],
  [2700, 1800, 190],
  [3500, 1420, 215],
  [4400, 1250, 270],
  [5200, 950, 380],
  [5900, 820, 560],
  [6700, 760, 900],
  [7600, 700, 1300],
];

const creekPoints: readonly RiverPoint[] = [
  [-6050, 3350, 10],
  [-5500, 2900, 18],
  [-5250, 2100, 26],
  [-4800, 1500, 32],
  [-4550, 600, 38],
  [-4050, -100, 42],
  [-4000, -900, 46],
  [-3500, -1700, 55],
  [-3250, -2500, 70],
  [-2700, -2900, 110],
];

const canalPoints: readonly RiverPoint[] = [
  [250, 2150, 30],
  [700, 1500, 28],
  [620, 850, 28],
  [950, 250, 30],
  [900, -300, 34],
  [1050, -900, 50],
];

const eastBrookPoints: readonly RiverPoint[] = [
  [3050, -2000, 10],
  [3150, -1200, 18],
  [3050, -500, 24],
  [3250, 300, 28],
  [3150, 900, 32],
  [3350, 1500, 40],
];

const lakeShapes = [
  { name: '澜北水库', code: '1703', centre: [3050, 4650] as Point, radiusM: 330, stretch: 1.7, turn: 0.25 },
  { name: '龙潭水库', code: '1703', centre: [-6050, 4150] as Point, radiusM: 170, stretch: 1.6, turn: 0.9 },
  { name: '镜湖', code: '1702', centre: [-800, 1260] as Point, radiusM: 150, stretch: 1.7, turn: 0.1 },
  { name: '科创湖', code: '1702', centre: [-3350, 2500] as Point, radiusM: 95, stretch: 1.8, turn: 1.3 },
  { name: '鹭洲湖', code: '1702', centre: [4300, 300] as Point, radiusM: 120, stretch: 1.5, turn: 0.6 },
];

interface WaterBody {
  readonly name: string;
  /** Land and sea use code (2023). */
  readonly code: string;
  readonly polygons: readonly Polygon[];
}

export interface Rivers {
  readonly bodies: readonly WaterBody[];
  readonly river: readonly Point[];
  readonly creek: readonly Point[];
  readonly canal: readonly Point[];
  /** Half the width of the river's islet lies in the estuary. */
  readonly islet: Polygon;
}

function courseOf(points: readonly RiverPoint[]): Point[] {
  return curveThrough(
    points.map(([x, y]) => [x, y] as const),
    20,
  );
}

/** The water surface: the course, as wide as its points say, with banks that wander a little. */
function surfaceOf(points: readonly RiverPoint[], course: readonly Point[]): Polygon {
  const noise = planeNoise(`banks-${points.length}`, 260, 3);
  const left: Point[] = [];
  const right: Point[] = [];
  let k = 0;
  course.forEach((here, i) => {
    const next = points[k + 1];
    const knot = points[k] as RiverPoint;
    if (next && k + 2 < points.length && distanceM(here, [next[0], next[1]]) < 12) k++;
    const span = next ? distanceM([knot[0], knot[1]], [next[0], next[1]]) : 1;
    const share = Math.min(1, distanceM(here, [knot[0], knot[1]]) / span);
    const width = knot[2] + ((next?.[2] ?? knot[2]) - knot[2]) * share;
    const a = course[Math.max(0, i - 1)] as Point;
    const b = course[Math.min(course.length - 1, i + 1)] as Point;
    const heading = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const half = (side: number) => (width / 2) * (1 + 0.22 * noise(here[0] + side * 900, here[1]));
    left.push([here[0] - Math.sin(heading) * half(1), here[1] + Math.cos(heading) * half(1)]);
    right.push([here[0] + Math.sin(heading) * half(-1), here[1] - Math.cos(heading) * half(-1)]);
  });
  return { outer: [...left, ...right.reverse()], holes: [] };
}

export function lakePolygon(centre: Point, radiusM: number, stretch: number, turn: number): Polygon {
  const noise = planeNoise(`lake-${centre[0]}-${centre[1]}`, 0.9, 3);
  const outer: Point[] = [];
  const count = Math.max(24, Math.round((2 * Math.PI * radiusM * stretch) / 15));
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * i) / count;
    const r = radiusM * (1 + 0.5 * noise(Math.cos(angle) + 3, Math.sin(angle) + 3));
    const u = r * stretch * Math.cos(angle);
    const v = r * Math.sin(angle);
    outer.push([
      centre[0] + u * Math.cos(turn) - v * Math.sin(turn),
      centre[1] + u * Math.sin(turn) + v * Math.cos(turn),
    ]);
  }
  return { outer, holes: [] };
}

export function buildRivers(district: readonly Polygon[]): Rivers {
  const river = courseOf(riverPoints);
  const creek = courseOf(creekPoints);
  const canal = courseOf(canalPoints);
  const islet = lakePolygon([5750, 860], 120, 2.6, -0.12);
  const riverSurface = difference(intersection(union([surfaceOf(riverPoints, river)]), district), [islet]);
  const within = (surface: Polygon) => difference(intersection(union([surface]), district), riverSurface);
  const bodies: WaterBody[] = [
    { name: '澜江', code: '1701', polygons: riverSurface },
    { name: '西涌', code: '1701', polygons: within(surfaceOf(creekPoints, creek)) },
    { name: '澜城运河', code: '1705', polygons: within(surfaceOf(canalPoints, canal)) },
    { name: '东溪', code: '1701', polygons: within(surfaceOf(eastBrookPoints, courseOf(eastBrookPoints))) },
    ...lakeShapes.map(({ name, code, centre, radiusM, stretch, turn }) => ({
      name,
      code,
      polygons: [lakePolygon(centre, radiusM, stretch, turn)],
    })),
  ];
  return { bodies, river, creek, canal, islet };
}
