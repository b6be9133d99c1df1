import { beforeEach, expect, it } from 'vitest';
import { mapHandlers } from '../../src/app/map-handlers.ts';
import { pickGathered } from '../../src/app/pick-gathered.ts';
import type { MapPick } from '../../src/map/map-events.ts';
import { planStore } from '../../src/store/plan-store.ts';
import { giveWorkers } from '../../src/store/run-job.ts';
import { workbenchStore } from '../../src/store/workbench-store.ts';
import type { RunJob } from '../../src/workers/client.ts';
import { jobContext } from '../../src/workers/job-context.ts';
import { featureRows } from '../../src/workers/jobs/feature-rows.job.ts';
import { rowsInPolygon } from '../../src/workers/jobs/rows-in-polygon.job.ts';
import { aPlan } from '../builders/a-plan.ts';
import { box, tableOf } from '../map/tiles/a-tile-layer.ts';

/** Three houses of a tenth of a thousandth of a degree, two of them in one place of the map from afar. */
const houses = tableOf(
  [113.5, 113.5002, 113.51].map((west) => ({ geometry: box(west, 22.1, west + 0.0001, 22.1001) })),
);
const context = jobContext({ table: async () => houses });
const jobs: Record<string, (input: never) => Promise<unknown>> = {
  rowsInPolygon: (input) => rowsInPolygon(input, context),
  featureRows: (input) => featureRows(input, context),
};
const plan = aPlan()
  .withLayer('land', { role: 'parcels' })
  .withLayer('houses', { role: 'buildings' })
  .withLayer('rail', { role: 'rail' })
  .build();

const ring = (west: number, south: number, size: number) =>
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ] as const;

const pickOf = (fields: Partial<MapPick>): MapPick => ({
  hits: [],
  gathered: ['houses'],
  around: ring(113.4999, 22.0999, 0.0005),
  lngLat: [113.5001, 22.1001],
  point: [10, 10],
  add: false,
  ...fields,
});

beforeEach(() => {
  giveWorkers({
    runJob: ((name: string, input: never) => jobs[name]!(input)) as RunJob,
    startWorker: () => {
      throw new Error('no worker here');
    },
  });
  planStore.setState({ planId: 'p', plan, shown: plan });
  workbenchStore.getState().select(null);
});

it('finds the features of the block and none beside it, between layers above and below', async () => {
  const cell = { layerId: 'hot-spots', row: 3, featureId: null } as const;
  const station = { layerId: 'rail', row: 1, featureId: null } as const;
  const parcel = { layerId: 'land', row: 8, featureId: null } as const;
  const { hits, selections } = await pickGathered(plan, pickOf({ hits: [cell, station, parcel] }));
  expect(hits).toEqual([
    cell,
    station,
    { layerId: 'houses', row: 0, featureId: null },
    { layerId: 'houses', row: 1, featureId: null },
    parcel,
  ]);
  const houses = { layerId: 'houses', rows: new Set([0, 1]), featureIds: new Set(['f0', 'f1']) };
  expect([...selections]).toEqual([['houses', houses]]);
});

it('a click on what lies over a block selects that, not the block', async () => {
  mapHandlers.onPick(pickOf({ hits: [{ layerId: 'rail', row: 2, featureId: null }] }));
  await expect.poll(() => workbenchStore.getState().selection?.layerId).toBe('rail');
});

it('a click on a block selects its features; one beside them what the map found itself, or nothing', async () => {
  mapHandlers.onPick(pickOf({}));
  await expect.poll(() => workbenchStore.getState().selection?.rows).toEqual(new Set([0, 1]));
  mapHandlers.onPick(
    pickOf({ around: ring(113.6, 22.2, 0.0001), hits: [{ layerId: 'houses', row: 2, featureId: null }] }),
  );
  await expect.poll(() => workbenchStore.getState().selection?.featureIds).toEqual(new Set(['f2']));
  mapHandlers.onPick(pickOf({ around: ring(113.6, 22.2, 0.0001) }));
  await expect.poll(() => workbenchStore.getState().selection).toBeNull();
});

it('an answer about an earlier click does not undo a later one', async () => {
  mapHandlers.onPick(pickOf({}));
  mapHandlers.onPick(pickOf({ gathered: [], hits: [{ layerId: 'houses', row: 2, featureId: null }] }));
  await expect.poll(() => workbenchStore.getState().selection?.featureIds).toEqual(new Set(['f2']));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(workbenchStore.getState().selection?.featureIds).toEqual(new Set(['f2']));
});

it('puts the ground of a boundary below the block, although its layer stands higher', async () => {
  const bounded = aPlan()
    .withLayer('houses', { role: 'buildings' })
    .withLayer('district', { role: 'boundary' })
    .build();
  const { hits } = await pickGathered(bounded, pickOf({ hits: [{ layerId: 'district', row: 0, featureId: null }] }));
  expect(hits.map(({ layerId }) => layerId)).toEqual(['houses', 'houses', 'district']);
});
