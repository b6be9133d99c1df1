/**
 * Where does land end and sea begin, and where does the district end?
 *
 * The shore is a curve through hand-set points, roughened by noise; each point says how rough the
 * shore is there (0 on quays, 1 on rocky headlands). The district's landward border is another such
 * curve. What lies across it belongs to the neighbours.
 */
import { curveThrough, evenlySpaced } from './curve.ts';
import type { Point } from './plane.ts';
import { areaM2, difference, intersection, type Polygon, rectangle } from './polygon.ts';
import { planeNoise } from './random.ts';

/** x, y, roughness. */
type ShorePoint = readonly [number, number, number];

const shorePoints: readonly (readonly ShorePoint[])[] = [
  // the neighbour's coast in the west, then up to the port
  [
    [-36000, -7000, 1],
    [-29000, -4800, 1],
    [-23000, -5400, 1],
    [-17500, -3000, 1],
    [-13500, -3300, 1],
    [-10800, -1700, 1],
    [-9400, -1250, 1],
    [-8500, -1750, 1],
    [-7700, -1450, 0.8],
    [-7000, -1850, 0.3],
  ],
  // reclaimed port: straight quays and two basins
  [
    [-7000, -1850, 0],
    [-6900, -3050, 0],
  ],
  [
    [-6900, -3050, 0],
    [-6150, -4150, 0],
  ],
  [
    [-6150, -4150, 0],
    [-5350, -4250, 0],
  ],
  [
    [-5350, -4250, 0],
    [-5280, -3480, 0],
  ],
  [
    [-5280, -3480, 0],
    [-4930, -3450, 0],
  ],
  [
    [-4930, -3450, 0],
    [-4860, -4300, 0],
  ],
  [
    [-4860, -4300, 0],
    [-3850, -4250, 0],
  ],
  [
    [-3850, -4250, 0],
    [-3500, -3450, 0],
  ],
  [
    [-3500, -3450, 0],
    [-3050, -2950, 0],
  ],
  // the bay
  [
    [-3050, -2950, 0],
    [-2650, -2250, 0.3],
    [-2050, -1500, 0.3],
    [-1250, -960, 0.25],
    [-350, -740, 0.2],
    [600, -760, 0.2],
    [1450, -1120, 0.3],
    [2050, -1720, 0.5],
    [2350, -2450, 0.9],
    [2850, -3150, 1],
    // the headland
    [3250, -3700, 1],
    [3950, -3750, 1],
    [4550, -4500, 1],
    [5350, -4750, 1],
    [5950, -4150, 1],
    [5750, -3350, 1],
    [6150, -2850, 1],
    [6850, -2450, 1],
    [6950, -1750, 1],
    [6500, -1150, 0.9],
    // estuary and mud coast
    [6450, -500, 0.7],
    [6150, 50, 0.5],
    [6250, 500, 0.3],
    [6350, 1100, 0.3],
    [6700, 1500, 0.5],
    [6900, 2250, 0.7],
    [7350, 2900, 0.7],
    [7250, 3700, 0.9],
    [7750, 4400, 1],
    [7500, 5300, 1],
    [8050, 6300, 1],
    [8200, 7600, 1],
    [9300, 9200, 1],
    [9900, 11500, 1],
    [9100, 14500, 1],
    [11500, 18000, 1],
    [10600, 23000, 1],
    [13500, 32000, 1],
  ],
];

const borderPoints: readonly Point[] = [
  [-8300, -4200],
  [-8050, -2600],
  [-7800, -1200],
  [-7500, 100],
  [-7150, 1000],
  [-7450, 2100],
  [-7000, 3200],
  [-6750, 4200],
  [-5750, 4900],
  [-4500, 5150],
  [-3150, 4900],
  [-1900, 5350],
  [-500, 5150],
  [900, 5550],
  [2200, 5350],
  [3500, 5800],
  [4700, 5500],
  [5900, 5450],
  [7100, 5050],
  [8600, 5000],
  [11000, 4900],
];

const islandShapes = [
  { name: '澜屿', centre: [1500, -4700] as Point, radiusM: 520, stretch: 1.5, turn: 0.5 },
  { name: '灯塔洲', centre: [-800, -5600] as Point, radiusM: 230, stretch: 1.3, turn: -0.4 },
  { name: '小澜屿', centre: [2750, -5250] as Point, radiusM: 190, stretch: 1.2, turn: 1.1 },
];

/** Everything that is drawn beyond the district ends here, far outside the first view. */
const surroundings = { west: -34000, south: -27000, east: 34000, north: 30000 };

export interface Coast {
  /** The district: mainland part and islands. */
  readonly district: readonly Polygon[];
  readonly islands: readonly { readonly name: string; readonly polygon: Polygon }[];
  readonly neighbours: readonly { readonly name: string; readonly polygons: readonly Polygon[] }[];
  readonly sea: readonly Polygon[];
}

const noiseX = planeNoise('shore-x', 1000, 6);
const noiseY = planeNoise('shore-y', 1000, 6);

function roughened(points: readonly ShorePoint[]): Point[] {
  const stepM = 25;
  const places = evenlySpaced(
    curveThrough(
      points.map(([x, y]) => [x, y] as const),
      stepM,
    ),
    stepM,
  );
  const knots = points.map(([x, y]) => nearestIndex(places, [x, y]));
  return places.map(([x, y], i) => {
    let k = 0;
    while (k + 2 < knots.length && (knots[k + 1] as number) <= i) k++;
    const from = knots[k] as number;
    const to = knots[k + 1] as number;
    const share = to > from ? Math.min(1, Math.max(0, (i - from) / (to - from))) : 0;
    const rough = (points[k]?.[2] ?? 0) * (1 - share) + (points[k + 1]?.[2] ?? 0) * share;
    return [x + noiseX(x, y) * 460 * rough, y + noiseY(x, y) * 460 * rough] as const;
  });
}

function nearestIndex(line: readonly Point[], [x, y]: Point): number {
  let best = 0;
  let bestOff = Infinity;
  line.forEach((point, i) => {
    const off = Math.hypot(point[0] - x, point[1] - y);
    if (off < bestOff) {
      bestOff = off;
      best = i;
    }
  });
  return best;
}

function islandPolygon({ centre, radiusM, stretch, turn }: (typeof islandShapes)[number]): Polygon {
  const noise = planeNoise(`island-${centre[0]}`, 1.1, 4);
  const outer: Point[] = [];
  const count = Math.round((2 * Math.PI * radiusM * stretch) / 22);
  for (let i = 0; i < count; i++) {
    const angle = (2 * Math.PI * i) / count;
    const r = radiusM * (1 + 0.42 * noise(Math.cos(angle) + 5, Math.sin(angle) + 5));
    const u = r * stretch * Math.cos(angle);
    const v = r * Math.sin(angle);
    outer.push([
      centre[0] + u * Math.cos(turn) - v * Math.sin(turn),
      centre[1] + u * Math.sin(turn) + v * Math.cos(turn),
    ]);
  }
  return { outer, holes: [] };
}

function neighbourLine(points: readonly Point[]): Point[] {
  return roughened(points.map(([x, y]) => [x, y, 1.2] as const));
}

export function buildCoast(): Coast {
  const shore = shorePoints.flatMap(roughened);
  const { west, east, north } = surroundings;
  const mainland: Polygon = { outer: [...shore, [13500, 33000], [-37000, 33000], [-37000, -7000]], holes: [] };
  const frame = rectangle(surroundings);
  const border = roughened(borderPoints.map(([x, y], i) => [x, y, i < 2 ? 0 : 0.55] as const));
  const seaward: Polygon = { outer: [...border, [20000, -20000], [-8300, -20000]], holes: [] };
  const islands = islandShapes.map((shape) => ({ name: shape.name, polygon: islandPolygon(shape) }));

  const mainPart = intersection([mainland], [seaward]).filter((polygon) => areaM2(polygon) > 1e6);
  const beyond = difference(intersection([mainland], [frame]), [seaward]);
  const westLine = neighbourLine([
    [-6300, 3000],
    [-7800, 7000],
    [-8600, 12500],
    [-11200, 20000],
    [-12500, north],
  ]);
  const eastLine = neighbourLine([
    [2350, 4000],
    [2900, 8200],
    [3600, 12000],
    [2200, 20000],
    [1500, north],
  ]);
  const farWest: Point[] = [
    [west, north],
    [west, -10000],
    [-7600, -10000],
  ];
  const farEast: Point[] = [
    [9000, 4000],
    [east, 4000],
    [east, north],
  ];
  const cuts: { name: string; box: Polygon }[] = [
    { name: '望海区', box: { outer: [...farWest, ...westLine], holes: [] } },
    { name: '澜北县', box: { outer: [...[...westLine].reverse(), ...eastLine], holes: [] } },
    { name: '东屏市', box: { outer: [...[...eastLine].reverse(), ...farEast], holes: [] } },
  ];
  return {
    district: [...mainPart, ...islands.map(({ polygon }) => polygon)],
    islands,
    neighbours: cuts.map(({ name, box }) => ({
      name,
      polygons: intersection(beyond, [box]).filter((polygon) => areaM2(polygon) > 3e5),
    })),
    sea: difference([frame], [mainland, ...islands.map(({ polygon }) => polygon)]).filter((p) => areaM2(p) > 1e5),
  };
}
