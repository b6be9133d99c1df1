/** What a writer wrote is read again by the reader of the format: the same features, up to what the format cannot say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { writers } from '../../../src/formats/writers/index.ts';
import { layerToWrite } from '../../../src/formats/writers/layer-to-write.ts';
import type { LayerWriter } from '../../../src/formats/writers/writer.ts';
import { cellValue, type GeometryKind, geometryKind, type LayerTable } from '../../../src/geo/layer-table.ts';
import { ringsOfRow } from '../../../src/geo/rings-of-row.ts';
import { TableBuilder } from '../../../src/geo/table-builder.ts';

const noPause = async () => {};

async function writtenAndRead(writer: LayerWriter, table: LayerTable, crs = 'EPSG:4326') {
  const { layer } = await layerToWrite('地块', { table, skipped: [] }, {}, crs, noPause);
  const { bytes } = await writer.write(layer, noPause);
  const { layers } = await readFile(fileFromBytes(`地块.${writer.extension}`, bytes));
  return layers;
}

/** Rings start at their smallest vertex and run anticlockwise; parts in order: the same shape is the same text. */
function shapeOf(table: LayerTable, row: number, digits: number): string {
  const kind = table.geometry.kinds[row];
  const parts = ringsOfRow(table.geometry, row).map((rings) =>
    rings.map((ring) => {
      const points = Array.from({ length: ring.length / 2 }, (_, i) => [
        ring[2 * i]!.toFixed(digits),
        ring[2 * i + 1]!.toFixed(digits),
      ]).map((pair) => pair.map((text) => String(Number(text))).join(' '));
      if (kind !== geometryKind.polygon) return points.join(',');
      const open = points.slice(0, -1);
      const ways = [open, [...open].reverse()].flatMap((way) =>
        way.map((_, i) => [...way.slice(i), ...way.slice(0, i)].join(',')),
      );
      return ways.sort()[0]!;
    }),
  );
  return `${kind}: ${parts
    .map((rings) => [rings[0], ...rings.slice(1).sort()].join(' | '))
    .sort()
    .join(' || ')}`;
}

type Part = readonly (readonly [number, number])[][];
interface Row {
  readonly kind: GeometryKind;
  readonly parts: readonly Part[];
  readonly name: string | null;
  readonly storeys: number | null;
  readonly share: number | null;
  readonly heated: boolean | null;
  readonly built: string | null;
}

function tableOf(rows: readonly Row[]): LayerTable {
  const builder = new TableBuilder();
  builder.declareColumn('name', 'text');
  builder.declareColumn('层数', 'integer');
  builder.declareColumn('容积率', 'real');
  builder.declareColumn('heated', 'boolean');
  builder.declareColumn('built', 'date');
  rows.forEach((row) => {
    builder.startFeature();
    for (const part of row.parts) {
      builder.startPart(row.kind as Exclude<GeometryKind, 0>);
      for (const ring of part) {
        builder.startRing();
        for (const [x, y] of ring) builder.vertex(x, y);
      }
    }
    builder.set('name', row.name);
    builder.set('层数', row.storeys);
    builder.set('容积率', row.share);
    builder.set('heated', row.heated);
    builder.set('built', row.built);
    builder.endFeature();
  });
  return builder.finish().table;
}

const place = fc.tuple(
  fc.integer({ min: 1_195_000_000, max: 1_205_000_000 }).map((n) => n / 1e7),
  fc.integer({ min: 305_000_000, max: 315_000_000 }).map((n) => n / 1e7),
);
/** A square at a whole multiple of 0.001°, with or without a hole; squares of one feature lie apart. */
const squares = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), fc.boolean()), {
    minLength: 1,
    maxLength: 3,
    selector: ([x, y]) => `${x} ${y}`,
  })
  .map((corners) =>
    corners.map(([x, y, hole]): Part => {
      const box = (inset: number): [number, number][] => {
        const [w, s, e, n] = [
          120 + x / 100 + inset,
          31 + y / 100 + inset,
          120.006 + x / 100 - inset,
          31.006 + y / 100 - inset,
        ];
        return [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ];
      };
      return hole ? [box(0), box(0.002).reverse() as [number, number][]] : [box(0)];
    }),
  );
const geometryOf: Readonly<Record<1 | 2 | 3, fc.Arbitrary<readonly Part[]>>> = {
  1: fc.uniqueArray(place, { minLength: 1, maxLength: 3, selector: String }).map((points) => points.map((p) => [[p]])),
  2: fc
    .array(fc.uniqueArray(place, { minLength: 2, maxLength: 5, selector: String }), { minLength: 1, maxLength: 2 })
    .map((lines) => lines.map((line) => [line])),
  3: squares,
};
/** Text that every format can hold as text: no number, no formula, no blank ends, nothing that XML refuses. */
const safeText = fc
  .array(fc.constantFrom('中', '新', 'é', 'a', 'Z', ' ', '"', ',', ';', '<', '>', '&', "'", '𠮷', '\n', '/'), {
    maxLength: 20,
  })
  .map((letters) => `楼${letters.join('')}x`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const rowOf = (kind: 1 | 2 | 3): fc.Arbitrary<Row> =>
  fc.record({
    kind: fc.constant(kind),
    parts: fc.oneof({ weight: 5, arbitrary: geometryOf[kind] }, { weight: 1, arbitrary: fc.constant([]) }),
    name: safeText,
    storeys: maybe(fc.integer({ min: -1e9, max: 1e9 })),
    share: maybe(fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => Number(n.toFixed(6)) + 0)),
    heated: maybe(fc.boolean()),
    built: maybe(fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 864e5).toISOString().slice(0, 10))),
  });
const layers = fc
  .constantFrom(1 as const, 2 as const, 3 as const)
  .chain((kind) =>
    fc.array(rowOf(kind), { minLength: 1, maxLength: 6 }).filter((rows) => rows.some(({ parts }) => parts.length > 0)),
  );

/** Values as the format can tell them. Formats of text alone cannot tell a truth value from its word. */
function valuesOf(table: LayerTable, row: number): unknown[] {
  return ['name', '层数', '容积率', 'heated', 'built'].map((name) => {
    const column = table.columns.get(name);
    const value = column ? cellValue(column, row) : null;
    return value === 'true' ? true : value === 'false' ? false : value;
  });
}

/** What can be compared of every feature. FlatGeobuf has them in the order of its index: then all are put in order. */
function featuresOf(writer: LayerWriter, table: LayerTable, digits: number): unknown[] {
  const features = Array.from({ length: table.count }, (_, row) => ({
    shape: shapeOf(table, row, digits),
    values: valuesOf(table, row),
  }));
  return writer.id === 'flatgeobuf' ? features.map((one) => JSON.stringify(one)).sort() : features;
}

describe.each(writers)('$id', (writer) => {
  it('gives the same features when read again', async () => {
    await fc.assert(
      fc.asyncProperty(layers, async (rows) => {
        const table = tableOf(rows);
        const [read] = await writtenAndRead(writer, table);
        expect(read!.table.count).toBe(table.count);
        expect(featuresOf(writer, read!.table, 12)).toEqual(featuresOf(writer, table, 12));
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(writers.filter(({ systems }) => systems === 'any'))('$id', (writer) => {
  it.each(['EPSG:4490', 'EPSG:4528', 'EPSG:4549', 'EPSG:4498', 'EPSG:4509', 'EPSG:32651', 'GCJ-02', 'BD-09'])(
    'comes back from %s, which the file states',
    async (crs) => {
      const box: Part = [
        [
          [120.1, 31.1],
          [120.2, 31.1],
          [120.2, 31.2],
          [120.1, 31.1],
        ],
      ];
      const table = tableOf([
        { kind: 3, parts: [box], name: '甲', storeys: 3, share: 1.5, heated: true, built: '2020-01-31' },
        { kind: 3, parts: [], name: '乙', storeys: null, share: null, heated: null, built: null },
      ]);
      const [read] = await writtenAndRead(writer, table, crs);
      const told = writer.id === 'csv' || writer.id === 'xlsx';
      // Text in a cell can carry an EPSG number and nothing else; the export says so.
      if (told && !crs.startsWith('EPSG')) return expect(read!.crs.code).toBe('EPSG:4326');
      expect(read!.crs.code).toBe(crs);
      expect(shapeOf(read!.table, 0, 8)).toBe(shapeOf(table, 0, 8));
      expect(read!.issues.filter(({ severity }) => severity === 'stop')).toEqual([]);
    },
  );
});

const systems = ['EPSG:4490', 'EPSG:4528', 'EPSG:4549', 'GCJ-02'] as const;
const cases = writers
  .filter(({ systems: known }) => known === 'any')
  .flatMap((writer) => systems.map((crs) => ({ writer, id: writer.id, crs })))
  // Text in a cell can carry an EPSG number and nothing else.
  .filter(({ id, crs }) => crs.startsWith('EPSG') || (id !== 'csv' && id !== 'xlsx'));

describe.each(cases)('$id in $crs', ({ writer, crs }) => {
  it('gives the same features when read again, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(layers, async (rows) => {
        const table = tableOf(rows);
        const [read] = await writtenAndRead(writer, table, crs);
        expect(read!.crs.code).toBe(crs);
        // A tenth of a millimetre is kept.
        expect(featuresOf(writer, rounded(read!.table), 7)).toEqual(featuresOf(writer, rounded(table), 7));
      }),
      { numRuns: 10 },
    );
  });
});

/** Coordinates in steps of a centimetre, set off so that no vertex of the tests lies on the edge of one. */
function rounded(table: LayerTable): LayerTable {
  const coords = table.geometry.coords.map((degrees) => Math.round((degrees + 3e-8) * 1e7) / 1e7);
  return { ...table, geometry: { ...table.geometry, coords } };
}
