import { expect, it } from 'vitest';
import type { ViewTable } from '../../../src/analysis/view-table.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { type DecomposeZonesInput, decomposeZones } from '../../../src/workers/jobs/decompose-zones.job.ts';
import { box, makeLayer } from '../../analysis/make-layer.ts';

const figures = (name: string, population: readonly [number | null, number], emissions: readonly [number, number]) => ({
  name,
  pop_2015: population[0],
  pop_2020: population[1],
  co2_2015: emissions[0],
  co2_2020: emissions[1],
});

const layer = makeLayer('other', [
  { id: 'east', geometry: box(0, 0, 100), values: figures('东片', [5, 10], [10, 20]) },
  { id: 'west', geometry: box(200, 0, 100), values: figures('西片', [null, 6], [30, 15]) },
  { id: 'south', geometry: box(400, 0, 100), values: figures('南片', [6, 6], [30, 15]) },
]);

const run = (view: ViewTable['view'], nameColumn: string | null) =>
  decomposeZones(
    {
      view,
      nameColumn,
      columns: [
        { quantity: 'population', year: 2015, column: 'pop_2015' },
        { quantity: 'population', year: 2020, column: 'pop_2020' },
        { quantity: 'emissions', year: 2015, column: 'co2_2015' },
        { quantity: 'emissions', year: 2020, column: 'co2_2020' },
      ],
    } satisfies DecomposeZonesInput,
    jobContext({ table: async () => layer.table }),
  );

it('names the zones, knows their rows and places, and tells those it leaves out', async () => {
  const { effects, zones, leftOutZones } = await run(layer.view, 'name');
  expect(zones.map(({ row, featureId, name }) => [row, featureId, name])).toEqual([
    [0, 'east', '东片'],
    [2, 'south', '南片'],
  ]);
  const [, south] = zones;
  expect(south?.bounds.map((degree) => Number(degree.toFixed(3)))).toEqual([114.004, 22.5, 114.005, 22.501]);
  expect(leftOutZones.map(({ name }) => name)).toEqual(['西片']);
  expect([...effects.effects].map((effect) => Math.round(effect * 1e9) / 1e9)).toEqual([10, 0, 0, -15]);
});

it('takes what a person changed, and passes over a feature that was removed', async () => {
  const view = {
    ...layer.view,
    overrides: [
      { featureId: 'west', field: 'pop_2015', value: 6 },
      { featureId: 'east', field: '#removed', value: true },
    ],
  };
  const { zones, leftOutZones } = await run(view, null);
  expect(zones.map(({ name, row }) => [name, row])).toEqual([
    ['west', 1],
    ['south', 2],
  ]);
  expect(leftOutZones).toEqual([]);
});

it('gives the outline of every zone, those that take no part last', async () => {
  const { outlines, zones, leftOutZones } = await run(layer.view, 'name');
  const { offsets, coords } = outlines;
  expect(offsets.length).toBe(zones.length + leftOutZones.length + 1);
  const west = (zone: number) => coords[2 * (offsets[zone] ?? Number.NaN)];
  const places = [...zones, ...leftOutZones].map((zone, i) => [
    zone.bounds[0] <= (west(i) ?? 0),
    (west(i) ?? 999) <= zone.bounds[2],
  ]);
  expect(places).toEqual([
    [true, true],
    [true, true],
    [true, true],
  ]);
  // Closed rings of a square.
  expect([...offsets]).toEqual([0, 5, 10, 15]);
});
