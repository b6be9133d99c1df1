/**
 * The streaming reader against the plain way: the whole text by `JSON.parse`, its objects into a table one by one.
 * Both must give the same tables and the same issues, whatever the file looks like.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import * as fc from 'fast-check';
import { gunzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { finishLayer } from '../../src/formats/finish-layer.ts';
import type { ReadLayer, SourceFile } from '../../src/formats/format.ts';
import { GeometryTally } from '../../src/formats/geometry-tally.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { addGeoJsonGeometry } from '../../src/geo/geojson-to-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';
import { takeApart } from '../../src/geo/table-parts.ts';
import { aFile, utf8 } from '../builders/a-file.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const expected = new Set(['type', 'id', 'geometry', 'properties', 'bbox']);

/** One FeatureCollection, Feature or geometry after the other, read the plain way. */
async function readPlainly(name: string, roots: readonly unknown[]): Promise<ReadLayer> {
  const builder = new TableBuilder();
  const tally = new GeometryTally();
  let strange = 0;
  let dropped = 0;
  let crs: string | null = null;
  for (const root of roots) {
    if (!isObject(root)) throw new Error('no object');
    const { type, features } = root;
    const list =
      type === 'FeatureCollection'
        ? (features as unknown[])
        : type === 'Feature'
          ? [root]
          : [{ type: 'Feature', geometry: root, properties: {} }];
    const named = isObject(root['crs']) ? (root['crs']['properties'] as Json)['name'] : null;
    if (typeof named === 'string') crs ??= named;
    for (const feature of list) {
      if (!isObject(feature) || feature['type'] !== 'Feature') {
        strange++;
        continue;
      }
      const { id, geometry, properties } = feature;
      builder.startFeature(typeof id === 'string' || typeof id === 'number' ? id : null);
      tally.add(builder.count, addGeoJsonGeometry(builder, geometry));
      if (isObject(properties)) for (const key of Object.keys(properties)) builder.set(key, properties[key]);
      builder.endFeature();
      if (Object.keys(feature).some((member) => !expected.has(member))) dropped++;
    }
  }
  const issues = [];
  if (strange > 0) issues.push({ code: 'NOT_A_FEATURE', severity: 'warn' as const, count: strange });
  if (dropped > 0) issues.push({ code: 'MEMBERS_DROPPED', severity: 'note' as const, count: dropped });
  const stated = crs === null ? { text: 'EPSG:4326', from: 'format' as const } : { text: crs, from: 'file' as const };
  return finishLayer({ name, builder, tally, crs: stated, encoding: 'UTF-8', issues }, null);
}

/** Everything but the file's name; columns by name, since `JSON.parse` moves names that are numbers to the front. */
function comparable({ table, geometryTypes, crs, issues }: ReadLayer) {
  const byField = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const header = takeApart(table);
  const named = new Map(header.header.columns.map(({ name }, i) => [name, i]));
  const part = (name: string) => digest(header.parts.get(name));
  return {
    count: table.count,
    idField: table.ids.field,
    parts: ['ids', 'kinds', 'coords', 'ringOffsets', 'partOffsets', 'featureOffsets', 'bounds'].map(part),
    columns: [...table.columns.values()]
      .sort((a, b) => byField(a.name, b.name))
      .map(({ name, type }) => [name, type, part(`column.${named.get(name)}`), part(`dictionary.${named.get(name)}`)]),
    geometryTypes: new Map(geometryTypes),
    crs,
    issues: issues
      .map(({ where, ...issue }) => JSON.stringify({ ...issue, where: { ...where, file: undefined } }))
      .sort(byField),
  };
}

/** Bytes as a short text: comparing millions of numbers one by one takes too long. */
function digest(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : createHash('sha256').update(bytes).digest('hex');
}

/** A file that comes in pieces of this many bytes. */
function inPieces(name: string, text: string, size: number): SourceFile {
  const bytes = utf8(text);
  return {
    name,
    size: bytes.length,
    bytes: async () => bytes,
    stream: () => {
      let at = 0;
      return new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) controller.close();
          else controller.enqueue(bytes.slice(at, at + size));
          at += size;
        },
      });
    },
  };
}

const readOne = async (file: SourceFile) => (await readFile(file)).layers[0] as ReadLayer;

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -180, max: 180 }),
  fc.integer({ min: -90, max: 90 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const degrees = fc.double({ noNaN: true, noDefaultInfinity: true, min: -80, max: 80 });
const position = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(degrees, degrees) },
  { weight: 2, arbitrary: fc.array(degrees, { minLength: 3, maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.constant([]), fc.tuple(number), fc.constant(['1', 2]), fc.constant(null), number),
  },
);
const line = fc.array(position, { maxLength: 6 });
const nested = fc.array(line, { maxLength: 3 });
const anyNesting = fc.oneof(position, line, nested, fc.array(nested, { maxLength: 3 }), fc.constant({ a: [1] }));
const of = (type: string, coordinates: fc.Arbitrary<unknown>) =>
  fc.record({ type: fc.constant(type), coordinates }).chain((geometry) => {
    const turned = Object.fromEntries(Object.entries(geometry).reverse());
    return fc.constantFrom<unknown>(geometry, turned, { bbox: [1, 2], ...turned });
  });
const simple = fc.oneof(
  of('Point', position),
  of('MultiPoint', line),
  of('LineString', line),
  of('MultiLineString', nested),
  of('Polygon', nested),
  of('MultiPolygon', fc.array(nested, { maxLength: 3 })),
  fc
    .constantFrom('Point', 'MultiPoint', 'LineString', 'Polygon', 'MultiPolygon', 'Circle')
    .chain((type) => of(type, anyNesting)),
);
const geometry = fc.oneof(
  { weight: 8, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc.record({
      geometries: fc.array(fc.oneof(simple, simple, fc.constant(null)), { maxLength: 3 }),
      type: fc.constant('GeometryCollection'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 5, 'x', [], {}, { type: 'Polygon' }) },
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('工业', 'a"b\\c\n\u0001', '\ud800', '<b>x</b>', '=cmd()', '2024-01-31', '用地代码'),
);
const value = fc.oneof(number, text, fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 2 }));
const properties = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.dictionary(fc.oneof(fc.constantFrom('a', 'b', '名称', '__proto__', 'id', '12'), text), value),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, [], 'x', 3) },
);
const feature = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record(
        {
          type: fc.constant('Feature'),
          geometry,
          properties,
          id: fc.oneof(number, text, fc.constant(null)),
          more: value,
        },
        { requiredKeys: ['type', 'geometry'] },
      )
      .chain((one) => fc.shuffledSubarray(Object.entries(one), { minLength: Object.keys(one).length }))
      .map((members) => Object.fromEntries(members)),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 7, 'nonsense', {}, { type: 'feature' }) },
);
const collection = fc
  .record({ type: fc.constant('FeatureCollection'), features: fc.array(feature, { maxLength: 8 }), name: text })
  .chain((root) => fc.shuffledSubarray(Object.entries(root), { minLength: 3 }))
  .map((members) => Object.fromEntries(members));

describe('random collections', () => {
  it('give the same table and issues, with members in any order, blanks, and pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        collection,
        fc.constantFrom(undefined, 1, '\t'),
        fc.integer({ min: 1, max: 300 }),
        async (root, blanks, size) => {
          const written = JSON.stringify(root, null, blanks);
          const wanted = comparable(await readPlainly('a', [JSON.parse(written)]));
          expect(comparable(await readOne(inPieces('a.geojson', written, size)))).toEqual(wanted);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('give the same as a sequence of features, by lines or record separators', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(feature.filter(isFeature), simple.filter(isGeometry)), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(['', '\n'], ['\x1e', '\n'], ['', '\r\n\n'], ['', '']),
        async (roots, [before, after]) => {
          const written = roots.map((root) => `${before}${JSON.stringify(root)}${after}`).join('');
          const wanted = comparable(
            await readPlainly(
              'a',
              roots.map((root) => JSON.parse(JSON.stringify(root))),
            ),
          );
          expect(comparable(await readOne(aFile('a.geojsonl', written)))).toEqual(wanted);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function isFeature(root: unknown): boolean {
  return isObject(root) && root['type'] === 'Feature';
}

function isGeometry(root: unknown): boolean {
  return isObject(root) && root['type'] !== 'Circle';
}

describe('numbers', () => {
  it('are the doubles that JSON.parse makes of them, however they are written', async () => {
    const digits = fc
      .stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{1,25})?([eE][+-]?\d{1,3})?$/)
      .filter((n) => Number.isFinite(Number(n)));
    await fc.assert(
      fc.asyncProperty(fc.array(digits, { minLength: 1, maxLength: 20 }), async (written) => {
        const features = written.map((n) => `{"type":"Feature","geometry":null,"properties":{"n":${n},"m":[${n}]}}`);
        const file = aFile('a.geojson', `{"type":"FeatureCollection","features":[${features.join(',')}]}`);
        const column = (await readOne(file)).table.columns.get('n');
        if (column?.kind !== 'number') throw new Error('no numbers');
        const wanted = written.map((n) => JSON.parse(n) as number);
        expect([...column.values]).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});

const regions = ['liechtenstein-2024', 'monaco-2021', 'macau', 'xinwu-wuxi', 'china-boundaries', 'nasty'];
describe('real files', () => {
  for (const region of regions) {
    const folder = sharedData(`data/${region}`);
    if (folder === null) {
      it.skip(missingSharedData(`data/${region}`), () => {});
      continue;
    }
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter(
      (path) =>
        /\.(geo)?json(\.gz)?$/.test(path) && !path.includes('expected') && statSync(`${folder}/${path}`).size < 8e6,
    );
    it(`${region}: ${files.length} files`, async () => {
      let read = 0;
      for (const path of files) {
        const raw = new Uint8Array(readFileSync(`${folder}/${path}`));
        const bytes = path.endsWith('.gz') ? gunzipSync(raw) : raw;
        const root: unknown = JSON.parse(new TextDecoder().decode(bytes));
        if (!isObject(root) || !(root['type'] === 'FeatureCollection' || root['type'] === 'Feature')) continue;
        const name = 'layer';
        const wanted = comparable(await readPlainly(name, [root]));
        expect(comparable(await readOne(aFile(`${name}.geojson`, bytes))), path).toEqual(wanted);
        read++;
      }
      expect(read).toBeGreaterThan(0);
    });
  }
});
