import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { describe, expect, it } from 'vitest';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { fileFromBytes } from '../../src/formats/source-file.ts';
import { geoJsonGeometryOf } from '../../src/geo/geojson-from-table.ts';
import { aFile, aGeoJson, type Feature, point, polygon, square } from '../builders/a-file.ts';

/** Written by the format's own library. */
const fgb = (features: readonly Feature[], epsg = 4326): Uint8Array => serialize(JSON.parse(aGeoJson(features)), epsg);

async function read(bytes: Uint8Array) {
  const { layers, formatId } = await readFile(aFile('a.fgb', bytes));
  expect(formatId).toBe('flatgeobuf');
  return layers[0]!;
}

describe('FlatGeobuf', () => {
  const hole = polygon(square(0, 0, 4), square(1, 1, 1));
  const two = { type: 'MultiPolygon', coordinates: [[square(0, 0, 1)], [square(2, 0, 1)]] };

  it.each([
    ['points', point(113, 22)],
    [
      'lines',
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    ['polygons with holes', hole],
    ['multipolygons', two],
    [
      'multilines',
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
          ],
        ],
      },
    ],
    [
      'multipoints',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
  ])('reads %s as they were written', async (_, geometry) => {
    const layer = await read(
      fgb([
        { geometry, properties: { name: '甲', n: 1.5, yes: true } },
        { geometry, properties: { name: null, n: 2, yes: false } },
      ]),
    );
    expect(geoJsonGeometryOf(layer.table.geometry, 1)).toEqual(geometry);
    expect(Object.fromEntries(layer.geometryTypes)).toEqual({ [geometry.type]: 2 });
    expect(describeLayer(layer).first).toEqual({ name: '甲', n: 1.5, yes: true });
  });

  it('takes the system from the header', async () => {
    const layer = await read(fgb([{ geometry: polygon(square(40_500_000, 3_485_000, 1000)) }], 4528));
    expect(layer.crs).toEqual({ code: 'EPSG:4528', from: 'file' });
    expect(describeLayer(layer).areaKm2).toBeCloseTo(1, 4);
  });

  it('reads a file that does not begin at a multiple of eight bytes in memory', async () => {
    const bytes = fgb([{ geometry: hole }]);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const { layers } = await readFile(fileFromBytes('a.fgb', shifted.subarray(3)));
    expect(geoJsonGeometryOf(layers[0]!.table.geometry, 0)).toEqual(hole);
  });

  it('refuses a file that was cut off, anywhere', async () => {
    const bytes = fgb([
      { geometry: hole, properties: { a: 'x' } },
      { geometry: hole, properties: { a: 'y' } },
    ]);
    for (const length of [9, 60, bytes.length - 100, bytes.length - 1]) {
      await expect(readFile(aFile('a.fgb', bytes.subarray(0, length))), String(length)).rejects.toMatchObject({
        name: 'ReadError',
      });
    }
    await expect(readFile(aFile('a.fgb', bytes.subarray(0, bytes.length - 1)))).rejects.toMatchObject({
      code: 'FILE_CUT_OFF',
    });
    await expect(readFile(aFile('a.fgb', 'fgb but no more'))).rejects.toMatchObject({ code: 'NOT_FLATGEOBUF' });
  });
});
