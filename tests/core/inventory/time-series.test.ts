import { describe, expect, it } from 'vitest';
import {
  bySurrogate,
  extrapolated,
  interpolated,
  isJump,
  outlierYears,
  spliced,
} from '../../../src/core/inventory/time-series.ts';

const series = (from: number, values: readonly number[]) => values.map((value, i) => ({ year: from + i, value }));

describe('gaps', () => {
  const known = [
    { year: 2015, value: 10 },
    { year: 2018, value: 16 },
  ];

  it('inside are filled by a straight line and say so', () => {
    expect(interpolated(known, [2014, 2015, 2016, 2018, 2019])).toEqual([
      { year: 2015, value: 10, how: 'known' },
      { year: 2016, value: 12, how: 'INTERPOLATED' },
      { year: 2018, value: 16, how: 'known' },
    ]);
  });

  it('outside are filled by the trend, never below zero', () => {
    const falling = series(2015, [30, 20, 10]);
    const values = extrapolated(falling, [2014, 2016, 2018, 2020]).map(({ year, value }) => [year, value]);
    expect(values).toEqual([
      [2014, 40],
      [2018, 0],
      [2020, 0],
    ]);
    expect(extrapolated(known.slice(0, 1), [2020])).toEqual([]);
  });

  it('outside are filled by a surrogate from the nearest common year', () => {
    const population = series(2015, [100, 110, 120, 130, 140]);
    expect(bySurrogate(known, population, [2019, 2021])).toEqual([
      { year: 2019, value: (16 / 130) * 140, how: 'EXTRAPOLATED' },
    ]);
  });
});

describe('a change of method', () => {
  it('carries the old years on by the mean ratio of the overlap', () => {
    const joined = spliced(series(2015, [10, 10, 20]), series(2016, [12, 28, 30]));
    expect(joined?.ratio).toBeCloseTo(1.3, 12);
    expect(joined?.years).toEqual([
      { year: 2015, value: expect.closeTo(13, 10), how: 'SPLICED' },
      { year: 2016, value: 12, how: 'known' },
      { year: 2017, value: 28, how: 'known' },
      { year: 2018, value: 30, how: 'known' },
    ]);
  });

  it('cannot be bridged without a common year', () => {
    expect(spliced(series(2010, [1]), series(2016, [2]))).toBeNull();
  });
});

describe('oddities', () => {
  it('finds the year a decimal point was lost', () => {
    expect(outlierYears(series(2012, [10, 11, 12, 130, 14, 15, 16]))).toEqual([2015]);
    expect(outlierYears(series(2012, [10, 11, 12, 13]))).toEqual([]);
    expect(outlierYears([])).toEqual([]);
  });

  it('takes steady growth for usual, and does not blame what stands beside an outlier', () => {
    expect(outlierYears(series(2012, [1, 2, 4, 8, 16]))).toEqual([]);
    expect(outlierYears(series(2012, [1, 5, 25, 125]))).toEqual([]);
    expect(outlierYears(series(2012, [10, 11, 100, 12]))).toEqual([2014]);
    expect(outlierYears(series(2012, [10, 11, 12, 130]))).toEqual([2015]);
    expect(outlierYears(series(2012, [0.9, 11, 12, 13]))).toEqual([2012]);
    // Of two, nobody can tell which is off; a zero has no ratio; a removal counts by its size.
    expect(outlierYears(series(2012, [1, 50]))).toEqual([]);
    expect(outlierYears(series(2012, [10, 0, 11, 12]))).toEqual([]);
    expect(outlierYears(series(2012, [-10, -11, -120, -12]))).toEqual([2014]);
    // Just within and just beyond three times.
    expect(outlierYears(series(2012, [10, 10, 29.9, 10, 10]))).toEqual([]);
    expect(outlierYears(series(2012, [10, 10, 30.1, 10, 10]))).toEqual([2014]);
  });

  it('asks about a large change in a category that matters', () => {
    expect(isJump(100, 125, 1000)).toBe(true);
    expect(isJump(100, 119, 1000)).toBe(false);
    expect(isJump(1, 5, 1000)).toBe(false);
    expect(isJump(0, 50, 1000)).toBe(true);
  });
});
