import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longRecords } from '../../../src/core/import/long-records.ts';
import { recogniseSheet } from '../../../src/core/import/recognise-sheet.ts';
import { sheetColumns } from '../../../src/core/import/sheet-columns.ts';
import type { CellTable } from '../../../src/core/import/sheet-frame.ts';
import { tidySheet } from '../../../src/core/import/tidy-sheet.ts';
import type { CellContent } from '../../../src/core/units/table-cell.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

const table = (rows: CellContent[][], merged: CellTable['merged'] = []): CellTable => ({ rows, merged });
const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** As a statistics office makes it: title, line of units, headings merged over two rows, notes. */
const office = table(
  [
    ['表 3-2  分部门能源消费量', null, null, null, null, null],
    [null, null, null, null, null, '单位：万吨标准煤'],
    ['部门', '煤炭', null, '油品', null, '备注'],
    [null, '2015年', '2020年', '2015年', '2020年', null],
    ['工业1', 120.5, '1,100', '-', 35, null],
    ['交通', null, 3, 50, '#DIV/0!', '估算'],
    ['注：1. 不含原料用能。', null, null, null, null, null],
    ['资料来源：统计年鉴', null, null, null, null, null],
  ],
  [range(0, 0, 0, 5), range(2, 0, 3, 0), range(2, 1, 2, 2), range(2, 3, 2, 4), range(2, 5, 3, 5)],
);

describe('a table as offices make it', () => {
  it('has its titles, headings, numbers and notes told apart', () => {
    expect(recogniseSheet(office)).toEqual([
      { titleFirst: 0, headerFirst: 2, headerLast: 3, unitRow: null, dataFirst: 4, dataLast: 5 },
    ]);
  });

  it('gives each number with its labels, headings, year and unit; what is missing is missing', () => {
    const [frame] = recogniseSheet(office);
    const told = longRecords(office, frame!).map(({ labels, headings, year, unit, value }) => [
      labels[0],
      headings[0],
      year,
      unit,
      value,
    ]);
    expect(told).toEqual([
      ['工业', '煤炭', 2015, '万吨标准煤', 120.5],
      ['工业', '煤炭', 2020, '万吨标准煤', 1100],
      ['工业', '油品', 2015, '万吨标准煤', null],
      ['工业', '油品', 2020, '万吨标准煤', 35],
      ['交通', '煤炭', 2020, '万吨标准煤', 3],
      ['交通', '油品', 2015, '万吨标准煤', 50],
      ['交通', '油品', 2020, '万吨标准煤', null],
    ]);
  });

  it('becomes one row of headings, with every row where it was', () => {
    const [frame] = recogniseSheet(office);
    const tidy = tidySheet(office, frame!);
    expect(tidy).toHaveLength(office.rows.length);
    expect(tidy[3]).toEqual(['部门', '煤炭 2015年', '煤炭 2020年', '油品 2015年', '油品 2020年', '备注']);
    expect(tidy[4]?.[0]).toBe('工业');
    expect(tidy[6]).toEqual([]);
  });

  it('is understood without knowledge of merges, as CSV tells none', () => {
    const plain = table(office.rows.map((row) => [...row]));
    const [frame] = recogniseSheet(plain);
    expect(frame).toMatchObject({ headerFirst: 2, headerLast: 3, dataFirst: 4, dataLast: 5 });
    expect(sheetColumns(plain, frame!).map(({ path }) => path.join('/'))).toEqual([
      '部门',
      '煤炭/2015年',
      '煤炭/2020年',
      '油品/2015年',
      '油品/2020年',
      '备注',
    ]);
  });

  it('may have a row of units, one for each column or one for all', () => {
    const each = table([
      ['年份', 'GDP', '人口'],
      ['年', '亿元', '万人'],
      [2020, 1, 2],
      [2021, 3, 4],
    ]);
    expect(recogniseSheet(each)).toMatchObject([{ headerFirst: 0, headerLast: 0, unitRow: 1, dataFirst: 2 }]);
    expect(longRecords(each, recogniseSheet(each)[0]!)).toMatchObject([
      { year: 2020, headings: ['GDP'], unit: '亿元', value: 1 },
      { year: 2020, headings: ['人口'], unit: '万人', value: 2 },
      { year: 2021, value: 3 },
      { year: 2021, value: 4 },
    ]);
    const one = table([
      ['Category', 1990, 1991],
      [null, 'kt CO2 eq', null],
      ['Energy', 5, 6],
    ]);
    expect(longRecords(one, recogniseSheet(one)[0]!).map(({ unit, year }) => [unit, year])).toEqual([
      ['kt CO2 eq', 1990],
      ['kt CO2 eq', 1991],
    ]);
  });

  it('may stand above another one on the same sheet', () => {
    const stacked = table([
      ['一、人口'],
      ['项目', 2019, 2020],
      ['常住人口', 5, 6],
      [],
      ['二、能源'],
      ['项目', 2018, 2019],
      ['煤', 7, 8],
      ['油', 9, 10],
    ]);
    expect(recogniseSheet(stacked)).toMatchObject([
      { headerFirst: 1, dataFirst: 2, dataLast: 2 },
      { headerFirst: 5, dataFirst: 6, dataLast: 7 },
    ]);
  });

  it('keeps figures that tell labels apart: 锅炉1 is not 锅炉2', () => {
    const boilers = table([['设备', '耗煤量（t）'], ['锅炉1', 5], ['锅炉2', 6], ['注：1. 已停用']]);
    const [frame] = recogniseSheet(boilers);
    expect(longRecords(boilers, frame!).map(({ labels }) => labels[0])).toEqual(['锅炉1', '锅炉2']);
  });

  it('without any number is still one with headings', () => {
    const names = table([
      ['名称', '地址'],
      ['甲', '一路'],
      ['乙', '二路'],
    ]);
    expect(recogniseSheet(names)).toEqual([
      { titleFirst: 0, headerFirst: 0, headerLast: 0, unitRow: null, dataFirst: 1, dataLast: 2 },
    ]);
    expect(recogniseSheet(table([]))).toEqual([]);
    expect(recogniseSheet(table([[null], ['']]))).toEqual([]);
  });

  it('is recognised or not, whatever stands in it, and never outside of it', () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer({ min: 1980, max: 2030 }),
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.constantFrom('注：', '单位：万吨', '-', '2020年', 't', '__proto__', '工业1', '1. Energy'),
    );
    const merges = fc.array(fc.record({ top: fc.nat(8), left: fc.nat(5), bottom: fc.nat(8), right: fc.nat(5) }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), merges, (rows, merged) => {
        const sheet = table(rows, merged);
        let last = -1;
        for (const frame of recogniseSheet(sheet)) {
          expect(frame.titleFirst).toBeGreaterThan(last);
          expect(frame.headerFirst).toBeGreaterThan(last);
          expect(frame.dataFirst).toBeGreaterThan(frame.headerLast);
          expect(frame.dataLast).toBeGreaterThanOrEqual(frame.dataFirst);
          expect(frame.dataLast).toBeLessThan(rows.length);
          expect(tidySheet(sheet, frame)).toHaveLength(rows.length);
          for (const record of longRecords(sheet, frame)) {
            expect(record.row).toBeGreaterThanOrEqual(frame.dataFirst);
            expect(record.row).toBeLessThanOrEqual(frame.dataLast);
          }
          last = frame.dataLast;
        }
      }),
      { numRuns: 300 },
    );
  });
});

const ROOT = 'data/stats-province-2010-2020/expected.json';
const isHere = sharedData(ROOT) !== null;
const sharedBytes = (path: string): Uint8Array => {
  const full = sharedData(`data/${path}`);
  if (full === null) throw new Error(missingSharedData(`data/${path}`));
  return new Uint8Array(readFileSync(full));
};

describe.skipIf(!isHere)(isHere ? 'real workbooks' : `real workbooks, ${missingSharedData(ROOT)}`, () => {
  const sheetsOf = async (folder: string, file: string) =>
    (await readFile(fileFromBytes(file, sharedBytes(`${folder}/${file}`)))).sheets;
  const recordsOf = async (folder: string, file: string, sheetName: string) => {
    const sheet = (await sheetsOf(folder, file)).find(({ name }) => name === sheetName)!;
    const cells = { rows: sheet.rows, merged: sheet.merged ?? [] };
    return recogniseSheet(cells).map((frame) => longRecords(cells, frame));
  };
  const expected = (folder: string) => JSON.parse(new TextDecoder().decode(sharedBytes(`${folder}/expected.json`)));

  it('of a province: population, GDP, energy and emissions to the last digit', async () => {
    const folder = 'stats-province-2010-2020';
    const file = '数据_区域双碳目标与路径规划研究.xlsx';
    const answers = expected(folder);
    const valuesOf = (records: ReturnType<typeof longRecords>, ...labels: string[]) =>
      records.filter((record) => labels.every((label, i) => record.labels[i] === label)).map(({ value }) => value);
    const [economy] = await recordsOf(folder, file, '经济与能源');
    expect(valuesOf(economy!, '人口', '常驻人口', '总量')).toEqual(answers.population_1e4);
    expect(valuesOf(economy!, '生产总值', 'GDP', '总量')).toHaveLength(11);
    valuesOf(economy!, '生产总值', 'GDP', '总量').forEach((value, i) => {
      expect(value).toBeCloseTo(answers.gdp_1e8_yuan[i], 4);
    });
    valuesOf(economy!, '能源消费量', '能源消费量', '总量').forEach((value, i) => {
      expect(value).toBeCloseTo(answers.energy_1e4_tce[i], 4);
    });
    const [emissions, factors] = await recordsOf(folder, file, '碳排放拆分表');
    valuesOf(emissions!, '碳排放量', '总量').forEach((value, i) => {
      expect(value).toBeCloseTo(answers.co2_1e4_t[i], 4);
    });
    // A unit that is merged over rows is the unit of each of them.
    expect(new Set(emissions!.map(({ unit }) => unit))).toEqual(new Set(['万tCO2']));
    expect(new Set(factors!.map(({ unit }) => unit))).toEqual(new Set(['tCO2/tce']));
    expect(factors!.filter(({ value }) => value === null).length).toBeGreaterThan(0);
  });

  it('of CEADs: headings, units below them, then a blank row', async () => {
    const [shanghai] = await recordsOf('ghg-ceads', 'Emission_Inventories_for_30_Provinces_2019.xlsx', 'Shanghai2019');
    const total = shanghai!.filter(({ labels }) => labels[0] === 'TotalEmissions');
    expect(total.find(({ headings }) => headings[0] === 'Raw_Coal')).toMatchObject({
      unit: 'Mt CO2',
      value: 55.48468381947469,
    });
    const sum = (heading: string) =>
      shanghai!
        .filter(({ labels, headings }) => labels[0] !== 'TotalEmissions' && headings[0] === heading)
        .reduce((all, { value }) => all + (value ?? Number.NaN), 0);
    expect(sum('Raw_Coal')).toBeCloseTo(55.48468381947469, 9);
  });

  it('of Prince Edward Island: 32 years, one unit, `-` for none', async () => {
    const [records] = await recordsOf('ghg-sector-gas', 'canada_prince_edward_island_1990_2021.xlsx', 'Summary');
    expect(new Set(records!.map(({ year }) => year)).size).toBe(32);
    expect(new Set(records!.map(({ unit }) => unit?.replace(/\s+/g, ' ')))).toEqual(new Set(['kt CO2 eq']));
    expect(records!.find(({ labels, year }) => labels[0] === 'TOTAL' && year === 2021)?.value).toBeCloseTo(
      1626.98822280069,
      9,
    );
  });

  it('of the UNFCCC: groups under one row of years, years as text, hidden sheets', async () => {
    const sheets = await sheetsOf('ghg-sector-gas', 'unfccc_china.xlsx');
    expect(sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toContain('ChartData');
    const [records, ...others] = await recordsOf('ghg-sector-gas', 'unfccc_china.xlsx', 'Data_by_sector');
    expect(others).toEqual([]);
    expect(records!.find(({ labels, year }) => labels[0]?.startsWith('1.A.3.') && year === 2010)?.value).toBe(660868);
  });
});

it('takes no longer for a sheet of many blocks, many merges and long texts', () => {
  const rows: CellContent[][] = [];
  for (let i = 0; i < 20_000; i++)
    rows.push(['¹'.repeat(i === 5 ? 30_000 : 1), i, ' '.repeat(i === 7 ? 30_000 : 0)], []);
  const merged = Array.from({ length: 20_000 }, (_, i) => range(2 * i, 0, 2 * i + 1, 0));
  const began = performance.now();
  const sheet = table(rows, merged);
  for (const frame of recogniseSheet(sheet)) tidySheet(sheet, frame);
  expect(performance.now() - began).toBeLessThan(10_000);
});
