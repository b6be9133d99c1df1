import { describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { describeLayer, describeSheet } from '../../src/formats/describe-layer.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { geoJsonGeometryOf } from '../../src/geo/geojson-from-table.ts';
import { cellValue } from '../../src/geo/layer-table.ts';
import { aFile, aZip, square } from '../builders/a-file.ts';

describe('CSV', () => {
  it('with longitude and latitude is a layer; codes keep their zeros', async () => {
    const text = '名称,经度,纬度,用地代码,人口\n"a, b",113.5,22.5,0701,12\nc,113.6,22.6,1001,\nd,,22.7,05,7';
    const { layers, sheets } = await readFile(aFile('站点.csv', text));
    expect(sheets).toEqual([]);
    expect(describeLayer(layers[0]!)).toMatchObject({
      layer: '站点',
      count: 3,
      geometry: { Point: 2 },
      crs: { code: 'EPSG:4326', from: 'guess' },
      first: { 名称: 'a, b', 经度: 113.5, 纬度: 22.5, 用地代码: '0701', 人口: 12 },
      extent: [113.5, 22.5, 113.6, 22.6],
    });
    expect(cellValue(layers[0]!.table.columns.get('人口')!, 1)).toBeNull();
    expect(layers[0]!.issues).toMatchObject([{ code: 'ROWS_WITHOUT_PLACE', count: 1, where: { rows: [4] } }]);
  });

  it.each([
    ['POINT (1 2)', { type: 'Point', coordinates: [1, 2] }],
    ['SRID=4326;POINT Z (1 2 3)', { type: 'Point', coordinates: [1, 2] }],
    [
      'multipoint(1 2, 3 4)',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'MULTIPOINT ((1 2), (3 4))',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'LINESTRING(1 2,3 4,-5.5e0 +6)',
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
          [-5.5, 6],
        ],
      },
    ],
    ['POLYGONZ((0 0 1,1 0 1,1 1 1,0 1 1,0 0 1))', { type: 'Polygon', coordinates: [square(0, 0, 1)] }],
    [
      'MULTIPOLYGON(((0 0,1 0,1 1,0 1,0 0)),((5 0,6 0,6 1,5 1,5 0)))',
      { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(5, 0, 1)]] },
    ],
    [
      'GEOMETRYCOLLECTION(POINT(9 9),LINESTRING(1 2,3 4))',
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    ['POINT EMPTY', null],
  ])('reads %s', async (wkt, geometry) => {
    const { layers } = await readFile(aFile('a.csv', `n,wkt\n1,"POINT(0 0)"\n2,"${wkt}"`));
    expect(geoJsonGeometryOf(layers[0]!.table.geometry, 1)).toEqual(geometry);
  });

  it.each([
    'POINT(1)',
    'POINT(1 2',
    'POINT(1 2) x',
    'POLYGON(0 0, 1 1)',
    'POINT(a b)',
    'CIRCLE(1 2)',
    'LINESTRING((1 2),(3 4))',
  ])('keeps the row of %s without geometry', async (wkt) => {
    const { layers } = await readFile(aFile('a.csv', `n,wkt\n1,"POINT(0 0)"\n2,"${wkt}"\n3,"POINT(1 1)"`));
    expect(layers[0]!.table.count).toBe(3);
    expect(layers[0]!.issues).toMatchObject([
      { code: 'BAD_WKT', where: { rows: [3] } },
      { code: 'CRS_MISSING' },
      { code: 'CRS_GUESSED' },
    ]);
  });

  it('without coordinates is a sheet of cells', async () => {
    const { layers, sheets } = await readFile(
      aFile('inventory.csv', '\uFEFF部门;2020;2021\n工业;12.5;\n"交通";0701;=SUM(A1)\n'),
    );
    expect(layers).toEqual([]);
    expect(sheets[0]).toMatchObject({
      name: 'inventory',
      encoding: 'UTF-8',
      rows: [
        ['部门', 2020, 2021],
        ['工业', 12.5, null],
        ['交通', '0701', '=SUM(A1)'],
      ],
    });
    expect(describeSheet(sheets[0]!)).toMatchObject({
      count: 2,
      geometry: {},
      extent: null,
      areaKm2: null,
      lengthKm: null,
    });
  });

  it('reports ragged rows, empty and repeated headers', async () => {
    const { layers } = await readFile(aFile('a.csv', 'lon,lat,,name,name\n1,2,x,a,b,extra\n3,4\n'));
    expect([...layers[0]!.table.columns.keys()]).toEqual(['lon', 'lat', '#3', 'name', 'name_2']);
    expect(layers[0]!.issues.map(({ code }) => code)).toEqual(['DUPLICATE_FIELD', 'FIELD_WITHOUT_NAME', 'BAD_ROWS']);
  });

  it('refuses metres in columns called x and y', async () => {
    const { layers } = await readFile(aFile('a.csv', 'x,y\n40500000,2433000\n'));
    expect(layers[0]!.issues).toMatchObject([{ code: 'CRS_MISSING', severity: 'stop' }]);
    const placed = (await readFile(aFile('a.csv', 'x,y\n40500000,2433000\n'), { crs: 'EPSG:4528' })).layers[0]!;
    expect(describeLayer(placed).extent?.[0]).toBeCloseTo(120, 9);
  });

  it('refuses a table without any row', async () => {
    await expect(readFile(aFile('a.csv', '\n\n'))).rejects.toMatchObject({ code: 'CSV_EMPTY' });
  });
});

describe('XLSX', () => {
  const workbook = async (sheets: Record<string, unknown[][]>) => {
    const names = Object.keys(sheets);
    const data = names.map((name) => ({
      sheet: name,
      data: (sheets[name] as unknown[][]).map((row) => row.map((value) => (value === null ? null : { value }))),
    }));
    return new Uint8Array(await (await writeXlsx(data as Parameters<typeof writeXlsx>[0])).toBuffer());
  };

  it('gives every sheet as cells, and one with coordinates as a layer', async () => {
    const bytes = await workbook({
      统计: [
        ['年份', 'GDP（亿元）'],
        [2020, 310.5],
        [2021, null],
      ],
      点源: [
        ['企业', '经度', '纬度', '排放量'],
        ['电厂', 113.5, 22.5, 1200000],
      ],
    });
    const { layers, sheets, formatId } = await readFile(aFile('资料.xlsx', bytes));
    expect(formatId).toBe('xlsx');
    expect(sheets).toMatchObject([
      {
        name: '统计',
        rows: [
          ['年份', 'GDP（亿元）'],
          [2020, 310.5],
          [2021, null],
        ],
      },
    ]);
    expect(describeLayer(layers[0]!)).toMatchObject({
      layer: '点源',
      count: 1,
      geometry: { Point: 1 },
      first: { 排放量: 1200000 },
    });
  });

  it('refuses what is no workbook, old Excel and protected ones by name', async () => {
    await expect(readFile(aFile('a.xlsx', 'hello'))).rejects.toMatchObject({ name: 'ReadError' });
    await expect(readFile(aZip('a.xlsx', { 'hello.txt': 'x' }))).rejects.toMatchObject({ code: 'XLSX_DAMAGED' });
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    for (const name of ['a.xls', 'a.xlsx'])
      await expect(readFile(aFile(name, ole))).rejects.toMatchObject({ code: 'UNSUPPORTED_XLS' });
  });
});

describe('KML', () => {
  const kml = (body: string) =>
    `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;

  it('reads placemarks with CDATA, entities, extended data and folders', async () => {
    const text = kml(`<name>规划</name>
      <Folder><name>北</name><Placemark id="p"><name>A &amp; B</name><description><![CDATA[<b>x</b>]]></description>
        <ExtendedData><Data name="用途"><value>工业</value></Data></ExtendedData>
        <Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>
      <Folder><name>南</name><Placemark><MultiGeometry><Point><coordinates>1,2,3</coordinates></Point><Point><coordinates>
        3,4</coordinates></Point></MultiGeometry></Placemark><NetworkLink/></Folder>`);
    for (const file of [aFile('a.kml', text), aZip('a.kmz', { 'doc.kml': text, 'icon.png': 'x' })]) {
      const layer = (await readFile(file)).layers[0]!;
      expect(layer.name).toBe('规划');
      expect(describeLayer(layer).first).toEqual({
        name: 'A & B',
        description: '<b>x</b>',
        用途: '工业',
        folder: '北',
      });
      expect(geoJsonGeometryOf(layer.table.geometry, 0)).toEqual({ type: 'Polygon', coordinates: [square(0, 0, 1)] });
      expect(geoJsonGeometryOf(layer.table.geometry, 1)).toEqual({
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      });
      expect(layer.issues.map(({ code }) => code)).toEqual([
        'KML_LEFT_OUT',
        'Z_DROPPED',
        'MIXED_KINDS',
        'MARKUP_IN_TEXT',
      ]);
    }
  });

  it('keeps a placemark whose coordinates make no sense, and refuses broken XML', async () => {
    const bad = kml(
      '<Placemark><name>x</name><Point><coordinates>north,22</coordinates></Point></Placemark><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>',
    );
    const layer = (await readFile(aFile('a.kml', bad))).layers[0]!;
    expect(layer.table.count).toBe(2);
    expect(layer.issues).toMatchObject([{ code: 'BAD_GEOMETRY', count: 1 }]);
    await expect(readFile(aFile('a.kml', kml('<Placemark>').slice(0, -12)))).rejects.toMatchObject({
      code: 'XML_INVALID',
    });
    await expect(readFile(aFile('a.kml', '<svg></svg>'))).rejects.toMatchObject({ code: 'NOT_KML' });
  });
});
