import { beforeEach, describe, expect, it } from 'vitest';
import type { LayerView } from '../../src/core/plan/layer-view.ts';
import { jobContext } from '../../src/workers/job-context.ts';
import { featureDetails } from '../../src/workers/jobs/feature-details.job.ts';
import { featureRows } from '../../src/workers/jobs/feature-rows.job.ts';
import { type LayerRowsInput, layerRows } from '../../src/workers/jobs/layer-rows.job.ts';
import { aTable } from '../builders/a-table.ts';

const table = aTable([
  { id: 'a', values: { name: '北楼', floors: 10 } },
  { id: 'b', values: { name: '<img onerror=alert(1)>', floors: null } },
  { id: 'c', values: { name: '东楼', floors: 2 } },
  { id: 'd', at: null, values: { name: null, floors: 30 } },
]);
const context = jobContext({ table: async () => table });
const view = (overrides: LayerView['overrides'] = []): LayerView => ({
  layerId: 'l',
  tableId: 't',
  role: 'buildings',
  meanings: {},
  overrides,
});

const all: Omit<LayerRowsInput, 'view'> = { offset: 0, limit: 100, sort: null, filter: null, columns: null };

describe('rows of a layer', () => {
  const ids = async (input: Partial<LayerRowsInput>) =>
    (await layerRows({ ...all, view: view(), ...input }, context)).featureIds;

  it('come as in the file, all columns, text as text', async () => {
    expect(await layerRows({ ...all, view: view() }, context)).toEqual({
      idField: null,
      columns: [
        { name: 'name', type: 'text' },
        { name: 'floors', type: 'integer' },
      ],
      total: 4,
      place: null,
      rows: [0, 1, 2, 3],
      featureIds: ['a', 'b', 'c', 'd'],
      values: [
        ['北楼', 10],
        ['<img onerror=alert(1)>', null],
        ['东楼', 2],
        [null, 30],
      ],
      removed: [false, false, false, false],
    });
  });

  it('say which column the ids came from, where it is there', async () => {
    const idField = async (field: string | null) => {
      const named = { ...table, ids: { ...table.ids, field } };
      const asked = jobContext({ table: async () => named });
      const [details] = await featureDetails({ features: [{ view: view(), row: 0, featureId: null }] }, asked);
      return [(await layerRows({ ...all, view: view() }, asked)).idField, details?.idField];
    };
    expect(await idField('name')).toEqual(['name', 'name']);
    expect(await idField('@id')).toEqual([null, null]);
    expect(await idField(null)).toEqual([null, null]);
  });

  it('come in stretches', async () => {
    const part = await layerRows(
      { ...all, view: view(), offset: 2, limit: 1, columns: ['floors', 'no such'] },
      context,
    );
    expect(part).toMatchObject({ total: 4, rows: [2], values: [[2]], columns: [{ name: 'floors' }] });
    expect((await layerRows({ ...all, view: view(), offset: 9 }, context)).rows).toEqual([]);
  });

  it('tell the place of one of them as sorted and filtered, and that a filter leaves it out', async () => {
    const placeOf = async (row: number, input: Partial<LayerRowsInput>) =>
      (await layerRows({ ...all, view: view(), columns: [], limit: 0, placeOf: row, ...input }, context)).place;
    expect(await placeOf(2, {})).toBe(2);
    expect(await placeOf(2, { sort: { column: 'floors', descending: false } })).toBe(0);
    expect(await placeOf(2, { sort: { column: 'floors', descending: true } })).toBe(2);
    expect(await placeOf(2, { filter: { text: '楼' } })).toBe(1);
    expect(await placeOf(3, { filter: { text: '楼' } })).toBeNull();
    expect(await placeOf(9, {})).toBeNull();
  });

  it('are sorted by number or by Chinese order, missing ones last either way', async () => {
    expect(await ids({ sort: { column: 'floors', descending: false } })).toEqual(['c', 'a', 'd', 'b']);
    expect(await ids({ sort: { column: 'floors', descending: true } })).toEqual(['d', 'a', 'c', 'b']);
    // 北 běi before 东 dōng.
    expect(await ids({ sort: { column: 'name', descending: false } })).toEqual(['b', 'a', 'c', 'd']);
  });

  it('are filtered by text in any cell or the id, by selection, and by both', async () => {
    expect(await ids({ filter: { text: '楼' } })).toEqual(['a', 'c']);
    expect(await ids({ filter: { text: 'ONERROR' } })).toEqual(['b']);
    expect(await ids({ filter: { text: '30' } })).toEqual(['d']);
    expect(await ids({ filter: { rows: [3, 0] } })).toEqual(['a', 'd']);
    expect(await ids({ filter: { rows: [3, 0], text: '楼' } })).toEqual(['a']);
    expect(await ids({ filter: { text: 'nothing' } })).toEqual([]);
  });

  it('show what people changed, and hide what they removed unless asked', async () => {
    const edited = view([
      { featureId: 'b', field: 'floors', value: 1 },
      { featureId: 'b', field: 'note', value: '核实' },
      { featureId: 'a', field: '#removed', value: true },
    ]);
    expect(await layerRows({ ...all, view: edited }, context)).toMatchObject({
      featureIds: ['b', 'c', 'd'],
      values: [
        ['<img onerror=alert(1)>', 1, '核实'],
        ['东楼', 2, null],
        [null, 30, null],
      ],
    });
    const withRemoved = await layerRows({ ...all, view: edited, filter: { withRemoved: true } }, context);
    expect(withRemoved.removed).toEqual([true, false, false, false]);
    expect(await ids({ view: edited, sort: { column: 'floors', descending: false } })).toEqual(['b', 'c', 'd']);
  });
});

describe('details of features', () => {
  it('tell every attribute with what the file said before, size and shape', async () => {
    const edited = view([
      { featureId: 'a', field: 'floors', value: 12 },
      { featureId: 'a', field: 'note', value: 'x' },
    ]);
    const [details] = await featureDetails({ features: [{ view: edited, row: 0, featureId: null }] }, context);
    expect(details).toMatchObject({
      layerId: 'l',
      featureId: 'a',
      kind: 3,
      attributes: [
        { column: 'name', value: '北楼' },
        { column: 'floors', value: 12, original: 10 },
        { column: 'note', value: 'x', original: null },
      ],
      removed: false,
      reshaped: false,
      lengthM: null,
      geometry: { type: 'Polygon' },
    });
    expect(details?.attributes[0]).not.toHaveProperty('original');
    // 0.001° at 31° north: 95.6 m by 110.9 m.
    expect(details?.areaM2).toBeCloseTo(10_596, -2);
    expect(details?.bounds).toEqual([120, 31, 120.001, 31.001]);
  });

  it('are asked for by id as well, and are null for what is not there', async () => {
    const found = await featureDetails(
      {
        features: [
          { view: view(), row: null, featureId: 'd' },
          { view: view(), row: null, featureId: 'none' },
          { view: view(), row: 99, featureId: null },
        ],
      },
      context,
    );
    expect(found[0]).toMatchObject({ row: 3, areaM2: null, bounds: null, geometry: null });
    expect(found.slice(1)).toEqual([null, null]);
  });
});

describe('rows and ids', () => {
  beforeEach(() => expect.hasAssertions());
  it('lead to each other', async () => {
    expect(await featureRows({ tableId: 't', rows: [2, 0] }, context)).toEqual({
      rows: Int32Array.of(2, 0),
      featureIds: ['c', 'a'],
    });
    expect((await featureRows({ tableId: 't', featureIds: ['b', 'none'] }, context)).rows).toEqual(
      Int32Array.of(1, -1),
    );
  });
});
