import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { geoJsonGeometryOf } from '../../src/geo/geojson-from-table.ts';
import { aFile, square } from '../builders/a-file.ts';

/** A polygon of one ring as little-endian WKB. */
function wkbPolygon(ring: readonly [number, number][]): Uint8Array {
  const view = new DataView(new ArrayBuffer(13 + 16 * ring.length));
  view.setUint8(0, 1);
  view.setUint32(1, 3, true);
  view.setUint32(5, 1, true);
  view.setUint32(9, ring.length, true);
  ring.forEach(([x, y], i) => {
    view.setFloat64(13 + 16 * i, x, true);
    view.setFloat64(21 + 16 * i, y, true);
  });
  return new Uint8Array(view.buffer);
}

type Column = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];

function aParquet(columnData: Column[], geo: unknown, more: { rowGroupSize?: number } = {}): Uint8Array {
  const kvMetadata = geo === null ? [] : [{ key: 'geo', value: JSON.stringify(geo) }];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, ...more }));
}

const geo = (column: Record<string, unknown> = {}) => ({
  version: '1.1.0',
  primary_column: 'shape',
  columns: { shape: { encoding: 'WKB', geometry_types: ['Polygon'], ...column } },
});
const shapes: Column = {
  name: 'shape',
  type: 'BYTE_ARRAY',
  data: [wkbPolygon(square(113, 22, 0.01)), null, wkbPolygon(square(113.1, 22, 0.01))],
};
const attributes: Column[] = [
  { name: '名称', type: 'STRING', data: ['工业', '居住', null] },
  { name: 'floors', type: 'INT32', data: [3, 18, null] },
  { name: 'big', type: 'INT64', data: [1n, 2n, 9_007_199_254_740_993n] },
  { name: 'real', type: 'DOUBLE', data: [1.5, null, -2] },
  { name: 'new', type: 'BOOLEAN', data: [true, false, null] },
];

describe('GeoParquet', () => {
  it.each([{}, { rowGroupSize: 2 }])('geometry and attributes of every type, row groups %o', async (more) => {
    const { layers, formatId } = await readFile(aFile('a.parquet', aParquet([...attributes, shapes], geo(), more)));
    expect(formatId).toBe('geoparquet');
    const layer = layers[0]!;
    const told = describeLayer(layer);
    expect(told).toMatchObject({
      count: 3,
      geometry: { Polygon: 2 },
      crs: { code: 'EPSG:4326', from: 'format' },
      first: { 名称: '工业', floors: 3, big: '1', real: 1.5, new: true },
    });
    expect(told.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
      '名称 text',
      'floors integer',
      'big text',
      'real real',
      'new boolean',
    ]);
    // By hand: 0.01° of latitude at 22°N is 1107.5 m, of longitude 1032.5 m.
    expect(told.areaKm2).toBeCloseTo(2 * 1.1075 * 1.0325, 2);
    expect(geoJsonGeometryOf(layer.table.geometry, 2)).toEqual({
      type: 'Polygon',
      coordinates: [square(113.1, 22, 0.01)],
    });
    expect(layer.issues.map(({ code }) => code)).toEqual(['NULL_GEOMETRY']);
  });

  it('follows the system the file states, and says when it states none', async () => {
    const metres: Column = { ...shapes, data: [wkbPolygon(square(40_500_000, 2_433_000, 1000))] };
    const crs = { type: 'ProjectedCRS', name: 'zone 40', id: { authority: 'EPSG', code: 4528 } };
    const placed = (await readFile(aFile('a.parquet', aParquet([metres], geo({ crs }))))).layers[0]!;
    expect(placed.crs).toEqual({ code: 'EPSG:4528', from: 'file' });
    expect(describeLayer(placed).areaKm2).toBeCloseTo(1, 4);
    const unknown = (await readFile(aFile('a.parquet', aParquet([shapes], geo({ crs: null }))))).layers[0]!;
    expect(unknown.issues.map(({ code }) => code)).toContain('CRS_GUESSED');
    const strange = (await readFile(aFile('a.parquet', aParquet([shapes], geo({ crs: { name: 'local' } })))))
      .layers[0]!;
    expect(strange.issues.map(({ code }) => code)).toContain('CRS_UNKNOWN');
  });

  it('leaves out the boxes that repeat the geometry, and names binary fields', async () => {
    const box: Column = { name: 'bbox', type: 'JSON', data: [{ xmin: 1 }, { xmin: 2 }, { xmin: 3 }] };
    const raw: Column = { name: 'raw', type: 'BYTE_ARRAY', data: [1, 2, 3].map((n) => new Uint8Array([n, 255])) };
    const covering = { bbox: { xmin: ['bbox', 'xmin'], ymin: ['bbox', 'ymin'] } };
    const layer = (await readFile(aFile('a.parquet', aParquet([shapes, box, raw], geo({ covering }))))).layers[0]!;
    expect([...layer.table.columns.keys()]).not.toContain('bbox');
    const told = layer.issues.find(({ code }) => code === 'FIELD_UNSUPPORTED');
    expect(told).toMatchObject({ count: 3, where: { field: 'raw' }, detail: { kind: 'BINARY' } });
  });

  it('is a table without place where there is no geometry', async () => {
    const layer = (await readFile(aFile('a.parquet', aParquet(attributes, null)))).layers[0]!;
    expect(layer.table.count).toBe(3);
    expect(layer.issues).toEqual([]);
  });

  it('refuses other encodings, files that are cut off, and a geo that makes no sense', async () => {
    const whole = aParquet([shapes], geo());
    await expect(readFile(aFile('a.parquet', aParquet([shapes], geo({ encoding: 'polygon' }))))).rejects.toMatchObject({
      code: 'FORMAT_UNSUPPORTED',
      detail: { kind: 'GeoParquet (polygon)' },
    });
    await expect(readFile(aFile('a.parquet', whole.subarray(0, 60)))).rejects.toMatchObject({ code: 'FILE_CUT_OFF' });
    await expect(readFile(aFile('a.parquet', aParquet([shapes], { columns: 5 })))).rejects.toMatchObject({
      code: 'FILE_DAMAGED',
    });
  });
});
