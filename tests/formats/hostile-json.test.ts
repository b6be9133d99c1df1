/** JSON made to break a reader: too deep, too wide, too long, with names that JavaScript knows. */
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/read-file.ts';
import { cellValue } from '../../src/geo/layer-table.ts';
import { aFile, aGeoJson, point } from '../builders/a-file.ts';

const collection = (feature: string) => `{"type":"FeatureCollection","features":[${feature}]}`;
const feature = (properties: string, geometry = '{"type":"Point","coordinates":[113,22]}') =>
  collection(`{"type":"Feature","properties":${properties},"geometry":${geometry}}`);

/** What a read ends in: the code of its refusal, or how many features. */
async function endOf(name: string, text: string | Uint8Array): Promise<string | number> {
  const began = performance.now();
  const end = await readFile(aFile(name, text)).then(
    ({ layers }) => layers.reduce((sum, { table }) => sum + table.count, 0),
    (error: { name: string; code: string }) => {
      expect(error.name).toBe('ReadError');
      return error.code;
    },
  );
  expect(performance.now() - began).toBeLessThan(8000);
  return end;
}

describe('nested a million deep', () => {
  const DEEP = 1_000_000;
  it.each([
    ['a value', feature(`{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`)],
    ['an object', feature(`{"a":${'{"b":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`)],
    ['coordinates', feature('{}', `{"type":"Polygon","coordinates":${'['.repeat(DEEP)}1,2${']'.repeat(DEEP)}}`)],
    [
      'a collection',
      feature('{}', `${'{"type":"GeometryCollection","geometries":['.repeat(DEEP)}${']}'.repeat(DEEP)}`),
    ],
    ['a member of the file', `{"x":${'['.repeat(DEEP)}${']'.repeat(DEEP)},"type":"FeatureCollection","features":[]}`],
    ['no end', '['.repeat(DEEP)],
    [
      'TopoJSON',
      `{"type":"Topology","arcs":[],"objects":{"a":${'{"type":"GeometryCollection","geometries":['.repeat(DEEP)}${']}'.repeat(DEEP)}}}`,
    ],
  ])('%s ends in features or a message', async (_, text) => {
    const end = await endOf('a.geojson', text);
    expect(['number', 'string']).toContain(typeof end);
    if (typeof end === 'string') expect(['FILE_CUT_OFF', 'NOT_GEOJSON', 'NESTED_TOO_DEEP']).toContain(end);
  });
});

it('a field of every value is refused, in one feature or in a million', async () => {
  const names = Array.from({ length: 1_000_000 }, (_, i) => `"k${i}":${i}`);
  expect(await endOf('a.geojson', feature(`{${names.join(',')}}`))).toBe('TOO_MANY_FIELDS');
  const features = names.map((name) => `{"type":"Feature","properties":{${name}},"geometry":null}`);
  expect(await endOf('a.geojson', collection(features.join(',')))).toBe('TOO_MANY_FIELDS');
});

it('a text of 100 MB is a text', async () => {
  expect(await endOf('a.geojson', feature(`{"a":"${'长'.repeat(33_000_000)}"}`))).toBe(1);
});

it('text is kept as it is: controls, lone surrogates, quotes', async () => {
  const odd = 'a\u0000b\u0007 \ud800 "quoted" \u202e';
  const { layers } = await readFile(aFile('a.geojson', aGeoJson([{ geometry: point(1, 2), properties: { odd } }])));
  const column = layers[0]?.table.columns.get('odd');
  expect(column && cellValue(column, 0)).toBe(odd);
});

it('a bare NUL or control byte is a mistake of the JSON', async () => {
  expect(await endOf('a.geojson', feature('{"a":"\u0000"}'))).toBe('JSON_INVALID');
  expect(await endOf('a.geojson', `${feature('{}')}\u0000\u0000`)).toBe('JSON_INVALID');
});

it('a name that stands twice keeps its last value', async () => {
  const { layers } = await readFile(aFile('a.geojson', feature('{"a":1,"b":2,"a":3}')));
  const columns = [...(layers[0]?.table.columns.values() ?? [])];
  expect(columns.map((column) => [column.name, cellValue(column, 0)])).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
});

it('numbers beyond what a computer holds are missing and told', async () => {
  const { layers } = await readFile(aFile('a.geojson', feature('{"a":1e999,"b":-1e999,"c":1e-999}')));
  const [layer] = layers;
  expect([...(layer?.table.columns.values() ?? [])].map((column) => cellValue(column, 0))).toEqual([null, null, 0]);
  expect(layer?.issues.filter(({ code }) => code === 'NOT_A_NUMBER').map(({ where }) => where?.field)).toEqual([
    'a',
    'b',
  ]);
});
