import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeFile } from '../../../src/commands/node-file.ts';
import { describeLayer } from '../../../src/formats/describe-layer.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { type ChinaOffset, offsetToWgs84, wgs84ToOffset } from '../../../src/geo/crs/china-offset.ts';
import { identifyCrs } from '../../../src/geo/crs/identify-crs.ts';
import { cellValue } from '../../../src/geo/layer-table.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

function moved(turn: typeof wgs84ToOffset, system: ChinaOffset, lon: number, lat: number): [number, number] {
  const xy = Float64Array.of(lon, lat);
  turn(system, xy, 0, 1);
  return [xy[0] as number, xy[1] as number];
}

const metresBetween = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
  Math.hypot((a - c) * 111_320 * Math.cos((b * Math.PI) / 180), (b - d) * 110_574);

describe('there and back', () => {
  it.each(['GCJ-02', 'BD-09'] as const)('%s comes back to a tenth of a millimetre, everywhere in China', (system) => {
    fc.assert(
      fc.property(
        fc.double({ min: 73.1, max: 136, noNaN: true }),
        fc.double({ min: 3, max: 54, noNaN: true }),
        (lon, lat) => {
          const there = moved(wgs84ToOffset, system, lon, lat);
          const off = metresBetween([lon, lat], there);
          expect(off).toBeGreaterThan(20);
          expect(off).toBeLessThan(3000);
          expect(metresBetween(moved(offsetToWgs84, system, ...there), [lon, lat])).toBeLessThan(1e-4);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('leaves places outside China, and what is no number, as they are', () => {
    for (const system of ['GCJ-02', 'BD-09'] as const) {
      expect(moved(wgs84ToOffset, system, 9.5, 47.1)).toEqual([9.5, 47.1]);
      expect(moved(offsetToWgs84, system, -70, -33)).toEqual([-70, -33]);
      expect(moved(offsetToWgs84, system, Number.NaN, 30)).toEqual([Number.NaN, 30]);
    }
  });

  it('Tiananmen stands in BD-09 some 0.0064° east and 0.0063° north of where GCJ-02 has it', () => {
    const [lon, lat] = moved(wgs84ToOffset, 'BD-09', ...moved(offsetToWgs84, 'GCJ-02', 116.397428, 39.90923));
    expect(lon).toBeCloseTo(116.403816, 4);
    expect(lat).toBeCloseTo(39.915567, 4);
  });
});

describe('names', () => {
  it.each([
    ['GCJ-02', 'GCJ-02'],
    ['gcj02', 'GCJ-02'],
    [' 火星坐标系 ', 'GCJ-02'],
    ['BD-09', 'BD-09'],
    ['bd09ll', 'BD-09'],
    ['百度坐标', 'BD-09'],
  ])('%s is %s', async (text, code) => {
    expect((await identifyCrs(text))?.code).toBe(code);
  });

  it('Baidu metres are not taken for Baidu degrees', async () => {
    expect(await identifyCrs('bd09mc')).toBeNull();
  });
});

describe('real boundaries', () => {
  const folder = sharedData('data/china-boundaries');
  if (folder === null) {
    it.skip(missingSharedData('data/china-boundaries'), () => {});
    return;
  }
  const wanted = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
  const read = async (file: string, crs?: string) =>
    (await readFile(nodeFile(`${folder}/${file}`), crs === undefined ? {} : { crs })).layers[0]!;
  type District = { area_after_gcj_to_wgs84_km2: number; first_vertex_wgs84: [number, number] };
  const districts = Object.entries(wanted.gcj02 as Record<string, District>);

  it(`${districts.length} districts in GCJ-02 fall where the reference has them`, async () => {
    for (const [key, district] of districts) {
      const [, code, , file] = /^(\d+) (\S+) \((.+)\)$/.exec(key) ?? [];
      const { table, crs } = await read(`gcj02/${file}`, 'GCJ-02');
      expect(crs).toEqual({ code: 'GCJ-02', from: 'person' });
      const codes = [...table.columns.values()].find((column) => /adcode|code/i.test(column.name));
      const row = Array.from({ length: table.count }, (_, i) => i).find(
        (i) => table.count === 1 || String(codes && cellValue(codes, i)) === code,
      );
      if (row === undefined) throw new Error(`${key} is not in the file`);
      const { coords, ringOffsets, partOffsets, featureOffsets } = table.geometry;
      const first = 2 * (ringOffsets[partOffsets[featureOffsets[row] as number] as number] as number);
      expect(Math.abs(coords[first]! - district.first_vertex_wgs84[0]), key).toBeLessThan(1e-6);
      expect(Math.abs(coords[first + 1]! - district.first_vertex_wgs84[1]), key).toBeLessThan(1e-6);
    }
  });

  it('Luohu and Futian fall within 10 m of the same districts in WGS 84', async () => {
    const reference = await read('wgs84/shenzhen_districts.json');
    for (const [file, name] of [
      ['county_440303', '罗湖'],
      ['county_440304', '福田'],
    ] as const) {
      const names = [...reference.table.columns.values()].find((column) =>
        Array.from({ length: reference.table.count }, (_, i) => String(cellValue(column, i))).some((v) =>
          v.includes(name),
        ),
      );
      const row = Array.from({ length: reference.table.count }, (_, i) => i).find((i) =>
        String(names && cellValue(names, i)).includes(name),
      )!;
      const boundsOf = (bounds: Float64Array, at: number) => Array.from(bounds.subarray(4 * at, 4 * at + 4));
      const [west, south, east, north] = boundsOf(reference.table.bounds, row) as [number, number, number, number];
      const offBy = async (crs?: string) => {
        const [w, s, e, n] = describeLayer(await read(`gcj02/${file}.json`, crs)).extent as [
          number,
          number,
          number,
          number,
        ];
        return metresBetween([(w + e) / 2, (s + n) / 2], [(west + east) / 2, (south + north) / 2]);
      };
      expect(await offBy(), name).toBeGreaterThan(500);
      expect(await offBy('GCJ-02'), name).toBeLessThan(10);
    }
  });
});
