import { expect, it } from 'vitest';
import { assessPlan } from '../../src/core/measures/assess-plan.ts';
import type { SideChoice } from '../../src/store/compared-side.ts';
import { giveWorkers } from '../../src/store/run-job.ts';
import { workbenchStore } from '../../src/store/workbench-store.ts';
import { workOutYears, yearCells } from '../../src/store/year-cells.ts';
import { yearCellsInput } from '../../src/store/year-cells-input.ts';
import type { RunJob } from '../../src/workers/client.ts';
import { aPlan } from '../builders/a-plan.ts';

const settings = workbenchStore.getState().hotSpots;

function aPlanOfYears() {
  return aPlan()
    .withLayer('roofs', { role: 'buildings' })
    .withInventory(2019, 'buildings', 100)
    .withInventory(2021, 'buildings', 140)
    .build();
}

const inventories = (...years: number[]): SideChoice[] => years.map((year) => ({ year, scenario: null }));
const states = () => yearCells.getState().years;

/** Jobs that are ended by hand. */
function jobsByHand() {
  const begun: { year: number; end: () => void }[] = [];
  const runJob = ((_: string, input: { attribution: { year: number } }, options: { signal: AbortSignal }) =>
    new Promise((resolve, reject) => {
      const { year } = input.attribution;
      begun.push({ year, end: () => resolve({ year, cells: { totalT: year } }) });
      options.signal.addEventListener('abort', () => reject(Object.assign(new Error(), { name: 'JobCancelled' })));
    })) as unknown as RunJob;
  giveWorkers({ runJob, startWorker: () => Promise.reject(new Error('no worker here')) as never });
  return begun;
}

it('a year is asked with its own totals, and a year without an inventory is not asked at all', () => {
  const plan = aPlanOfYears();
  const of = (year: number) => yearCellsInput(plan, settings, { year, scenario: null }, null)?.attribution;
  expect(of(2019)).toMatchObject({ year: 2019 });
  expect(of(2019)!.totals.find(({ sector }) => sector === 'buildings')!.tonnes).toBe(100);
  expect(of(2021)!.totals.find(({ sector }) => sector === 'buildings')!.tonnes).toBe(140);
  expect(of(2020)).toBeUndefined();
});

it('years are worked out one after another, kept, and not again while nothing changed', async () => {
  const begun = jobsByHand();
  const plan = aPlanOfYears();
  const all = workOutYears(plan, settings, inventories(2021, 2020, 2019), null, new AbortController().signal);
  expect(begun.map(({ year }) => year)).toEqual([2021]);
  expect(states().get('2021')).toMatchObject({ status: 'working', value: null });
  begun[0]!.end();
  await expect.poll(() => begun.length).toBe(2);
  begun[1]!.end();
  await all;
  expect([...states()].map(([year, { status }]) => [year, status])).toEqual([
    ['2021', 'ready'],
    ['2019', 'ready'],
  ]);
  await workOutYears(plan, settings, inventories(2019, 2021), null, new AbortController().signal);
  expect(begun).toHaveLength(2);
  // Another grid is another question; the old cells stay to be seen meanwhile.
  const abort = new AbortController();
  const again = workOutYears(plan, { ...settings, by: 'total' }, inventories(2019), null, abort.signal);
  expect(begun).toHaveLength(3);
  expect(states().get('2019')).toMatchObject({ status: 'working', value: { year: 2019 } });
  abort.abort();
  await again;
  expect(states().get('2019')).toMatchObject({ status: 'ready', value: { year: 2019 } });
});

it('a year after the inventory waits for what it rests on, and starts from the last inventory', async () => {
  const begun = jobsByHand();
  const plan = aPlan({ targetYear: 2035 })
    .withLayer('roofs', { role: 'buildings' })
    .withInventory(2021, 'buildings', 140)
    .withInventory(2021, 'electricity', 100)
    .build();
  const side: SideChoice = { year: 2035, scenario: 'measures' };
  await workOutYears(plan, settings, [side], 'wait', new AbortController().signal);
  expect(states().get('measures-2035')).toMatchObject({ status: 'working', value: null });
  expect(begun).toHaveLength(0);

  const { totals, planYears, assessment } = assessPlan(plan, [], null);
  const { gridFactorByYear } = planYears;
  const ground = { totals, baseYear: 2021, gridFactorByYear, measures: assessment };
  const futures = { ground, groups: [], sitesId: 'sites' };
  const all = workOutYears(plan, settings, [side], futures, new AbortController().signal);
  expect(begun.map(({ year }) => year)).toEqual([2021]);
  begun[0]!.end();
  await all;
  expect(states().get('measures-2035')).toMatchObject({ status: 'ready', side });
  const input = yearCellsInput(plan, settings, side, futures)!;
  const { ofYear, sitesId } = input.scenario!;
  expect(sitesId).toBe('sites');
  expect(ofYear.year).toBe(2035);
  expect(ofYear.bySector.get('buildings')).toBe(140);
  expect(ofYear.bySector.get('electricity')).toBeLessThan(100);
  // Nothing to rest on, nothing to show.
  expect(yearCellsInput(plan, settings, side, null)).toBeNull();
  await workOutYears(plan, settings, [side], null, new AbortController().signal);
  expect(states().has('measures-2035')).toBe(false);
});

it('sites that the worker let go are no failure to be told: they are asked for anew', async () => {
  const gone = Object.assign(new Error('no result'), { code: 'RESULT_GONE' });
  giveWorkers({
    runJob: (() => Promise.reject(gone)) as unknown as RunJob,
    startWorker: () => Promise.reject(new Error('no worker here')) as never,
  });
  await workOutYears(aPlanOfYears(), settings, inventories(2019), null, new AbortController().signal);
  expect(states().get('2019')?.status).not.toBe('failed');
});

it('what was looked at long ago goes, what is looked at stays', async () => {
  const years = Array.from({ length: 40 }, (_, i) => 1980 + i);
  const plan = years.reduce(
    (builder, year) => builder.withInventory(year, 'buildings', 100 + year),
    aPlan().withLayer('roofs', { role: 'buildings' }),
  );
  giveWorkers({
    runJob: ((_: string, { attribution }: { attribution: { year: number } }) =>
      Promise.resolve({ year: attribution.year })) as unknown as RunJob,
    startWorker: () => Promise.reject(new Error('no worker here')) as never,
  });
  for (const year of years) {
    await workOutYears(plan.build(), settings, inventories(1980, year), null, new AbortController().signal);
  }
  expect(states().size).toBeLessThanOrEqual(33);
  expect(states().get('1980')).toMatchObject({ status: 'ready' });
  expect(states().get('2019')).toMatchObject({ status: 'ready' });
  expect(states().has('1985')).toBe(false);
});
