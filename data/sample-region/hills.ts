/** How high is the ground, and where are the hills too steep to build on? */
import { distanceM, type Point } from './plane.ts';
import { planeNoise } from './random.ts';
import { type Raster, rasterOf } from './raster.ts';

interface Ridge {
  readonly name: string;
  readonly line: readonly Point[];
  readonly heightM: number;
  readonly halfWidthM: number;
}

const ridges: readonly Ridge[] = [
  {
    name: '大岭山',
    line: [
      [-7600, 5000],
      [-6500, 4300],
      [-6000, 3700],
    ],
    heightM: 210,
    halfWidthM: 780,
  },
  {
    name: '西岭',
    line: [
      [-7600, 1600],
      [-7000, 1900],
    ],
    heightM: 120,
    halfWidthM: 480,
  },
  {
    name: '北屏山',
    line: [
      [-2000, 5300],
      [-900, 4850],
      [300, 4950],
      [1300, 5000],
    ],
    heightM: 220,
    halfWidthM: 560,
  },
  {
    name: '东屏山',
    line: [
      [1800, 5600],
      [2400, 4500],
      [3600, 4350],
      [5000, 4600],
      [6500, 4300],
      [7400, 4600],
    ],
    heightM: 330,
    halfWidthM: 760,
  },
  {
    name: '东屏山北岭',
    line: [
      [2600, 5600],
      [4000, 5600],
      [5600, 5300],
    ],
    heightM: 260,
    halfWidthM: 560,
  },
  {
    name: '凤台山',
    line: [
      [-2750, 1350],
      [-2200, 1200],
      [-1900, 1450],
    ],
    heightM: 115,
    halfWidthM: 330,
  },
  {
    name: '马鞍岗',
    line: [
      [1750, 3500],
      [2150, 3350],
    ],
    heightM: 80,
    halfWidthM: 260,
  },
  {
    name: '南屿山',
    line: [
      [3050, -2700],
      [3900, -2900],
      [4700, -3400],
      [5200, -4100],
    ],
    heightM: 250,
    halfWidthM: 700,
  },
  {
    name: '观澜角',
    line: [
      [5000, -2300],
      [6000, -2200],
    ],
    heightM: 130,
    halfWidthM: 430,
  },
  {
    name: '东湾岗',
    line: [
      [5100, -500],
      [5500, -150],
    ],
    heightM: 85,
    halfWidthM: 300,
  },
  {
    name: '澜屿',
    line: [
      [1100, -4900],
      [1800, -4500],
    ],
    heightM: 110,
    halfWidthM: 420,
  },
  {
    name: '灯塔洲',
    line: [
      [-850, -5600],
      [-700, -5560],
    ],
    heightM: 60,
    halfWidthM: 230,
  },
  {
    name: '小澜屿',
    line: [
      [2700, -5250],
      [2800, -5200],
    ],
    heightM: 60,
    halfWidthM: 220,
  },
];

/** Ground above this height is hill and wood. */
export const woodFromM = 32;

export function buildElevation(): Raster {
  const detail = planeNoise('hills', 1300, 5);
  const spurs = planeNoise('spurs', 620, 3);
  const broad = planeNoise('hills-broad', 3200, 2);
  return rasterOf((x, y) => {
    let height = 0;
    for (const ridge of ridges) {
      const off = offLine(ridge.line, [x, y]);
      if (off > ridge.halfWidthM * 3) continue;
      const wander = 0.86 + 0.4 * detail(x, y) + 0.34 * spurs(x, y);
      height = Math.max(height, ridge.heightM * Math.exp(-((off / (ridge.halfWidthM * wander)) ** 2)));
    }
    return height * (1 + 0.35 * detail(x + 4000, y)) + 4 + 3 * broad(x, y);
  });
}

function offLine(line: readonly Point[], point: Point): number {
  let best = Infinity;
  for (let i = 1; i < line.length; i++) {
    const a = line[i - 1] as Point;
    const b = line[i] as Point;
    const length2 = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
    const t = Math.min(
      1,
      Math.max(0, ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length2),
    );
    best = Math.min(best, distanceM(point, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]));
  }
  return best;
}
