import { describe, expect, it } from 'vitest';
import { parseStatisticsTable } from '../../../src/core/statistics/parse-table.ts';
import { readSeries } from '../../../src/core/statistics/read-series.ts';
import { seriesList } from '../../../src/core/statistics/series.ts';
import type { CellContent } from '../../../src/core/units/table-cell.ts';

const parse = (rows: CellContent[][], year?: number) =>
  parseStatisticsTable(rows, { source: '年鉴', ...(year === undefined ? {} : { year }) });
const values = (rows: CellContent[][], year?: number) =>
  Object.fromEntries(parse(rows, year).drafts.map((d) => [`${d.series}/${d.year}`, d.value]));

describe('the name of a series', () => {
  it('is read back from its own id and names', () => {
    for (const series of seriesList) {
      expect(readSeries(series.id)?.series.id).toBe(series.id);
      expect(readSeries(series.name['zh-CN'])?.series.id).toBe(series.id);
      expect(readSeries(series.name.en)?.series.id).toBe(series.id);
    }
  });

  it.each([
    ['地区生产总值（亿元）', 'gdp.current'],
    ['GDP', 'gdp.current'],
    ['生产总值指数', 'gdp.growthIndex'],
    ['年末常住人口', 'population.resident'],
    ['工业用电量', 'electricity.industry'],
    ['城镇居民生活用电', 'electricity.urbanHouseholds'],
    ['全社会用电量（亿千瓦时）', 'electricity.total'],
    ['工业原煤消费量', 'energy.industry.rawCoal'],
    ['交通运输 柴油', 'energy.transport.diesel'],
    ['发电用天然气', 'energy.energy.naturalGas'],
  ])('%s is %s', (label, id) => {
    expect(readSeries(label)?.series.id).toBe(id);
  });

  it.each(['原煤消费量', '降水量', '', '备注'])('%s is none', (label) => {
    expect(readSeries(label)).toBeNull();
  });
});

describe('a table of statistics', () => {
  it('with series down and years across, in other units than the plan’s', () => {
    const rows = [
      ['指标', '单位', '2022', '2023年'],
      ['地区生产总值', '万元', 5_120_000, '5,733,000'],
      ['常住人口', '人', 423_000, '—'],
      ['全社会用电量', '亿千瓦时', 21.5, 23],
      ['建成区面积', '公顷', 4500, 4600],
    ];
    expect(values(rows)).toEqual({
      'gdp.current/2022': 512,
      'gdp.current/2023': 573.3,
      'population.resident/2022': 42.3,
      'electricity.total/2022': 215_000,
      'electricity.total/2023': 230_000,
      'land.builtUp/2022': 45,
      'land.builtUp/2023': 46,
    });
    expect(parse(rows).issues).toEqual([]);
  });

  it('with years down and series across', () => {
    const rows = [
      ['年份', 'GDP（亿元）', 'GDP增速（%）', '常住人口（万人）'],
      [2021, 100, 12, 40],
      [2022, 113, 11.5, 42],
    ];
    expect(values(rows)).toEqual({
      'gdp.current/2021': 100,
      'gdp.growthIndex/2021': 112,
      'population.resident/2021': 40,
      'gdp.current/2022': 113,
      'gdp.growthIndex/2022': 111.5,
      'population.resident/2022': 42,
    });
  });

  it('says which unit it assumed, and refuses one of another kind', () => {
    const rows = [
      ['指标', '2022'],
      ['GDP', 512],
      ['常住人口（km²）', 42],
    ];
    expect(values(rows)).toEqual({ 'gdp.current/2022': 512 });
    expect(parse(rows).issues.map((issue) => issue.code)).toEqual(['UNIT_ASSUMED', 'UNKNOWN_UNIT']);
  });

  it('leaves out what it does not know, words and second values, by row', () => {
    const rows = [
      ['指标', '单位', '2022'],
      ['GDP', '亿元', 512],
      ['降水量', '%', 40],
      ['就业人数', '万人', '很多'],
      ['地区生产总值', '亿元', 999],
    ];
    expect(values(rows)).toEqual({ 'gdp.current/2022': 512 });
    expect(parse(rows).issues.map(({ code, where }) => [code, where?.rows])).toEqual([
      ['UNKNOWN_SERIES', [3]],
      ['CELL_NOT_A_NUMBER', [4]],
      ['ROW_REPEATED', [5]],
    ]);
  });

  it('needs a year', () => {
    const rows = [
      ['GDP（亿元）', '常住人口（万人）'],
      [100, 40],
    ];
    expect(values(rows)).toEqual({});
    expect(values(rows, 2024)).toEqual({ 'gdp.current/2024': 100, 'population.resident/2024': 40 });
  });
});
