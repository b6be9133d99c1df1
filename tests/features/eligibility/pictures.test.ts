import { describe, expect, it } from 'vitest';
import { functionThresholds } from '../../../src/core/eligibility/assess-eligibility.ts';
import { functionMix } from '../../../src/core/eligibility/function-mix.ts';
import { testFunctions } from '../../../src/core/eligibility/function-test.ts';
import { testGrowth } from '../../../src/core/eligibility/growth-test.ts';
import { thresholdInForce } from '../../../src/core/eligibility/thresholds.ts';
import { functionPicture } from '../../../src/features/eligibility/function-picture.ts';
import { growthPicture } from '../../../src/features/eligibility/growth-picture.ts';
import { growthReadings } from '../../../src/features/eligibility/growth-readings.ts';
import { landByCode } from '../../../src/features/eligibility/land-by-code.ts';
import { typedLimit, writtenLimit } from '../../../src/features/eligibility/limit-units.ts';
import { newIndicator, newLegalPlan } from '../../../src/features/eligibility/new-evidence.ts';
import { aPlan } from '../../builders/a-plan.ts';

const words = {
  title: 't',
  mix: 'm',
  living: 'l',
  production: 'p',
  single: 's',
  functions: { residential: 'r', industry: 'i', commercial: 'c', public: 'u' },
};

describe('the picture of the functions', () => {
  it('has the limits in force, a changed one too', () => {
    const plan = aPlan().with('thresholds', { id: 'function.maxSingleShare', value: 0.6, reason: 'r' }).build();
    const km2ByCategory = { residential: 21, industry: 15, commercial: 5.7, public: 5.3 };
    const areas = { km2ByCategory, unmappedKm2: 0, unmappedCodes: [], coverageShare: 1, issues: [] };
    const test = testFunctions(areas, functionThresholds(plan));
    const chart = functionPicture(functionMix(km2ByCategory), test.checks, words);
    // Worked example of methods 1.2: 21 / 47 = 0.4468085, (15 + 5.7) / 47 = 0.4404255
    expect(chart?.rows.map((row) => [row.id, row.atLeast, row.atMost])).toEqual([
      ['mix', null, null],
      ['living', 0.1, 0.9],
      ['production', 0.1, 0.9],
      ['single', null, 0.6],
    ]);
    expect(chart?.rows[1]?.parts[0]?.share).toBeCloseTo(0.4468085, 7);
    expect(chart?.rows[2]?.parts[0]?.share).toBeCloseTo(0.4404255, 7);
    expect(chart?.rows[0]?.parts.reduce((sum, part) => sum + part.share, 0)).toBeCloseTo(1, 12);
  });

  it('is none where no land serves any function', () => {
    const mix = functionMix({ forest: 10 });
    expect(functionPicture(mix, [], words)).toBeNull();
  });
});

describe('the picture of growth', () => {
  const growth = testGrowth(
    {
      gdpByYear: new Map([
        [2021, 100],
        [2022, 112],
        [2024, 140],
      ]),
      indexByYear: new Map([
        [2022, 110],
        [2023, 109],
        [2024, 111],
      ]),
      basis: 'constant',
    },
    thresholdInForce(aPlan().build(), 'gdp.growth'),
  );

  it('leaves a gap where a year or the year before is missing', () => {
    const chart = growthPicture(growth.numbers, 0.1, 't', { constant: 'c', current: 'u', threshold: 'x' });
    expect(chart?.years).toEqual([2021, 2022, 2023, 2024]);
    const [constant, current] = chart?.series.map((series) => series.values) ?? [];
    expect(constant?.[0]).toBeNull();
    expect(constant?.[1]).toBeCloseTo(10, 9);
    expect(current?.[1]).toBeCloseTo(12, 9);
    expect(current?.slice(2)).toEqual([null, null]);
  });

  it('tells all four readings and which one decides', () => {
    const [three, two] = growthReadings(growth.numbers);
    // (1.10 · 1.09 · 1.11)^(1/3) − 1
    expect(three?.constant).toBeCloseTo((1.1 * 1.09 * 1.11) ** (1 / 3) - 1, 12);
    expect(three).toMatchObject({ from: 2021, to: 2024, decides: 'constant' });
    expect(three?.current).toBeCloseTo(1.4 ** (1 / 3) - 1, 12);
    expect(two).toMatchObject({ from: 2022, to: 2024, decides: null });
  });

  it('has nothing to show without any figure', () => {
    const none = testGrowth(
      { gdpByYear: new Map(), indexByYear: new Map(), basis: 'current' },
      thresholdInForce(aPlan().build(), 'gdp.growth'),
    );
    expect(growthPicture(none.numbers, 0.1, 't', { constant: 'c', current: 'u', threshold: 'x' })).toBeNull();
    expect(growthReadings(none.numbers)).toEqual([]);
  });
});

describe('limits and evidence', () => {
  it('writes shares in per cent and reads them back', () => {
    expect(writtenLimit(0.07, 'share')).toBe(7);
    expect(typedLimit(7, 'share')).toBeCloseTo(0.07, 15);
    expect(writtenLimit(0.5, 'km²')).toBe(0.5);
    expect(typedLimit('', 'share')).toBeNaN();
    expect(typedLimit('abc', 'km²')).toBeNaN();
  });

  it('lists unknown codes first, then by area', () => {
    const rows = landByCode([
      { layerId: 'l', code: '0701', category: 'residential', parcels: 3, countedKm2: 9 },
      { layerId: 'l', code: '99', category: null, parcels: 1, countedKm2: 0.1 },
      { layerId: 'l', code: '1001', category: 'industry', parcels: 2, countedKm2: 12 },
    ]);
    expect(rows.map((row) => row.code)).toEqual(['99', '1001', '0701']);
    expect(rows[0]?.category).toBeNull();
  });

  it('begins new evidence without any number', () => {
    expect(newIndicator('industry', 2024)).toMatchObject({ startYear: 2021, startValue: null, endValue: null });
    expect(newLegalPlan([]).kind).toBe('territorial');
    expect(newLegalPlan([{ kind: 'territorial' }]).kind).toBe('detailed');
  });
});
