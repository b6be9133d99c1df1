import { describe, expect, it } from 'vitest';
import type { InventoryTarget } from '../../../src/core/import/inventory-target.ts';
import { recogniseSheet } from '../../../src/core/import/recognise-sheet.ts';
import { forgetLayout, rememberTables } from '../../../src/core/import/remember-tables.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { linesOfSheet } from '../../../src/features/import/category-choice.ts';
import { firstClash, proposeSheets } from '../../../src/features/import/propose-sheets.ts';
import { parseAsCategories, proposeTarget, sheetProblem, yearSpan } from '../../../src/features/import/sheet-choice.ts';
import type { SheetDraft } from '../../../src/workers/jobs/read-file.job.ts';
import { aPlan } from '../../builders/a-plan.ts';

const context = { gwpSet: 'AR5', plan: aPlan().build(), told: new Map() } as const;

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
    expect(proposeTarget(statistics, context).target).toBe('statistics');
    expect(proposeTarget(inventory('（万吨）'), context).target).toBe('inventory');
    expect(
      proposeTarget(
        sheet([
          ['name', 'colour'],
          ['a', 'red'],
        ]),
        context,
      ).target,
    ).toBe('none');
  });

  it('asks for the unit of an inventory that tells none, and takes the answer', () => {
    const silent = inventory('');
    const choice = proposeTarget(silent, context);
    expect(choice).toMatchObject({ target: 'inventory', unit: null });
    expect(sheetProblem(silent, choice, context)).toBe('unit');
    expect(sheetProblem(silent, { ...choice, unit: '万吨' }, context)).toBeNull();
  });

  it('asks nothing of a table that is left out', () => {
    const choice = proposeTarget(inventory(''), context);
    expect(sheetProblem(inventory(''), { ...choice, target: 'none' }, context)).toBeNull();
  });
});

it('tells the span of years', () => {
  expect(yearSpan([2023, 2019, 2020])).toBe('2019–2023');
  expect(yearSpan([2020, 2020])).toBe('2020');
  expect(yearSpan([])).toBe('');
});

const named = (name: string, rows: SheetDraft['rows']): SheetDraft => ({ ...sheet(rows), draftId: name, name });
const industries = (cement: number): SheetDraft['rows'] => [
  ['Sector', 'CO2 (kt)'],
  ['Cement', cement],
  ['Railways', 2],
];

describe('which sheets of a workbook are taken over at first', () => {
  it('none of a province each, for a person must say which; the year is that of their names', () => {
    const sheets = [named('North2019', industries(1)), named('South2019', industries(3))];
    const proposed = proposeSheets(sheets, context);
    expect([...proposed.values()].map((one) => [one.target, one.includedAs, one.leftFor, one.year])).toEqual([
      ['none', 'categories', 'alike', 2019],
      ['none', 'categories', 'alike', 2019],
    ]);
  });

  it('all of a year each', () => {
    const proposed = proposeSheets([named('2019', industries(1)), named('2020', industries(3))], context);
    expect([...proposed.values()].map(({ target, year }) => [target, year])).toEqual([
      ['categories', 2019],
      ['categories', 2020],
    ]);
  });

  it('the one with more gases of two that tell the same', () => {
    const brief = named('Summary', [
      ['Sector (kt CO2 eq)', 2019],
      ['Cement', 5],
      ['Railways', 2],
    ]);
    const full = named('2019', [
      ['Sector', 'CO2 (kt)', 'CH4 (kt)'],
      ['Cement', 5, 0],
      ['Railways', 2, 1],
    ]);
    const proposed = proposeSheets([brief, full], context);
    expect(proposed.get('Summary')).toMatchObject({ target: 'none', leftFor: 'detail' });
    expect(proposed.get('2019')?.target).toBe('categories');
  });

  it('but two that tell the same are not taken over both', () => {
    const one = named('North2019', industries(1));
    const other = named('South2019', industries(3));
    const choice = proposeTarget(one, context);
    const chosen = [
      { sheet: one, choice },
      { sheet: other, choice: { ...proposeTarget(other, context) } },
    ];
    expect(firstClash(chosen, context)).toEqual({ one, other });
    expect(firstClash(chosen.slice(0, 1), context)).toBeNull();
  });
});

describe('a table that was read before', () => {
  const rows = (year: number): SheetDraft['rows'] => [
    ['Bereich', `Menge ${year}`],
    ['Zement', 5],
    ['Bahn', 2],
  ];
  const target = { kind: 'category', category: '2A1' } as const;
  const first = named('Kreis2020', rows(2020));

  it('opens without questions the next year, with its unit, gas and labels', () => {
    const choice = proposeTarget(first, context);
    const headings = linesOfSheet(first, first.name, choice).headings;
    const plan = aPlan().build();
    const layout = {
      sheet: 'Kreis',
      headings,
      target: 'categories',
      unit: 'kt',
      gas: 'CO2',
      place: null,
      headerFirst: null,
      headerLast: null,
      unitRow: null,
      dataFirst: null,
    } as const;
    const labels = new Map<string, InventoryTarget>([
      ['Zement', target],
      ['Bahn', { kind: 'category', category: '1A3c' } as const],
    ]);
    const patch = rememberTables(plan, [{ layout, labels }]);
    const after = applyPatch(plan, patch);
    const now = { ...context, plan: after };
    const next = named('Kreis2021', rows(2021));
    const known = proposeSheets([next, named('Stadt2021', rows(2021))], now);
    expect(known.get('Stadt2021')).toMatchObject({ target: 'none', leftFor: 'known' });
    const read = known.get('Kreis2021');
    if (!read) throw new Error('not proposed');
    expect(read).toMatchObject({ target: 'categories', unit: 'kt', gas: 'CO2', isKnown: true });
    expect(sheetProblem(next, read, now)).toBeNull();
    expect(parseAsCategories(next, next.name, read, now).drafts.map(({ year, tonnes }) => [year, tonnes])).toEqual([
      [2021, 5000],
      [2021, 2000],
    ]);
    // Said again, it takes the place of what was kept; undone, nothing is kept.
    expect(applyPatch(after, rememberTables(after, [{ layout, labels }])).importLabels.size).toBe(2);
    expect(applyPatch(after, invertPatch(patch))).toEqual(plan);
    const [id = ''] = after.importLayouts.keys();
    const forgotten = applyPatch(after, forgetLayout(after, id));
    expect([forgotten.importLayouts.size, forgotten.importLabels.size]).toEqual([0, 0]);
  });
});
