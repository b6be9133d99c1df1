import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../src/commands/inspect-file.ts';
import { aGeoJson, point, polygon, square, utf8 } from '../builders/a-file.ts';
import { aDbf, aShp, gbk, PRJ_4528 } from '../builders/a-shapefile.ts';

const folder = mkdtempSync(join(tmpdir(), 'tantu-inspect-'));
function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
async function run(...files: string[]): Promise<{ lines: string[]; code: number }> {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [tsx, 'src/commands/inspect.ts', ...files], {
      cwd: root,
    });
    return { lines: stdout.split('\n').filter(Boolean), code: 0 };
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: number };
    return { lines: stdout.split('\n').filter(Boolean), code };
  }
}

describe('what inspect tells', () => {
  const path = put(
    '地块.geojson.gz',
    gzipSync(
      utf8(
        aGeoJson([
          { geometry: polygon(square(113, 22, 0.01)), properties: { 名称: '甲', 层数: 3 } },
          { geometry: null, properties: { 名称: '乙', 层数: null } },
        ]),
      ),
    ),
  );

  it('has exactly these keys in this order, and the file as it was given', async () => {
    const [told] = await inspectFile(path);
    expect(Object.keys(told!)).toEqual([
      'file',
      'layer',
      'count',
      'geometry',
      'crs',
      'encoding',
      'fields',
      'first',
      'extent',
      'areaKm2',
      'lengthKm',
      'issues',
    ]);
    expect(told).toMatchObject({
      file: path,
      layer: '地块',
      count: 2,
      geometry: { Polygon: 1 },
      crs: { code: 'EPSG:4326', from: 'format' },
      encoding: 'UTF-8',
      fields: [
        { name: '名称', type: 'text' },
        { name: '层数', type: 'integer' },
      ],
      first: { 名称: '甲', 层数: 3 },
      extent: [113, 22, 113.01, 22.01],
      lengthKm: null,
      issues: [{ code: 'NULL_GEOMETRY', count: 1 }],
    });
  });

  it('reads a shapefile with the files beside it', async () => {
    const { shp, shx } = aShp([
      {
        type: 'line',
        rings: [
          [
            [40_500_000, 3_485_000],
            [40_500_000, 3_486_000],
          ],
        ],
      },
    ]);
    const shpPath = put('道路.shp', shp);
    put('道路.shx', shx);
    put('道路.dbf', aDbf([{ name: gbk.名称, type: 'C', width: 10 }], [[gbk.工业]], 0x4d));
    put('道路.prj', PRJ_4528);
    const [told] = await inspectFile(shpPath);
    expect(told).toMatchObject({
      geometry: { LineString: 1 },
      crs: { code: 'EPSG:4528', from: 'sidecar' },
      encoding: 'GBK',
      first: { 名称: '工业' },
      areaKm2: null,
      issues: [],
    });
    // 1 km along the central meridian, where the scale is 1.
    expect((told as { lengthKm: number }).lengthKm).toBeCloseTo(1, 6);
  });

  it('tells why a file cannot be read', async () => {
    expect(await inspectFile(put('plan.dwg', 'AC1032'))).toEqual([
      { file: join(folder, 'plan.dwg'), error: { code: 'UNSUPPORTED_CAD', message: expect.stringContaining('DWG') } },
    ]);
    mkdirSync(join(folder, 'office.gdb'));
    expect(await inspectFile(join(folder, 'office.gdb'))).toMatchObject([{ error: { code: 'UNSUPPORTED_GDB' } }]);
    const wide = Array.from({ length: 6000 }, (_, i) => `c${i}`).join(',');
    expect(await inspectFile(put('wide.csv', `${wide}\n1`))).toMatchObject([{ error: { code: 'TOO_MANY_FIELDS' } }]);
    expect(await inspectFile(join(folder, 'nowhere.gpkg'))).toMatchObject([{ error: { code: 'ENOENT' } }]);
  });

  it('gives a table without coordinates an object too', async () => {
    expect(await inspectFile(put('gdp.csv', 'year,gdp\n2020,310.5\n2021,\n'))).toMatchObject([
      {
        layer: 'gdp',
        count: 2,
        geometry: {},
        crs: { code: null, from: 'none' },
        extent: null,
        areaKm2: null,
        lengthKm: null,
        first: { year: 2020, gdp: 310.5 },
      },
    ]);
  });
});

it('prints one JSON object a line, goes on after a bad file, and ends with code 1', async () => {
  const good = put('a.geojson', aGeoJson([{ geometry: point(1, 2) }]));
  const bad = put('b.geojson', '{"type":"Fea');
  const { lines, code } = await run(bad, good);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { file: bad, error: { code: 'FILE_CUT_OFF' } },
    { file: good, count: 1 },
  ]);
  expect(code).toBe(1);
  expect((await run(good)).code).toBe(0);
});
