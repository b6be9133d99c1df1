/** How do buildings stand on a lot? One pattern a land use: rows, towers, courts, sheds, lanes. */
import type { BuildingUse } from '../../src/core/factors/building-use.ts';
import type { Pattern } from './land-use.ts';
import { Lot, type Shape } from './lot.ts';
import type { Point } from './plane.ts';
import { areaM2, type Polygon } from './polygon.ts';
import type { Random } from './random.ts';
import { box, comb, cornered, crossTower, ellipse, openCourt, wingedTower } from './shapes.ts';
import { frameOf, splitLots } from './splitting.ts';

interface Placed {
  readonly ring: readonly Point[];
  readonly storeys: number;
  readonly use: BuildingUse;
}

interface Site {
  /** The lot less its set-back. */
  readonly ground: Polygon;
  /** Direction of the lot's rows; the nearer to east-west the better the light. */
  readonly angle: number;
  readonly random: Random;
  /** 0 at the edge of town … 1 in the centre. */
  readonly centrality: number;
}

type Build = (site: Site) => Placed[];

/** Sets shapes out on a lot and keeps what stood. */
class Builder {
  readonly placed: Placed[] = [];
  readonly lot: Lot;

  constructor(site: Site, angle = site.angle) {
    this.lot = new Lot(site.ground, angle);
  }

  put(shape: Shape, clearM: number, storeys: number, use: BuildingUse): boolean {
    if (!this.lot.fits(shape, clearM)) return false;
    this.placed.push({ ring: this.lot.place(shape), storeys, use });
    return true;
  }
}

/** Rows from south to north; in each row, from west to east, what `make` offers until the row is full. */
function rows(
  { lot }: Builder,
  pitchM: number,
  stepM: number,
  startM: number,
  each: (x: number, y: number, row: number) => number,
): void {
  let row = 0;
  for (let y = lot.south + startM; y < lot.north; y += pitchM, row++) {
    for (let x = lot.west + 1; x < lot.east; ) x += Math.max(1, each(x, y, row)) || stepM;
  }
}

const towers: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const storeys = random.whole(Math.round(13 + 5 * site.centrality), Math.round(22 + 9 * site.centrality));
  const shape = random.pick([crossTower, wingedTower, wingedTower]);
  const [w, d] = [random.between(25, 34), random.between(18, 23)];
  const pitch = 30 + storeys * random.between(0.7, 0.95);
  rows(builder, pitch, 3, d / 2 + random.between(1, 5), (x, y, row) => {
    const at = x + w / 2 + (row % 2) * 6;
    const height = Math.max(11, storeys - (random.chance(0.3) ? random.whole(2, 7) : 0));
    return builder.put(shape(at, y, w, d), 13, height, 'residential') ? w + random.between(14, 24) : 4;
  });
  // shops along the street, a clubhouse where there is room
  const edge = new Builder(site);
  for (const other of builder.placed) edge.placed.push(other);
  rows(builder, 26, 4, 7, (x, y) => {
    const long = random.between(26, 52);
    const nearEdge = y < builder.lot.south + 30 || y > builder.lot.north - 30;
    if (!nearEdge || random.chance(0.5)) return 18;
    return builder.put(box(x + long / 2, y, long, 12), 7, random.whole(1, 3), 'retail') ? long + 8 : 5;
  });
  return builder.placed;
};

const slabs: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const storeys = random.pickWeighted<number>([
    [6, 4],
    [7, 5],
    [8, 2],
    [9, 3],
    [11, 2],
    [18, 2],
  ]);
  const d = random.between(11.5, 14.5);
  const unit = random.between(17, 22);
  const pitch = d + Math.max(13, storeys * 3 * (storeys > 12 ? 0.62 : 0.82));
  rows(builder, pitch, 3, d / 2 + 0.5, (x, y) => {
    for (const units of random.shuffled([2, 3, 3, 4]).concat(1)) {
      const long = unit * units;
      if (builder.put(box(x + long / 2, y, long, d), 6.5, storeys, 'residential')) return long + random.between(7, 12);
    }
    return 4;
  });
  return builder.placed;
};

const villas: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const [w, d] = [random.between(11, 15), random.between(12, 15)];
  rows(builder, d + random.between(12, 16), 3, d / 2 + 1, (x, y, row) => {
    const lane = row % 4 === 3 ? 3 : 0;
    const shape = random.chance(0.5)
      ? cornered(x + w / 2, y + lane, w, d, w * 0.35, d * 0.3)
      : box(x + w / 2, y + lane, w, d);
    return builder.put(shape, 5, random.whole(2, 3), 'residential') ? w + random.between(6, 9) : 3;
  });
  return builder.placed;
};

/** Houses shoulder to shoulder on lanes too narrow for a car: a village the town grew round. */
const village: Build = (site) => {
  const { random } = site;
  const all: Placed[] = [];
  for (const cell of splitLots(site.ground, random.between(2600, 4200), random, 4.2)) {
    const angle = frameOf(cell.outer).angle;
    const builder = new Builder({ ...site, ground: cell }, angle);
    if (random.chance(0.045) && areaM2(cell) > 900) {
      // the ancestral hall and its forecourt, or the pond in front of it
      builder.put(
        box((builder.lot.west + builder.lot.east) / 2, (builder.lot.south + builder.lot.north) / 2, 16, 24),
        1,
        1,
        'publicOther',
      );
      all.push(...builder.placed);
      continue;
    }
    const depth = random.between(9.5, 12.5);
    const usual = random.whole(3, 5 + Math.round(2 * site.centrality));
    rows(builder, depth + random.between(1.5, 2.4), 1.5, depth / 2 + 0.3, (x, y) => {
      if (random.chance(0.05)) return 9;
      const w = random.between(8.5, 13.5);
      const storeys = Math.max(1, usual + random.whole(-2, 2));
      return builder.put(box(x + w / 2, y, w, depth), 0.9, storeys, 'residential') ? w + random.between(1.1, 2) : 1.5;
    });
    all.push(...builder.placed);
  }
  return all;
};

/** Deep narrow houses wall to wall along the streets, shops on the ground floor. */
const oldTown: Build = (site) => {
  const { random } = site;
  const all: Placed[] = [];
  for (const cell of splitLots(site.ground, random.between(1900, 3000), random, 5)) {
    const builder = new Builder({ ...site, ground: cell }, frameOf(cell.outer).angle);
    const depth = Math.min(17, builder.lot.depthM / 2 - 1);
    if (depth < 6) continue;
    rows(builder, depth + 0.6, 1, depth / 2 + 0.1, (x, y) => {
      const w = random.between(5.2, 8.6);
      const shop = random.chance(0.34);
      const put = builder.put(
        box(x + w / 2, y, w, depth - (random.chance(0.3) ? 2 : 0)),
        0.02,
        random.whole(2, 5),
        shop ? 'retail' : 'residential',
      );
      return put ? w + (random.chance(0.06) ? 2.2 : 0.06) : 1;
    });
    all.push(...builder.placed);
  }
  return all;
};

const dormitory: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const storeys = random.whole(6, 9);
  rows(builder, 32, 3, 9, (x, y) => {
    const long = random.between(44, 68);
    return builder.put(box(x + long / 2, y, long, 15), 8, storeys, 'residential') ? long + 10 : 5;
  });
  return builder.placed;
};

/** A podium with a tower on its corner; large lots carry several. */
const office: Build = (site) => {
  const { random, centrality } = site;
  const all: Placed[] = [];
  for (const cell of splitLots(site.ground, random.between(5500, 8500), random, 14)) {
    const builder = new Builder({ ...site, ground: cell });
    const { lot } = builder;
    const x = (lot.west + lot.east) / 2;
    const y = (lot.south + lot.north) / 2;
    for (const share of [0.86, 0.74, 0.6, 0.46]) {
      const [w, d] = [Math.min(96, lot.widthM * share), Math.min(80, lot.depthM * share)];
      if (w < 20 || d < 18) break;
      const side = Math.min(44, Math.max(20, Math.min(w, d) * 0.62));
      const [flipX, flipY] = [random.chance(0.5) ? -1 : 1, random.chance(0.5) ? -1 : 1];
      const podium = cornered(x, y, w, d, side, side).map(
        ([px, py]) => [x + (px - x) * flipX, y + (py - y) * flipY] as const,
      );
      if (w < side + 9 || d < side + 9) {
        if (builder.put(box(x, y, w, d), 0, random.whole(6, 12), 'office')) break;
        continue;
      }
      if (!lot.fits(box(x, y, w, d), 0)) continue;
      const storeys = Math.round(random.between(10, 18) + centrality * centrality * random.between(8, 36));
      builder.placed.push({ ring: lot.place(podium), storeys: random.whole(3, 5), use: 'retail' });
      const [towerX, towerY] = [x + (w - side) * 0.5 * flipX, y + (d - side) * 0.5 * flipY];
      const tower = random.chance(0.3)
        ? ellipse(towerX, towerY, side - 1, side - 1, 20)
        : box(towerX, towerY, side - 0.2, side - 0.2);
      builder.placed.push({ ring: lot.place(tower), storeys, use: 'office' });
      break;
    }
    all.push(...builder.placed);
  }
  return all;
};

/** One large block that fills most of the lot. */
function oneBlock(use: BuildingUse, low: number, high: number, mostM: number, fill: readonly number[]): Build {
  return (site) => {
    const { random } = site;
    const all: Placed[] = [];
    for (const cell of splitLots(site.ground, mostM * mostM * 1.9, random, 18)) {
      const builder = new Builder({ ...site, ground: cell });
      const { lot } = builder;
      const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
      for (const share of fill) {
        const [w, d] = [Math.min(mostM, lot.widthM * share), Math.min(mostM * 0.8, lot.depthM * share)];
        const shape = random.chance(0.4) ? cornered(x, y, w, d, w * 0.35, d * 0.35) : box(x, y, w, d);
        if (w > 9 && d > 8 && builder.put(shape, 0, random.whole(low, high), use)) break;
      }
      all.push(...builder.placed);
    }
    return all;
  };
}

const mall = oneBlock('retail', 4, 7, 130, [0.9, 0.8, 0.68, 0.55, 0.4]);
const terminal = oneBlock('publicOther', 1, 3, 120, [0.6, 0.5, 0.4, 0.3]);
const utilityShed = oneBlock('publicOther', 1, 3, 45, [0.6, 0.5, 0.4, 0.3]);
const fireStation = oneBlock('publicOther', 3, 4, 46, [0.6, 0.5, 0.4, 0.3]);
const petrolStation = oneBlock('retail', 1, 1, 26, [0.5, 0.4, 0.3]);
const clinic = oneBlock('hospital', 3, 6, 48, [0.7, 0.58, 0.45, 0.33]);
const community = oneBlock('publicOther', 3, 5, 46, [0.7, 0.58, 0.45, 0.33]);
const substation = oneBlock('publicOther', 2, 3, 52, [0.62, 0.5, 0.4, 0.3]);

const shops: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const storeys = random.whole(2, 5);
  const d = random.between(16, 24);
  rows(builder, d + random.between(12, 18), 3, d / 2 + 0.5, (x, y) => {
    const long = random.between(30, 64);
    return builder.put(box(x + long / 2, y, long, d), 6, storeys, random.chance(0.15) ? 'restaurant' : 'retail')
      ? long + 8
      : 4;
  });
  return builder.placed;
};

const market: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  rows(builder, 42, 4, 14, (x, y) => {
    const long = random.between(60, 90);
    return builder.put(box(x + long / 2, y, long, 26), 9, random.whole(1, 2), 'retail') ? long + 12 : 5;
  });
  return builder.placed;
};

const hotel: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const { lot } = builder;
  const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
  for (const share of [0.72, 0.6, 0.48, 0.36]) {
    const [w, d] = [Math.min(78, lot.widthM * share), Math.min(56, lot.depthM * share)];
    if (builder.put(cornered(x, y, w, d, w * 0.4, d * 0.45), 0, random.whole(9, 24), 'hotel')) break;
  }
  return builder.placed;
};

const resort: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const { lot } = builder;
  const y = lot.south + lot.depthM * 0.5;
  for (let x = lot.west + 40; x < lot.east - 30; x += 105) {
    builder.put(openCourt(x, y, 82, 46, 15), 12, random.whole(5, 11), 'hotel');
  }
  rows(builder, 34, 4, 12, (x, row) =>
    builder.put(box(x + 7, row, 14, 12), 9, 2, 'hotel') ? random.between(24, 40) : 8,
  );
  return builder.placed;
};

const laboratory: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const d = random.between(52, 62);
  rows(builder, d + 22, 4, d / 2 + 1, (x, y) => {
    const w = random.between(58, 84);
    const storeys = random.whole(5, 13);
    const shape = random.pick([
      openCourt(x + w / 2, y, w, d, 19),
      comb(x + w / 2, y, w, d, 13.5),
      cornered(x + w / 2, y, w, d, w * 0.55, d * 0.55),
    ]);
    return builder.put(shape, 15, storeys, 'office') ? w + 20 : 6;
  });
  rows(builder, 30, 4, 11, (x, y) =>
    builder.put(box(x + 16, y, 32, 19), 13, random.whole(4, 17), random.chance(0.2) ? 'restaurant' : 'office') ? 50 : 8,
  );
  return builder.placed;
};

const dataCentre: Build = (site) => {
  const builder = new Builder(site);
  rows(builder, 62, 4, 22, (x, y) => (builder.put(box(x + 36, y, 72, 42), 14, 4, 'dataCentre') ? 90 : 6));
  return builder.placed;
};

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

const school: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const { lot } = builder;
  // running track on one side
  const long = lot.widthM > lot.depthM;
  const [tw, td] = long ? [72, Math.min(150, lot.depthM - 4)] : [Math.min(150, lot.widthM - 4), 72];
  if (long) lot.reserve(lot.east - tw - 2, lot.south, lot.east, lot.north);
  else lot.reserve(lot.west, lot.south, lot.east, lot.south + td + 2);
  rows(builder, 66, 5, 28, (x, y) => {
    const w = random.between(54, 72);
    return builder.put(comb(x + w / 2, y, w, 52, 10.5), 9, random.whole(4, 6), 'school') ? w + 14 : 5;
  });
  rows(builder, 30, 5, 10, (x, y) =>
    builder.put(box(x + 18, y, 36, 18), 9, random.whole(2, 5), random.chance(0.25) ? 'restaurant' : 'school') ? 54 : 8,
  );
  return builder.placed.slice(0, 9);
};

const kindergarten: Build = (site) => {
  const builder = new Builder(site);
  const { lot } = builder;
  const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
  for (const scale of [1, 0.8, 0.62, 0.48]) {
    if (builder.put(openCourt(x, y, 46 * scale, 34 * scale, 11 * scale), 0, 3, 'school')) break;
  }
  return builder.placed;
};

const campus: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const { lot } = builder;
  const kind = random.pickWeighted<'teaching' | 'hostels' | 'library' | 'sports'>([
    ['teaching', 6],
    ['hostels', 4],
    ['library', 1],
    ['sports', 1],
  ]);
  const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
  if (kind === 'library') {
    builder.put(ellipse(x, y, 66, 66, 32), 0, 8, 'university');
    builder.put(box(x, y + 92, 96, 34), 8, 6, 'university');
  }
  if (kind === 'sports') {
    builder.put(ellipse(x, y, 172, 118, 40), 0, 2, 'university');
    builder.put(box(x, y - 96, 64, 42), 10, 3, 'university');
  }
  if (kind === 'hostels') {
    rows(builder, 38, 4, 10, (px, py) => (builder.put(box(px + 32, py, 64, 16), 9, 7, 'university') ? 76 : 5));
    return builder.placed;
  }
  rows(builder, 82, 5, 32, (px, py) => {
    const w = random.between(64, 88);
    const shape = random.chance(0.5) ? comb(px + w / 2, py, w, 58, 13) : openCourt(px + w / 2, py, w, 54, 15);
    return builder.put(shape, 18, random.whole(4, 7), 'university') ? w + 28 : 6;
  });
  return builder.placed;
};

const hospital: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const { lot } = builder;
  const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
  for (const scale of [1, 0.86, 0.7, 0.55]) {
    if (builder.put(comb(x - 20 * scale, y, 84 * scale, 92 * scale, 19 * scale), 0, 5, 'hospital')) break;
  }
  rows(builder, 40, 5, 13, (px, py) =>
    builder.put(box(px + 29, py, 58, 19), 11, random.whole(9, 17), 'hospital') ? 80 : 6,
  );
  return builder.placed.slice(0, 7);
};

const government: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const { lot } = builder;
  const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
  for (const scale of [1, 0.8, 0.62, 0.46]) {
    if (
      !builder.put(openCourt(x, y + 14 * scale, 110 * scale, 48 * scale, 19 * scale), 0, random.whole(5, 12), 'office')
    )
      continue;
    for (const side of [-1, 1])
      builder.put(box(x + side * 46 * scale, y - 44 * scale, 30 * scale, 40 * scale), 6, 4, 'publicOther');
    break;
  }
  return builder.placed;
};

const culture: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const { lot } = builder;
  const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
  for (const scale of [1, 0.8, 0.6, 0.42]) {
    const shape = random.chance(0.6)
      ? ellipse(x, y, 104 * scale, 76 * scale, 36)
      : cornered(x, y, 92 * scale, 70 * scale, 30 * scale, 26 * scale);
    if (builder.put(shape, 0, random.whole(3, 5), 'publicOther')) break;
  }
  return builder.placed;
};

const sports: Build = (site) => {
  const builder = new Builder(site);
  const { lot } = builder;
  const [x, y] = [(lot.west + lot.east) / 2, (lot.south + lot.north) / 2];
  const wide = lot.widthM > lot.depthM;
  for (const scale of [1, 0.85, 0.7, 0.55]) {
    const [w, d] = wide ? [176 * scale, 130 * scale] : [130 * scale, 176 * scale];
    const dx = wide ? -46 * scale : 0;
    if (!builder.put(ellipse(x + dx, y, w, d, 44), 0, 3, 'publicOther')) continue;
    builder.put(
      ellipse(wide ? x + 88 * scale : x, wide ? y : y + 130 * scale, 72 * scale, 72 * scale, 28),
      8,
      3,
      'publicOther',
    );
    break;
  }
  return builder.placed;
};

const welfare: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  rows(builder, 40, 4, 12, (x, y) =>
    builder.put(openCourt(x + 23, y, 46, 26, 10), 10, random.whole(3, 5), 'residential') ? 60 : 5,
  );
  return builder.placed;
};

const parkPavilion: Build = (site) => {
  const { random } = site;
  const builder = new Builder(site);
  const { lot } = builder;
  for (let i = 0; i < 2; i++) {
    const x = random.between(lot.west, lot.east);
    const y = random.between(lot.south, lot.north);
    builder.put(box(x, y, random.between(10, 18), random.between(8, 12)), 20, 1, 'publicOther');
  }
  return builder.placed;
};

export const buildingPatterns: Record<Exclude<Pattern, 'none'>, Build> = {
  towers,
  slabs,
  villas,
  village,
  oldTown,
  dormitory,
  office,
  mall,
  shops,
  market,
  hotel,
  resort,
  laboratory,
  dataCentre,
  factory,
  heavyFactory,
  warehouse,
  port,
  powerPlant,
  substation,
  waterWorks,
  wasteToEnergy,
  utilityShed,
  school,
  kindergarten,
  campus,
  hospital,
  clinic,
  government,
  culture,
  sports,
  community,
  welfare,
  terminal,
  petrolStation,
  fireStation,
  parkPavilion,
};
