import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventoryDrafts, type MappingChoice } from '../../../src/core/import/inventory-drafts.ts';
import { inventoryLines } from '../../../src/core/import/inventory-lines.ts';
import { recogniseSheet } from '../../../src/core/import/recognise-sheet.ts';
import type { CellContent } from '../../../src/core/units/table-cell.ts';

const open: MappingChoice = { targets: new Map(), place: null, unit: null, year: null, gas: null, gwpSet: 'AR5' };

function read(rows: readonly (readonly CellContent[])[], choice: Partial<MappingChoice> = {}) {
  const table = { rows, merged: [] };
  const [frame] = recogniseSheet(table);
  if (!frame) throw new Error('no table');
  const lines = inventoryLines(table, frame);
  return { lines, mapped: inventoryDrafts(lines, { ...open, ...choice }) };
}

const sum = (mapped: ReturnType<typeof read>['mapped'], year: number) =>
  mapped.drafts.filter((draft) => draft.year === year).reduce((total, { tonnes }) => total + (tonnes ?? Number.NaN), 0);
const targetsOf = (mapped: ReturnType<typeof read>['mapped']) =>
  mapped.drafts
    .map(
      ({ target, year, tonnes }) =>
        [target.kind === 'category' ? target.category : target.sector, year, tonnes] as const,
    )
    .sort((a, b) => `${a[0]} ${a[1]}`.localeCompare(`${b[0]} ${b[1]}`));
const codes = (mapped: ReturnType<typeof read>['mapped']) =>
  Object.fromEntries(mapped.issues.map(({ code, severity, count }) => [code, `${severity} ${count}`]));

describe('sums of a table', () => {
  it('leave a rest where their parts do not come to them, and the rest counts', () => {
    const { mapped } = read([
      ['Category (kt CO2 eq)', 2019, 2020],
      ['TOTAL', 30, 33],
      ['1.A.4 Other sectors', 30, 33],
      ['1.A.4.a Commerce', 10, 11],
      ['1.A.4.b Residential', 20, 20],
    ]);
    expect(targetsOf(mapped)).toEqual([
      ['1A4a1', 2019, 10_000],
      ['1A4a1', 2020, 13_000],
      ['1A4b1', 2019, 20_000],
      ['1A4b1', 2020, 20_000],
    ]);
    expect(mapped.totals.map(({ year, told, read: taken, agrees }) => [year, told, taken, agrees])).toEqual([
      [2019, 30_000, 30_000, true],
      [2020, 33_000, 33_000, true],
    ]);
  });

  it('stand for themselves in a year without parts, as 2005 in many national tables', () => {
    const { mapped } = read([
      ['Category (kt CO2 eq)', 2000, 2005],
      ['4. Agriculture', 9, 12],
      ['4.A. Enteric Fermentation', 4, null],
      ['4.B. Manure Management', 5, null],
      ['6. Waste', 2, 3],
      ['6.A. Solid Waste Disposal on Land', 2, null],
    ]);
    expect(sum(mapped, 2000)).toBe(11_000);
    expect(sum(mapped, 2005)).toBe(15_000);
    expect(codes(mapped)['SECTOR_TOLD_TWICE']).toBeUndefined();
  });

  it('hold what is confidential: the part is told elsewhere and says where', () => {
    const { mapped } = read([
      ['Source', null, 'CO2 (kt)'],
      ['Stationary', null, 100],
      [null, 'Mining', 'x'],
      [null, 'Residential', 60],
      ['Transport', null, 40],
      [null, 'Railways', 5],
      [null, 'Aviation', '-'],
      ['x', ' Indicates data has been suppressed to respect confidentiality.'],
    ]);
    expect(mapped.issues.find(({ code }) => code === 'YEAR_MISSING')?.severity).toBe('stop');
    const told = read(
      [
        ['Source', null, 'CO2 (kt)'],
        ['Stationary', null, 100],
        [null, 'Mining', 'x'],
        [null, 'Residential', 60],
        ['Transport', null, 40],
        [null, 'Railways', 5],
        [null, 'Aviation', '-'],
      ],
      { year: 2020 },
    ).mapped;
    // The only part that may hold the rest of a sum gets it.
    expect(told.notations).toEqual([]);
    expect(targetsOf(told)).toEqual([
      ['1A2i', 2020, 40_000],
      ['1A3a', 2020, 35_000],
      ['1A3c', 2020, 5000],
      ['1A4b1', 2020, 60_000],
    ]);
    expect(sum(told, 2020)).toBe(140_000);
  });

  it('hold several confidential parts: each says in which category it is told', () => {
    const { mapped } = read(
      [
        ['Source', null, 'CO2 (kt)'],
        ['ENERGY', null, 100],
        [null, 'Mining', 'x'],
        [null, 'Construction', 'x'],
        [null, 'Manufacturing Industries', 60],
      ],
      { year: 2020 },
    );
    expect(mapped.notations.map(({ category, notation, place }) => [category, notation, place])).toEqual([
      ['1A2i', 'IE', '1A2m'],
      ['1A2k', 'IE', '1A2m'],
    ]);
    expect(targetsOf(mapped)).toEqual([['1A2m', 2020, 100_000]]);
  });

  it('made over what is known leave the unknown unknown', () => {
    const { mapped } = read([
      ['Category (kt)', 2020],
      ['1.A.4 Other sectors', 30],
      ['1.A.4.a Commerce', 30],
      ['1.A.4.b Residential', '-'],
    ]);
    expect(targetsOf(mapped)).toEqual([
      ['1A4a1', 2020, 30_000],
      ['1A4b1', 2020, null],
    ]);
    expect(mapped.notations).toEqual([]);
  });

  it('below their parts are told, and nothing is taken away', () => {
    const { mapped } = read([
      ['Category (kt)', 2020],
      ['1.A.4 Other sectors', 25],
      ['1.A.4.a Commerce', 10],
      ['1.A.4.b Residential', 20],
    ]);
    expect(sum(mapped, 2020)).toBe(30_000);
    expect(codes(mapped)['PARTS_ABOVE_SUM']).toBe('warn 1');
  });

  it('of removals may leave a removal', () => {
    const { mapped } = read([
      ['Category (kt CO2 eq)', 2010, 2012],
      ['5. Land-Use Change and Forestry', -50, -40],
      ['5.A. Changes in Forest and Other Woody Biomass Stocks', null, -60],
      ['5.B. Forest and Grassland Conversion', null, 15],
      ['4. Agriculture', 1, 1],
      ['4.A. Enteric Fermentation', 1, 1],
    ]);
    const land = (year: number) =>
      mapped.drafts
        .filter((draft) => draft.sector === 'landUse' && draft.year === year)
        .reduce((total, { tonnes }) => total + (tonnes ?? 0), 0);
    expect(land(2010)).toBe(-50_000);
    expect(land(2012)).toBe(-40_000);
  });

  it('told in CO2e over parts told gas by gas are left out whole', () => {
    const { mapped } = read([
      ['Sector', 'Gas', 'Year', 'Unit', 'Amount'],
      ['4. Agriculture', 'CO2e', 2020, 'kt CO2e', 280],
      ['4.A. Enteric Fermentation', 'CH4', 2020, 'kt', 10],
    ]);
    expect(targetsOf(mapped)).toEqual([['3A1', 2020, 10_000]]);
  });

  it('and their parts always come to the outermost sum, whatever is blank', () => {
    const part = fc.option(fc.integer({ min: 1, max: 1000 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 4 }), fc.nat(500), (groups, extra) => {
        const rows: CellContent[][] = [['Category', null, null, '2020 (t CO2e)']];
        let total = 0;
        const body: CellContent[][] = [];
        for (const [i, parts] of groups.entries()) {
          const own = parts.reduce<number>((all, one) => all + (one ?? 0), 0) + extra + 1;
          total += own;
          body.push([null, `Group ${'ABCD'[i]}`, null, own]);
          for (const [j, one] of parts.entries()) body.push([null, null, `Part ${'ABCD'[i]}${'xy'[j]}`, one ?? '-']);
        }
        rows.push(['ENERGY', null, null, total], ...body);
        const { lines } = read(rows, { year: 2020 });
        const targets = new Map(
          lines.labels
            .filter(({ proposed }) => proposed?.target.kind !== 'skip')
            .map(({ key }) => [key, { kind: 'category', category: '1A2m' }] as const),
        );
        const { drafts } = inventoryDrafts(lines, { ...open, year: 2020, targets });
        expect(drafts.reduce((all, { tonnes }) => all + (tonnes ?? Number.NaN), 0)).toBeCloseTo(total, 6);
      }),
      { numRuns: 200 },
    );
  });
});

describe('codes of other numberings', () => {
  it.each([
    ['1996', '4. Agriculture', '4.A. Enteric Fermentation', '3A1'],
    ['the common reporting format', '3. Agriculture', '3.A Enteric fermentation', '3A1'],
    ['1996', '6. Waste', '6.A. Solid Waste Disposal on Land', '4A1'],
    ['the common reporting format', '5. Waste', '5.D Wastewater treatment and discharge', '4D1a'],
    ['2006', '4. Waste', '4.A Solid waste disposal', '4A1'],
    ['2006', '3. AFOLU', '3.A.1 Enteric fermentation', '3A1'],
    ['the common reporting format', '4. LULUCF', '4.A Forest land', '3B1'],
  ])('of %s: %s › %s is %s', (_, group, label, category) => {
    const { mapped } = read([
      ['Category (kt CO2 eq)', 2020],
      [group, 8],
      [label, 8],
    ]);
    expect(targetsOf(mapped)).toEqual([[category, 2020, 8000]]);
  });
});

describe('what is not taken over', () => {
  it('is listed by label and amount', () => {
    const { mapped } = read([
      ['Source', 'Unit', 2020, 2021],
      ['Cement', 'kt CO2', 5, 6],
      ['Martian base', 'kt CO2', 7, 8],
    ]);
    expect(mapped.leftOut).toEqual([
      { label: 'Martian base', year: 2020, gas: 'CO2', tonnes: 7000, written: 7 },
      { label: 'Martian base', year: 2021, gas: 'CO2', tonnes: 8000, written: 8 },
    ]);
  });

  it('shows in the totals of the table', () => {
    const { mapped } = read([
      ['部门（万吨CO2）', 2020],
      ['合计', 12],
      ['水泥', 5],
      ['火星基地', 7],
    ]);
    expect(mapped.totals).toEqual([
      { label: '合计', year: 2020, gas: 'CO2', told: 120_000, read: 50_000, agrees: false },
    ]);
    expect(codes(mapped)['TOTAL_DIFFERS']).toBe('warn 1');
  });

  it('is a memo item where the table calls it one', () => {
    const { mapped } = read([
      ['Category (kt CO2 eq)', 2020],
      ['Total without LULUCF', 5],
      ['1.A.3.c Railways', 5],
      ['International bunkers: Aviation', 3],
      ['CO2 from biomass', 2],
    ]);
    expect(targetsOf(mapped)).toEqual([
      ['1A3c', 2020, 5000],
      ['1Ma', 2020, 3000],
    ]);
    expect(mapped.totals.map(({ agrees }) => agrees)).toEqual([true]);
  });
});
