import initSqlJs from 'sql.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { geoJsonGeometryOf } from '../../src/geo/geojson-from-table.ts';
import { cellValue } from '../../src/geo/layer-table.ts';
import { aFile, square } from '../builders/a-file.ts';

type Sqlite = Awaited<ReturnType<typeof initSqlJs>>;
let sqlite: Sqlite;
beforeAll(async () => {
  sqlite = await initSqlJs();
});

/** Geometry as numbers: type code, then what follows, `u` for a 32-bit count and `d` for a double. */
function wkb(code: number, ...content: (['u', number] | ['d', number] | Uint8Array)[]): Uint8Array {
  const parts = content.map((part) => {
    if (part instanceof Uint8Array) return part;
    const view = new DataView(new ArrayBuffer(part[0] === 'u' ? 4 : 8));
    if (part[0] === 'u') view.setUint32(0, part[1], true);
    else view.setFloat64(0, part[1], true);
    return new Uint8Array(view.buffer);
  });
  const head = new Uint8Array(5);
  head[0] = 1;
  new DataView(head.buffer).setUint32(1, code, true);
  return concat([head, ...parts]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** GeoPackage header without envelope before WKB. */
const blob = (geometry: Uint8Array, flags = 1) => concat([Uint8Array.of(0x47, 0x50, 0, flags, 0, 0, 0, 0), geometry]);
const xy = (...points: readonly (readonly number[])[]) => points.flat().map((n) => ['d', n] as ['d', number]);
const polygonWkb = (ring: [number, number][]) => wkb(3, ['u', 1], ['u', ring.length], ...xy(...ring));

interface LayerSpec {
  readonly name: string;
  readonly srs: number;
  readonly columns?: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly dataType?: string;
}

/** A GeoPackage with the tables of the standard, as far as they are read. */
function aGeoPackage(layers: readonly LayerSpec[], srs: readonly (readonly [number, string, number, string])[] = []) {
  const database = new sqlite.Database();
  database.run(`CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);`);
  for (const row of [[4326, 'EPSG', 4326, 'GEOGCS[…]'], [4528, 'EPSG', 4528, 'PROJCS[…]'], ...srs])
    database.run('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?)', row as (string | number)[]);
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
  for (const { name, srs: srsId, columns = '', rows, dataType = 'features' } of layers) {
    const isTable = dataType === 'attributes';
    const geometry = isTable ? '' : ', geom BLOB';
    database.run(`CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY${geometry}${columns})`);
    database.run('INSERT INTO gpkg_contents VALUES (?, ?)', [name, dataType]);
    if (!isTable) database.run('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?)', [name, 'geom', srsId]);
    for (const row of rows)
      database.run(
        `INSERT INTO ${quoted(name)} VALUES (NULL${', ?'.repeat(row.length)})`,
        row as (string | number | null | Uint8Array)[],
      );
  }
  const bytes = database.export();
  database.close();
  return aFile('office.gpkg', bytes);
}

const codes = ({ issues }: { issues: readonly { code: string }[] }) => issues.map(({ code }) => code);

it('reads several layers, each in its own system, and a table without geometry', async () => {
  const file = aGeoPackage([
    {
      name: '地块 "A"',
      srs: 4528,
      columns: ', 用地代码 TEXT',
      rows: [[blob(polygonWkb(square(40_500_000, 3_485_000, 1000))), '0701']],
    },
    { name: 'stops', srs: 4326, rows: [[blob(wkb(1, ...xy([120, 31.5])))]] },
    { name: 'statistics', srs: 0, dataType: 'attributes', columns: ', year INTEGER', rows: [[2024]] },
    { name: 'aerial', srs: 4326, dataType: 'tiles', rows: [] },
  ]);
  const { layers, formatId } = await readFile(file);
  expect(formatId).toBe('geopackage');
  expect(layers.map(({ name, crs }) => [name, crs.code])).toEqual([
    ['地块 "A"', 'EPSG:4528'],
    ['stops', 'EPSG:4326'],
    ['statistics', null],
  ]);
  expect(describeLayer(layers[0]!).areaKm2).toBeCloseTo(1, 4);
  expect(describeLayer(layers[0]!).first).toEqual({ 用地代码: '0701' });
  expect(layers[0]!.issues).toMatchObject([
    { code: 'LAYER_SKIPPED', where: { layer: 'aerial' }, detail: { kind: 'tiles' } },
  ]);
  expect(codes(layers[2]!)).toEqual([]);
});

it('keeps types by what the database declares, 64-bit integers exactly, and leaves binary fields out', async () => {
  const columns = ', yes BOOLEAN, n INTEGER, big INTEGER, r REAL, day DATE, raw BLOB';
  const file = aGeoPackage([{ name: 'a', srs: 4326, columns, rows: [] }]);
  const database = new sqlite.Database(await file.bytes());
  database.run(
    "INSERT INTO a VALUES (1, NULL, 1, 5, 9007199254740993, 2, '2024-03-01', x'00'), (2, NULL, 0, NULL, 1, NULL, NULL, NULL)",
  );
  const { layers } = await readFile(aFile('a.gpkg', database.export()));
  const { table } = layers[0]!;
  expect(describeLayer(layers[0]!).fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'yes boolean',
    'n integer',
    'big text',
    'r real',
    'day date',
  ]);
  expect([0, 1].map((row) => cellValue(table.columns.get('yes')!, row))).toEqual([true, false]);
  expect(cellValue(table.columns.get('big')!, 0)).toBe('9007199254740993');
  expect(cellValue(table.columns.get('n')!, 1)).toBeNull();
  expect(codes(layers[0]!)).toEqual(['FIELD_UNSUPPORTED', 'NO_GEOMETRY']);
});

describe('geometry blobs', () => {
  it('reads ISO and EWKB dimensions, envelopes, and both byte orders', async () => {
    const big = new Uint8Array(21);
    const view = new DataView(big.buffer);
    view.setUint32(1, 1);
    view.setFloat64(5, 113);
    view.setFloat64(13, 22);
    const withEnvelope = concat([
      Uint8Array.of(0x47, 0x50, 0, 3, 0, 0, 0, 0),
      new Uint8Array(32),
      wkb(1, ...xy([4, 5])),
    ]);
    const { layers } = await readFile(
      aGeoPackage([
        {
          name: 'a',
          srs: 4326,
          rows: [
            [blob(wkb(1001, ...xy([1, 2, 30])))],
            [blob(wkb(3002, ['u', 2], ...xy([1, 2, 3, 4], [5, 6, 7, 8])))],
            [blob(wkb(0x80000001, ...xy([2, 3, 9])))],
            [blob(wkb(0x20000001, ['u', 4326], ...xy([3, 4])))],
            [withEnvelope],
            [blob(big)],
            [blob(wkb(6, ['u', 2], polygonWkb(square(0, 0, 1)), polygonWkb(square(2, 0, 1))))],
          ],
        },
      ]),
    );
    const shapes = layers[0]!.table.geometry;
    expect([0, 2, 3, 4, 5].map((row) => geoJsonGeometryOf(shapes, row)?.coordinates)).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [113, 22],
    ]);
    expect(geoJsonGeometryOf(shapes, 1)).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [5, 6],
      ],
    });
    expect(geoJsonGeometryOf(shapes, 6)?.type).toBe('MultiPolygon');
    expect(layers[0]!.issues.map(({ code, count }) => `${code} ${count}`)).toContain('Z_DROPPED 3');
  });

  it('tells null, empty, curved and broken geometry apart and keeps every row', async () => {
    const { layers } = await readFile(
      aGeoPackage([
        {
          name: 'a',
          srs: 4326,
          columns: ', osm_id TEXT',
          rows: [
            [blob(wkb(1, ...xy([1, 2]))), 'good'],
            [null, 'null'],
            [blob(wkb(1, ...xy([Number.NaN, Number.NaN])), 0x11), 'empty'],
            [blob(wkb(8, ['u', 3], ...xy([0, 0], [1, 1], [2, 0]))), 'arc'],
            [blob(wkb(10, ['u', 1])), 'curved polygon'],
            [blob(wkb(2, ['u', 4_000_000_000])), 'endless'],
            [blob(wkb(3, ['u', 1], ['u', 5], ...xy([0, 0]))), 'cut'],
            [Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), 'rubbish'],
          ],
        },
      ]),
    );
    const found = new Map(layers[0]!.issues.map(({ code, where }) => [code, where?.featureIds]));
    expect(layers[0]!.table.count).toBe(8);
    expect(found.get('NULL_GEOMETRY')).toEqual(['null']);
    expect(found.get('EMPTY_GEOMETRY')).toEqual(['empty']);
    expect(found.get('CURVE_UNSUPPORTED')).toEqual(['arc', 'curved polygon']);
    expect(found.get('BAD_GEOMETRY')).toEqual(['endless', 'cut', 'rubbish']);
  });
});

it('takes a definition where there is no code, and refuses metres of an undefined system', async () => {
  const local =
    'PROJCS["shipyard",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",113.3],PARAMETER["scale_factor",1],PARAMETER["false_easting",40000],PARAMETER["false_northing",-2400000],UNIT["metre",1]]';
  const { layers } = await readFile(
    aGeoPackage(
      [
        { name: 'yard', srs: 100001, rows: [[blob(wkb(1, ...xy([40_000, 33_000])))]] },
        { name: 'lost', srs: -1, rows: [[blob(wkb(1, ...xy([40_000, 33_000])))]] },
        { name: 'odd', srs: 99999, rows: [[blob(wkb(1, ...xy([40_000, 33_000])))]] },
      ],
      [
        [100001, 'NONE', 100001, local],
        [99999, 'NONE', 99999, 'Undefined SRS'],
      ],
    ),
  );
  const [yard, lost, odd] = layers;
  expect(yard!.crs).toEqual({ code: 'shipyard', from: 'file' });
  expect(describeLayer(yard!).extent?.[0]).toBeCloseTo(113.3, 9);
  expect(describeLayer(yard!).extent?.[1]).toBeCloseTo(22, 0);
  for (const layer of [lost!, odd!]) expect([layer.crs.code, codes(layer)]).toEqual([null, ['CRS_MISSING']]);
});

it('refuses what is no GeoPackage by name', async () => {
  await expect(readFile(aFile('a.gpkg', 'not a database at all'))).rejects.toMatchObject({ code: 'NOT_SQLITE' });
  const empty = new sqlite.Database();
  empty.run('CREATE TABLE x (y)');
  await expect(readFile(aFile('a.gpkg', empty.export()))).rejects.toMatchObject({ code: 'GPKG_WITHOUT_LAYERS' });
});

it('keeps the good layers when one cannot be read', async () => {
  const file = aGeoPackage([
    { name: 'good', srs: 4326, rows: [[blob(wkb(1, ...xy([1, 2])))]] },
    { name: 'gone', srs: 4326, rows: [] },
  ]);
  const database = new sqlite.Database(await file.bytes());
  database.run('DROP TABLE gone');
  const { layers } = await readFile(aFile('a.gpkg', database.export()));
  expect(layers.map(({ name }) => name)).toEqual(['good']);
  expect(layers[0]!.issues).toMatchObject([{ code: 'LAYER_DAMAGED', where: { layer: 'gone' } }]);
});
