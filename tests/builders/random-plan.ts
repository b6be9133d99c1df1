/** Random plans, patches and tables for property tests. */
import fc from 'fast-check';
import { createPlan } from '../../src/core/plan/create-plan.ts';
import type { Change, Patch } from '../../src/core/plan/patch.ts';
import { applyPatch } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import type { TableName, Tables } from '../../src/core/plan/tables.ts';
import type { Column, LayerTable } from '../../src/geo/layer-table.ts';

/** Any text at all, half surrogate pairs and control characters too. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '用地代码', '<img onerror=alert(1)>', '=cmd()', '__proto__', 'a\u0000b', '\ud800'),
);
/** JSON has no −0, and a record has no NaN. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');

const records: {
  [T in 'thresholds' | 'features' | 'statistics' | 'inventory' | 'measureSites' | 'overrides']: fc.Arbitrary<Tables[T]>;
} = {
  thresholds: fc.record({ id, value: number, reason: anyText }),
  features: fc.record({
    id,
    kind: fc.constantFrom('sink', 'measure', 'boundary', 'note'),
    name: anyText,
    geometry: fc.constant('{"type":"Point","coordinates":[120,31]}'),
  }),
  statistics: fc.record({
    id,
    series: anyText,
    year: fc.integer({ min: 1990, max: 2100 }),
    value: number,
    unit: anyText,
    source: anyText,
    status: fc.constantFrom('reported', 'estimated', 'default', 'missing'),
    note: anyText,
  }),
  inventory: fc.record({
    id,
    year: fc.integer({ min: 1990, max: 2100 }),
    sector: fc.constantFrom('energy', 'industry', 'landUse'),
    gas: fc.constantFrom('CO2', 'CO2e'),
    value: fc.option(number),
    status: fc.constantFrom('reported', 'missing'),
    source: anyText,
    uncertaintyPct: fc.option(number),
    note: anyText,
  }),
  measureSites: fc.record({
    id,
    measureId: id,
    layerId: id,
    featureIds: fc.array(anyText, { maxLength: 5 }),
    lostFeatureIds: fc.array(anyText, { maxLength: 2 }),
  }),
  overrides: fc.record({
    id,
    layerId: id,
    featureId: anyText,
    field: anyText,
    value: fc.option(fc.oneof(anyText, number, fc.boolean())),
  }),
};

const tableNames = Object.keys(records) as (keyof typeof records)[];

/** What a patch does to a plan, before the plan is known. */
interface Intent {
  readonly table: TableName;
  readonly id: string;
  readonly after: Tables[TableName] | null;
}

const intent: fc.Arbitrary<Intent> = fc
  .constantFrom(...tableNames)
  .chain((table) =>
    fc
      .tuple(records[table] as fc.Arbitrary<Tables[TableName]>, fc.boolean())
      .map(([record, removed]) => ({ table, id: record.id, after: removed ? null : record })),
  );

/** A patch that fits the plan. Several changes to one record are one change, as `editPlan` makes them. */
export function patchOf(plan: Plan, intents: readonly Intent[]): Patch {
  const changes = new Map<string, Change>();
  for (const { table, id: recordId, after } of intents) {
    const before = plan[table].get(recordId) ?? null;
    const key = `${table}/${recordId}`;
    if (before === null && after === null) changes.delete(key);
    else changes.set(key, { table, id: recordId, before, after } as Change);
  }
  return { did: 'test', changes: [...changes.values()] };
}

/** What a row of edits does, one patch each. */
export const randomIntents = fc.array(fc.array(intent, { maxLength: 6 }), { maxLength: 12 });

export const randomPlan: fc.Arbitrary<Plan> = fc.array(intent, { maxLength: 30 }).map((intents) => {
  const plan = createPlan({ planName: 'random', regionName: '区' }, { createdAt: '2026-01-01T00:00:00.000Z' });
  return applyPatch(plan, patchOf(plan, intents));
});

/** A table of any columns and any numbers whose offsets fit together. */
export const randomTable: fc.Arbitrary<LayerTable> = fc
  .array(fc.record({ id: anyText, rings: fc.array(fc.array(fc.double(), { maxLength: 4 }), { maxLength: 3 }) }), {
    maxLength: 8,
  })
  .chain((rows) =>
    fc
      .uniqueArray(
        fc.oneof(
          fc.record({
            kind: fc.constant('number' as const),
            name: anyText,
            type: fc.constantFrom('integer' as const, 'real' as const, 'boolean' as const),
            values: fc
              .array(fc.double(), { minLength: rows.length, maxLength: rows.length })
              .map((v) => Float64Array.from(v)),
          }),
          fc.array(anyText, { minLength: 1, maxLength: 4 }).chain((dictionary) =>
            fc.record({
              kind: fc.constant('text' as const),
              name: anyText,
              type: fc.constantFrom('text' as const, 'date' as const, 'json' as const),
              codes: fc
                .array(fc.integer({ min: -1, max: dictionary.length - 1 }), {
                  minLength: rows.length,
                  maxLength: rows.length,
                })
                .map((codes) => Int32Array.from(codes)),
              dictionary: fc.constant(dictionary),
            }),
          ),
        ),
        { selector: (column: Column) => column.name, maxLength: 4 },
      )
      .map((columns) => tableOf(rows, columns)),
  );

function tableOf(
  rows: readonly { id: string; rings: readonly (readonly number[])[] }[],
  columns: readonly Column[],
): LayerTable {
  const encoder = new TextEncoder();
  const ids = rows.map((row) => encoder.encode(row.id));
  const offsets = (lengths: readonly number[]): Uint32Array => {
    const sums = [0];
    for (const length of lengths) sums.push((sums.at(-1) as number) + length);
    return Uint32Array.from(sums);
  };
  // One part a feature that has rings; vertices are pairs of one number.
  const rings = rows.flatMap((row) => row.rings);
  return {
    count: rows.length,
    ids: {
      field: null,
      bytes: Uint8Array.from(ids.flatMap((bytes) => [...bytes])),
      offsets: offsets(ids.map((bytes) => bytes.length)),
    },
    geometry: {
      kinds: Uint8Array.from(rows.map((row) => (row.rings.length > 0 ? 3 : 0))),
      coords: Float64Array.from(rings.flatMap((ring) => ring.flatMap((value) => [value, value]))),
      ringOffsets: offsets(rings.map((ring) => ring.length)),
      partOffsets: offsets(rows.filter((row) => row.rings.length > 0).map((row) => row.rings.length)),
      featureOffsets: offsets(rows.map((row) => (row.rings.length > 0 ? 1 : 0))),
    },
    columns: new Map(columns.map((column) => [column.name, column])),
    bounds: Float64Array.from(rows.flatMap(() => [Number.NaN, 1, 2, -0])),
    removed: null,
  };
}
