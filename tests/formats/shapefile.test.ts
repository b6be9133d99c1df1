import { describe, expect, it } from 'vitest';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { geoJsonGeometryOf } from '../../src/geo/geojson-from-table.ts';
import { cellValue } from '../../src/geo/layer-table.ts';
import { aFile, aZip, square } from '../builders/a-file.ts';
import { aDbf, aShp, type DbfFieldSpec, gbk, PRJ_4528, type Shape } from '../builders/a-shapefile.ts';

const clockwise = (ring: [number, number][]) => [...ring].reverse();
const polygonShape = (...rings: [number, number][][]): Shape => ({ type: 'polygon', rings });
const WGS84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const plainTable = aDbf([{ name: 'n', type: 'N', width: 5 }], [['1']]);
const useFields: DbfFieldSpec[] = [
  { name: gbk.用地代码, type: 'C', width: 4 },
  { name: gbk.名称, type: 'C', width: 10 },
];

async function readSet(
  name: string,
  parts: { shapes: Shape[]; dbf?: Uint8Array; prj?: string; cpg?: string; shx?: boolean },
) {
  const { shp, shx } = aShp(parts.shapes);
  const siblings: Record<string, string | Uint8Array> = {};
  if (parts.dbf) siblings[`${name}.dbf`] = parts.dbf;
  if (parts.prj) siblings[`${name}.prj`] = parts.prj;
  if (parts.cpg) siblings[`${name}.CPG`] = parts.cpg;
  if (parts.shx !== false) siblings[`${name}.shx`] = shx;
  return (await readFile(aFile(`${name}.shp`, shp, siblings))).layers[0]!;
}

const codes = ({ issues }: { issues: readonly { code: string }[] }) => issues.map(({ code }) => code);

describe('a planning office’s shapefile', () => {
  const zone40 = clockwise(square(40_500_000, 3_485_000, 1000));
  const dbf = aDbf(
    useFields,
    [
      ['1001', gbk.工业],
      ['0701', gbk.居住],
    ],
    0x57,
  );
  const shapes = [polygonShape(zone40), polygonShape(clockwise(square(40_502_000, 3_485_000, 500)))];

  it('in GBK without .cpg and in Gauss-Krüger comes out in the right place with the right text', async () => {
    const layer = await readSet('地块', { shapes, dbf, prj: PRJ_4528 });
    expect(layer.crs).toEqual({ code: 'EPSG:4528', from: 'sidecar' });
    expect(describeLayer(layer).first).toEqual({ 用地代码: '1001', 名称: '工业' });
    expect(layer.encoding).toBe('GB18030');
    expect(codes(layer)).toEqual(['ENCODING_GUESSED']);
    // 1 km² + 0.25 km² on the meridian, where the plane is true to 1e-8.
    expect(describeLayer(layer).areaKm2).toBeCloseTo(1.25, 5);
    expect(describeLayer(layer).extent?.[0]).toBeCloseTo(120, 9);
  });

  it('is believed when .cpg says GBK, corrected when it says UTF-8, and read when it says nonsense', async () => {
    expect(codes(await readSet('a', { shapes, dbf, prj: PRJ_4528, cpg: 'GBK' }))).toEqual([]);
    const wrong = await readSet('a', { shapes, dbf, prj: PRJ_4528, cpg: 'UTF-8' });
    expect(describeLayer(wrong).first).toEqual({ 用地代码: '1001', 名称: '工业' });
    expect(codes(wrong)).toEqual(['ENCODING_GUESSED', 'ENCODING_CONTRADICTED']);
    expect(codes(await readSet('a', { shapes, dbf, prj: PRJ_4528, cpg: 'klingon' }))).toContain('ENCODING_UNKNOWN');
  });

  it('is read by its language driver when that names an encoding', async () => {
    const driven = aDbf(useFields, [['1001', gbk.工业]], 0x4d);
    const layer = await readSet('a', { shapes: shapes.slice(0, 1), dbf: driven, prj: PRJ_4528 });
    expect([layer.encoding, codes(layer)]).toEqual(['GBK', []]);
  });

  it('reads the same zipped, in a folder, with names in GBK, beside another set and rubbish', async () => {
    const { shp, shx } = aShp(shapes);
    const set = (stem: string) => ({
      [`${stem}.shp`]: shp,
      [`${stem}.shx`]: shx,
      [`${stem}.dbf`]: dbf,
      [`${stem}.PRJ`]: PRJ_4528,
    });
    const zip = aZip('all.zip', {
      ...set('数据/地块'),
      ...set('b'),
      '__MACOSX/._b.shp': 'x',
      'readme.txt': 'hello',
      'b.shp.xml': '<x/>',
    });
    const { layers, formatId } = await readFile(zip);
    expect(formatId).toBe('zip');
    expect(layers.map(({ name, table, crs }) => [name, table.count, crs.code])).toEqual([
      ['地块', 2, 'EPSG:4528'],
      ['b', 2, 'EPSG:4528'],
    ]);
  });

  it('decodes member names written in GBK without the UTF-8 flag', async () => {
    const { shp } = aShp(shapes);
    const zip = aZip('a.zip', { 'AABB.shp': shp, 'AABB.dbf': dbf, 'AABB.prj': PRJ_4528 });
    const bytes = await zip.bytes();
    // Put 用地 in GBK in place of AABB, in the local and the central headers.
    const name = [0xd3, 0xc3, 0xb5, 0xd8];
    for (let i = 0; i + 4 <= bytes.length; i++) {
      if (String.fromCharCode(...bytes.subarray(i, i + 4)) === 'AABB') bytes.set(name, i);
    }
    expect((await readFile(aFile('a.zip', bytes))).layers.map((layer) => layer.name)).toEqual(['用地']);
  });
});

describe('geometry', () => {
  it('gives holes to the right polygon, whichever way the rings run', async () => {
    const outer = square(113, 22, 1);
    const island = square(115, 22, 1);
    const hole = square(113.2, 22.2, 0.2);
    const rightWay = [clockwise(outer), clockwise(island), hole];
    const wrongWay = [outer, island, hole];
    for (const rings of [rightWay, wrongWay]) {
      const layer = await readSet('a', {
        shapes: [polygonShape(...rings)],
        prj: WGS84_PRJ,
        dbf: aDbf(useFields, [['1', '']]),
      });
      const geometry = geoJsonGeometryOf(layer.table.geometry, 0);
      expect(geometry?.type).toBe('MultiPolygon');
      const parts = geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
      expect(parts.map((rings) => rings.length).sort()).toEqual([1, 2]);
      expect(Object.fromEntries(layer.geometryTypes)).toEqual({ MultiPolygon: 1 });
    }
  });

  it('keeps null shapes as rows, drops Z, and reads without .shx, .dbf and .prj, saying what is missing', async () => {
    const layer = await readSet('a', {
      shapes: [{ type: 'polygonZ', rings: [clockwise(square(113, 22, 1))] }, { type: 'null' }],
      shx: false,
    });
    expect(layer.table.count).toBe(2);
    expect(layer.crs).toEqual({ code: 'EPSG:4326', from: 'guess' });
    expect(codes(layer)).toEqual([
      'SIDECAR_MISSING',
      'SIDECAR_MISSING',
      'CRS_MISSING',
      'CRS_GUESSED',
      'NULL_GEOMETRY',
      'Z_DROPPED',
    ]);
    expect(layer.issues[0]?.detail).toEqual({ sidecar: 'a.dbf' });
  });

  it('refuses metres without a .prj but keeps the rows', async () => {
    const layer = await readSet('a', {
      shapes: [{ type: 'point', at: [573845, 4492256] }],
      dbf: plainTable,
    });
    expect(describeLayer(layer)).toMatchObject({
      count: 1,
      geometry: { Point: 1 },
      crs: { code: null, from: 'none' },
      extent: null,
    });
    expect(layer.issues).toMatchObject([{ code: 'CRS_MISSING', severity: 'stop' }]);
  });

  it('refuses degrees under a .prj in metres, and a .prj nobody understands', async () => {
    const shapes: Shape[] = [{ type: 'point', at: [113, 22] }];
    expect(codes(await readSet('a', { shapes, prj: PRJ_4528, dbf: plainTable }))).toEqual(['CRS_CONTRADICTED']);
    expect(codes(await readSet('a', { shapes, prj: 'LOCAL["shipyard grid"]', dbf: plainTable }))).toEqual([
      'CRS_UNKNOWN',
    ]);
  });

  it('refuses swapped axes and a zone prefix the system does not have', async () => {
    const central = PRJ_4528.replaceAll('Zone_40', 'CM_120E').replace('40500000.0', '500000.0');
    for (const at of [
      [3_485_000, 500_000],
      [40_500_000, 3_485_000],
    ] as const) {
      const layer = await readSet('a', { shapes: [{ type: 'point', at }], prj: central, dbf: plainTable });
      expect([layer.crs.code, codes(layer)]).toEqual(['EPSG:4549', ['CRS_CONTRADICTED']]);
    }
  });

  it('says how far off Beijing 1954 may be', async () => {
    const prj = PRJ_4528.replaceAll('CGCS2000_3_Degree_GK_Zone_40', 'Beijing_1954_3_Degree_GK_Zone_40')
      .replace('D_China_2000', 'D_Beijing_1954')
      .replace('"CGCS2000",6378137.0,298.257222101', '"Krasovsky_1940",6378245.0,298.3');
    const layer = await readSet('a', {
      shapes: [{ type: 'point', at: [40_500_000, 2_433_000] }],
      prj,
      dbf: plainTable,
    });
    expect(layer.crs.code).toBe('EPSG:2416');
    expect(layer.issues).toMatchObject([{ code: 'DATUM_APPROXIMATE', detail: { errorM: 30 } }]);
  });
});

describe('damaged files', () => {
  const shapes: Shape[] = [1, 2, 3].map((x) => ({ type: 'point', at: [x, 2] }));
  const { shp, shx } = aShp(shapes);
  const dbf = aDbf([{ name: 'n', type: 'N', width: 5 }], [['1'], ['2'], ['3']]);

  it('keeps the records before the cut and tells how many were promised', async () => {
    const layer = (
      await readFile(
        aFile('a.shp', shp.subarray(0, shp.length - 10), { 'a.shx': shx, 'a.dbf': dbf, 'a.prj': WGS84_PRJ }),
      )
    ).layers[0]!;
    expect(layer.table.count).toBe(3);
    expect(layer.issues.find(({ code }) => code === 'RECORDS_CUT_OFF')).toMatchObject({
      count: 2,
      detail: { expected: 3 },
    });
    expect(layer.issues.find(({ code }) => code === 'RECORD_COUNT_DIFFERS')).toMatchObject({
      detail: { shapes: 2, records: 3 },
    });
  });

  it('keeps the shapes when the table is damaged', async () => {
    const layer = (
      await readFile(aFile('a.shp', shp, { 'a.shx': shx, 'a.dbf': dbf.subarray(0, 20), 'a.prj': WGS84_PRJ }))
    ).layers[0]!;
    expect(layer.table.count).toBe(3);
    expect(codes(layer)).toContain('TABLE_DAMAGED');
  });

  it('says which part is missing when only a .prj or a damaged .shp comes', async () => {
    await expect(readFile(aFile('a.prj', WGS84_PRJ))).rejects.toMatchObject({ code: 'SHAPEFILE_INCOMPLETE' });
    await expect(readFile(aFile('a.shp', 'this is no shapefile at all'))).rejects.toMatchObject({
      code: 'SHAPEFILE_DAMAGED',
    });
  });
});

describe('dBASE values', () => {
  const fields: DbfFieldSpec[] = [
    { name: 'code', type: 'C', width: 4 },
    { name: 'n', type: 'N', width: 6 },
    { name: 'r', type: 'N', width: 8, decimals: 2 },
    { name: 'd', type: 'D', width: 8 },
    { name: 'l', type: 'L', width: 1 },
    { name: 'm', type: 'M', width: 10 },
  ];

  it('reads each type, blank as missing, and reports what is no number or date', async () => {
    const dbf = aDbf(fields, [
      ['0701', '   12', '  3.50', '20240301', 'T', ''],
      ['', '', '', '', '?', ''],
      ['x', '******', '1e400', '2024xx01', 'F', ''],
    ]);
    const { table, issues } = (await readFile(aFile('t.dbf', dbf))).layers[0]!;
    const column = (name: string) => [0, 1, 2].map((row) => cellValue(table.columns.get(name)!, row));
    expect(column('code')).toEqual(['0701', null, 'x']);
    expect(column('n')).toEqual([12, null, null]);
    expect(column('r')).toEqual([3.5, null, null]);
    expect(column('d')).toEqual(['2024-03-01', null, null]);
    expect(column('l')).toEqual([true, null, false]);
    expect(table.columns.has('m')).toBe(false);
    expect(issues.map(({ code, where }) => `${code} ${where?.field ?? ''}`)).toEqual([
      'FIELD_UNSUPPORTED m',
      'NOT_A_NUMBER n',
      'NOT_A_NUMBER r',
      'BAD_DATE d',
    ]);
  });

  it('tells equal field names apart and passes over deleted records', async () => {
    const dbf = aDbf(
      [
        { name: 'name', type: 'C', width: 3 },
        { name: 'name', type: 'C', width: 3 },
      ],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    );
    dbf[32 + 64 + 1] = 0x2a;
    const { table, issues } = (await readFile(aFile('t.dbf', dbf))).layers[0]!;
    expect([...table.columns.keys()]).toEqual(['name', 'name_2']);
    expect(table.count).toBe(1);
    expect(issues.map(({ code }) => code)).toEqual(['DUPLICATE_FIELD', 'DELETED_RECORDS']);
  });
});
