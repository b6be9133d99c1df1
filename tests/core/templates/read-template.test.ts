import { describe, expect, it } from 'vitest';
import { electricityTemplate } from '../../../src/core/templates/electricity-template.ts';
import { measuresTemplate } from '../../../src/core/templates/measures-template.ts';
import { readTemplate } from '../../../src/core/templates/read-template.ts';
import { statisticsTemplate } from '../../../src/core/templates/statistics-template.ts';
import type { CellContent } from '../../../src/core/units/table-cell.ts';

const headings = ['年份 Year *', '用户 User *', '电量 Quantity *', '单位 Unit *', '来源 Source', '备注 Note'];
const units = ['年 year', '列表 list', '', '列表 list', '', ''];
const read = (rows: CellContent[][], name = '用电量 Electricity') =>
  readTemplate(electricityTemplate, [{ name, rows }], 'f.xlsx');

describe('a filled template', () => {
  it('is read under a title, on a renamed sheet, with columns in another order and own columns between', () => {
    const { findings, issues } = read(
      [
        ['横琴 2023 年用电量填报', null, null, null],
        [],
        ['数量', '单位', '经办人', '年份', '电量', '用户'],
        ['列表 list', null, null, '年 year', null, '列表 list'],
        [1, 'MWh', '张三', 2023, '1,250.5', '工业'],
      ],
      'Sheet1',
    );
    expect(issues).toEqual([]);
    expect(findings.statistics).toMatchObject([{ series: 'electricity.industry', year: 2023, value: 125.05 }]);
  });

  it('is read in English headings and without the row of units', () => {
    const { findings } = read([
      ['Year', 'User', 'Quantity', 'Unit'],
      [2022, 'Industry', 7, '万kWh'],
    ]);
    expect(findings.statistics).toMatchObject([{ series: 'electricity.industry', year: 2022, value: 7 }]);
  });

  it('keeps what is missing missing, and counts its marks', () => {
    const { findings, issues } = readTemplate(
      statisticsTemplate,
      [
        {
          name: 's',
          rows: [
            [
              '年份 Year *',
              '地区生产总值（当年价） GDP, current prices',
              '常住人口 Resident population',
              ...Array.from({ length: 30 }, () => null),
            ],
            ['年 year', '亿元', '万人'],
            [2021, '#DIV/0!', '—'],
            [2022, null, 62.5],
          ],
        },
      ],
      'f.xlsx',
    );
    // Most columns of the template are gone here: that is not the table any more.
    expect(issues).toMatchObject([{ code: 'TEMPLATE_TABLE_MISSING', severity: 'stop' }]);
    expect(findings.statistics).toEqual([]);
    const whole = statisticsTemplate.tables[0]!.columns;
    const filled = readTemplate(
      statisticsTemplate,
      [
        {
          name: 's',
          rows: [
            whole.map(({ name }) => `${name['zh-CN']} ${name.en}`),
            whole.map(({ unit }) => unit),
            whole.map(({ id }) =>
              id === 'year'
                ? 2021
                : id === 'gdp.current'
                  ? '#DIV/0!'
                  : id === 'jobs'
                    ? '—'
                    : id === 'population.resident'
                      ? 62.5
                      : null,
            ),
          ],
        },
      ],
      'f.xlsx',
    );
    expect(filled.findings.statistics).toMatchObject([{ series: 'population.resident', value: 62.5 }]);
    expect(filled.issues).toMatchObject([{ code: 'MISSING_MARKS', count: 2 }]);
  });

  it('with another unit in the row of units is not read: the numbers would mean something else', () => {
    const columns = statisticsTemplate.tables[0]!.columns;
    const { findings, issues } = readTemplate(
      statisticsTemplate,
      [
        {
          name: '统计',
          rows: [
            columns.map(({ name }) => name.en),
            columns.map(({ id, unit }) => (id === 'gdp.current' ? '万元' : unit)),
            columns.map(({ id }) => (id === 'year' ? 2021 : 5)),
          ],
        },
      ],
      'f.xlsx',
    );
    expect(findings.statistics).toEqual([]);
    expect(issues).toMatchObject([
      {
        code: 'TEMPLATE_UNIT_CHANGED',
        severity: 'stop',
        detail: { sheet: '统计', cell: 'B2', unit: '万元', expected: '亿元' },
      },
    ]);
  });

  it('without a needed column is not read, and the column is named', () => {
    const { findings, issues } = read([headings.filter((one) => !one.startsWith('单位')), [2022, '工业', 7]]);
    expect(findings.statistics).toEqual([]);
    expect(issues).toMatchObject([{ code: 'TEMPLATE_COLUMN_MISSING', detail: { field: '单位 Unit' } }]);
  });

  it('names the first wrong cells one by one and counts the others', () => {
    const rows = Array.from({ length: 200 }, () => [2022, '无此用户', 7, 'kWh']);
    const { issues } = read([headings, units, ...rows]);
    expect(issues).toHaveLength(61);
    expect(issues.at(-1)).toMatchObject({ code: 'TEMPLATE_MORE_CELLS', count: 140 });
  });

  it('tells its two tables apart though they share headings', () => {
    const sheets = measuresTemplate.tables.map(({ name, columns }) => ({
      name: name.en,
      rows: [columns.map((column) => column.name.en)],
    }));
    const { issues } = readTemplate(measuresTemplate, sheets, 'f.xlsx');
    expect(issues).toMatchObject([{ code: 'TEMPLATE_EMPTY' }]);
  });
});
