import { describe, expect, it } from 'vitest';
import { REMOVED, SHAPE } from '../../../src/core/plan/override-feature.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { repairFeatures } from '../../../src/core/plan/repair-features.ts';
import { aPlan } from '../../builders/a-plan.ts';

const SQUARE = '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}';
const plan = aPlan()
  .withLayer('parcels')
  .withOverride('parcels', 'a', SHAPE, '{"type":"Point","coordinates":[0,0]}')
  .withOverride('parcels', 'a', 'name', '甲')
  .withMeasure('m', 'rooftop-solar')
  .withSites('m', 'parcels', ['a'])
  .build();

describe('repairing shapes', () => {
  it('is one patch that keeps attributes and sites, and one undo', () => {
    const patch = repairFeatures(plan, 'parcels', [
      { featureId: 'a', geometry: SQUARE },
      { featureId: 'b', geometry: SQUARE },
      { featureId: 'c', geometry: null },
    ]);
    expect(patch.did).toBe('repairGeometry');
    const after = applyPatch(plan, patch);
    const said = [...after.overrides.values()].map(({ featureId, field, value }) => [featureId, field, value]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['a', SHAPE, SQUARE],
        ['a', 'name', '甲'],
        ['b', SHAPE, SQUARE],
        ['c', REMOVED, true],
      ]),
    );
    expect(said).toHaveLength(4);
    expect(after.measureSites).toEqual(plan.measureSites);
    expect(applyPatch(after, invertPatch(patch))).toEqual(plan);
  });

  it('never takes a feature away that a measure stands on', () => {
    expect(() => repairFeatures(plan, 'parcels', [{ featureId: 'a', geometry: null }])).toThrow();
  });
});
