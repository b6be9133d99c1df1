/**
 * Folders for the attribution bench as other programs write them: shapes of every kind, columns that lack, ids of every
 * kind, files without features, tables with quotes. Squares about a metre a unit around 114° E, 22.5° N, all numbers by hand.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { attributeCity } from '../../bench/attribution/compute.ts';
import { readCity } from '../../bench/attribution/read-city.ts';
import { writeResults } from '../../bench/attribution/write-results.ts';

const METRE = 1e-5;
type Ring = [number, number][];

function box(x: number, y: number, width: number, height = width): Ring {
  const at = (east: number, north: number): [number, number] => [114 + east * METRE, 22.5 + north * METRE];
  return [at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)];
}

const path = (...places: [number, number][]): Ring => places.map(([x, y]) => [114 + x * METRE, 22.5 + y * METRE]);

type Properties = Readonly<Record<string, unknown>> | null;

function feature(properties: Properties, type: string | null, coordinates: unknown = null, id?: string | number) {
  const geometry = type === null ? null : { type, coordinates };
  return { type: 'Feature', ...(id === undefined ? {} : { id }), properties, geometry };
}

const collection = (...features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const polygon = (properties: Properties, ring: Ring, id?: string | number) =>
  feature(properties, 'Polygon', [ring], id);

const plain = {
  boundary: collection(feature({}, 'Polygon', [box(-50, -50, 1000), box(300, 300, 50)])),
  parcels: collection(
    polygon({ use: 'residential' }, box(0, 0, 200)),
    polygon({ use: 'commercial' }, box(200, 0, 200)),
  ),
  buildings: collection(
    polygon({ id: 1, floors: 2 }, box(10, 10, 20)),
    polygon({ id: 2, floors: 3 }, box(210, 10, 20)),
    polygon({ id: 3, floors: 1 }, box(50, 10, 20)),
  ),
  roads: collection(feature({ class: 'primary' }, 'LineString', path([0, 0], [300, 0]))),
  totals: 'use,t\nresidential,120\ncommercial,50\ntransport,10\n',
};

let folder = '';
afterEach(() => {
  if (folder !== '') rmSync(folder, { recursive: true });
  folder = '';
});

async function workedOut(part: Partial<typeof plain> = {}) {
  folder = mkdtempSync(join(tmpdir(), 'tantu-odd-'));
  const { totals, ...layers } = { ...plain, ...part };
  for (const [name, text] of Object.entries(layers)) writeFileSync(join(folder, `${name}.geojson`), text);
  writeFileSync(join(folder, 'totals.csv'), totals);
  const city = await readCity(folder);
  const result = attributeCity(city);
  writeResults(folder, city, result);
  const rows = (name: string): string[][] =>
    readFileSync(join(folder, `tantu_${name}.csv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const buildings = rows('buildings').map(([id, e]) => [id!, Math.round(Number(e) * 1e3) / 1e3] as const);
  const sectors = rows('sectors').map(([use, count, e]) => [use!, Number(count), Math.round(Number(e) * 1e3) / 1e3]);
  return { city, result, buildings, sectors, top: rows('top') };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

describe('a folder for the bench', () => {
  it('plain: by footprint and floors within each use', async () => {
    const { buildings, sectors, result } = await workedOut();
    expect(buildings).toEqual([
      ['1', 80],
      ['2', 50],
      ['3', 40],
    ]);
    expect(sectors).toEqual([
      ['residential', 2, 120],
      ['commercial', 1, 50],
      ['transport', 0, 0],
    ]);
    expect(sum(result.cellT)).toBeCloseTo(180, 6);
  });

  it('shapes of several parts and with holes', async () => {
    const { buildings } = await workedOut({
      parcels: collection(
        feature({ use: 'residential' }, 'MultiPolygon', [[box(0, 0, 200), box(100, 100, 50)], [box(300, 0, 50)]]),
        polygon({ use: 'commercial' }, box(110, 110, 30)),
      ),
      buildings: collection(
        // 400 m² in two parts; 300 m² around a yard of 100; one on the second part of the parcel; one in its hole.
        feature({ id: 'a', floors: 1 }, 'MultiPolygon', [[box(10, 10, 10, 20)], [box(40, 10, 10, 20)]]),
        feature({ id: 'b', floors: 1 }, 'Polygon', [box(10, 50, 20), box(15, 55, 10).reverse()]),
        polygon({ id: 'c', floors: 1 }, box(310, 10, 10)),
        polygon({ id: 'd', floors: 1 }, box(115, 115, 20)),
      ),
      totals: 'use,t\nresidential,80\ncommercial,7\n',
    });
    expect(buildings).toEqual([
      ['a', 40],
      ['b', 30],
      ['c', 10],
      ['d', 7],
    ]);
  });

  it('buildings in no parcel, of an unknown use, and beyond the boundary or in its hole', async () => {
    const { buildings, result } = await workedOut({
      parcels: collection(
        polygon({ use: 'residential' }, box(0, 0, 200)),
        polygon({ use: 'castle' }, box(200, 0, 100)),
        polygon({ use: null }, box(310, 0, 50)),
        polygon({ use: 'commercial' }, box(300, 300, 50)),
        polygon({ use: 'public' }, box(5000, 5000, 50)),
      ),
      buildings: collection(
        ...[
          box(10, 10, 10),
          box(-40, 0, 10),
          box(210, 10, 10),
          box(320, 10, 10),
          box(310, 310, 10),
          box(5010, 5010, 10),
        ].map((ring, id) => polygon({ id, floors: 1 }, ring)),
      ),
      totals: 'use,t\nresidential,10\ncommercial,20\npublic,30\ncastle,40\n',
    });
    // Nothing of the work is cut at the boundary.
    expect(buildings.map(([, e]) => e)).toEqual([10, 0, 0, 0, 20, 30]);
    expect(result.counted).toMatchObject({ withoutUse: 2, withoutIntensity: 1 });
    expect(result.residualT[result.uses.indexOf('castle')]).toBe(40);
  });

  it('floors that lack, are null, text, a fraction, no number, negative or without end', async () => {
    const floors = [2, undefined, null, '4', 1.5, 'x', -3, '1e999'];
    const { buildings, sectors, result } = await workedOut({
      buildings: collection(...floors.map((value, id) => polygon({ id, floors: value }, box(15 * id, 10, 10)))),
      totals: 'use,t\nresidential,75\n',
    });
    expect(buildings.map(([, e]) => e)).toEqual([20, 0, 0, 40, 15, 0, 0, 0]);
    expect(sectors).toEqual([['residential', 8, 75]]);
    expect(result.counted.withoutFloors).toBe(5);
    const none = await workedOut({ buildings: collection(polygon({ id: 1 }, box(10, 10, 20))) });
    expect(none.buildings).toEqual([['1', 0]]);
    expect(none.result.residualT[none.result.uses.indexOf('residential')]).toBe(120);
  });

  it('uses that are numbers, or very many', async () => {
    const numbers = {
      parcels: collection(polygon({ use: 7 }, box(0, 0, 200)), polygon({ use: 8 }, box(200, 0, 200))),
    };
    expect((await workedOut(numbers)).buildings.map(([, e]) => e)).toEqual([0, 0, 0]);
    expect((await workedOut({ ...numbers, totals: 'use,t\n7,100\n' })).sectors).toEqual([
      ['7', 2, 0],
      ['8', 1, 0],
    ]);
    const many = await workedOut({
      parcels: collection(
        polygon({ use: 'residential' }, box(0, 0, 100)),
        ...Array.from({ length: 400 }, (_, i) => polygon({ use: `use ${i}` }, box(200 + 50 * i, 0, 45))),
      ),
    });
    expect(many.buildings).toEqual([
      ['1', 80],
      ['2', 0],
      ['3', 40],
    ]);
    expect(many.result.counted.withoutIntensity).toBe(1);
  });

  it('a use without a total gives none; a total without a building is residual', async () => {
    const { buildings, result, sectors } = await workedOut({ totals: 'use,t\ncommercial,50\npublic,9\n' });
    expect(buildings.map(([, e]) => e)).toEqual([0, 50, 0]);
    expect(sectors).toEqual([
      ['residential', 2, 0],
      ['commercial', 1, 50],
      ['public', 0, 0],
    ]);
    expect(result.residualT[result.uses.indexOf('public')]).toBe(9);
    // Without a total of transport the roads have none either.
    expect(sum(result.roads)).toBe(0);
  });

  it('roads of several lines, of an unknown class and of none', async () => {
    const { result } = await workedOut({
      roads: collection(
        feature({ class: 'primary' }, 'MultiLineString', [path([0, 0], [50, 0]), path([100, 0], [150, 0])]),
        feature({ class: 'residential' }, 'LineString', path([0, 50], [100, 50])),
        feature({ class: 'track' }, 'LineString', path([0, 60], [100, 60])),
        feature({ class: null }, 'LineString', path([0, 70], [100, 70])),
        feature({}, 'LineString', path([0, 80], [100, 80])),
      ),
      totals: 'use,t\ntransport,21\n',
    });
    expect([...result.roads].map((t) => Math.round(t * 1e3) / 1e3)).toEqual([20, 1, 0, 0, 0]);
    expect(result.counted.roadsWithoutClass).toBe(3);
    expect(sum(result.cellT)).toBeCloseTo(21, 9);
  });

  it('files without features, one by one and all', async () => {
    const empty = collection();
    const noParcels = await workedOut({ parcels: empty });
    expect(noParcels.buildings.map(([, e]) => e)).toEqual([0, 0, 0]);
    expect(noParcels.result.counted.withoutUse).toBe(3);
    expect((await workedOut({ boundary: empty })).buildings.map(([, e]) => e)).toEqual([80, 50, 40]);
    const noBuildings = await workedOut({ buildings: empty });
    expect(noBuildings.buildings).toEqual([]);
    expect(sum(noBuildings.result.cellT)).toBeCloseTo(10, 9);
    const noRoads = await workedOut({ roads: empty });
    expect(noRoads.result.roadResidualT).toBe(10);
    const nothing = await workedOut({ boundary: empty, parcels: empty, buildings: empty, roads: empty });
    expect([nothing.buildings, nothing.top]).toEqual([[], []]);
    expect(nothing.sectors.map(([use, count, e]) => [use, count, e])).toEqual([
      ['residential', 0, 0],
      ['commercial', 0, 0],
      ['transport', 0, 0],
    ]);
    expect(nothing.city.remarks.map((remark) => remark.split(':')[0])).toEqual([
      'boundary',
      'parcels',
      'buildings',
      'roads',
    ]);
  });

  it('features without geometry or properties, in three dimensions, in a collection', async () => {
    const { buildings } = await workedOut({
      buildings: collection(
        feature({ id: 1, floors: 2 }, null),
        polygon(null, box(90, 10, 10)),
        feature({ id: 3, floors: 2 }, 'Polygon', [box(10, 10, 20).map((place) => [...place, 12.5])]),
        {
          type: 'Feature',
          properties: { id: 4, floors: 1 },
          geometry: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [box(50, 10, 20)] }] },
        },
      ),
    });
    expect(buildings.map(([, e]) => e)).toEqual([0, 0, 80, 40]);
  });

  it.each([
    [
      'quotes, carriage returns and a byte order mark',
      '\ufeff"use","t"\r\n"residential","120"\r\n"commercial","50"\r\n',
    ],
    ['semicolons', 'use;t\nresidential;120\ncommercial;50\n'],
    ['no header', 'residential,120\ncommercial,50'],
    ['other names', 'sector,total_t\nresidential,120\ncommercial,50\n'],
    ['a column between', 'use,count,t\nresidential,2,120\ncommercial,1,50\n'],
    ['powers of ten and empty lines', 'use,t\n\nresidential,1.2e2\n\ncommercial,50.0\n\n'],
  ])('totals with %s', async (_, totals) => {
    expect((await workedOut({ totals })).buildings.map(([, e]) => e)).toEqual([80, 50, 40]);
  });

  it('totals: a use with a comma in its name; one without a number has no total, and it is said', async () => {
    const { sectors, city } = await workedOut({
      parcels: collection(polygon({ use: 'shops, offices' }, box(0, 0, 400))),
      totals: 'use,t\n"shops, offices",10\nresidential,\n',
    });
    expect(sectors).toHaveLength(1);
    expect(readFileSync(join(folder, 'tantu_sectors.csv'), 'utf8')).toBe('use,count,e\n"shops, offices",3,0\n');
    expect(city.remarks).toEqual(['totals.csv: residential has no number and so no total']);
  });

  it.each([
    ['numbers among the properties', [{ id: 11 }, { id: 12 }], [], ['11', '12']],
    ['texts among the properties', [{ id: '007' }, { id: 'b,8' }], [], ['007', '"b', '8"']],
    ['numbers of the features', [{}, {}], [11, 12], ['11', '12']],
    ['texts of the features', [{}, {}], ['way/1', 'way/2'], ['way/1', 'way/2']],
    ['both: those among the properties', [{ id: 'p1' }, { id: 'p2' }], [11, 12], ['p1', 'p2']],
  ] as const)('ids: %s', async (_, properties, ids, expected) => {
    const { buildings } = await workedOut({
      buildings: collection(
        ...properties.map((own, i) => polygon({ ...own, floors: 1 }, box(10 + 30 * i, 10, 20), ids[i])),
      ),
    });
    const written = readFileSync(join(folder, 'tantu_buildings.csv'), 'utf8').trim().split('\n').slice(1);
    expect(written.flatMap((line) => line.split(',').slice(0, -1))).toEqual(expected);
    expect(buildings).toHaveLength(2);
  });

  it('ids that lack are made of place and shape, each its own', async () => {
    const { buildings } = await workedOut({
      buildings: collection(polygon({ floors: 1 }, box(10, 10, 20)), polygon({ floors: 1 }, box(50, 10, 20))),
    });
    expect(new Set(buildings.map(([id]) => id)).size).toBe(2);
  });

  it('one feature half a world away', async () => {
    const far = await workedOut({
      buildings: collection(
        polygon({ id: 1, floors: 2 }, box(10, 10, 20)),
        polygon({ id: 2, floors: 2 }, [
          [0, 0],
          [0.001, 0],
          [0.001, 0.001],
          [0, 0],
        ]),
      ),
    });
    expect(far.buildings).toEqual([
      ['1', 120],
      ['2', 0],
    ]);
  });
});
