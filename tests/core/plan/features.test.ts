import { describe, expect, it } from 'vitest';
import { createPlan } from '../../../src/core/plan/create-plan.ts';
import { drawFeature } from '../../../src/core/plan/draw-feature.ts';
import { overrideFeature, REMOVED, restoreFeature, SHAPE } from '../../../src/core/plan/override-feature.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { settingsOf } from '../../../src/core/plan/plan.ts';
import { removeFeature } from '../../../src/core/plan/remove-feature.ts';
import { renameFeature } from '../../../src/core/plan/rename-feature.ts';
import { reshapeFeature } from '../../../src/core/plan/reshape-feature.ts';
import { setSettings } from '../../../src/core/plan/set-settings.ts';
import { DRAWN_LAYER } from '../../../src/core/plan/tables.ts';
import { aPlan } from '../../builders/a-plan.ts';

const POINT = '{"type":"Point","coordinates":[113.6,22]}';
const valuesOf = (plan: ReturnType<typeof createPlan>) =>
  [...plan.overrides.values()].map(({ layerId, featureId, field, value }) => [layerId, featureId, field, value]);

describe('changing features of a bulk layer', () => {
  const plan = aPlan().withLayer('roofs').build();

  it('is one small record a feature and column', () => {
    const after = applyPatch(plan, overrideFeature(plan, 'roofs', ['a', 'b'], 'floors', 5));
    expect(valuesOf(after)).toEqual([
      ['roofs', 'a', 'floors', 5],
      ['roofs', 'b', 'floors', 5],
    ]);
    const again = applyPatch(after, overrideFeature(after, 'roofs', ['a'], 'floors', null));
    expect(again.overrides.size).toBe(2);
    expect(valuesOf(again)[0]).toEqual(['roofs', 'a', 'floors', null]);
    expect(overrideFeature(again, 'roofs', ['b'], 'floors', 5).changes).toEqual([]);
  });

  it('can be taken back column by column or as a whole', () => {
    const edited = aPlan()
      .withLayer('roofs')
      .withOverride('roofs', 'a', 'floors', 5)
      .withOverride('roofs', 'a', REMOVED, true)
      .withOverride('roofs', 'b', 'floors', 6)
      .withOverride('roads', 'a', 'floors', 7)
      .build();
    const one = applyPatch(edited, restoreFeature(edited, 'roofs', ['a'], 'floors'));
    expect(valuesOf(one)).toEqual([
      ['roofs', 'a', REMOVED, true],
      ['roofs', 'b', 'floors', 6],
      ['roads', 'a', 'floors', 7],
    ]);
    const all = applyPatch(edited, restoreFeature(edited, 'roofs', ['a', 'b'], null));
    expect(valuesOf(all)).toEqual([['roads', 'a', 'floors', 7]]);
  });

  it('keeps the names of its own fields from columns', () => {
    expect(() => overrideFeature(plan, 'roofs', ['a'], SHAPE, 'x')).toThrow(SHAPE);
  });
});

describe('removing features', () => {
  it('marks a bulk feature and takes it off the measures that stand on it', () => {
    const plan = aPlan()
      .withLayer('roofs')
      .withMeasure('m1')
      .withMeasure('m2')
      .withSites('m1', 'roofs', ['a', 'b'])
      .withSites('m2', 'roofs', ['a'])
      .build();
    const patch = removeFeature(plan, 'roofs', ['a']);
    const after = applyPatch(plan, patch);
    expect(valuesOf(after)).toEqual([['roofs', 'a', REMOVED, true]]);
    expect([...after.measureSites.values()].map((site) => [site.measureId, site.featureIds])).toEqual([['m1', ['b']]]);
    expect(applyPatch(after, invertPatch(patch))).toEqual(plan);
  });

  it('keeps a site that still lists lost features', () => {
    const plan = aPlan().withLayer('roofs').withMeasure('m1').withSites('m1', 'roofs', ['a'], ['lost']).build();
    const after = applyPatch(plan, removeFeature(plan, 'roofs', ['a']));
    expect(after.measureSites.get('m1-roofs')).toMatchObject({ featureIds: [], lostFeatureIds: ['lost'] });
  });

  it('takes a drawn feature away with its sink and its sites', () => {
    const plan = aPlan()
      .withSink('s1')
      .withSink('s2')
      .withMeasure('m1')
      .withSites('m1', DRAWN_LAYER, ['s1-shape'])
      .build();
    const patch = removeFeature(plan, DRAWN_LAYER, ['s1-shape']);
    const after = applyPatch(plan, patch);
    expect([...after.features.keys()]).toEqual(['s2-shape']);
    expect([...after.sinks.keys()]).toEqual(['s2']);
    expect(after.measureSites.size).toBe(0);
    expect(applyPatch(after, invertPatch(patch))).toEqual(plan);
  });
});

describe('drawing', () => {
  it('keeps a drawing, another shape and another name', () => {
    const plan = aPlan().build();
    const drawn = applyPatch(plan, drawFeature(plan, { kind: 'note', name: '码头', geometry: POINT }, 'f'));
    expect(drawn.features.get('f')).toEqual({ id: 'f', kind: 'note', name: '码头', geometry: POINT });
    const moved = applyPatch(drawn, reshapeFeature(drawn, DRAWN_LAYER, 'f', POINT.replace('22', '23')));
    expect(moved.features.get('f')?.geometry).toBe(POINT.replace('22', '23'));
    expect(reshapeFeature(moved, DRAWN_LAYER, 'f', POINT.replace('22', '23')).changes).toEqual([]);
    expect(applyPatch(moved, renameFeature(moved, 'f', '新码头')).features.get('f')?.name).toBe('新码头');
  });

  it('gives a bulk feature another shape by a record over it', () => {
    const plan = aPlan().withLayer('roofs').build();
    expect(valuesOf(applyPatch(plan, reshapeFeature(plan, 'roofs', 'a', POINT)))).toEqual([
      ['roofs', 'a', SHAPE, POINT],
    ]);
  });
});

describe('settings', () => {
  it('of a new plan leave open what nobody said', () => {
    const settings = settingsOf(createPlan({ planName: 'p', regionName: 'r' }));
    expect(settings).toMatchObject({
      planName: 'p',
      regionName: 'r',
      year: null,
      fictional: false,
      gridFactorDecline: 0,
    });
  });

  it('change only what is other than before', () => {
    const plan = aPlan({ targetYear: 2035 }).build();
    expect(setSettings(plan, { targetYear: 2035 }).changes).toEqual([]);
    expect(settingsOf(applyPatch(plan, setSettings(plan, { targetYear: 2040 }))).targetYear).toBe(2040);
  });
});
