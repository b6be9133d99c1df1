/**
 * Real layers written in every format and read again, and opened by GDAL.
 *
 * Same count, area and length, same attributes, in WGS 84 and in a Gauss-Krüger or UTM zone; GDAL sees the count, the
 * fields and the coordinate system.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFile } from '../../../src/commands/node-file.ts';
import { describeLayer } from '../../../src/formats/describe-layer.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { writers } from '../../../src/formats/writers/index.ts';
import { layerToWrite } from '../../../src/formats/writers/layer-to-write.ts';
import { cellValue, type LayerTable } from '../../../src/geo/layer-table.ts';
import { aTable } from '../../builders/a-table.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

const noPause = async () => {};

async function write(format: string, name: string, table: LayerTable, crs: string) {
  const writer = writers.find(({ id }) => id === format)!;
  const { layer, issues } = await layerToWrite(name, { table, skipped: [] }, {}, crs, noPause);
  const written = await writer.write(layer, noPause);
  return { ...written, issues: [...issues, ...written.issues], extension: writer.extension };
}

/** Texts of a column, row by row, as a format of text alone could tell them; numbers rounded to 12 digits. */
function textsOf(table: LayerTable, field: string): string[] {
  const column = table.columns.get(field);
  return Array.from({ length: table.count }, (_, row) => {
    const value = column ? cellValue(column, row) : null;
    return typeof value === 'number' ? String(Number(value.toPrecision(12))) : String(value ?? '').trim();
  });
}

const regions = [
  {
    folder: 'data/liechtenstein-2024',
    file: 'landuse.geojson',
    zone: 'EPSG:32632',
    fields: ['osm_id', 'landuse', 'name'],
  },
  { folder: 'data/liechtenstein-2024', file: 'roads.geojson.gz', zone: 'EPSG:32632', fields: ['osm_id', 'name'] },
  { folder: 'data/liechtenstein-2024', file: 'stops.geojson', zone: 'EPSG:32632', fields: ['osm_id', 'name'] },
  {
    folder: 'data/xinwu-wuxi',
    file: 'derived/地块_CGCS2000_GK40_GBK.zip',
    zone: 'EPSG:4528',
    fields: ['地类代码', '地类名称'],
  },
];

for (const { folder, file, zone, fields } of regions) {
  const path = sharedData(folder);
  describe(`${folder}/${file}`, () => {
    if (path === null) {
      it.skip(missingSharedData(folder), () => {});
      return;
    }
    // Read and measured once: the cases compare with the same.
    let source: Promise<{
      table: LayerTable;
      wanted: ReturnType<typeof describeLayer>;
      texts: ReadonlyMap<string, string[]>;
    }> | null = null;
    const read = async () => {
      const layer = (await readFile(nodeFile(`${path}/${file}`))).layers[0]!;
      const texts = new Map(fields.map((field) => [field, textsOf(layer.table, field)]));
      return { table: layer.table, wanted: describeLayer(layer), texts };
    };
    const cases = writers.flatMap(({ id, systems }) =>
      [['EPSG:4326'], systems === 'any' ? [zone] : []].flat().map((crs) => ({ id, crs })),
    );
    it.each(cases)('$id in $crs comes back the same', async ({ id, crs }) => {
      source ??= read();
      const { table, wanted, texts: wantedTexts } = await source;
      const { bytes, extension, issues } = await write(id, '图层', table, crs);
      const again = (await readFile(fileFromBytes(`图层.${extension}`, bytes))).layers[0]!;
      expect(again.table.count).toBe(table.count);
      const got = describeLayer(again);
      const leftOut = issues.find(({ code }) => code === 'SHAPE_TOO_LARGE_FOR_CELL')?.count ?? 0;
      if (leftOut > 0) expect(id).toBe('xlsx');
      else {
        for (const size of ['areaKm2', 'lengthKm'] as const) {
          if (wanted[size] === null) expect(got[size]).toBeNull();
          else expect(Math.abs((got[size] as number) / (wanted[size] as number) - 1)).toBeLessThan(1e-7);
        }
        got.extent?.forEach((edge, i) => {
          expect(edge).toBeCloseTo(wanted.extent![i]!, 8);
        });
      }
      const renamed = new Map(
        issues
          .filter(({ code }) => code === 'FIELD_RENAMED')
          .map((issue) => [issue.where?.field, issue.detail?.['name']]),
      );
      for (const field of fields) {
        expect(table.columns.has(field), field).toBe(true);
        const name = String(renamed.get(field) ?? field);
        const cut = issues.some(({ code, where }) => where?.field === field && code.startsWith('FORMULA'));
        const texts: [string[], string[]] = [textsOf(again.table, name), [...wantedTexts.get(field)!]];
        // FlatGeobuf has the features in the order of its index.
        if (id === 'flatgeobuf') for (const list of texts) list.sort();
        if (!cut) expect(texts[0], field).toEqual(texts[1]);
      }
    });
  });
}

const gdal = spawnSync('ogrinfo', ['--version']).status === 0;
describe('GDAL', () => {
  if (!gdal) {
    it.skip('ogrinfo is not installed: nothing here was opened with GDAL', () => {});
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'tantu-write-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const table = aTable([
    {
      id: 'a',
      at: [120.1, 31.5],
      values: { bsm: 'a', 名称: '一号楼 <b>&"', 层数: 6, 容积率: 1.25, 节能: true, 竣工: '2011-03-09' },
    },
    { id: 'b', at: [120.2, 31.6], values: { bsm: 'b', 名称: null, 层数: null, 容积率: null, 节能: false, 竣工: null } },
    { id: 'c', at: null, values: { bsm: 'c', 名称: '无图形', 层数: -3, 容积率: 0.1, 节能: null, 竣工: '2020-12-31' } },
  ]);
  const open = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { stdout, stderr, status } = spawnSync(
      'ogrinfo',
      ['-al', '-ro', name.endsWith('.zip') ? `/vsizip/${path}` : path],
      {
        encoding: 'utf8',
      },
    );
    expect(status, stderr).toBe(0);
    return { stdout, stderr: stderr.replace(/^.*(GDAL_DATA|proj\.db).*$/gm, '').trim() };
  };
  const cases = writers.flatMap(({ id, systems }) =>
    (systems === 'any' ? ['EPSG:4326', 'EPSG:4490', 'EPSG:4528', 'EPSG:32650', 'GCJ-02'] : ['EPSG:4326']).map(
      (crs) => ({
        id,
        crs,
      }),
    ),
  );
  it.each(cases)('opens $id in $crs', async ({ id, crs }) => {
    const { bytes, extension } = await write(id, '建筑', table, crs);
    const { stdout, stderr } = open(`${id}-${crs.replace(':', '')}.${extension}`, bytes);
    expect(stderr).toBe('');
    expect(stdout).toContain('Feature Count: 3');
    expect(stdout).toContain('一号楼');
    expect(stdout).toMatch(/= 1\.25\b/);
    expect(stdout).toMatch(/POLYGON ?\(\(/);
    if (id === 'csv' || id === 'xlsx') return;
    // QGIS shows positions of GCJ-02 where the numbers say, as a system of its own.
    const number = crs.replace('EPSG:', '');
    if (id === 'geojson' && crs === 'GCJ-02') return;
    // ESRI's dialect has no authority codes: the system is told by its name there.
    const names: Record<string, RegExp> = {
      'GCJ-02': /"GCJ-02"/,
      4326: /"(WGS 84|GCS_WGS_1984)"/,
      4490: /"(China Geodetic Coordinate System 2000|GCS_China_Geodetic_Coordinate_System_2000)"/,
      4528: /"CGCS2000[ _/]*3[-_]degree[ _](Gauss-Kruger|GK)[ _]zone[ _]40"/i,
      32650: /"WGS[ _]?(19)?84[ _/]*UTM[ _]zone[ _]50N"/i,
    };
    expect(stdout).toMatch(names[number]!);
  });

  const stating = writers.filter(({ id }) => ['geojson', 'geopackage', 'shapefile', 'flatgeobuf'].includes(id));
  const systems = ['EPSG:4326', 'EPSG:4490', 'EPSG:4528', 'EPSG:4549', 'EPSG:4498', 'EPSG:4509', 'EPSG:32651'];
  it.each(stating.map(({ id }) => id))(
    'takes the systems of %s for what they are, by their EPSG numbers',
    async (id) => {
      for (const crs of systems) {
        const { bytes, extension } = await write(id, '建筑', table, crs);
        const { stdout } = open(`crs-${id}-${crs.replace(':', '')}.${extension}`, bytes);
        expect(stdout.match(/^ *ID\["EPSG",\d+\]\]$/m)?.[0].trim(), crs).toBe(`ID["EPSG",${crs.slice(5)}]]`);
      }
    },
  );
});
