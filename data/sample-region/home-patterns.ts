/** How do homes stand: towers, slabs, villas, villages, the old town, hostels? */
import { type Build, Builder, type Placed, rows } from './building-site.ts';
import { areaM2 } from './polygon.ts';
import { box, cornered, crossTower, wingedTower } from './shapes.ts';
import { frameOf, splitLots } from './splitting.ts';

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

export const homePatterns = { towers, slabs, villas, village, oldTown, dormitory };
