import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '../../../src/core/import/recognise-sheet.ts';
import { proposeTarget, sheetProblem, yearSpan } from '../../../src/features/import/sheet-choice.ts';
import type { SheetDraft } from '../../../src/workers/jobs/read-file.job.ts';

const sheet = (rows: SheetDraft['rows']): SheetDraft => ({
  draftId: 'd',
  fileName: 'book.xlsx',
  format: 'xlsx',
  name: 'Sheet1',
  rows,
  totalRows: rows.length,
  merged: [],
  frames: recogniseSheet({ rows, merged: [] }),
  hidden: false,
  encoding: null,
  encodings: [],
  issues: [],
  template: null,
});

const inventory = (unit: string) =>
  sheet([
    [`部门${unit}`, 2022, 2023],
    ['工业', 80.2, 82],
    ['交通', 60, 62],
  ]);
const statistics = sheet([
  ['指标', '单位', 2022, 2023],
  ['地区生产总值', '亿元', 1120, 1240],
  ['常住人口', '万人', 62, 63],
]);

describe('where the numbers of a table go', () => {
  it('follows what is understood in it', () => {
    expect(proposeTarget(statistics, 'AR5').target).toBe('statistics');
    expect(proposeTarget(inventory('（万吨）'), 'AR5').target).toBe('inventory');
    expect(
      proposeTarget(
        sheet([
          ['name', 'colour'],
          ['a', 'red'],
        ]),
        'AR5',
      ).target,
    ).toBe('none');
  });

  it('asks for the unit of an inventory that tells none, and takes the answer', () => {
    const silent = inventory('');
    const choice = proposeTarget(silent, 'AR5');
    expect(choice).toMatchObject({ target: 'inventory', unit: null });
    expect(sheetProblem(silent, choice, 'AR5')).toBe('unit');
    expect(sheetProblem(silent, { ...choice, unit: '万吨' }, 'AR5')).toBeNull();
  });

  it('asks nothing of a table that is left out', () => {
    const choice = proposeTarget(inventory(''), 'AR5');
    expect(sheetProblem(inventory(''), { ...choice, target: 'none' }, 'AR5')).toBeNull();
  });
});

it('tells the span of years', () => {
  expect(yearSpan([2023, 2019, 2020])).toBe('2019–2023');
  expect(yearSpan([2020, 2020])).toBe('2020');
  expect(yearSpan([])).toBe('');
});
