/**
 * What does the plan set each block down for?
 *
 * Quarters are told by place (port, industry, science park, university, centre, old town, east), villages
 * sit where they always were and the town grew round them; within a quarter the mix follows chance.
 */
import type { LandUseId, Pattern } from './land-use.ts';
import { distanceM, type Point } from './plane.ts';
import type { Random } from './random.ts';
import { inIndustry, inPort } from './road-network.ts';

export interface Zoned {
  readonly use: LandUseId;
  readonly pattern: Pattern;
  /** Size of lots the block is divided into. */
  readonly lotM2: number;
}

export interface Place {
  readonly at: Point;
  readonly areaM2: number;
  readonly toSeaM: number;
  readonly toHillM: number;
  readonly toMetroM: number;
}

export const centre: Point = [120, 40];
export const oldTown: Point = [2080, -560];

export const villages: readonly { readonly name: string; readonly at: Point; readonly radiusM: number }[] = [
  { name: '湾西村', at: [-6900, -250], radiusM: 300 },
  { name: '石基村', at: [-5600, 350], radiusM: 280 },
  { name: '涌口村', at: [-4350, -1250], radiusM: 330 },
  { name: '沙头村', at: [-6750, 1800], radiusM: 310 },
  { name: '北涌村', at: [-4900, 1050], radiusM: 270 },
  { name: '龙潭村', at: [-5500, 2750], radiusM: 280 },
  { name: '鹤边村', at: [-3050, 250], radiusM: 330 },
  { name: '大塘村', at: [-2750, -900], radiusM: 320 },
  { name: '凤岗村', at: [-2950, 2150], radiusM: 300 },
  { name: '江边村', at: [-1900, 2450], radiusM: 280 },
  { name: '上澜村', at: [-500, 2050], radiusM: 260 },
  { name: '下澜村', at: [880, 1900], radiusM: 300 },
  { name: '桥头村', at: [1750, 1350], radiusM: 280 },
  { name: '塘尾村', at: [-1500, 250], radiusM: 230 },
  { name: '北岸村', at: [350, 3450], radiusM: 330 },
  { name: '屏山村', at: [1050, 4150], radiusM: 330 },
  { name: '马岗村', at: [2550, 3100], radiusM: 270 },
  { name: '鹭洲村', at: [3350, 2450], radiusM: 290 },
  { name: '东溪村', at: [2700, 700], radiusM: 300 },
  { name: '渔村', at: [2650, -1250], radiusM: 330 },
  { name: '南屿村', at: [4250, -1300], radiusM: 330 },
  { name: '田寮村', at: [3450, 350], radiusM: 280 },
  { name: '海澜村', at: [5750, -1450], radiusM: 300 },
  { name: '新围村', at: [4750, -350], radiusM: 290 },
  { name: '北屏村', at: [-4050, 3350], radiusM: 280 },
];

const within = ([x, y]: Point, west: number, south: number, east: number, north: number) =>
  x > west && x < east && y > south && y < north;

export function villageAt(at: Point): string | null {
  return villages.find((village) => distanceM(village.at, at) < village.radiusM)?.name ?? null;
}

export function zoneBlock(place: Place, random: Random): Zoned {
  const { at } = place;
  const zoned = (use: LandUseId, pattern: Pattern, lotM2: number): Zoned => ({ use, pattern, lotM2 });
  if (place.areaM2 < 1800) return zoned('protectionGreen', 'none', 1e9);
  if (villageAt(at) && place.areaM2 < 140000) return zoned('village', 'village', 60000);
  if (inPort(at)) {
    if (place.toSeaM < 330) return zoned('port', 'port', 160000);
    return random.pickWeighted<Zoned>([
      [zoned('logistics', 'warehouse', 60000), 6],
      [zoned('port', 'port', 120000), 2],
      [zoned('industry', 'heavyFactory', 70000), 2],
    ]);
  }
  if (inIndustry(at)) return zoneIndustry(at, place, random);
  if (within(at, -2150, 3260, -800, 4000)) return zoned('university', 'campus', 500000);
  if (within(at, -5200, 1300, -2750, 3450)) {
    return random.pickWeighted<Zoned>([
      [zoned('research', 'laboratory', 26000), 40],
      [zoned('lightIndustry', 'factory', 32000), 26],
      [zoned('housing', 'towers', 38000), 20],
      [zoned('business', 'office', 16000), 10],
      [zoned('reserve', 'none', 1e9), 5],
    ]);
  }
  const fromCentre = distanceM(at, centre);
  if (fromCentre < 620) {
    return random.pickWeighted<Zoned>([
      [zoned('business', 'office', 11000), 62],
      [zoned('retail', 'mall', 22000), 20],
      [zoned('housing', 'towers', 22000), 10],
      [zoned('hotel', 'hotel', 10000), 8],
    ]);
  }
  if (distanceM(at, oldTown) < 560) {
    return random.pickWeighted<Zoned>([
      [zoned('oldHousing', 'oldTown', 30000), 70],
      [zoned('retail', 'shops', 14000), 16],
      [zoned('housing', 'slabs', 22000), 14],
    ]);
  }
  if (fromCentre < 1250) {
    return random.pickWeighted<Zoned>([
      [zoned('housing', 'towers', 32000), 52],
      [zoned('housing', 'slabs', 28000), 18],
      [zoned('business', 'office', 13000), 16],
      [zoned('retail', 'mall', 20000), 10],
      [zoned('hotel', 'hotel', 9000), 4],
    ]);
  }
  if (at[0] > 3500 || at[1] < -1750) return zoneEast(place, random);
  const nearMetro = place.toMetroM < 420;
  return random.pickWeighted<Zoned>([
    [zoned('housing', 'towers', 40000), nearMetro ? 50 : 40],
    [zoned('housing', 'slabs', 32000), 32],
    [zoned('retail', nearMetro ? 'mall' : 'shops', 15000), nearMetro ? 16 : 7],
    [zoned('business', 'office', 14000), nearMetro ? 14 : 3],
    [zoned('lightIndustry', 'factory', 26000), nearMetro ? 0 : 2],
    [zoned('reserve', 'none', 1e9), 3],
  ]);
}

function zoneIndustry(at: Point, place: Place, random: Random): Zoned {
  const zoned = (use: LandUseId, pattern: Pattern, lotM2: number): Zoned => ({ use, pattern, lotM2 });
  if (place.toMetroM < 380) {
    return random.pickWeighted<Zoned>([
      [zoned('retail', 'shops', 18000), 3],
      [zoned('housing', 'towers', 32000), 4],
      [zoned('business', 'office', 16000), 2],
      [zoned('lightIndustry', 'factory', 32000), 3],
    ]);
  }
  const nearPort = at[1] < -900;
  return random.pickWeighted<Zoned>([
    [zoned('industry', 'factory', nearPort ? 60000 : 42000), 46],
    [zoned('lightIndustry', 'factory', 32000), nearPort ? 10 : 28],
    [zoned('heavyIndustry', 'heavyFactory', 90000), nearPort ? 16 : 2],
    [zoned('logistics', 'warehouse', 50000), nearPort ? 14 : 5],
    [zoned('housing', 'dormitory', 24000), nearPort ? 2 : 8],
    [zoned('research', 'laboratory', 26000), nearPort ? 0 : 5],
    [zoned('reserve', 'none', 1e9), 5],
  ]);
}

function zoneEast(place: Place, random: Random): Zoned {
  const zoned = (use: LandUseId, pattern: Pattern, lotM2: number): Zoned => ({ use, pattern, lotM2 });
  if (place.toSeaM < 320) {
    return random.pickWeighted<Zoned>([
      [zoned('hotel', 'resort', 40000), 5],
      [zoned('villas', 'villas', 40000), 3],
      [zoned('park', 'parkPavilion', 1e9), 2],
      [zoned('leisure', 'shops', 20000), 1],
    ]);
  }
  return random.pickWeighted<Zoned>([
    [zoned('housing', 'towers', 40000), 34],
    [zoned('housing', 'slabs', 34000), 24],
    [zoned('villas', 'villas', 36000), place.toHillM < 350 ? 26 : 8],
    [zoned('retail', 'shops', 14000), 8],
    [zoned('research', 'laboratory', 28000), 6],
    [zoned('reserve', 'none', 1e9), 12],
  ]);
}
