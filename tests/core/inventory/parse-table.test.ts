import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInventoryTable } from '../../../src/core/inventory/parse-table.ts';
import { categoryCode, parentCodes, readSectorLabel } from '../../../src/core/inventory/read-names.ts';
import { parseStatisticsTable } from '../../../src/core/statistics/parse-table.ts';
import type { CellContent } from '../../../src/core/units/table-cell.ts';

const options = { source: '测试', gwpSet: 'AR5' } as const;
const parse = (rows: CellContent[][], more: Partial<Parameters<typeof parseInventoryTable>[1]> = {}) =>
  parseInventoryTable(rows, { ...options, ...more });
const cells = (rows: CellContent[][], more = {}) =>
  Object.fromEntries(parse(rows, more).drafts.map((d) => [`${d.year}/${d.sector}/${d.gas}`, d.value]));
const codes = (rows: CellContent[][], more = {}) => parse(rows, more).issues.map((issue) => issue.code);

describe('a label', () => {
  const sector = (text: string) => {
    const label = readSectorLabel(text);
    return label.kind === 'sector' ? label.sector : label.kind;
  };
  it.each([
    ['工业', 'industry'],
    ['建筑业', 'industry'],
    ['建筑', 'buildings'],
    ['第一产业', 'agriculture'],
    ['第三产业', 'buildings'],
    ['居民生活', 'buildings'],
    ['能源活动', 'energy'],
    ['Public Electricity and Heat Production', 'energy'],
    ['Industry Electricity', 'electricity'],
    ['外购电力', 'electricity'],
    ['1.A.3. Transport', 'transport'],
    ['二、交通运输', 'transport'],
    ['LULUCF', 'landUse'],
    ['农林牧渔业', 'agriculture'],
    ['Industry Total', 'total'],
    ['合计', 'total'],
    ['其中：水泥', 'part'],
    ['火星基地', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (text, expected) => {
    expect(sector(text)).toBe(expected);
  });

  it('has a code others may go on from', () => {
    expect(['1.A.3. Transport', '1 Energy', '4) Waste', 'Energy', '2021'].map(categoryCode)).toEqual([
      '1.a.3',
      '1',
      '4',
      null,
      '2021',
    ]);
    expect([...parentCodes(['1', '1.a', '1.a.3', '10', '2'])]).toEqual(['1', '1.a']);
  });
});

describe('an inventory table', () => {
  it('with sectors down and years across, in 万吨', () => {
    const rows = [
      ['澜湾新区温室气体清单（单位：万吨CO2e）', null, null],
      ['部门', '2022年', 2023],
      ['工业', 12.5, '１２．８'],
      ['交通运输', '3.2', '—'],
      ['外购电力（间接）', '1,020.5', 998],
      ['合计', 1036.2, null],
    ];
    expect(cells(rows)).toEqual({
      '2022/industry/CO2e': 125_000,
      '2023/industry/CO2e': 128_000,
      '2022/transport/CO2e': 32_000,
      '2023/transport/CO2e': null,
      '2022/electricity/CO2e': 10_205_000,
      '2023/electricity/CO2e': 9_980_000,
    });
    expect(codes(rows)).toEqual(['TOTALS_SKIPPED']);
  });

  it('with sectors down and gases across, each with its unit and one year in the title', () => {
    const rows = [
      ['2023 GHG inventory'],
      ['Sector', 'CO2 (kt)', 'CH₄ (t)', 'N2O (t)', 'Total (kt CO2e)'],
      ['Waste', 12, 340, 5, 23],
      ['Agriculture', 'NA', 120, '', 4],
    ];
    expect(cells(rows)).toEqual({
      '2023/waste/CO2': 12_000,
      '2023/waste/CH4': 340,
      '2023/waste/N2O': 5,
      '2023/agriculture/CO2': null,
      '2023/agriculture/CH4': 120,
    });
    expect(codes(rows)).toContain('TOTALS_SKIPPED');
  });

  it('with years down and sectors across', () => {
    const rows = [
      ['年份', '能源', '工业', '建筑', '单位'],
      [2021, 1, 2, 3, '万吨'],
      [2022, 4, 5, 6, '万吨'],
    ];
    expect(cells(rows)).toMatchObject({
      '2021/energy/CO2e': 10_000,
      '2022/buildings/CO2e': 60_000,
    });
    expect(Object.keys(cells(rows))).toHaveLength(6);
  });

  it('with a row a number', () => {
    const rows = [
      ['sector', 'year', 'gas', 'value', 'unit', 'source'],
      ['industry', 2020, 'CO2', 5, 'Mt', 'EPB'],
      ['industry', 2020, 'CH4', 7, 'kg', ''],
      ['landUse', 2020, 'CO2e', '(1,200)', 't', ''],
    ];
    expect(cells(rows)).toEqual({
      '2020/industry/CO2': 5_000_000,
      '2020/industry/CH4': 0.007,
      '2020/landUse/CO2e': -1200,
    });
    expect(parse(rows).drafts.map((draft) => draft.source)).toEqual(['EPB', '测试', '测试']);
  });

  it('reads nothing without a unit until a person names it', () => {
    const rows = [
      ['部门', 2022],
      ['工业', 12.5],
    ];
    expect(cells(rows)).toEqual({});
    expect(parse(rows).issues).toContainEqual(expect.objectContaining({ code: 'UNKNOWN_UNIT', severity: 'stop' }));
    expect(cells(rows, { unit: '万吨' })).toEqual({ '2022/industry/CO2e': 125_000 });
    expect(
      cells([
        ['部门', '2022（斤）'],
        ['工业', 1],
      ]),
    ).toEqual({});
  });

  it('needs a year, and takes it from a person where the table tells none', () => {
    const rows = [
      ['部门', 'CO2 (t)'],
      ['工业', 12],
    ];
    expect(cells(rows)).toEqual({});
    expect(codes(rows)).toEqual(['YEAR_MISSING']);
    expect(cells(rows, { year: 2024 })).toEqual({ '2024/industry/CO2': 12 });
  });

  it('adds rows of one sector and says so; holds back a second row of the same label', () => {
    const rows = [
      ['部门', '2022 (t)'],
      ['商业', 10],
      ['居民生活', 5],
      ['商业', 99],
    ];
    expect(cells(rows)).toEqual({ '2022/buildings/CO2e': 15 });
    const { issues } = parse(rows);
    expect(issues).toContainEqual(expect.objectContaining({ code: 'ROW_REPEATED', where: { rows: [4] } }));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'ROWS_ADDED', detail: { text: 'buildings: 商业 + 居民生活' } }),
    );
  });

  it('leaves the sum open when a part of it is missing', () => {
    const rows = [
      ['部门', '2022 (t)'],
      ['商业', 10],
      ['居民生活', 'NA'],
    ];
    expect(cells(rows)).toEqual({ '2022/buildings/CO2e': null });
  });

  it('skips parts of the row above, and names what it does not know', () => {
    const rows = [
      ['部门', '2022 (t)'],
      ['工业', 10],
      ['其中：水泥', 4],
      ['火星基地', 7],
      ['注：本表为初步核算', null],
    ];
    expect(cells(rows)).toEqual({ '2022/industry/CO2e': 10 });
    expect(parse(rows).issues).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_SECTOR', where: { rows: [4] }, detail: { text: '火星基地' } }),
    );
  });

  it('refuses words where numbers should be, by row', () => {
    const rows = [
      ['部门', '2022 (t)', '2023 (t)'],
      ['工业', '约十万', 3],
      ['建筑', '12,5', 4],
    ];
    expect(cells(rows)).toEqual({ '2023/industry/CO2e': 3, '2023/buildings/CO2e': 4 });
    expect(parse(rows).issues).toContainEqual(
      expect.objectContaining({ code: 'CELL_NOT_A_NUMBER', count: 2, where: { rows: [2, 3] } }),
    );
  });

  it('turns a gas told in CO2e into tonnes of the gas, and says by which set', () => {
    const rows = [
      ['Sector', '2022 CH4 (t CO2e)'],
      ['waste', 280],
    ];
    expect(cells(rows)).toEqual({ '2022/waste/CH4': 10 });
    expect(parse(rows).issues).toContainEqual(
      expect.objectContaining({ code: 'CO2E_TO_GAS', detail: { text: 'CH4, AR5' } }),
    );
  });

  it('with category codes: the row of a code that others go on from is their sum', () => {
    const rows = [
      ['GHG emissions, Gg CO2 equivalent', '1994', '2005'],
      ['1. Energy', 100, 200],
      ['1.A.1. Energy industries', 60, 120],
      ['1.A.3 Transport', 40, 80],
      ['4. Waste', 7, 'x'],
    ];
    expect(cells(rows)).toEqual({
      '1994/energy/CO2e': 60_000,
      '2005/energy/CO2e': 120_000,
      '1994/transport/CO2e': 40_000,
      '2005/transport/CO2e': 80_000,
      '1994/waste/CO2e': 7000,
      '2005/waste/CO2e': null,
    });
    expect(codes(rows)).toEqual(['TOTALS_SKIPPED']);
  });

  it('with a line of units under the headings, and another of potentials above it', () => {
    const rows = [
      ['Greenhouse gas inventory 2021', null, null, null, null],
      [null, 'CO2', 'CH4', 'CH4', 'TOTAL'],
      ['Global warming potential', null, null, 25, null],
      ['Unit', 'kt', 'kt', 'kt CO2  eq', 'kt CO2  eq'],
      ['Residential', 170, 0.4, 10, 184],
    ];
    expect(cells(rows)).toEqual({ '2021/buildings/CO2': 170_000, '2021/buildings/CH4': 400 });
    expect(codes(rows)).toEqual(['ROW_REPEATED', 'TOTALS_SKIPPED']);
  });

  it('tells the three sectors of the economy and CO2 in the unit apart', () => {
    const rows = [
      ['项目', '单位', 2010],
      ['第一产业', '万tCO2', 1],
      ['第二产业', '万tCO2', 2],
      ['第三产业', '万tCO2', 3],
    ];
    expect(cells(rows)).toEqual({
      '2010/agriculture/CO2': 10_000,
      '2010/industry/CO2': 20_000,
      '2010/buildings/CO2': 30_000,
    });
  });

  it('takes no factor, share or other column for an amount', () => {
    const rows = [
      ['Sector', 'Emission Factor - CO2', 'Share of CO2', 'CO2 (t)', 'Process'],
      ['Transport', 2.9, 0.4, 12, 99],
    ];
    expect(cells(rows, { year: 2022 })).toEqual({ '2022/transport/CO2': 12 });
  });

  it('takes NO, not occurring, for a known zero', () => {
    const rows = [
      ['Sector', '2022 (t)', '2023 (t)'],
      ['agriculture', 'NO', 'NE'],
    ];
    expect(cells(rows)).toEqual({ '2022/agriculture/CO2e': 0, '2023/agriculture/CO2e': null });
  });

  it('says when there is no table', () => {
    expect(codes([['hello'], ['world']])).toEqual(['NO_TABLE']);
    expect(codes([])).toEqual(['NO_TABLE']);
  });
});

describe('numbers at the end of what a computer holds', () => {
  it('are refused when they leave it, alone or in a sum', () => {
    const alone = parse([['工业'], [Number.MAX_VALUE]], { unit: '万t', year: 2020 });
    expect(alone.drafts).toEqual([]);
    expect(alone.issues.map(({ code }) => code)).toContain('CELL_NOT_A_NUMBER');
    const summed = parse(
      [
        ['部门', '2020'],
        ['工业', 1.7e308],
        ['Industry', 1.7e308],
      ],
      { unit: 't' },
    );
    expect(summed.drafts.every(({ value }) => value === null || Number.isFinite(value))).toBe(true);
    expect(summed.issues.map(({ code }) => code)).toContain('CELL_NOT_A_NUMBER');
  });
});

describe('any table', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellContent>(
      null,
      '',
      '部门',
      '工业',
      'Waste',
      'CO2',
      'CH4 (kt)',
      '2022',
      2023,
      '单位：万吨',
      '-',
      'NA',
      '合计',
    ),
    fc.string({ maxLength: 8 }),
    fc.double(),
    fc.boolean(),
  );

  it('is read or refused, never a crash, a NaN or a sum out of nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        for (const { value, status, year } of parse(rows, { unit: 't', year: 2020 }).drafts) {
          expect(value === null ? status : 'number').toBe(value === null ? 'missing' : 'number');
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
          expect(Number.isInteger(year)).toBe(true);
        }
        expect(() => parseStatisticsTable(rows, { source: 'x' })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
