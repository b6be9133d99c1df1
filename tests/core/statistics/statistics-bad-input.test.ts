/** Methods 0.4 row by row at the statistics: refused or kept with its code, the rest of the table stays. */
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { constantPriceGdp } from '../../../src/core/statistics/constant-price-gdp.ts';
import { outlyingStatistics } from '../../../src/core/statistics/outlying-statistics.ts';
import { parseStatisticsTable } from '../../../src/core/statistics/parse-table.ts';
import { type StatisticDraft, setStatistics } from '../../../src/core/statistics/set-statistics.ts';
import { valuesByYear } from '../../../src/core/statistics/values-by-year.ts';
import { statisticsEdits } from '../../../src/features/statistics/statistics-edits.ts';
import { aPlan } from '../../builders/a-plan.ts';

const good: StatisticDraft = {
  series: 'gdp.current',
  year: 2022,
  value: 100,
  source: 'yearbook',
  status: 'reported',
};

/** The issues of one bad value between two good ones, and what stands of each. */
function amongGood(bad: StatisticDraft) {
  const plan = aPlan().build();
  const { patch, issues } = setStatistics(plan, [good, bad, { ...good, year: 2023 }]);
  const after = applyPatch(plan, patch);
  return { after, codes: issues.map(({ code }) => code) };
}

const gdp = (plan: Plan) => [...valuesByYear(plan, 'gdp.current').valueByYear.keys()];

describe('bad values of the statistics', () => {
  const jobs = { ...good, series: 'jobs' };
  const forest = { ...good, series: 'forest.cover' };
  it.each([
    ['not a number', { ...jobs, value: Number.NaN }, 'NOT_A_NUMBER'],
    ['infinite', { ...jobs, value: Number.POSITIVE_INFINITY }, 'NOT_A_NUMBER'],
    ['below zero', { ...jobs, value: -1 }, 'NEGATIVE_INPUT'],
    ['a share above 100 %', { ...forest, value: 101 }, 'BAD_SHARE'],
    ['a share below 0 %', { ...forest, value: -1 }, 'BAD_SHARE'],
    ['the year 1989', { ...jobs, year: 1989 }, 'BAD_YEAR'],
    ['the year 2101', { ...jobs, year: 2101 }, 'BAD_YEAR'],
    ['half a year', { ...jobs, year: 2020.5 }, 'BAD_YEAR'],
    ['a series that is none', { ...jobs, series: 'gdp.martian' }, 'UNKNOWN_SERIES'],
  ] as const)('%s is refused and the rest stays', (_, bad, code) => {
    const { after, codes } = amongGood(bad);
    expect(codes).toEqual([code]);
    expect(after.statistics.size).toBe(2);
    expect(gdp(after)).toEqual([2022, 2023]);
  });

  it('take 0 % and 100 % for shares', () => {
    const { issues } = setStatistics(aPlan().build(), [
      { ...forest, value: 0 },
      { ...forest, year: 2023, value: 100 },
    ]);
    expect(issues).toEqual([]);
  });

  it('typed into the grid stay in red, with the rest written', () => {
    const typed = [
      { rowId: 'gdp.current', columnId: '2022', text: '100' },
      { rowId: 'gdp.current', columnId: '2023', text: 'about 110' },
      { rowId: 'forest.cover', columnId: '2022', text: '150' },
      { rowId: 'jobs', columnId: '2022', text: '-3' },
    ];
    const { patch, issues, refused } = statisticsEdits(aPlan().build(), typed);
    expect(patch?.changes).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toEqual(['NOT_A_NUMBER', 'BAD_SHARE', 'NEGATIVE_INPUT']);
    expect(refused).toEqual([
      { key: 'gdp.current/2023', text: 'about 110' },
      { key: 'forest.cover/2022', text: '150' },
      { key: 'jobs/2022', text: '-3' },
    ]);
  });

  it('of an unknown unit are refused, and no unit at all is told', () => {
    const { drafts, issues } = parseStatisticsTable(
      [
        ['指标', '单位', '2022'],
        ['地区生产总值', 'bushel', 100],
        ['常住人口', '万人', 20],
        ['就业人数', null, 9],
      ],
      { source: '' },
    );
    expect(drafts.map(({ series }) => series)).toEqual(['population.resident', 'jobs']);
    expect(issues.map(({ code }) => code)).toEqual(['UNKNOWN_UNIT', 'UNIT_ASSUMED']);
  });

  it('told twice: the second of a table is left out, the second of a plan is told and does not count', () => {
    const table = parseStatisticsTable(
      [
        ['指标', '单位', '2022'],
        ['地区生产总值', '亿元', 100],
        ['地区生产总值', '亿元', 200],
      ],
      { source: '' },
    );
    expect(table.drafts.map(({ value }) => value)).toEqual([100]);
    expect(table.issues.map(({ code }) => code)).toEqual(['ROW_REPEATED']);
    const record = { ...good, value: 100, unit: '亿元', note: '' };
    const twice = applyPatch(aPlan().build(), {
      did: 'test',
      changes: ['a', 'b'].map((id, i) => ({
        table: 'statistics' as const,
        id,
        before: null,
        after: { ...record, id, value: 100 + i },
      })),
    });
    const { valueByYear, issues } = valuesByYear(twice, 'gdp.current');
    expect([...valueByYear.values()]).toEqual([100]);
    expect(issues).toMatchObject([{ code: 'DUPLICATE', detail: { series: 'gdp.current' } }]);
  });

  it('of an index that is missing are not taken from another year: the chain ends there', () => {
    const told = new Map([2019, 2020, 2021, 2022].map((year) => [year, 100]));
    const { baseYear, valueByYear } = constantPriceGdp(
      told,
      new Map([
        [2019, 110],
        [2022, 110],
      ]),
    );
    expect(baseYear).toBe(2022);
    expect([...valueByYear.keys()]).toEqual([2021, 2022]);
  });

  it('far from their neighbours are kept, and told by series and year', () => {
    const plan = [100, 105, 2000, 108, 110]
      .reduce((builder, value, i) => builder.withStatistic('gdp.current', 2018 + i, value, '亿元'), aPlan())
      .withStatistic('jobs', 2022, 5, '万人')
      .build();
    expect(outlyingStatistics(plan)).toEqual([
      { code: 'OUTLIER', severity: 'warn', count: 1, detail: { series: 'gdp.current', year: 2020 } },
    ]);
    expect(valuesByYear(plan, 'gdp.current').valueByYear.get(2020)).toBe(2000);
  });
});
