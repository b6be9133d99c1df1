/** How do offices, shops, hotels and laboratories stand? */
import { type Build, Builder, oneBlock, type Placed, rows } from './building-site.ts';
import { box, comb, cornered, ellipse, openCourt } from './shapes.ts';
import { splitLots } from './splitting.ts';

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

const mall = oneBlock('retail', 4, 7, 130, [0.9, 0.8, 0.68, 0.55, 0.4]);
const petrolStation = oneBlock('retail', 1, 1, 26, [0.5, 0.4, 0.3]);

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
  rows(builder, 34, 4, 12, (x, y) => (builder.put(box(x + 7, y, 14, 12), 9, 2, 'hotel') ? random.between(24, 40) : 8));
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

export const tradePatterns = { office, mall, petrolStation, shops, market, hotel, resort, laboratory, dataCentre };
