import { describe, expect, it } from 'vitest';
import { rooftopSolar } from '../../../src/core/measures/catalog/rooftop-solar.ts';
import { inputValues } from '../../../src/core/measures/input-values.ts';
import { addSites, dropLostSites, removeSites } from '../../../src/core/measures/measure-sites.ts';
import { placeMeasure } from '../../../src/core/measures/place-measure.ts';
import {
  inputProblem,
  measureProblem,
  removeMeasure,
  setMeasure,
  setMeasureInput,
} from '../../../src/core/measures/set-measure.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { aPlan } from '../../builders/a-plan.ts';

const fresh = { kind: 'rooftop-solar', name: '产业园屋顶光伏', startYear: 2026, fullYear: 2030 };

describe('placing a measure', () => {
  it('makes the measure and one set of sites a layer, each feature once', () => {
    const plan = aPlan().withMeasure('earlier').build();
    const { patch, measureId } = placeMeasure(plan, {
      ...fresh,
      sites: [
        { layerId: 'roofs', featureIds: ['b', 'a', 'b'] },
        { layerId: 'drawn', featureIds: [] },
      ],
    });
    const after = applyPatch(plan, patch);
    expect(after.measures.get(measureId)).toMatchObject({ coverage: 1, enabled: true, name: '产业园屋顶光伏' });
    expect((after.measures.get(measureId)?.order ?? '') > (plan.measures.get('earlier')?.order ?? '')).toBe(true);
    expect([...after.measureSites.values()]).toMatchObject([{ measureId, layerId: 'roofs', featureIds: ['a', 'b'] }]);
    expect(applyPatch(after, invertPatch(patch))).toEqual(plan);
  });

  it('refuses a kind the catalogue does not have', () => {
    expect(() => placeMeasure(aPlan().build(), { ...fresh, kind: 'x', sites: [] })).toThrow('no measure kind x');
  });

  it('adds and takes off features', () => {
    const plan = aPlan().withMeasure('m').withSites('m', 'roofs', ['a', 'b'], ['lost']).build();
    const more = applyPatch(plan, addSites(plan, 'm', 'roofs', ['c', 'a']));
    expect([...more.measureSites.values()][0]?.featureIds).toEqual(['a', 'b', 'c']);
    const less = applyPatch(more, removeSites(more, 'm', 'roofs', ['a', 'b', 'c']));
    expect([...less.measureSites.values()]).toMatchObject([{ featureIds: [], lostFeatureIds: ['lost'] }]);
    expect(applyPatch(less, dropLostSites(less, 'm')).measureSites.size).toBe(0);
    const other = applyPatch(plan, addSites(plan, 'm', 'drawn', ['d']));
    expect(other.measureSites.size).toBe(2);
  });
});

describe('changing a measure', () => {
  const plan = aPlan().withMeasure('m').withSites('m', 'roofs', ['a']).build();

  it('refuses years and shares that cannot be', () => {
    expect(measureProblem({ startYear: 2030, fullYear: 2026, coverage: 1 })).toBe('FULL_BEFORE_START');
    expect(measureProblem({ startYear: 1200, fullYear: 2026, coverage: 1 })).toBe('BAD_YEAR');
    expect(measureProblem({ startYear: 2026, fullYear: 2026, coverage: 1.1 })).toBe('BAD_SHARE');
    expect(measureProblem({ startYear: 2026, fullYear: 2026, coverage: Number.NaN })).toBe('BAD_SHARE');
    expect(() => setMeasure(plan, 'm', { coverage: 2 })).toThrow('BAD_SHARE');
    expect(applyPatch(plan, setMeasure(plan, 'm', { responsible: '区住建局' })).measures.get('m')?.responsible).toBe(
      '区住建局',
    );
  });

  it('keeps one record an input, within its range, and none at the start value', () => {
    expect(inputProblem('rooftop-solar', 'usableShare', 1.2)).toBe('OUT_OF_RANGE');
    expect(inputProblem('rooftop-solar', 'colour', 1)).toBe('UNKNOWN_INPUT');
    expect(inputProblem('rooftop-solar', 'usableShare', Number.NaN)).toBe('NOT_A_NUMBER');
    const first = applyPatch(plan, setMeasureInput(plan, 'm', 'usableShare', 0.4, '踏勘'));
    const second = applyPatch(first, setMeasureInput(first, 'm', 'usableShare', 0.3, '踏勘'));
    expect(second.measureInputs.size).toBe(1);
    expect(inputValues(second, 'm', rooftopSolar).get('usableShare')).toMatchObject({
      value: 0.3,
      setBy: { source: '踏勘' },
    });
    const back = applyPatch(second, setMeasureInput(second, 'm', 'usableShare', null));
    expect(inputValues(back, 'm', rooftopSolar).get('usableShare')).toMatchObject({ value: 0.55, setBy: null });
    expect(() => setMeasureInput(plan, 'm', 'usableShare', 7)).toThrow('OUT_OF_RANGE');
  });

  it('takes out all that hangs on it, and no shape another measure stands on', () => {
    const rich = aPlan()
      .withDrawn('own', { kind: 'measure' })
      .withDrawn('shared', { kind: 'measure' })
      .withDrawn('sink', { kind: 'sink' })
      .withMeasure('m')
      .withSites('m', 'drawn', ['own', 'shared', 'sink'])
      .with('measureInputs', { id: 'i', measureId: 'm', input: 'usableShare', value: 0.4, source: '' })
      .withMeasure('n')
      .withSites('n', 'drawn', ['shared'])
      .build();
    const patch = removeMeasure(rich, 'm');
    const after = applyPatch(rich, patch);
    expect([...after.measures.keys()]).toEqual(['n']);
    expect([...after.features.keys()]).toEqual(['shared', 'sink']);
    expect([after.measureInputs.size, after.measureSites.size]).toEqual([0, 1]);
    const restored = applyPatch(after, invertPatch(patch));
    expect(new Map([...restored.features].sort())).toEqual(new Map([...rich.features].sort()));
    expect(restored.measureSites.size).toBe(2);
  });
});
