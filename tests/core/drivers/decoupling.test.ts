import { describe, expect, it } from 'vitest';
import { decouplingOf, decouplingSeries, deepDecouplingYears } from '../../../src/core/drivers/decoupling.ts';

describe('state', () => {
  it.each([
    [0.064, 0.08, 'expansiveCoupling'],
    [0.096, 0.08, 'expansiveCoupling'],
    [0, 0.08, 'strongDecoupling'],
    [0.0001, 0.08, 'weakDecoupling'],
    [0, -0.04, 'strongNegativeDecoupling'],
    [-0.032, -0.04, 'recessiveCoupling'],
    [-0.048, -0.04, 'recessiveCoupling'],
  ] as const)('emissions %d, economy %d: %s', (change, growth, state) => {
    expect(decouplingOf(change, growth)?.state).toBe(state);
  });

  it('is not defined while the economy stands still', () => {
    expect(decouplingOf(0.1, 0)).toBeNull();
  });

  it('refuses what is no number', () => {
    expect(() => decouplingOf(Number.NaN, 0.1)).toThrow('NOT_A_NUMBER');
  });
});

describe('series', () => {
  const series = [100, 98, 97, 95, null, 90].map((emissions, i) => ({ year: 2015 + i, emissions, gdp: 10 + i }));

  it('has a period for each year with a partner, without a result where a figure is missing', () => {
    const yearly = decouplingSeries(series, 1);
    expect(yearly.map(({ to, result }) => [to, result?.state ?? null])).toEqual([
      [2016, 'strongDecoupling'],
      [2017, 'strongDecoupling'],
      [2018, 'strongDecoupling'],
      [2019, null],
      [2020, null],
    ]);
    expect(decouplingSeries(series, 3).map(({ from, to }) => [from, to])).toEqual([
      [2015, 2018],
      [2016, 2019],
      [2017, 2020],
    ]);
  });

  it('is deep after three strong years in a row', () => {
    expect(deepDecouplingYears(decouplingSeries(series, 1))).toEqual([2018]);
  });
});
