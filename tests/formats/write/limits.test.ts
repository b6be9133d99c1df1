/** What a format cannot hold is changed as little as possible and told; what it cannot hold at all is refused. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../../src/core/plan/layer-view.ts';
import { openDatabase } from '../../../src/formats/geopackage/load-sqlite.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { writers } from '../../../src/formats/writers/index.ts';
import { layerToWrite } from '../../../src/formats/writers/layer-to-write.ts';
import { type CellValue, cellValue, geometryKind, type LayerTable } from '../../../src/geo/layer-table.ts';
import { TableBuilder } from '../../../src/geo/table-builder.ts';
import { type ARow, aTable } from '../../builders/a-table.ts';

const noPause = async () => {};

async function write(
  format: string,
  table: LayerTable,
  {
    name = '图层',
    meanings = {},
    crs = 'EPSG:4326',
  }: { name?: string; meanings?: LayerView['meanings']; crs?: string } = {},
) {
  const writer = writers.find(({ id }) => id === format)!;
  const { layer, issues } = await layerToWrite(name, { table, skipped: [] }, meanings, crs, noPause);
  const written = await writer.write(layer, noPause);
  const again = await readFile(fileFromBytes(`${name}.${writer.extension}`, written.bytes));
  return {
    bytes: written.bytes,
    issues: [...issues, ...written.issues],
    layers: again.layers,
    table: again.layers[0]!.table,
  };
}

const rowsOf = (values: readonly Record<string, CellValue>[]): ARow[] =>
  values.map((value, i) => ({ id: `f${i}`, values: { bsm: `f${i}`, ...value } }));
const column = (table: LayerTable, name: string) =>
  Array.from({ length: table.count }, (_, row) => cellValue(table.columns.get(name)!, row));
const told = (issues: readonly { code: string; count: number; where?: { field?: string } }[], code: string) =>
  issues.filter((issue) => issue.code === code).map(({ count, where }) => [where?.field, count]);

describe('formulas', () => {
  const nasty = ['=cmd()', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝HYPERLINK("x")', '普通', 'a=b', "'=x"];
  const table = aTable(rowsOf(nasty.map((备注) => ({ 备注, '=危险': 1 }))));

  it.each(['csv', 'xlsx'])('get an apostrophe in %s, and nothing else does', async (format) => {
    const { issues, table: again } = await write(format, table);
    const got = column(again, '备注');
    nasty.forEach((text, i) => {
      expect(got[i]).toBe(i < 7 ? `'${text}` : text);
    });
    expect([...again.columns.keys()]).toContain("'=危险");
    expect(told(issues, 'FORMULA_NEUTRALISED')).toEqual([
      ['=危险', 1],
      ['备注', 7],
    ]);
  });

  it('leave negative numbers alone, also those among texts', async () => {
    const numbers = aTable(rowsOf([{ 变化: -3.5 }, { 变化: -1e-7 }]));
    const texts = ['-3.5', '-12%', '+1,200', '无'];
    for (const format of ['csv', 'xlsx']) {
      const { issues, table: again } = await write(format, numbers);
      expect(column(again, '变化'), format).toEqual([-3.5, -1e-7]);
      expect(issues, format).toEqual([]);
      const mixed = await write(format, aTable(rowsOf(texts.map((变化) => ({ 变化 })))));
      expect(column(mixed.table, '变化'), format).toEqual(texts);
      expect(mixed.issues, format).toEqual([]);
    }
  });
});

describe('shapefile', () => {
  it('cuts names at a character and keeps them apart', async () => {
    const { issues, table } = await write(
      'shapefile',
      aTable(rowsOf([{ 土地利用现状: 1, 土地利用规划: 2, Name: 'a', name: 'b' }])),
    );
    expect([...table.columns.keys()]).toEqual(['bsm', '土地利', '土地_2', 'Name', 'name_2']);
    expect(['土地利', '土地_2', 'Name', 'name_2'].map((name) => column(table, name)[0])).toEqual([1, 2, 'a', 'b']);
    expect(issues.map(({ code, where, detail }) => [code, where?.field, detail?.['name']])).toEqual([
      ['FIELD_RENAMED', '土地利用现状', '土地利'],
      ['FIELD_RENAMED', '土地利用规划', '土地_2'],
      ['FIELD_RENAMED', 'name', 'name_2'],
    ]);
  });

  it('cuts long texts at a character and counts the features', async () => {
    const long = '汉'.repeat(100);
    const { issues, table } = await write(
      'shapefile',
      aTable(rowsOf([{ 备注: long }, { 备注: '短' }, { 备注: long }])),
    );
    expect(column(table, '备注')).toEqual(['汉'.repeat(84), '短', '汉'.repeat(84)]);
    expect(told(issues, 'TEXT_CUT')).toEqual([['备注', 2]]);
  });

  it('keeps numbers that fit in 24 places, and rounds and counts those that do not', async () => {
    const kept = [0.1 + 0.2, -1.5, 12345.123, 1e-9];
    const fine = await write('shapefile', aTable(rowsOf(kept.map((n) => ({ n })))));
    expect(column(fine.table, 'n')).toEqual(kept);
    expect(told(fine.issues, 'NUMBERS_ROUNDED')).toEqual([]);
    const wide = await write('shapefile', aTable(rowsOf([1e15, 1e-30, 0.5].map((n) => ({ n })))));
    expect(column(wide.table, 'n')).toEqual([1e15, 0, 0.5]);
    expect(told(wide.issues, 'NUMBERS_ROUNDED')).toEqual([['n', 1]]);
    const integers = [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0];
    expect(column((await write('shapefile', aTable(rowsOf(integers.map((n) => ({ n })))))).table, 'n')).toEqual(
      integers,
    );
  });

  it('splits kinds into files of their own; what has no place goes with the first', async () => {
    const builder = new TableBuilder();
    for (const kind of [geometryKind.polygon, geometryKind.point, geometryKind.none, geometryKind.line]) {
      builder.startFeature();
      if (kind !== geometryKind.none) {
        builder.startPart(kind);
        builder.startRing();
        const points = kind === geometryKind.point ? 1 : kind === geometryKind.line ? 2 : 4;
        for (const [x, y] of [
          [120, 31],
          [120.1, 31],
          [120.1, 31.1],
          [120, 31],
        ].slice(0, points))
          builder.vertex(x!, y!);
      }
      builder.set('kind', kind);
      builder.endFeature();
    }
    const { bytes, issues, layers } = await write('shapefile', builder.finish().table);
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.endsWith('.shp'))).toEqual([
      '图层_点.shp',
      '图层_线.shp',
      '图层_面.shp',
    ]);
    const found = Object.fromEntries(layers.map(({ name, table }) => [name, column(table, 'kind')]));
    expect(found).toEqual({ 图层_点: [1, 0], 图层_线: [2], 图层_面: [3] });
    expect(issues.map(({ code }) => code)).toContain('SPLIT_BY_KIND');
  });

  it('says UTF-8, and refuses more fields than it holds', async () => {
    const { bytes } = await write('shapefile', aTable(rowsOf([{ 名称: '甲' }])));
    expect(new TextDecoder().decode(unzipSync(bytes)['图层.cpg'])).toBe('UTF-8');
    const many = aTable([
      {
        id: 'a',
        values: Object.fromEntries(
          Array.from({ length: 256 }, (_, i) => [i === 0 ? 'id' : `f${i}`, i === 0 ? 'a' : i]),
        ),
      },
    ]);
    await expect(write('shapefile', many)).rejects.toMatchObject({
      code: 'MORE_FIELDS_THAN_FORMAT',
      detail: { fields: 256, most: 255 },
    });
  });

  it('takes a dictionary of more texts than a call takes arguments', async () => {
    const many = aTable(
      Array.from({ length: 150_000 }, (_, i) => ({ id: `f${i}`, at: null, values: { n: `第${i}号` } })),
    );
    const { table } = await write('shapefile', many);
    expect(table.count).toBe(150_000);
    expect(cellValue(table.columns.get('n')!, 149_999)).toBe('第149999号');
  });
});

describe('geopackage', () => {
  const table = aTable(rowsOf([{ fid: 7, geom: 'x', Name: 'a', name: 'b', 层数: 3, 说明: '<b>' }]));
  const meanings = {
    storeys: { column: '层数', scheme: null, unit: '层' },
    name: { column: 'Name', scheme: null, unit: null },
  };

  it('keeps fields that are called like its own', async () => {
    const { table: again, issues } = await write('geopackage', table);
    expect(['fid', 'geom', 'Name', 'name_2', '说明'].map((name) => column(again, name)[0])).toEqual([
      7,
      'x',
      'a',
      'b',
      '<b>',
    ]);
    expect(told(issues, 'FIELD_RENAMED')).toEqual([['name', 1]]);
  });

  it('says what its fields mean, to programs and to people, and reading does not take that for a layer', async () => {
    const { bytes, layers } = await write('geopackage', table, { meanings });
    expect(layers.map(({ name }) => name)).toEqual(['图层']);
    const database = await openDatabase(bytes);
    try {
      expect(
        database.exec(
          "SELECT field, type, unit, meaning_zh, meaning_en FROM tantu_fields WHERE field IN ('层数', 'Name') ORDER BY fid",
        )[0]!.values,
      ).toEqual([
        ['Name', 'TEXT', null, '名称', 'Name'],
        ['层数', 'INTEGER', '层', '层数', 'Storeys'],
      ]);
      expect(database.exec('SELECT column_name, title, description FROM gpkg_data_columns')[0]!.values).toEqual([
        ['Name', '名称 / Name', null],
        ['层数', '层数 / Storeys', '层'],
      ]);
      expect(database.exec('PRAGMA integrity_check')[0]!.values).toEqual([['ok']]);
      expect(database.exec('PRAGMA foreign_key_check')).toEqual([]);
    } finally {
      database.close();
    }
  });

  it.each(['tantu_fields', 'gpkg_contents', 'a"b', 'sqlite_x', ''])('takes a layer called “%s”', async (name) => {
    const writer = writers.find(({ id }) => id === 'geopackage')!;
    const { layer } = await layerToWrite(name, { table, skipped: [] }, {}, 'EPSG:4326', noPause);
    const { bytes } = await writer.write(layer, noPause);
    const { layers } = await readFile(fileFromBytes('x.gpkg', bytes));
    expect(layers).toHaveLength(1);
    expect(column(layers[0]!.table, '层数')).toEqual([3]);
  });
});

describe('tables of text', () => {
  it.each(['csv', 'xlsx'])('%s leaves out features that would be blank rows, and says so', async (format) => {
    const table = aTable([
      { id: 'a', values: { n: 1 } },
      { id: 'b', at: null, values: { n: null } },
    ]);
    const { ids: _, ...plain } = table;
    const { table: again, issues } = await write(format, { ...plain, ids: { ...table.ids, field: null } });
    expect(again.count).toBe(1);
    expect(issues.find(({ code }) => code === 'BLANK_ROWS_NOT_WRITTEN')?.count).toBe(1);
  });

  it('CSV begins with a byte order mark, for Excel', async () => {
    const { bytes } = await write('csv', aTable(rowsOf([{ n: 1 }])));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('XLSX leaves out shapes that are too large for a cell and keeps their attributes', async () => {
    const builder = new TableBuilder();
    builder.startFeature();
    builder.startPart(geometryKind.line);
    builder.startRing();
    for (let i = 0; i < 3000; i++) builder.vertex(120 + i / 3001, 31 + i / 7001);
    builder.set('n', 1);
    builder.endFeature();
    builder.startFeature();
    builder.startPart(geometryKind.point);
    builder.startRing();
    builder.vertex(120, 31);
    builder.set('n', 2);
    builder.endFeature();
    const { table, issues } = await write('xlsx', builder.finish().table);
    expect(column(table, 'n')).toEqual([1, 2]);
    expect([...table.geometry.kinds]).toEqual([0, 1]);
    expect(issues.find(({ code }) => code === 'SHAPE_TOO_LARGE_FOR_CELL')?.count).toBe(1);
  });
});

describe('any format', () => {
  // `__proto__` in an object literal sets the prototype; the builder takes it as any name.
  const builder = new TableBuilder();
  builder.startFeature('x');
  builder.set('__proto__', 'toString');
  builder.set('constructor', 'c');
  builder.set('备注', '<img onerror=alert(1)>&"\u0001');
  builder.startPart(geometryKind.point);
  builder.startRing();
  builder.vertex(120, 31);
  builder.endFeature();
  const strange = builder.finish().table;

  it.each(writers.map(({ id }) => id))('%s keeps strange names and markup as text', async (format) => {
    const { table, issues } = await write(format, strange);
    const isXml = format === 'kml' || format === 'xlsx';
    expect(column(table, '__proto__')).toEqual([format === 'xlsx' ? 'toString ' : 'toString']);
    if (format === 'xlsx') expect(told(issues, 'TEXT_SPACED').length).toBeGreaterThan(0);
    const name = format === 'shapefile' ? 'constructo' : 'constructor';
    expect(column(table, name)).toEqual(['c']);
    expect(column(table, '备注')).toEqual([`<img onerror=alert(1)>&"${isXml ? '' : '\u0001'}`]);
    expect(told(issues, 'CONTROLS_DROPPED')).toEqual(isXml ? [['备注', 1]] : []);
  });

  it.each(writers.map(({ id }) => id))('%s takes a layer without features or without geometry', async (format) => {
    const writer = writers.find(({ id }) => id === format)!;
    for (const table of [new TableBuilder().finish().table, aTable([{ id: 'a', at: null, values: { n: 1 } }])]) {
      const { layer } = await layerToWrite('空', { table, skipped: [] }, {}, 'EPSG:4326', noPause);
      const { bytes } = await writer.write(layer, noPause);
      expect(bytes.length).toBeGreaterThan(2);
    }
  });

  it('tells features outside the zone, and refuses a layer beyond any use of it', async () => {
    const near = aTable([
      { id: 'a', at: [124.4, 31], values: { n: 1 } },
      { id: 'b', at: [120.1, 31], values: { n: 2 } },
    ]);
    const { issues } = await write('geojson', near, { crs: 'EPSG:4528' });
    expect(issues.find(({ code }) => code === 'FAR_FROM_ZONE')).toMatchObject({
      count: 1,
      where: { featureIds: ['a'] },
    });
    for (const lon of [140, -60, -150]) {
      const far = aTable([{ id: 'a', at: [lon, 31], values: { n: 1 } }]);
      await expect(write('geojson', far, { crs: 'EPSG:4528' })).rejects.toMatchObject({ code: 'OUTSIDE_SYSTEM' });
    }
  });

  it('GeoJSON runs outer rings anticlockwise and holes clockwise, as RFC 7946 says', async () => {
    const clockwise = new TableBuilder();
    clockwise.startFeature();
    clockwise.startPart(geometryKind.polygon);
    for (const ring of [
      [
        [120, 31],
        [120, 32],
        [121, 32],
        [121, 31],
        [120, 31],
      ],
      [
        [120.2, 31.2],
        [120.4, 31.2],
        [120.4, 31.4],
        [120.2, 31.2],
      ],
    ]) {
      clockwise.startRing();
      for (const [x, y] of ring) clockwise.vertex(x!, y!);
    }
    clockwise.endFeature();
    const { bytes } = await write('geojson', clockwise.finish().table);
    const { features } = JSON.parse(new TextDecoder().decode(bytes));
    expect(features[0].geometry.coordinates).toEqual([
      [
        [120, 31],
        [121, 31],
        [121, 32],
        [120, 32],
        [120, 31],
      ],
      [
        [120.2, 31.2],
        [120.4, 31.4],
        [120.4, 31.2],
        [120.2, 31.2],
      ],
    ]);
  });
});
