/** How do factories, sheds, the port and the works of supply and disposal stand? */
import { type Build, Builder, oneBlock, rows } from './building-site.ts';
import { box, ellipse } from './shapes.ts';

/** Sheds in rows, an office at the gate, a hostel at the back. */
function factoryOf(
  storeys: readonly [number, number],
  depthM: readonly [number, number],
  longM: readonly [number, number],
): Build {
  return (site) => {
    const { random } = site;
    const builder = new Builder(site);
    const d = random.between(...depthM);
    const height = random.whole(...storeys);
    const { lot } = builder;
    if (lot.depthM > 80) {
      const long = random.between(30, 46);
      builder.put(box(lot.west + long / 2 + 4, lot.south + 10, long, 14), 4, random.whole(3, 6), 'office');
      if (random.chance(0.55))
        builder.put(box(lot.east - 26, lot.north - 10, 44, 14), 4, random.whole(5, 7), 'residential');
    }
    rows(builder, d + random.between(13, 18), 4, d / 2 + 1, (x, y) => {
      for (const long of [random.between(...longM), longM[0], longM[0] * 0.62, 26]) {
        if (builder.put(box(x + long / 2, y, long, d), 9, height, 'industry')) return long + random.between(12, 18);
      }
      return 6;
    });
    return builder.placed;
  };
}

const factory: Build = (site) =>
  (site.random.chance(0.5) ? factoryOf([3, 6], [20, 30], [55, 90]) : factoryOf([1, 2], [32, 54], [70, 130]))(site);
const heavyFactory = factoryOf([1, 2], [44, 70], [110, 190]);

const warehouse: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const d = random.between(46, 62);
  const storeys = random.whole(1, 3);
  rows(builder, d + 32, 6, d / 2 + 2, (x, y) => {
    for (const long of [random.between(120, 190), 96, 62]) {
      if (builder.put(box(x + long / 2, y, long, d), 24, storeys, 'warehouse')) return long + 30;
    }
    return 8;
  });
  return builder.placed;
};

/** Mostly open yard for containers; sheds here and there, the terminal's office at a gate. */
const port: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const { lot } = builder;
  builder.put(box(lot.west + lot.widthM * 0.3, lot.north - 24, 54, 18), 6, random.whole(4, 8), 'office');
  builder.put(box(lot.west + lot.widthM * 0.3 + 70, lot.north - 22, 30, 14), 6, 2, 'office');
  rows(builder, random.between(105, 135), 8, 40, (x, y) => {
    if (random.chance(0.5)) return 130;
    const long = random.between(80, 130);
    return builder.put(box(x + long / 2, y, long, random.between(36, 48)), 22, 1, 'warehouse') ? long + 45 : 12;
  });
  return builder.placed;
};

const powerPlant: Build = (site) => {
  const builder = new Builder(site);
  const { lot } = builder;
  const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
  // three blocks of gas turbine hall and boiler house, the cooling cells, tanks, the control building
  for (const i of [-1, 0, 1]) {
    builder.put(box(x - 18, y + i * 46, 84, 30), 6, 6, 'industry');
    builder.put(box(x + 52, y + i * 46, 30, 26), 6, 12, 'industry');
    builder.put(ellipse(x + 78, y + i * 46, 10, 10, 12), 2, 18, 'industry');
  }
  builder.put(box(x - 98, y, 30, 120), 10, 4, 'industry');
  builder.put(box(x, y + 96, 110, 22), 10, 3, 'industry');
  builder.put(box(x - 70, y - 98, 40, 18), 8, 4, 'office');
  for (const i of [0, 1, 2]) builder.put(ellipse(x + 20 + i * 40, y - 96, 30, 30, 20), 6, 4, 'industry');
  return builder.placed;
};

const waterWorks: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  rows(builder, 46, 5, 20, (x, y, row) => {
    if (row % 2 === 0) return builder.put(ellipse(x + 17, y, 34, 34, 20), 8, 1, 'publicOther') ? 44 : 6;
    return builder.put(box(x + 24, y, 48, 26), 8, random.whole(1, 2), 'publicOther') ? 60 : 6;
  });
  return builder.placed;
};

const wasteToEnergy: Build = (site) => {
  const builder = new Builder(site);
  const { lot } = builder;
  const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
  builder.put(box(x, y, 104, 56), 0, 9, 'industry');
  builder.put(ellipse(x + 64, y, 9, 9, 12), 3, 22, 'industry');
  builder.put(box(x, y - 56, 40, 16), 8, 4, 'office');
  builder.put(box(x - 10, y + 58, 70, 24), 8, 2, 'industry');
  return builder.placed;
};

const utilityShed = oneBlock('publicOther', 1, 3, 45, [0.6, 0.5, 0.4, 0.3]);
const substation = oneBlock('publicOther', 2, 3, 52, [0.62, 0.5, 0.4, 0.3]);

export const industryPatterns = {
  factory,
  heavyFactory,
  warehouse,
  port,
  powerPlant,
  waterWorks,
  wasteToEnergy,
  substation,
  utilityShed,
};
