/**
 * A made-up city of any size for speed tests: blocks of about thirty buildings between streets.
 *
 * Writes `boundary, parcels, buildings, roads .geojson` (WGS 84) and `totals.csv` (use, t) to a
 * folder. Same N, same files: the random numbers are seeded. Real shapes do not matter here, only
 * that counts, vertices and attributes are those of a district (5.8 vertices a building).
 */

import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const west = 113.45;
const south = 22.05;
const metresPerDegreeLatitude = 110_750;
const metresPerDegreeLongitude = 103_200;
const blockM = 120;
const streetM = 18;
const buildingsPerBlock = 30;

const uses = ['residential', 'commercial', 'industrial', 'public', 'green', 'transport'] as const;
const useShares = [0.46, 0.12, 0.22, 0.1, 0.06, 0.04];

function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function position(xM: number, yM: number): string {
  return `[${(west + xM / metresPerDegreeLongitude).toFixed(7)},${(south + yM / metresPerDegreeLatitude).toFixed(7)}]`;
}

function pickUse(share: number): (typeof uses)[number] {
  let sum = 0;
  for (let i = 0; i < uses.length; i++) {
    sum += useShares[i] ?? 0;
    if (share < sum) return uses[i] ?? 'residential';
  }
  return 'residential';
}

/** One footprint of four to eight corners, closed. */
function footprint(x: number, y: number, width: number, depth: number, random: () => number): string {
  const kind = random();
  const corners: [number, number][] =
    kind < 0.62
      ? [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ]
      : kind < 0.9
        ? [
            [0, 0],
            [1, 0],
            [1, 0.6],
            [0.55, 0.6],
            [0.55, 1],
            [0, 1],
          ]
        : [
            [0, 0],
            [1, 0],
            [1, 1],
            [0.7, 1],
            [0.7, 0.5],
            [0.3, 0.5],
            [0.3, 1],
            [0, 1],
          ];
  const closed = [...corners, corners[0] ?? [0, 0]];
  return closed.map(([u, v]) => position(x + u * width, y + v * depth)).join(',');
}

class GeoJsonFile {
  private readonly stream;
  private first = true;
  constructor(path: string) {
    this.stream = createWriteStream(path);
    this.stream.write('{"type":"FeatureCollection","features":[\n');
  }
  async add(properties: object, type: string, coordinates: string): Promise<void> {
    const text = `${this.first ? '' : ',\n'}{"type":"Feature","properties":${JSON.stringify(properties)},"geometry":{"type":"${type}","coordinates":${coordinates}}}`;
    this.first = false;
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }
  async close(): Promise<void> {
    this.stream.end('\n]}\n');
    await once(this.stream, 'finish');
  }
}

/** Write a city of `count` buildings into `folder`. */
export async function writeCity(count: number, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(20260101);
  const blocks = Math.ceil(count / buildingsPerBlock);
  const columns = Math.ceil(Math.sqrt(blocks));
  const pitch = blockM + streetM;
  const side = columns * pitch;

  const boundary = new GeoJsonFile(join(folder, 'boundary.geojson'));
  const corners = [
    position(-50, -50),
    position(side + 50, -50),
    position(side + 50, side + 50),
    position(-50, side + 50),
  ];
  await boundary.add({ name: 'city' }, 'Polygon', `[[${[...corners, corners[0]].join(',')}]]`);
  await boundary.close();

  const parcels = new GeoJsonFile(join(folder, 'parcels.geojson'));
  const buildings = new GeoJsonFile(join(folder, 'buildings.geojson'));
  let written = 0;
  for (let block = 0; block < blocks; block++) {
    const x = (block % columns) * pitch;
    const y = Math.floor(block / columns) * pitch;
    const ring = [position(x, y), position(x + blockM, y), position(x + blockM, y + blockM), position(x, y + blockM)];
    await parcels.add({ id: block, use: pickUse(random()) }, 'Polygon', `[[${[...ring, ring[0]].join(',')}]]`);
    for (let k = 0; k < buildingsPerBlock && written < count; k++) {
      const cell = blockM / 6;
      const bx = x + (k % 6) * cell + 2 + random() * 3;
      const by = y + Math.floor(k / 6) * (blockM / 5) + 2 + random() * 4;
      const shape = footprint(bx, by, 8 + random() * 6, 9 + random() * 6, random);
      await buildings.add({ id: written, floors: 1 + Math.floor(random() ** 2 * 24) }, 'Polygon', `[[${shape}]]`);
      written++;
    }
  }
  await parcels.close();
  await buildings.close();

  const roads = new GeoJsonFile(join(folder, 'roads.geojson'));
  for (let line = 0; line <= columns; line++) {
    const roadClass = line % 16 === 0 ? 'primary' : line % 4 === 0 ? 'secondary' : 'residential';
    const at = line * pitch - streetM / 2;
    for (let step = 0; step < columns; step++) {
      const from = step * pitch - streetM / 2;
      const to = from + pitch;
      await roads.add(
        { id: `v${line}-${step}`, class: roadClass },
        'LineString',
        `[${position(at, from)},${position(at, to)}]`,
      );
      await roads.add(
        { id: `h${line}-${step}`, class: roadClass },
        'LineString',
        `[${position(from, at)},${position(to, at)}]`,
      );
    }
  }
  await roads.close();

  const totals = { residential: 2.1, commercial: 2.6, industrial: 9.4, public: 1.3, transport: 3.2 };
  const rows = Object.entries(totals).map(
    ([use, tonnesPerBuilding]) => `${use},${(tonnesPerBuilding * count).toFixed(1)}`,
  );
  writeFileSync(join(folder, 'totals.csv'), `use,t\n${rows.join('\n')}\n`);
}
