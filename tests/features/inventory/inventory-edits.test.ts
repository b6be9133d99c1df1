import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { inTonnes, inUnit, inventoryEdits, tableDecimals } from '../../../src/features/inventory/inventory-edits.ts';
import { aPlan } from '../../builders/a-plan.ts';

const WAN_T = 10_000;

function edited(plan: Plan, ...typed: [rowId: string, year: number, text: string][]) {
  const change = inventoryEdits(
    plan,
    typed.map(([rowId, year, text]) => ({ rowId, columnId: String(year), text })),
    WAN_T,
    '',
  );
  return { ...change, plan: change.patch ? applyPatch(plan, change.patch) : plan };
}

const cells = (plan: Plan) =>
  [...plan.inventory.values()].map(({ sector, gas, year, value, status }) => ({ sector, gas, year, value, status }));

describe('what is typed into the inventory', () => {
  it('is written in tonnes, whatever the unit of the table', () => {
    const { plan } = edited(aPlan().build(), ['industry/CO2e', 2024, '123.4']);
    expect(cells(plan)).toEqual([
      { sector: 'industry', gas: 'CO2e', year: 2024, value: 1_234_000, status: 'reported' },
    ]);
  });

  it('reads full-width digits and thousands separators', () => {
    const { plan } = edited(aPlan().build(), ['industry/CO2e', 2023, '１２３．４'], ['industry/CO2e', 2024, '1,234']);
    expect(cells(plan).map((cell) => cell.value)).toEqual([1_234_000, 12_340_000]);
  });

  it('refuses what is no number, says so, and writes the rest', () => {
    const { plan, issues, refused } = edited(
      aPlan().build(),
      ['industry/CO2e', 2023, 'abc'],
      ['industry/CO2e', 2024, '5'],
    );
    expect(cells(plan).map((cell) => cell.year)).toEqual([2024]);
    expect(issues.map((issue) => issue.code)).toEqual(['NOT_A_NUMBER']);
    expect(refused).toEqual([{ key: 'industry/CO2e/2023', text: 'abc' }]);
  });

  it('refuses an emission below zero but takes a removal by land use', () => {
    const { plan, issues, refused } = edited(
      aPlan().build(),
      ['transport/CO2', 2024, '-1'],
      ['landUse/CO2e', 2024, '−1'],
    );
    expect(cells(plan)).toEqual([{ sector: 'landUse', gas: 'CO2e', year: 2024, value: -10_000, status: 'reported' }]);
    expect(issues.map((issue) => issue.code)).toEqual(['NEGATIVE_INPUT']);
    expect(refused).toEqual([{ key: 'transport/CO2/2024', text: '-1' }]);
  });

  it('makes an emptied cell unknown again and NA a known gap: neither is zero', () => {
    const { plan } = edited(aPlan().build(), ['waste/CO2e', 2023, '1'], ['waste/CO2e', 2024, '2']);
    const after = edited(plan, ['waste/CO2e', 2023, ''], ['waste/CO2e', 2024, 'NA']).plan;
    expect(cells(after)).toEqual([{ sector: 'waste', gas: 'CO2e', year: 2024, value: null, status: 'missing' }]);
  });

  it('keeps status, source and note of a cell that is typed over', () => {
    const plan = aPlan()
      .with('inventory', {
        id: 'cell',
        year: 2024,
        sector: 'energy',
        gas: 'CO2',
        value: 1,
        status: 'estimated',
        source: '年鉴',
        uncertaintyPct: 12,
        note: 'n',
      })
      .build();
    const after = edited(plan, ['energy/CO2', 2024, '2']).plan;
    expect(after.inventory.get('cell')).toEqual({ ...plan.inventory.get('cell'), value: 20_000 });
  });

  it('has no patch when nothing may be written, and ignores totals', () => {
    expect(edited(aPlan().build(), ['gross', 2024, '5']).patch).toBeNull();
    expect(edited(aPlan().build(), ['energy/CO2e', 2024, 'x']).patch).toBeNull();
  });
});

describe('units of the table', () => {
  it('gives back the number that was typed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom(1, 1e3, 1e4, 1e6),
        (thousandths, tonnesPerUnit) => {
          const typed = thousandths / 1000;
          expect(inUnit(inTonnes(typed, tonnesPerUnit), tonnesPerUnit)).toBe(typed);
        },
      ),
    );
  });

  it.each([
    [5_280_000, 0],
    [528, 1],
    [5.28, 3],
    [0.05, 4],
    [0, 0],
  ])('%d is shown with %d decimals', (largest, decimals) => {
    expect(tableDecimals(largest)).toBe(decimals);
  });
});
