/**
 * Which parcels fill the district?
 *
 * Streets cut the ground into blocks; each block gets its use (`zoning.ts`) and is divided into lots.
 * Schools, clinics, parks, substations and the rest are then given lots of fitting size, as evenly as
 * the lots allow. Woods, fields, ponds, mangroves, banks and water are parcels too. None overlap; what
 * is left between them is road.
 */
import { evenlySpaced } from './curve.ts';
import type { LandUseId, Pattern } from './land-use.ts';
import type { Landform } from './landform.ts';
import { FacilityNames } from './place-names.ts';
import { distanceM, type Point } from './plane.ts';
import {
  areaM2,
  centroid,
  difference,
  grow,
  intersection,
  type Polygon,
  rectangle,
  ribbon,
  roundness,
  simplified,
  union,
} from './polygon.ts';
import { metroLines } from './rail-plan.ts';
import { planeNoise, type Random, seededRandom } from './random.ts';
import { filled, sample, signedDistance } from './raster.ts';
import { lakePolygon } from './river.ts';
import { inIndustry, inPort, type RoadNetwork, roadWidthM } from './road-network.ts';
import { frameOf, splitLots, splitWinding } from './splitting.ts';
import { centre, villageAt, zoneBlock } from './zoning.ts';

export interface Parcel {
  readonly polygon: Polygon;
  readonly at: Point;
  readonly areaM2: number;
  use: LandUseId;
  pattern: Pattern;
  name: string;
}

export function buildParcels(land: Landform, roads: RoadNetwork): Parcel[] {
  const random = seededRandom('parcels');
  const { graph } = roads;
  const pen = (roadClass: keyof typeof roadWidthM) =>
    ribbon(
      graph.segments.filter((segment) => segment.roadClass === roadClass).map((segment) => segment.points),
      roadWidthM[roadClass],
    );
  const paved = union([...pen('local'), ...pen('secondary'), ...pen('arterial'), ...pen('expressway'), ...pen('ramp')]);
  const corridor = difference(roads.corridor, paved);
  const off = [...paved, ...roads.corridor];

  const parcels: Parcel[] = [];
  const add = (polygon: Polygon, use: LandUseId, pattern: Pattern, name = '') => {
    const area = areaM2(polygon);
    if (area < 150) return;
    parcels.push({ polygon, at: centroid(polygon), areaM2: area, use, pattern, name });
  };
  const tidy = (polygons: readonly Polygon[]) =>
    // never beyond the ground it was cut from, so that neighbours cannot overlap
    polygons.flatMap((polygon) => intersection(simplified(grow(grow([polygon], -5), 5), 0.25), [polygon]));

  const { seaAway, waterAway, woodAway: hillAway } = land;
  const leftover = planeNoise('leftover', 300, 3);
  const pavedAway = signedDistance(filled(paved));
  /** Share of the block's outline that lies on a street. */
  const streetShare = (block: Polygon) => {
    const outline = evenlySpaced([...block.outer, block.outer[0] as Point], 12);
    return outline.filter(([x, y]) => sample(pavedAway, x, y) > -20).length / outline.length;
  };
  const stations = metroLines.flatMap((line) => line.stations.map((station) => station.at));
  const nearest = (points: readonly Point[], at: Point) =>
    points.reduce((best, point) => Math.min(best, distanceM(point, at)), Infinity);

  for (const block of tidy(difference(land.buildable, off))) {
    const at = centroid(block);
    const area = areaM2(block);
    if (area > 900000 && !inPort(at)) {
      for (const piece of splitWinding(block, 120000, random, leftover)) add(piece, 'grass', 'none');
      continue;
    }
    const byWater = -sample(waterAway, at[0], at[1]) < 75 && !inPort(at);
    if (streetShare(block) < 0.16) {
      if (area < 25000) add(block, 'park', 'none');
      else {
        for (const piece of splitWinding(block, 120000, random, leftover)) {
          add(piece, random.chance(0.6) ? 'grass' : 'otherWood', 'none');
        }
      }
      continue;
    }
    if (byWater && area < 7000) {
      add(block, 'park', 'none');
      continue;
    }
    if (roundness(block) < (area < 20000 ? 0.3 : 0.16)) {
      add(block, 'protectionGreen', 'none');
      continue;
    }
    const zoned = zoneBlock(
      {
        at,
        areaM2: area,
        toSeaM: -sample(seaAway, at[0], at[1]),
        toHillM: -sample(hillAway, at[0], at[1]),
        toMetroM: nearest(stations, at),
      },
      random,
    );
    const name = zoned.use === 'village' ? (villageAt(at) ?? '') : '';
    for (const lot of splitLots(block, zoned.lotM2, random)) {
      if (areaM2(lot) < 700) add(lot, 'protectionGreen', 'none');
      else if (areaM2(block) >= 140000 && villageAt(centroid(lot))) {
        add(lot, 'village', 'village', villageAt(centroid(lot)) ?? '');
      } else add(lot, zoned.use, zoned.pattern, name);
    }
  }
  placeFacilities(parcels, random);
  digParkPonds(parcels);
  addNature(land, paved, corridor, random, add, tidy);
  return parcels.map(apart);
}

/** Two centimetres narrower all round: cut edges are rounded to whole centimetres and would else overlap here and there. */
function apart(parcel: Parcel): Parcel {
  const [polygon] = grow([parcel.polygon], -0.02).sort((a, b) => areaM2(b) - areaM2(a));
  if (!polygon) throw new Error(`parcel at ${parcel.at} is too narrow`);
  return { ...parcel, polygon, areaM2: areaM2(polygon) };
}

interface Facility {
  readonly use: LandUseId;
  readonly pattern: Pattern;
  readonly name: string;
  readonly count: number;
  readonly spacingM: number;
  readonly least: number;
  readonly most: number;
  readonly where: (parcel: Parcel) => boolean;
  /** Smaller is taken first; without it, by chance. */
  readonly rank?: (parcel: Parcel) => number;
}

const homes = (parcel: Parcel) =>
  parcel.use === 'housing' || parcel.use === 'village' || parcel.use === 'villas' || parcel.use === 'oldHousing';
const town = (parcel: Parcel) => homes(parcel) || parcel.use === 'retail' || parcel.use === 'business';
const anyBuilt = (parcel: Parcel) => parcel.pattern !== 'none' && !inPort(parcel.at);
const works = (parcel: Parcel) => inIndustry(parcel.at) && parcel.pattern === 'factory';
const near = (x: number, y: number) => (parcel: Parcel) => distanceM(parcel.at, [x, y]);

const facilities: readonly Facility[] = [
  {
    use: 'power',
    pattern: 'powerPlant',
    name: '澜湾燃气电厂',
    count: 1,
    spacingM: 0,
    least: 60000,
    most: 400000,
    where: (p) => inPort(p.at),
    rank: near(-6750, -2400),
  },
  {
    use: 'sewage',
    pattern: 'waterWorks',
    name: '西涌水质净化厂',
    count: 1,
    spacingM: 0,
    least: 30000,
    most: 150000,
    where: (p) => inIndustry(p.at),
    rank: near(-4200, -1900),
  },
  {
    use: 'sewage',
    pattern: 'waterWorks',
    name: '东湾水质净化厂',
    count: 1,
    spacingM: 0,
    least: 15000,
    most: 90000,
    where: anyBuilt,
    rank: near(5600, -250),
  },
  {
    use: 'waterSupply',
    pattern: 'waterWorks',
    name: '澜北水厂',
    count: 1,
    spacingM: 0,
    least: 15000,
    most: 90000,
    where: anyBuilt,
    rank: near(2700, 3300),
  },
  {
    use: 'sanitation',
    pattern: 'wasteToEnergy',
    name: '澜湾资源热力中心',
    count: 1,
    spacingM: 0,
    least: 30000,
    most: 150000,
    where: works,
    rank: near(-6900, 2500),
  },
  {
    use: 'gas',
    pattern: 'waterWorks',
    name: '港区燃气储配站',
    count: 1,
    spacingM: 0,
    least: 15000,
    most: 120000,
    where: (p) => inPort(p.at) || inIndustry(p.at),
    rank: near(-6600, -2100),
  },
  {
    use: 'government',
    pattern: 'government',
    name: '市民中心',
    count: 1,
    spacingM: 0,
    least: 15000,
    most: 60000,
    where: town,
    rank: near(-330, 760),
  },
  {
    use: 'culture',
    pattern: 'culture',
    name: '文化中心',
    count: 2,
    spacingM: 250,
    least: 8000,
    most: 60000,
    where: town,
    rank: near(350, -560),
  },
  {
    use: 'square',
    pattern: 'none',
    name: '湾心广场',
    count: 1,
    spacingM: 0,
    least: 6000,
    most: 30000,
    where: town,
    rank: near(520, -250),
  },
  {
    use: 'park',
    pattern: 'parkPavilion',
    name: '中央公园',
    count: 3,
    spacingM: 0,
    least: 9000,
    most: 60000,
    where: town,
    rank: near(330, 120),
  },
  {
    use: 'sports',
    pattern: 'sports',
    name: '澜湾体育中心',
    count: 1,
    spacingM: 0,
    least: 40000,
    most: 130000,
    where: town,
    rank: near(1900, 1900),
  },
  {
    use: 'station',
    pattern: 'terminal',
    name: '澜湾客运站',
    count: 1,
    spacingM: 0,
    least: 15000,
    most: 60000,
    where: town,
    rank: near(-3300, 900),
  },
  {
    use: 'metro',
    pattern: 'terminal',
    name: '湾西车辆段',
    count: 1,
    spacingM: 0,
    least: 60000,
    most: 200000,
    where: (p) => inIndustry(p.at),
    rank: near(-7200, -900),
  },
  {
    use: 'metro',
    pattern: 'terminal',
    name: '科创湖停车场',
    count: 1,
    spacingM: 0,
    least: 20000,
    most: 150000,
    where: anyBuilt,
    rank: near(-4350, 3250),
  },
  {
    use: 'wholesale',
    pattern: 'market',
    name: '海产批发市场',
    count: 1,
    spacingM: 0,
    least: 12000,
    most: 60000,
    where: town,
    rank: near(2350, -1050),
  },
  {
    use: 'wholesale',
    pattern: 'market',
    name: '农产品批发市场',
    count: 1,
    spacingM: 0,
    least: 15000,
    most: 60000,
    where: anyBuilt,
    rank: near(-3300, -1300),
  },
  {
    use: 'telecom',
    pattern: 'dataCentre',
    name: '数据中心',
    count: 2,
    spacingM: 800,
    least: 15000,
    most: 50000,
    where: (p) => p.use === 'research' || p.use === 'lightIndustry',
    rank: near(-4200, 2200),
  },
  {
    use: 'college',
    pattern: 'campus',
    name: '澜湾职业技术学校',
    count: 1,
    spacingM: 0,
    least: 30000,
    most: 120000,
    where: anyBuilt,
    rank: near(-3200, 3000),
  },
  {
    use: 'hospital',
    pattern: 'hospital',
    name: '人民医院',
    count: 6,
    spacingM: 2100,
    least: 15000,
    most: 60000,
    where: town,
  },
  {
    use: 'school',
    pattern: 'school',
    name: '学校',
    count: 62,
    spacingM: 640,
    least: 16000,
    most: 42000,
    where: (p) => p.use === 'housing' || p.use === 'village' || p.use === 'villas',
  },
  {
    use: 'park',
    pattern: 'parkPavilion',
    name: '公园',
    count: 70,
    spacingM: 520,
    least: 7000,
    most: 60000,
    where: (p) => town(p) || p.use === 'reserve' || p.use === 'lightIndustry',
  },
  {
    use: 'kindergarten',
    pattern: 'kindergarten',
    name: '幼儿园',
    count: 90,
    spacingM: 360,
    least: 2500,
    most: 12000,
    where: (p) => town(p),
  },
  {
    use: 'community',
    pattern: 'community',
    name: '社区服务中心',
    count: 60,
    spacingM: 520,
    least: 2000,
    most: 12000,
    where: town,
  },
  {
    use: 'clinic',
    pattern: 'clinic',
    name: '社区卫生服务中心',
    count: 24,
    spacingM: 1000,
    least: 2000,
    most: 12000,
    where: town,
  },
  {
    use: 'government',
    pattern: 'government',
    name: '街道办事处',
    count: 11,
    spacingM: 1700,
    least: 3000,
    most: 16000,
    where: town,
  },
  {
    use: 'welfare',
    pattern: 'welfare',
    name: '敬老院',
    count: 8,
    spacingM: 1900,
    least: 4000,
    most: 22000,
    where: town,
  },
  {
    use: 'culture',
    pattern: 'culture',
    name: '文化馆',
    count: 5,
    spacingM: 2200,
    least: 5000,
    most: 22000,
    where: town,
  },
  {
    use: 'power',
    pattern: 'substation',
    name: '变电站',
    count: 26,
    spacingM: 1150,
    least: 2000,
    most: 15000,
    where: anyBuilt,
  },
  {
    use: 'fire',
    pattern: 'fireStation',
    name: '消防救援站',
    count: 9,
    spacingM: 2200,
    least: 2500,
    most: 15000,
    where: anyBuilt,
  },
  {
    use: 'sanitation',
    pattern: 'utilityShed',
    name: '垃圾转运站',
    count: 14,
    spacingM: 1500,
    least: 1200,
    most: 12000,
    where: anyBuilt,
  },
  {
    use: 'busDepot',
    pattern: 'terminal',
    name: '公交场站',
    count: 15,
    spacingM: 1500,
    least: 3000,
    most: 20000,
    where: anyBuilt,
  },
  {
    use: 'parking',
    pattern: 'none',
    name: '停车场',
    count: 18,
    spacingM: 900,
    least: 1500,
    most: 9000,
    where: anyBuilt,
  },
  {
    use: 'petrolStation',
    pattern: 'petrolStation',
    name: '加油加气充电站',
    count: 16,
    spacingM: 1300,
    least: 1200,
    most: 9000,
    where: anyBuilt,
  },
  {
    use: 'telecom',
    pattern: 'utilityShed',
    name: '通信机楼',
    count: 7,
    spacingM: 2200,
    least: 1200,
    most: 10000,
    where: anyBuilt,
  },
];

function placeFacilities(parcels: readonly Parcel[], random: Random): void {
  const given = new Set<Parcel>();
  const names = new FacilityNames();
  for (const facility of facilities) {
    const fits = parcels.filter(
      (parcel) =>
        !given.has(parcel) &&
        parcel.areaM2 >= facility.least &&
        parcel.areaM2 <= facility.most &&
        roundness(parcel.polygon) > 0.45 &&
        facility.where(parcel),
    );
    const { rank } = facility;
    const inTurn = rank ? [...fits].sort((a, b) => rank(a) - rank(b)) : random.shuffled(fits);
    const chosen: Parcel[] = [];
    for (const parcel of inTurn) {
      if (chosen.length === facility.count) break;
      if (chosen.some((other) => distanceM(other.at, parcel.at) < facility.spacingM)) continue;
      chosen.push(parcel);
      given.add(parcel);
      parcel.use = facility.use;
      parcel.pattern = facility.pattern;
      parcel.name = facility.count === 1 ? facility.name : names.nameFor(facility.name, parcel.at);
    }
  }
}

/** The larger parks have a pond. */
function digParkPonds(parcels: Parcel[]): void {
  for (const [i, park] of [...parcels.entries()]) {
    if (park.pattern !== 'parkPavilion' || park.areaM2 < 19000 || i % 3 === 0) continue;
    const shape = lakePolygon(park.at, Math.sqrt(park.areaM2) * 0.17, 1.5, frameOf(park.polygon.outer).angle);
    const [pond] = intersection([shape], grow([park.polygon], -14));
    if (!pond || areaM2(pond) < 1200) continue;
    const [rest, ...more] = difference([park.polygon], [pond]);
    if (!rest || more.length > 0) continue;
    parcels[i] = { ...park, polygon: rest, areaM2: areaM2(rest) };
    parcels.push({ polygon: pond, at: centroid(pond), areaM2: areaM2(pond), use: 'lake', pattern: 'none', name: '' });
  }
}

/** Villages among the fields, which the town has not reached. */
const hamlets: readonly Point[] = [
  [-4250, 4500],
  [-3350, 4350],
  [-5050, 4050],
  [4950, 3250],
  [4250, 2950],
  [-7250, 850],
];

function addNature(
  land: Landform,
  paved: readonly Polygon[],
  corridor: readonly Polygon[],
  random: Random,
  add: (polygon: Polygon, use: LandUseId, pattern: Pattern, name?: string) => void,
  tidy: (polygons: readonly Polygon[]) => Polygon[],
): void {
  const wander = planeNoise('stands', 260, 3);
  for (const wood of tidy(difference(land.wood, paved))) {
    for (const stand of splitWinding(wood, 210000, random, wander)) {
      const at = centroid(stand);
      const use = random.chance(0.1) ? 'shrub' : random.chance(0.1) ? 'otherWood' : 'wood';
      add(stand, use, 'none', distanceM(at, [-2350, 1300]) < 700 ? '凤台山' : '');
    }
  }
  for (const mangrove of tidy(difference(land.mangrove, paved))) {
    for (const piece of splitWinding(mangrove, 130000, random, wander)) add(piece, 'mangrove', 'none', '澜江口红树林');
  }
  for (const flat of tidy(difference(land.tidalFlat, paved))) {
    for (const piece of splitWinding(flat, 160000, random, wander)) add(piece, 'tidalFlat', 'none');
  }
  const fieldNoise = planeNoise('fields', 520, 2);
  const hillAway = land.woodAway;
  const dykes = 9;
  for (const polder of tidy(difference(land.ponds, paved))) {
    for (const pond of splitLots(polder, 15000, random, dykes)) add(pond, 'pond', 'none');
  }
  for (const block of tidy(difference(land.fields, [...paved, ...corridor]))) {
    for (const field of splitLots(block, 24000, random, 3)) {
      const at = centroid(field);
      if (hamlets.some((hamlet) => distanceM(hamlet, at) < 190)) {
        add(field, 'village', 'village');
        continue;
      }
      const slopes = -sample(hillAway, at[0], at[1]) < 330;
      const lie = fieldNoise(at[0], at[1]) + (slopes ? 0.45 : -0.15);
      add(field, lie > 0.25 ? 'orchard' : lie < -0.42 ? 'dryField' : 'paddy', 'none');
    }
  }
  for (const bank of tidy(difference(land.bank, [...paved, ...corridor]))) {
    for (const piece of splitByGrid(bank, 600)) {
      const at = centroid(piece);
      add(piece, distanceM(at, centre) < 4500 && !inIndustry(at) ? 'park' : 'protectionGreen', 'none', '');
    }
  }
  for (const strip of tidy(corridor))
    for (const piece of splitByGrid(strip, 900)) add(piece, 'protectionGreen', 'none');
  const waterUse: Record<string, LandUseId> = { '1701': 'river', '1702': 'lake', '1703': 'reservoir', '1705': 'canal' };
  let before: Polygon[] = [];
  for (const body of land.rivers.bodies) {
    const use = waterUse[body.code];
    if (!use) throw new Error(`no land use for water code ${body.code}`);
    for (const piece of difference(body.polygons, before)) {
      for (const reach of use === 'river' ? splitByGrid(piece, 1800) : [piece]) add(reach, use, 'none', body.name);
    }
    before = union([...before, ...body.polygons]);
  }
}

/** Long narrow ground in pieces, cut along a grid laid askew so that cuts rarely run along it. */
function splitByGrid(polygon: Polygon, cellM: number): Polygon[] {
  if (areaM2(polygon) < 30000) return [polygon];
  const pieces: Polygon[] = [];
  const xs = polygon.outer.map(([x]) => x);
  const ys = polygon.outer.map(([, y]) => y);
  for (let x = Math.floor(Math.min(...xs) / cellM) * cellM; x < Math.max(...xs); x += cellM) {
    for (let y = Math.floor(Math.min(...ys) / cellM) * cellM; y < Math.max(...ys); y += cellM) {
      pieces.push(...intersection([polygon], [rectangle({ west: x, south: y, east: x + cellM, north: y + cellM })]));
    }
  }
  return pieces.filter((piece) => areaM2(piece) > 100);
}
