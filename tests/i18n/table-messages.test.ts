import { describe, expect, it } from 'vitest';
import { gridFactor } from '../../src/core/factors/grid-factor.ts';
import { inventoryDrafts } from '../../src/core/import/inventory-drafts.ts';
import { inventoryLines } from '../../src/core/import/inventory-lines.ts';
import { recogniseSheet } from '../../src/core/import/recognise-sheet.ts';
import { parseInventoryTable } from '../../src/core/inventory/parse-table.ts';
import { parseStatisticsTable } from '../../src/core/statistics/parse-table.ts';
import { languages } from '../../src/core/text.ts';
import { tableMessagesEn, tableMessagesZh } from '../../src/i18n/table-messages.ts';
import { toldIssue } from '../builders/told-issue.ts';

/** What a mapping of labels can say, beyond what reading a table by sector says. */
function mappingIssues() {
  const table = {
    rows: [
      ['Area', 'Category', 'Unit', 1980, 2019, 2020, 2021, 2022],
      ['North', 'Cement', 't CO2', 1, 10, -1, 10, 90],
      ['South', 'Cement', 't CO2', 1, 10, 10, 10, 10],
      ['North', 'Martians', 't CO2', 1, 1, 1, 1, 1],
      ['North', 'Lime', 'tCO2/tce', 1, 1, 1, 1, 1],
      ['North', 'Cement', 't CO2', 1, 10, 11, 10, 90],
    ],
    merged: [],
  };
  const [frame] = recogniseSheet(table);
  if (!frame) throw new Error('no table');
  const lines = inventoryLines(table, frame);
  const choice = { targets: new Map(), unit: null, year: null, gas: null, gwpSet: 'AR5' } as const;
  const columns = { ...lines.columns, withoutUnit: 1 };
  return [null, 'North'].flatMap((place) => inventoryDrafts({ ...lines, columns }, { ...choice, place }).issues);
}

/** What the sums of a table can say. */
function sumIssues() {
  const table = {
    rows: [
      ['Category (kt CO2 eq)', 2020, 2021],
      ['TOTAL', 40, 30],
      ['1.A.4 Other sectors', 10, 30],
      ['1.A.4.a Commerce', 10, '-'],
      ['Public bodies', 20, 30],
    ],
    merged: [],
  };
  const [frame] = recogniseSheet(table);
  if (!frame) throw new Error('no table');
  const targets = new Map([
    ['Public bodies', { kind: 'category', category: '1A4a1' } as const],
    ['1.A.4 Other sectors', { kind: 'sector', sector: 'buildings' } as const],
  ]);
  const choice = { targets, place: null, unit: null, year: null, gas: null, gwpSet: 'AR5' } as const;
  const lines = inventoryLines(table, frame);
  const excesses = [{ key: '1.A.4', year: 2020, sum: 5, parts: 10, row: 2 }];
  const missing = lines.lines.map((line) =>
    line.key === '1.A.4.a Commerce' && line.year === 2021
      ? ({ ...line, read: { kind: 'missing' }, notation: null, toldIn: null } as const)
      : line,
  );
  return [
    ...inventoryDrafts({ ...lines, lines: missing, excesses }, choice).issues,
    ...inventoryDrafts({ ...lines, lines: missing }, { ...choice, targets: new Map() }).issues,
  ];
}

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('sentences about tables and factors', () => {
  it('have the same holes in both languages', () => {
    for (const code of Object.keys(tableMessagesEn) as (keyof typeof tableMessagesEn)[]) {
      expect(holes(tableMessagesZh[code]), code).toEqual(holes(tableMessagesEn[code]));
    }
  });

  it('are there for all that reading a table can say, with every hole filled', () => {
    const options = { source: 'x', gwpSet: 'AR5' } as const;
    const issues = [
      ...parseInventoryTable([['hello'], ['world']], options).issues,
      ...parseInventoryTable(
        [
          ['部门', '2022 (t)', '2023 (斤)', 'CH4 2024 (t CO2e)'],
          ['商业', 1, 2, 28],
          ['居民', 1, 2, 28],
          ['居民', 'abc', 2, 28],
          ['火星', 1, null, null],
          ['合计', 1, 2, 3],
        ],
        options,
      ).issues,
      ...parseInventoryTable(
        [
          ['部门', 'CO2 (t)'],
          ['商业', 1],
        ],
        options,
      ).issues,
      ...parseStatisticsTable(
        [
          ['指标', '2022'],
          ['GDP', 1],
          ['火星指数', 2],
        ],
        { source: 'x' },
      ).issues,
      ...mappingIssues(),
      ...sumIssues(),
      ...[2005, 2018, 2025].flatMap((year) => gridFactor('Guangdong', year).issues),
      ...gridFactor('Guangdong', 2025, 0.03).issues,
    ];
    const codes = new Set(issues.map((issue) => issue.code));
    const said = Object.keys(tableMessagesEn).filter((code) => code !== 'PARTLY_IN_INVENTORY');
    expect([...codes].sort()).toEqual(said.sort());
    for (const issue of issues) {
      for (const language of languages) {
        const sentence = toldIssue(issue, language);
        expect(sentence, issue.code).not.toBeNull();
        expect(sentence, issue.code).not.toContain('—');
      }
    }
  });
});
