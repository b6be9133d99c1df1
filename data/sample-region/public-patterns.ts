/** How do schools, the university, hospitals, offices of the state and halls stand? */
import { type Build, Builder, oneBlock, rows } from './building-site.ts';
import { box, comb, cornered, ellipse, openCourt } from './shapes.ts';

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

const terminal = oneBlock('publicOther', 1, 3, 120, [0.6, 0.5, 0.4, 0.3]);
const fireStation = oneBlock('publicOther', 3, 4, 46, [0.6, 0.5, 0.4, 0.3]);
const clinic = oneBlock('hospital', 3, 6, 48, [0.7, 0.58, 0.45, 0.33]);
const community = oneBlock('publicOther', 3, 5, 46, [0.7, 0.58, 0.45, 0.33]);

export const publicPatterns = {
  school,
  kindergarten,
  campus,
  hospital,
  government,
  culture,
  sports,
  welfare,
  parkPavilion,
  terminal,
  fireStation,
  clinic,
  community,
};
