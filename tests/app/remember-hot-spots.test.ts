import { afterEach, beforeEach, expect, it } from 'vitest';
import { rememberHotSpots } from '../../src/app/remember-hot-spots.ts';
import { startMethod } from '../../src/core/clusters/cluster-method.ts';
import { planStore } from '../../src/store/plan-store.ts';
import { startHotSpots, workbenchStore } from '../../src/store/workbench-store.ts';

let kept: Map<string, string>;
let stop: () => void = () => {};
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
};
const settings = () => workbenchStore.getState().hotSpots;
const { setHotSpots } = workbenchStore.getState();
const open = (planId: string | null) => planStore.setState({ planId });

/** A page is left and comes back: the stores begin anew, the storage stays. */
function reload(): void {
  stop();
  open(null);
  workbenchStore.getState().set({ hotSpots: startHotSpots });
  stop = rememberHotSpots(() => storage);
}

beforeEach(() => {
  kept = new Map();
  reload();
});
afterEach(() => {
  stop();
  open(null);
});

it('puts cells, method, rank and view of a plan back after a reload', () => {
  open('a');
  const method = { ...startMethod, statistic: 'localMoran', correction: 'BY' } as const;
  setHotSpots({ cells: { kind: 'h3', level: 9 }, by: 'total', sector: 'transport', method, shown: 'clusters' });
  setHotSpots({ shown: 'none' });
  reload();
  expect(settings()).toEqual(startHotSpots);
  open('a');
  expect(settings()).toEqual({
    ...startHotSpots,
    cells: { kind: 'h3', level: 9 },
    by: 'total',
    sector: 'transport',
    method,
    lastShown: 'clusters',
  });
});

it('keeps the plans apart: areas of a layer of one are not asked of another', () => {
  open('a');
  setHotSpots({ cells: { kind: 'polygons', layerId: 'districts' }, shown: 'features' });
  open('b');
  expect(settings().cells).toEqual(startHotSpots.cells);
  setHotSpots({ by: 'total' });
  open('a');
  expect(settings()).toMatchObject({ cells: { kind: 'polygons', layerId: 'districts' }, by: 'density' });
  open('b');
  expect(settings()).toMatchObject({ cells: startHotSpots.cells, by: 'total' });
});

it('leaves switched off what is off, and shows the view of the plan where hot spots are on', () => {
  open('a');
  setHotSpots({ shown: 'clusters' });
  open('b');
  expect(settings().shown).toBe('cells');
  setHotSpots({ shown: 'none' });
  open('a');
  expect(settings()).toMatchObject({ shown: 'none', lastShown: 'clusters' });
});

it('what was switched on in the list of layers is on again after a reload, in the view it had', () => {
  open('a');
  setHotSpots({ shown: 'clusters', keptShown: true });
  reload();
  open('a');
  expect(settings()).toMatchObject({ shown: 'clusters', keptShown: true });
  setHotSpots({ shown: 'none', keptShown: false });
  reload();
  open('a');
  expect(settings()).toMatchObject({ shown: 'none', lastShown: 'clusters' });
});

it('what one plan shows for good is not shown of another, but where the screen of hot spots is open', () => {
  open('a');
  setHotSpots({ shown: 'cells', keptShown: true });
  open('b');
  expect(settings().shown).toBe('none');
  open('a');
  expect(settings().shown).toBe('cells');
  workbenchStore.getState().set({ screen: 'hotspots' });
  open('b');
  expect(settings()).toMatchObject({ shown: 'cells', keptShown: false });
  workbenchStore.getState().set({ screen: null });
});

it('begins anew where the storage is broken, of another version, or refuses', () => {
  for (const text of ['{', '7', '{"version":0,"plans":[["a",{"by":"total"}]]}', '{"version":1,"plans":3}']) {
    kept.set('tantu.hot-spots', text);
    reload();
    open('a');
    expect(settings()).toEqual(startHotSpots);
  }
  stop();
  open(null);
  stop = rememberHotSpots(() => {
    throw new Error('forbidden');
  });
  open('a');
  setHotSpots({ by: 'total' });
  expect(settings().by).toBe('total');
});

it('keeps the fifty plans looked at last', () => {
  for (let i = 0; i < 60; i++) {
    open(`plan-${i}`);
    setHotSpots({ by: 'total' });
  }
  open('plan-9');
  expect(settings().by).toBe('density');
  open('plan-59');
  expect(settings().by).toBe('total');
});
