import { describe, expect, it } from 'vitest';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { ReadError } from '../../src/formats/format.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { geoJsonGeometryOf } from '../../src/geo/geojson-from-table.ts';
import { aFile, aGeoJson, type Feature, point, polygon, square } from '../builders/a-file.ts';

async function read(text: string | Uint8Array, name = 'parcels.geojson') {
  const { layers, formatId } = await readFile(aFile(name, text));
  expect(formatId).toBe('geojson');
  return layers[0]!;
}

async function issuesOf(features: readonly Feature[]) {
  const { issues } = await read(aGeoJson(features));
  return new Map(issues.map((issue) => [issue.code, issue]));
}

describe('reading', () => {
  it('takes a collection, a feature and a bare geometry, whatever the file is called', async () => {
    for (const root of [
      aGeoJson([{ geometry: point(113, 22) }]),
      { type: 'Feature', properties: {}, geometry: point(113, 22) },
      point(113, 22),
    ]) {
      const text = typeof root === 'string' ? root : JSON.stringify(root);
      for (const name of ['a.geojson', 'a.json', 'a.txt', 'noextension']) {
        const layer = await read(`\n ${text}`, name);
        expect(geoJsonGeometryOf(layer.table.geometry, 0)).toEqual(point(113, 22));
      }
    }
  });

  it('measures on the ellipsoid and names the file in every issue', async () => {
    const layer = await read(aGeoJson([{ geometry: polygon(square(113, 22, 0.01)), properties: { name: '甲' } }, {}]));
    const told = describeLayer(layer);
    // By hand: 0.01° of latitude at 22°N is 1107.5 m, of longitude 1032.5 m.
    expect(told.areaKm2).toBeCloseTo(1.1075 * 1.0325, 3);
    expect(told.extent).toEqual([113, 22, 113.01, 22.01]);
    expect(layer.issues.map(({ code, where }) => [code, where?.file, where?.layer])).toEqual([
      ['NULL_GEOMETRY', 'parcels.geojson', 'parcels'],
    ]);
  });

  it('reads UTF-16 and GBK text', async () => {
    const text = aGeoJson([{ geometry: point(1, 2), properties: { 名称: '工业' } }]);
    const utf16 = new Uint8Array(2 + 2 * text.length);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) {
      utf16[2 + 2 * i] = text.charCodeAt(i) & 0xff;
      utf16[3 + 2 * i] = text.charCodeAt(i) >> 8;
    }
    expect(describeLayer(await read(utf16)).first).toEqual({ 名称: '工业' });
    const ascii = text.replace('名称', '@@').replace('工业', '##');
    const gbk = Uint8Array.from(
      [...ascii].flatMap((c, i, all) => {
        if (c === '@') return all[i - 1] === '@' ? [0xb3, 0xc6] : [0xc3, 0xfb];
        if (c === '#') return all[i - 1] === '#' ? [0xd2, 0xb5] : [0xb9, 0xa4];
        return [c.charCodeAt(0)];
      }),
    );
    const layer = await read(gbk);
    expect(describeLayer(layer).first).toEqual({ 名称: '工业' });
    expect(layer.encoding).toBe('GB18030');
    expect(layer.issues.map(({ code }) => code)).toEqual(['ENCODING_GUESSED']);
  });

  it('follows the crs member of older files', async () => {
    const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
    const metres = polygon(square(40_500_000, 2_433_000, 1000));
    const layer = await read(aGeoJson([{ geometry: metres }], crs('urn:ogc:def:crs:EPSG::4528')));
    expect(layer.crs).toEqual({ code: 'EPSG:4528', from: 'file' });
    expect(describeLayer(layer).areaKm2).toBeCloseTo(1, 4);
    expect(describeLayer(layer).extent?.[0]).toBeCloseTo(120, 6);
    const degrees = await read(aGeoJson([{ geometry: point(113, 22) }], crs('urn:ogc:def:crs:OGC:1.3:CRS84')));
    expect(degrees.crs).toEqual({ code: 'EPSG:4326', from: 'file' });
  });

  it('lets a person name the system and the encoding', async () => {
    const file = aFile('a.geojson', aGeoJson([{ geometry: point(40_500_000, 2_433_000) }]));
    const refused = (await readFile(file)).layers[0]!;
    expect(refused.issues.map(({ code }) => code)).toEqual(['CRS_CONTRADICTED']);
    expect(describeLayer(refused).extent).toBeNull();
    const placed = (await readFile(file, { crs: 'EPSG:4528' })).layers[0]!;
    expect(placed.crs).toEqual({ code: 'EPSG:4528', from: 'person' });
    expect(describeLayer(placed).extent?.[0]).toBeCloseTo(120, 9);
  });
});

describe('bad input', () => {
  it.each([
    ['', 'FILE_EMPTY'],
    ['{"type":"FeatureCollection","features":[{"type":"Feature","prop', 'FILE_CUT_OFF'],
    ['{"type":"FeatureCollection","features":[', 'FILE_CUT_OFF'],
    ['{"type":"FeatureCollection",\n"features":[],,}', 'JSON_INVALID'],
    ['[1,2,3]', 'NOT_GEOJSON'],
    ['{"hello":"world"}', 'NOT_GEOJSON'],
    ['{"type":"Topology","objects":{}}', 'FILE_DAMAGED'],
    ['{"geometryType":"esriGeometryPoint","features":[]}', 'FORMAT_UNSUPPORTED'],
  ])('%s is refused as %s', async (text, code) => {
    await expect(readFile(aFile('a.geojson', text))).rejects.toMatchObject({ code });
  });

  it('names the line of a mistake', async () => {
    await expect(readFile(aFile('a.geojson', '{"type":"FeatureCollection",\n"features":[],,}'))).rejects.toEqual(
      new ReadError('JSON_INVALID', { line: 2 }),
    );
  });

  it('keeps null and empty geometries as rows and names them', async () => {
    const issues = await issuesOf([
      { id: 'a', geometry: point(1, 2) },
      { id: 'b', geometry: null },
      { id: 'c', geometry: { type: 'Polygon', coordinates: [] } },
      { id: 'd', geometry: { type: 'Point', coordinates: ['x', 2] } },
      { id: 'e', geometry: { type: 'Circle', coordinates: [1, 2] } },
    ]);
    expect(issues.get('NULL_GEOMETRY')?.where?.featureIds).toEqual(['b']);
    expect(issues.get('EMPTY_GEOMETRY')?.where?.featureIds).toEqual(['c']);
    expect(issues.get('BAD_GEOMETRY')?.where?.featureIds).toEqual(['d', 'e']);
  });

  it('says that a layer has no geometry at all, or no feature', async () => {
    expect([...(await issuesOf([{}, {}])).keys()]).toEqual(['NO_GEOMETRY', 'DUPLICATE_SHAPE']);
    expect([...(await issuesOf([])).keys()]).toEqual(['NO_FEATURES']);
  });

  it('keeps a bow-tie, names it, and does not blame a ring that only touches itself', async () => {
    const bowTie = polygon([
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ]);
    const touching = polygon([
      [0, 0],
      [2, 0],
      [1, 1],
      [2, 2],
      [0, 2],
      [1, 1],
      [0, 0],
    ]);
    const issues = await issuesOf([
      { id: 'good', geometry: polygon(square(0, 0, 1)) },
      { id: 'bow', geometry: bowTie },
      { id: 'touch', geometry: touching },
    ]);
    expect(issues.get('SELF_INTERSECTION')).toMatchObject({ count: 1, where: { featureIds: ['bow'] } });
  });

  it('leaves out coordinates that are not on the earth, feature by feature', async () => {
    const layer = await read(
      aGeoJson([
        { id: 'ok', geometry: point(113, 22) },
        { id: 'ok2', geometry: point(113, 23) },
        { id: 'off', geometry: point(500, 22) },
        { id: 'swapped', geometry: polygon(square(22, 113, 0.1)) },
        { id: 'ok3', geometry: point(-180, 90) },
      ]),
    );
    const issue = layer.issues.find(({ code }) => code === 'COORDINATES_OUTSIDE_EARTH');
    expect(issue).toMatchObject({ count: 2, where: { featureIds: ['off', 'swapped'] } });
    expect(layer.table.count).toBe(5);
    expect(describeLayer(layer).extent).toEqual([-180, 22, 113, 90]);
  });

  it('tells duplicate ids apart and says whose', async () => {
    const byId = await issuesOf([
      { id: 7, geometry: point(1, 1) },
      { id: 7, geometry: point(2, 2) },
    ]);
    expect(byId.get('DUPLICATE_ID')).toMatchObject({ count: 1, where: { featureIds: ['7~2'] } });
    const byField = await issuesOf([
      { geometry: point(1, 1), properties: { osm_id: 'way/1' } },
      { geometry: point(2, 2), properties: { osm_id: 'way/1' } },
    ]);
    expect(byField.get('ID_FIELD_REPEATS')).toMatchObject({ count: 1, where: { field: 'osm_id' } });
    const byShape = await issuesOf([{ geometry: point(1, 1) }, { geometry: point(1, 1) }]);
    expect(byShape.get('DUPLICATE_SHAPE')?.count).toBe(1);
  });

  it('reports mixed kinds, collections, heights, open rings and strange members', async () => {
    const collection = { type: 'GeometryCollection', geometries: [point(1, 1), polygon(square(0, 0, 1))] };
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', id: 'c', geometry: collection, properties: null },
        {
          type: 'Feature',
          id: 'z',
          geometry: { type: 'Point', coordinates: [1, 2, 30] },
          properties: {},
          style: 'red',
        },
        { type: 'Feature', id: 'o', geometry: polygon(square(0, 0, 1).slice(0, 4)), properties: {} },
        'nonsense',
        null,
      ],
    });
    const issues = new Map((await read(text)).issues.map((issue) => [issue.code, issue]));
    expect(issues.get('MIXED_GEOMETRY')?.where?.featureIds).toEqual(['c']);
    expect(issues.get('Z_DROPPED')?.count).toBe(1);
    expect(issues.get('RING_CLOSED')?.where?.featureIds).toEqual(['o']);
    expect(issues.get('MIXED_KINDS')?.detail).toEqual({ points: 1, lines: 0, polygons: 2 });
    expect(issues.get('NOT_A_FEATURE')?.count).toBe(2);
    expect(issues.get('MEMBERS_DROPPED')?.count).toBe(1);
  });

  it('keeps dangerous text as plain text and says so, field by field', async () => {
    const properties = JSON.parse(
      '{"a":"<img onerror=alert(1)>","b":"=cmd()","c":"+86 10","d":"-3.5","__proto__":"<b>x</b>","e":"a < b"}',
    );
    const layer = await read(aGeoJson([{ geometry: point(1, 2), properties }]));
    expect(JSON.stringify(describeLayer(layer).first)).toBe(JSON.stringify(properties));
    const found = layer.issues.map(({ code, where }) => `${code} ${where?.field}`);
    expect(found).toEqual(['MARKUP_IN_TEXT a', 'FORMULA_IN_TEXT b', 'MARKUP_IN_TEXT __proto__']);
  });

  it('refuses a file that makes a field of every value', async () => {
    const features = Array.from({ length: 6000 }, (_, i) => ({ geometry: point(1, 2), properties: { [`k${i}`]: i } }));
    await expect(readFile(aFile('a.geojson', aGeoJson(features)))).rejects.toMatchObject({ code: 'TOO_MANY_FIELDS' });
  });

  it('ends a geometry nested without end', async () => {
    let nested: unknown = point(1, 2);
    for (let i = 0; i < 100; i++) nested = { type: 'GeometryCollection', geometries: [nested] };
    expect((await issuesOf([{ id: 'deep', geometry: nested }])).get('BAD_GEOMETRY')?.where?.featureIds).toEqual([
      'deep',
    ]);
  });
});
