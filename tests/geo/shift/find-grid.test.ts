/** Layers written in a plane nobody knows: real ones turned, stretched and put elsewhere are found again, others are not. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { type CrsChange, intoBase, invertLocal } from '../../../src/geo/crs/crs-change.ts';
import { identifyCrs } from '../../../src/geo/crs/identify-crs.ts';
import { numbersInSystem } from '../../../src/geo/crs/numbers-in-system.ts';
import type { Geometry } from '../../../src/geo/layer-table.ts';
import { findGrid, type GridFound } from '../../../src/geo/shift/find-grid.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

type Local = Extract<CrsChange, { kind: 'local' }>;

/** A layer in the plane of a zone, metres. */
async function plane(path: string, system: string, crs?: string): Promise<Geometry> {
  const bytes = new Uint8Array(readFileSync(sharedData(path) ?? ''));
  const { layers } = await readFile(fileFromBytes(basename(path), bytes), crs === undefined ? {} : { crs });
  const geometry = layers[0]?.table.geometry;
  const zone = await identifyCrs(system);
  if (!geometry || !zone) throw new Error(path);
  const coords = geometry.coords.slice();
  numbersInSystem(zone)(coords, 0, coords.length / 2);
  return { ...geometry, coords };
}

/** The same shapes in a local grid that these parameters lead out of. */
function inLocal(geometry: Geometry, local: Local, swapped = false): Geometry {
  const coords = geometry.coords.slice();
  intoBase(invertLocal(local))?.(coords, 0, coords.length / 2);
  if (swapped) intoBase({ kind: 'swapped' })?.(coords, 0, coords.length / 2);
  return { ...geometry, coords };
}

/** How far the found parameters put a vertex from where the true ones put it: the farthest, metres. */
function farthestOffM(local: Geometry, found: GridFound, truth: Local): number {
  const there = local.coords.slice();
  if (found.swapped) intoBase({ kind: 'swapped' })?.(there, 0, there.length / 2);
  const right = there.slice();
  intoBase(truth)?.(right, 0, right.length / 2);
  let farthest = 0;
  for (let i = 0; i < there.length; i += 2) {
    const { middle } = found;
    const [x, y] = [(there[i] as number) - middle.x, (there[i + 1] as number) - middle.y];
    const [cos, sin] = [found.scale * Math.cos(found.turn), found.scale * Math.sin(found.turn)];
    const [east, north] = [middle.eastM + cos * x - sin * y, middle.northM + sin * x + cos * y];
    farthest = Math.max(farthest, Math.hypot(east - (right[i] as number), north - (right[i + 1] as number)));
  }
  return farthest;
}

const pause = async () => {};
const grids: readonly Local[] = [
  { kind: 'local', eastM: 401_234.567, northM: 2_398_765.432, rotationArcsec: -3725.5, scale: 1.000012 },
  { kind: 'local', eastM: 55_000, northM: 12_000, rotationArcsec: 0, scale: 1 },
  { kind: 'local', eastM: -350_000, northM: -2_100_000, rotationArcsec: 12 * 3600, scale: 0.9996 },
];

const DISTRICTS = 'data/china-boundaries/wgs84/shenzhen_districts.json';
const LUOHU = 'data/china-boundaries/gcj02/county_440303.json';
const has = (...paths: string[]) => paths.every((path) => sharedData(path) !== null);
const missing = (...paths: string[]) =>
  paths
    .filter((path) => !has(path))
    .map((path) => ` (${missingSharedData(path)})`)
    .join('');

describe.skipIf(!has(DISTRICTS, LUOHU))(`the Shenzhen pair${missing(DISTRICTS, LUOHU)}`, () => {
  it.each(grids)(
    'districts written in a local grid lie on themselves again: $rotationArcsec″, $scale',
    async (truth) => {
      const districts = await plane(DISTRICTS, 'EPSG:4547');
      const local = inLocal(districts, truth);
      const found = await findGrid(local, districts, pause);
      expect(found.kind).toBe('found');
      if (found.kind !== 'found') return;

      expect(found.isSure).toBe(true);
      expect(farthestOffM(local, found, truth)).toBeLessThan(0.5);
    },
  );

  it.each(grids)(
    'Luohu of another source in a local grid lies on the districts: $rotationArcsec″, $scale',
    async (truth) => {
      const districts = await plane(DISTRICTS, 'EPSG:4547');
      const local = inLocal(await plane(LUOHU, 'EPSG:4547', 'GCJ-02'), truth);
      const found = await findGrid(local, districts, pause);
      expect(found.kind).toBe('found');
      if (found.kind !== 'found') return;
      expect(farthestOffM(local, found, truth)).toBeLessThan(25);
    },
  );
});

describe.skipIf(!has(DISTRICTS, LUOHU))(`what is no copy of each other${missing(DISTRICTS, LUOHU)}`, () => {
  it('axes that stand the other way round are told', async () => {
    const districts = await plane(DISTRICTS, 'EPSG:4547');
    const truth = grids[0] as Local;
    const local = inLocal(await plane(LUOHU, 'EPSG:4547', 'GCJ-02'), truth, true);
    const found = await findGrid(local, districts, pause);
    expect(found).toMatchObject({ kind: 'found', swapped: true });
    if (found.kind === 'found') expect(farthestOffM(local, found, truth)).toBeLessThan(25);
  });

  it('boundaries of another city stay open', async () => {
    const districts = await plane(DISTRICTS, 'EPSG:4547');
    for (const other of [
      'data/china-boundaries/gcj02/county_440402.json',
      'data/china-boundaries/gcj02/county_320214.json',
    ])
      if (has(other))
        expect(await findGrid(await plane(other, 'EPSG:4547'), districts, pause), other).toEqual({ kind: 'open' });
  });

  it('a layer of another scale stays open', async () => {
    const districts = await plane(DISTRICTS, 'EPSG:4547');
    const luohu = await plane(LUOHU, 'EPSG:4547', 'GCJ-02');
    const half: Local = { kind: 'local', eastM: 0, northM: 0, rotationArcsec: 0, scale: 0.5 };
    expect(await findGrid(inLocal(luohu, half), districts, pause)).toEqual({ kind: 'open' });
  });
});

const MONACO = 'data/monaco-2021/roads.geojson';
const LIECHTENSTEIN = 'data/liechtenstein-2024/roads.geojson.gz';
describe.skipIf(!has(MONACO, LIECHTENSTEIN))(`streets${missing(MONACO, LIECHTENSTEIN)}`, () => {
  it('of one town lie on themselves, of two towns stay open', async () => {
    const monaco = await plane(MONACO, 'EPSG:32632');
    const liechtenstein = await plane(LIECHTENSTEIN, 'EPSG:32632');
    const truth: Local = { kind: 'local', eastM: 370_000, northM: 4_840_000, rotationArcsec: 7200, scale: 1.0001 };
    const local = inLocal(monaco, truth);
    const found = await findGrid(local, monaco, pause);
    expect(found.kind === 'found' && farthestOffM(local, found, truth)).toBeLessThan(0.5);
    expect(await findGrid(local, liechtenstein, pause)).toEqual({ kind: 'open' });
    expect(await findGrid(inLocal(liechtenstein, truth), monaco, pause)).toEqual({ kind: 'open' });
  });
});

describe('what has no edges to compare', () => {
  const none: Geometry = {
    kinds: new Uint8Array(0),
    coords: new Float64Array(0),
    ringOffsets: Uint32Array.of(0),
    partOffsets: Uint32Array.of(0),
    featureOffsets: Uint32Array.of(0),
  };
  const line = (...xy: number[]): Geometry => ({
    kinds: Uint8Array.of(2),
    coords: Float64Array.from(xy),
    ringOffsets: Uint32Array.of(0, xy.length / 2),
    partOffsets: Uint32Array.of(0, 1),
    featureOffsets: Uint32Array.of(0, 1),
  });
  it('stays open', async () => {
    const street = line(0, 0, 1000, 0);
    for (const [own, other] of [
      [none, street],
      [street, none],
      [street, street],
      [line(5, 5, 5, 5), street],
      [line(0, 0, Number.NaN, 3), street],
    ] as const)
      expect(await findGrid(own, other, pause)).toEqual({ kind: 'open' });
  });
});
