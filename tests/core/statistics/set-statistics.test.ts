import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import { setStatistics } from '../../../src/core/statistics/set-statistics.ts';
import { latestValue, valuesByYear } from '../../../src/core/statistics/values-by-year.ts';
import { aPlan } from '../../builders/a-plan.ts';

const one = { series: 'gdp.current', year: 2023, value: 100, source: '年鉴', status: 'reported' } as const;

describe('statistics', () => {
  it('hold one value a series and year, in the unit of the series', () => {
    const plan = aPlan().build();
    const first = applyPatch(plan, setStatistics(plan, [one]).patch);
    const again = applyPatch(first, setStatistics(first, [{ ...one, value: 120 }]).patch);
    expect([...again.statistics.values()]).toMatchObject([{ value: 120, unit: '亿元' }]);
    expect([...again.statistics.keys()]).toEqual([...first.statistics.keys()]);
  });

  it('lose a value that is taken out: the year is unknown again', () => {
    const plan = aPlan().withStatistic('gdp.current', 2023, 5).build();
    expect(applyPatch(plan, setStatistics(plan, [{ ...one, value: null }]).patch).statistics.size).toBe(0);
  });

  it('refuse what cannot be', () => {
    const plan = aPlan().build();
    const { patch, issues } = setStatistics(plan, [
      { ...one, value: -1 },
      { ...one, year: 2101 },
      { ...one, value: Number.NaN },
      { ...one, series: 'gdp.martian' },
    ]);
    expect(issues.map((issue) => issue.code)).toEqual(['NEGATIVE_INPUT', 'BAD_YEAR', 'NOT_A_NUMBER', 'UNKNOWN_SERIES']);
    expect(patch.changes).toEqual([]);
  });

  it('give the latest value up to a year', () => {
    const plan = aPlan().withStatistic('jobs', 2020, 5).withStatistic('jobs', 2022, 7).build();
    const { valueByYear } = valuesByYear(plan, 'jobs');
    expect([latestValue(valueByYear), latestValue(valueByYear, 2021), latestValue(valueByYear, 2019)]).toEqual([
      7,
      5,
      null,
    ]);
  });
});
