/**
 * What is each stretch of ground by nature: wood, water, mangrove, tidal flat, ponds, fields, or ground to build on?
 *
 * Every later step builds on this partition: the pieces do not overlap.
 */
import { buildCoast, type Coast } from './coast.ts';
import { buildElevation, woodFromM } from './hills.ts';
import type { Point } from './plane.ts';
import { areaM2, difference, grow, intersection, type Polygon, simplified, union } from './polygon.ts';
import { planeNoise } from './random.ts';
import { above, filled, type Raster, rasterOf, sample, signedDistance } from './raster.ts';
import { buildRivers, type Rivers } from './river.ts';

export interface Landform {
  readonly coast: Coast;
  readonly rivers: Rivers;
  readonly elevation: Raster;
  /** Metres from the district's shore or border: positive inside. */
  readonly inland: Raster;
  /** Metres from the shore of the sea, of any water, from the foot of the hills: negative outside them. */
  readonly seaAway: Raster;
  readonly waterAway: Raster;
  readonly woodAway: Raster;
  readonly water: readonly Polygon[];
  readonly wood: readonly Polygon[];
  readonly mangrove: readonly Polygon[];
  readonly tidalFlat: readonly Polygon[];
  readonly ponds: readonly Polygon[];
  readonly fields: readonly Polygon[];
  /** Green along the water's edge. */
  readonly bank: readonly Polygon[];
  /** Level dry ground that a town can take up. */
  readonly buildable: readonly Polygon[];
}

const pondZones: readonly (readonly Point[])[] = [
  [
    [4450, 1500],
    [5300, 1450],
    [6600, 1400],
    [7600, 2300],
    [7800, 3900],
    [6400, 3500],
    [5400, 2550],
    [4450, 2350],
  ],
];

const fieldZones: readonly (readonly Point[])[] = [
  [
    [-5400, 5600],
    [-2700, 5600],
    [-2500, 4100],
    [-2950, 3650],
    [-3700, 3650],
    [-4350, 3500],
    [-4750, 3150],
    [-5400, 3100],
    [-5350, 3700],
  ],
  [
    [4350, 2400],
    [5400, 2600],
    [6350, 3550],
    [7200, 4000],
    [5000, 4300],
    [3900, 3600],
    [3700, 2900],
  ],
  [
    [-8000, 500],
    [-6750, 350],
    [-6650, 1250],
    [-8000, 1500],
  ],
];

const zone = (rings: readonly (readonly Point[])[]): Polygon[] => rings.map((outer) => ({ outer, holes: [] }));

const large = (polygons: readonly Polygon[], leastM2: number) => polygons.filter((p) => areaM2(p) > leastM2);

export function buildLandform(): Landform {
  const coast = buildCoast();
  const rivers = buildRivers(coast.district);
  const elevation = buildElevation();
  const inland = signedDistance(filled(coast.district));
  const seaAway = signedDistance(filled(coast.sea));
  const water = union(rivers.bodies.flatMap(({ polygons }) => polygons));
  const riverAway = signedDistance(filled(rivers.bodies[0]?.polygons ?? []));

  const ragged = planeNoise('tide', 420, 4);
  // how far the tide's influence reaches: along the mud coast of the east and up the river's mouth
  const tidal = rasterOf((x, y) => {
    if (x < 3900 || y < -1000 || y > 4050) return -1;
    const reach = 330 + 190 * ragged(x, y) - Math.max(0, y - 3300) * 0.45 - Math.max(0, -300 - y) * 0.4;
    const fromSea = reach + sample(seaAway, x, y);
    const riverReach = Math.min(190, (x - 3900) * 0.12) * (1 + 0.5 * ragged(x + 3000, y));
    const fromRiver = riverReach + Math.min(0, sample(riverAway, x, y));
    return Math.max(fromSea, fromRiver);
  });
  const outer = rasterOf((x, y) => {
    if (x < 5600 || y < -700 || y > 3900) return -1;
    return 105 + 80 * ragged(x + 900, y + 500) + sample(seaAway, x, y);
  });
  const dry = difference(coast.district, water);
  const tidalAll = intersection(simplified(above(tidal, 0), 2), dry);
  const tidalFlat = large(intersection(above(outer, 0), tidalAll), 4000);
  const mangrove = large(union([...difference(tidalAll, tidalFlat), ...intersection([rivers.islet], dry)]), 5000);
  const wet = union([...mangrove, ...tidalFlat, ...water]);

  const hilly = large(simplified(above(elevation, woodFromM), 2), 15000);
  const wood = large(difference(intersection(hilly, coast.district), wet), 6000);
  const taken = union([...wet, ...wood]);
  const open = difference(coast.district, taken);

  const portSide: Polygon = {
    outer: [
      [-12000, -1650],
      [-3350, -1650],
      [-2800, -2750],
      [-3000, -9000],
      [-12000, -9000],
    ],
    holes: [],
  };
  const banks = union([
    ...grow(rivers.bodies[0]?.polygons ?? [], 42, 'round'),
    ...rivers.bodies.slice(1).flatMap(({ polygons }) => grow(polygons, 26, 'round')),
    ...difference(grow(coast.sea, 48, 'round'), [portSide]),
  ]);
  const ponds = large(difference(intersection(open, zone(pondZones)), banks), 20000);
  const fields = large(difference(intersection(open, zone(fieldZones)), [...ponds, ...banks]), 20000);
  const notBuilt = union([...ponds, ...fields]);
  const bank = large(difference(intersection(banks, open), notBuilt), 1500);
  const buildable = large(difference(open, [...banks, ...notBuilt]), 12000);
  const waterAway = signedDistance(filled([...water, ...coast.sea]));
  const woodAway = signedDistance(filled(wood));
  return {
    coast,
    seaAway,
    waterAway,
    woodAway,
    rivers,
    elevation,
    inland,
    water,
    wood,
    mangrove,
    tidalFlat,
    ponds,
    fields,
    bank,
    buildable,
  };
}
