import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventoryQuality, qualityWord, squaredGeometricDeviation } from '../../../src/core/inventory/data-quality.ts';
import { propagateUncertainty } from '../../../src/core/inventory/propagate-uncertainty.ts';
import {
  distributionOf,
  simulateUncertainty,
  simulationOf,
  type UncertainPart,
} from '../../../src/core/inventory/simulate-uncertainty.ts';

const part = (tonnes: number, pct: number, factorId: string | null = null): UncertainPart => ({
  tonnes,
  activity: { kind: 'halfWidth', pct: 0 },
  factor: { kind: 'halfWidth', pct },
  factorId,
});

describe('approach 1', () => {
  it('does not depend on the order of categories', () => {
    const category = fc.record({
      startT: fc.double({ min: 1, max: 1000, noNaN: true }),
      endT: fc.double({ min: 1, max: 1000, noNaN: true }),
      activityPct: fc.double({ min: 0, max: 100, noNaN: true }),
      factorPct: fc.double({ min: 0, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(category, { minLength: 1, maxLength: 8 }), (categories) => {
        const there = propagateUncertainty(categories);
        const back = propagateUncertainty(categories.toReversed());
        expect(back.totalPct).toBeCloseTo(there.totalPct!, 8);
        expect(back.trendPoints).toBeCloseTo(there.trendPoints!, 8);
      }),
    );
  });

  it('has nothing to say about a total of zero', () => {
    const result = propagateUncertainty([
      { startT: 0, endT: 5, activityPct: 1, factorPct: 1 },
      { startT: 0, endT: -5, activityPct: 1, factorPct: 1 },
    ]);
    expect([result.totalPct, result.trendPct, result.trendPoints]).toEqual([null, null, null]);
  });

  it('says when errors are too large for it', () => {
    const at = (factorPct: number) => propagateUncertainty([{ startT: 1, endT: 1, activityPct: 0, factorPct }]);
    expect(at(30).isBeyondApproach1).toBe(false);
    expect(at(31).isBeyondApproach1).toBe(true);
  });
});

describe('Monte Carlo', () => {
  it('gives the same for the same seed, in one stretch or several', () => {
    const parts = [part(100, 20, 'a'), part(50, 80, 'a'), part(-10, 5)];
    const whole = new Float64Array(300);
    simulationOf(parts, 7)(whole);
    const inParts = new Float64Array(300);
    const run = simulationOf(parts, 7);
    run(inParts.subarray(0, 120));
    run(inParts.subarray(120));
    expect(inParts).toEqual(whole);
    expect(simulateUncertainty(parts, 500, 1)).not.toEqual(simulateUncertainty(parts, 500, 2));
  });

  it('does not average out what categories share', () => {
    const shared = simulateUncertainty([part(100, 20, 'grid'), part(100, 20, 'grid')], 20_000);
    const apart = simulateUncertainty([part(100, 20), part(100, 20)], 20_000);
    expect(shared.standardDeviation / apart.standardDeviation).toBeCloseTo(Math.SQRT2, 1);
  });

  it('keeps the mean of a large error by a log-normal, which never goes below zero', () => {
    const totals = new Float64Array(40_000);
    simulationOf([part(100, 150)], 3)(totals);
    expect(Math.min(...totals)).toBeGreaterThan(0);
    expect(distributionOf(totals).mean / 100).toBeCloseTo(1, 1);
  });

  it('keeps to bounds that are given', () => {
    const triangle = { kind: 'triangle', low: 0.8, mode: 0.9, high: 1.3 } as const;
    const rectangle = { kind: 'rectangle', low: 0.5, high: 1.5 } as const;
    const totals = new Float64Array(5000);
    simulationOf([{ tonnes: 1, activity: triangle, factor: rectangle, factorId: null }], 5)(totals);
    expect(Math.min(...totals)).toBeGreaterThanOrEqual(0.4);
    expect(Math.max(...totals)).toBeLessThanOrEqual(1.95);
    expect(distributionOf(totals).mean).toBeCloseTo(1, 1);
  });

  it('is exact without errors and stable with enough runs', () => {
    const sure = simulateUncertainty([part(5, 0), part(7, 0)], 3000);
    expect([sure.low, sure.median, sure.high, sure.isStable]).toEqual([12, 12, 12, true]);
    expect(simulateUncertainty([part(5, 10)], 1000).isStable).toBe(false);
  });

  it('refuses what is no error', () => {
    expect(() => simulateUncertainty([part(5, -1)], 10)).toThrow('NEGATIVE_INPUT');
    expect(() => simulateUncertainty([part(Number.NaN, 1)], 10)).toThrow('NOT_A_NUMBER');
    const upsideDown = { kind: 'rectangle', low: 2, high: 1 } as const;
    const badPart = { ...part(1, 0), factor: upsideDown };
    expect(() => simulateUncertainty([badPart], 10)).toThrow('wrong way');
  });
});

describe('quality', () => {
  const best = { reliability: 1, completeness: 1, time: 1, place: 1, technology: 1 };

  it('of the best data is the basic factor alone', () => {
    expect(squaredGeometricDeviation(best, 1.05)).toBeCloseTo(1.05, 12);
    expect(() => squaredGeometricDeviation({ ...best, time: 6 }, 1.05)).toThrow('1 to 5');
    expect(() => squaredGeometricDeviation(best, 0.9)).toThrow('below 1');
  });

  it('of the inventory weighs by size, sinks too', () => {
    expect(
      inventoryQuality([
        { tonnes: 90, score: 1 },
        { tonnes: -10, score: 5 },
      ]),
    ).toBeCloseTo(1.4, 12);
    expect(inventoryQuality([])).toBeNull();
    expect([1, 2, 3, 4, 5].map(qualityWord)).toEqual(['high', 'medium', 'medium', 'low', 'low']);
  });
});
