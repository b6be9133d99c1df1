import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic, logisticValue, type SeriesPoint } from '../../../src/core/drivers/logistic-fit.ts';

const curve = (limit: number, rate: number, halfYear: number, years: readonly number[]): SeriesPoint[] =>
  years.map((year) => ({ year, value: logisticValue({ limit, rate, halfYear }, year) }));
const yearsFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);

describe('the logistic fit', () => {
  it('finds the curve that made the points', () => {
    const { curve: fit } = fitLogistic(curve(280, 0.21, 2022, yearsFrom(2010, 16)));
    expect(fit?.limit).toBeCloseTo(280, 4);
    expect(fit?.rate).toBeCloseTo(0.21, 6);
    expect(fit?.halfYear).toBeCloseTo(2022, 5);
    expect(fit?.rSquared).toBeCloseTo(1, 10);
    expect(fit?.isBeforeTurn).toBe(false);
    // t0 + ln 9 / r
    expect(fit?.nearLimitYear).toBeCloseTo(2022 + Math.log(9) / 0.21, 4);
  });

  it('agrees with the three-point formula on equally spaced points of one curve', () => {
    const points = curve(140, 0.35, 2019, [2014, 2016, 2018, 2020, 2022]);
    const [y0, y1, y2] = [points[0]?.value ?? 0, points[2]?.value ?? 0, points[4]?.value ?? 0];
    const limit = (y1 ** 2 * (y0 + y2) - 2 * y0 * y1 * y2) / (y1 ** 2 - y0 * y2);
    expect(limit).toBeCloseTo(140, 8);
    expect(fitLogistic(points).curve?.limit).toBeCloseTo(limit, 3);
  });

  it('finds any curve whose bend is in the data, whatever the unit and the order of points', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 0.15, max: 0.9, noNaN: true }),
        fc.double({ min: 0.35, max: 0.7, noNaN: true }),
        fc.integer({ min: 8, max: 20 }),
        (limit, rate, place, count) => {
          const years = yearsFrom(2005, count);
          const points = curve(limit, rate, 2005 + place * count, years);
          const { curve: fit } = fitLogistic([...points].reverse());
          expect(fit?.limit ?? Number.NaN).toBeGreaterThan(limit * 0.999);
          expect(fit?.limit ?? Number.NaN).toBeLessThan(limit * 1.001);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is no worse than any neighbour of it, with noise', () => {
    const noise = [0.02, -0.03, 0.015, -0.01, 0.03, -0.02, 0.01, 0.02, -0.025, 0.01];
    const points = curve(90, 0.5, 2016, yearsFrom(2011, 10)).map(({ year, value }, i) => ({
      year,
      value: value * (1 + (noise[i] ?? 0)),
    }));
    const { curve: fit } = fitLogistic(points);
    if (!fit) throw new Error('not fitted');
    const error = (limit: number, rate: number, halfYear: number) =>
      points.reduce((sum, { year, value }) => sum + (value - logisticValue({ limit, rate, halfYear }, year)) ** 2, 0);
    const best = error(fit.limit, fit.rate, fit.halfYear);
    for (const [a, b, c] of [
      [1.01, 1, 0],
      [0.99, 1, 0],
      [1, 1.01, 0],
      [1, 0.99, 0],
      [1, 1, 0.05],
      [1, 1, -0.05],
      [1.02, 0.98, 0.05],
    ] as const) {
      expect(error(fit.limit * a, fit.rate * b, fit.halfYear + c)).toBeGreaterThan(best);
    }
    const mean = points.reduce((sum, { value }) => sum + value, 0) / points.length;
    const spread = points.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
    expect(fit.rSquared).toBeCloseTo(1 - best / spread, 10);
  });
});

describe('what cannot be fitted says why', () => {
  it.each([
    ['TOO_SHORT', [1, 2, 3]],
    ['NON_POSITIVE', [0, 1, 2, 3, 4]],
    ['NON_POSITIVE', [-1, 1, 2, 3, 4]],
    ['NOT_GROWING', [5, 5, 5, 5, 5]],
    ['NOT_GROWING', [9, 7, 5, 4, 3]],
    ['NO_BEND', [1, 1.2, 1.44, 1.728, 2.0736, 2.48832]],
    ['NO_BEND', [1, 1.3, 1.8, 2.7, 4.4, 8]],
  ] as const)('%s', (problem, values) => {
    const points = values.map((value, i) => ({ year: 2018 + i, value }));
    expect(fitLogistic(points)).toEqual({ curve: null, problem });
  });

  it('a limit far above the last value is marked as seen from before the turn', () => {
    const { curve: fit } = fitLogistic(curve(100, 0.4, 2024, yearsFrom(2012, 11)));
    expect(fit?.isBeforeTurn).toBe(true);
    expect(fit?.reached).toBeLessThan(0.5);
  });
});
