/** A layer put in its right place: one patch and one undo, with everything that stands on its features kept. */
import { expect, it } from 'vitest';
import { moveLayer } from '../../../src/core/plan/move-layer.ts';
import { REMOVED, SHAPE } from '../../../src/core/plan/override-feature.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { aPlan } from '../../builders/a-plan.ts';

const issue = (code: string) => ({ code, severity: 'warn', count: 1 }) as const;
const base = aPlan()
  .withLayer('roofs', {
    role: 'buildings',
    tableId: 'old',
    crsCode: 'EPSG:4547',
    crsFrom: 'guess',
    issues: [issue('CRS_GUESSED'), issue('DUPLICATE_ID')],
  })
  .withLayer('roads', { role: 'roads', tableId: 'roads' })
  .withMeaning('roofs', 'floors', 'storeys')
  .withMeasure('m')
  .withSites('m', 'roofs', ['a'])
  .withOverride('roofs', 'a', 'floors', 7)
  .withOverride('roofs', 'b', REMOVED, true)
  .withOverride('roofs', 'c', SHAPE, 'old shape')
  .withOverride('roads', 'c', SHAPE, 'a road')
  .build();
const moved = {
  tableId: 'new',
  extent: [1, 2, 3, 4] as [number, number, number, number],
  fromCrs: 'EPSG:4547',
  crsCode: 'MOVED[EPSG:4547; east=100; north=0]',
  shapes: [{ featureId: 'c', geometry: 'new shape' }],
  issues: [issue('DATUM_APPROXIMATE')],
};

it('changes the place and nothing else, and undo brings all of it back', () => {
  const patch = moveLayer(base, 'roofs', moved);
  const after = applyPatch(base, patch);
  expect(after.layers.get('roofs')).toEqual({
    ...base.layers.get('roofs'),
    tableId: 'new',
    west: 1,
    south: 2,
    east: 3,
    north: 4,
    crsCode: moved.crsCode,
    crsFrom: 'person',
    movedFromCrs: 'EPSG:4547',
    // What was said about the system no longer holds; what was said about the features does.
    issues: [issue('DUPLICATE_ID'), issue('DATUM_APPROXIMATE')],
  });
  const values = (plan: typeof after) =>
    [...plan.overrides.values()].map(({ layerId, featureId, value }) => `${layerId} ${featureId} ${value}`);
  expect(values(after).sort()).toEqual(['roofs a 7', 'roofs b true', 'roofs c new shape', 'roads c a road'].sort());
  expect(after.measureSites).toBe(base.measureSites);
  expect(after.columnMeanings).toBe(base.columnMeanings);
  expect(after.layers.get('roads')).toBe(base.layers.get('roads'));
  expect(applyPatch(after, invertPatch(patch))).toEqual(base);
});

it('remembers the last system only, and throws for a layer that is not there', () => {
  const once = applyPatch(base, moveLayer(base, 'roofs', moved));
  const twice = applyPatch(once, moveLayer(once, 'roofs', { ...moved, fromCrs: moved.crsCode, crsCode: 'EPSG:4549' }));
  expect(twice.layers.get('roofs')).toMatchObject({ crsCode: 'EPSG:4549', movedFromCrs: moved.crsCode });
  expect(() => moveLayer(base, 'none', moved)).toThrow('no layer none');
});
