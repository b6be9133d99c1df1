import { describe, expect, it } from 'vitest';
import { type CellDraft, removeCells, setCells } from '../../../src/core/inventory/set-cells.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { aPlan } from '../../builders/a-plan.ts';

const draft = (fields: Partial<CellDraft> = {}): CellDraft => ({
  year: 2023,
  sector: 'industry',
  gas: 'CO2e',
  value: 100,
  status: 'reported',
  source: '年鉴',
  ...fields,
});

describe('cells of the inventory', () => {
  it('are one a year, sector and gas: a new value takes the place of the old', () => {
    const plan = aPlan().withInventory(2023, 'industry', 5).build();
    const after = applyPatch(plan, setCells(plan, [draft({ value: 7 })]).patch);
    expect([...after.inventory.values()]).toMatchObject([{ id: '2023-industry-CO2e', value: 7, source: '年鉴' }]);
  });

  it('refuse what is no number, negative or in no year, and write the rest', () => {
    const plan = aPlan().build();
    const { patch, issues } = setCells(plan, [
      draft({ value: Number.NaN }),
      draft({ value: Number.POSITIVE_INFINITY }),
      draft({ value: -1 }),
      draft({ year: 1989 }),
      draft({ year: 2023.5 }),
      draft({ sector: 'waste', value: 3 }),
    ]);
    expect(issues.map((issue) => issue.code)).toEqual([
      'NOT_A_NUMBER',
      'NOT_A_NUMBER',
      'NEGATIVE_INPUT',
      'BAD_YEAR',
      'BAD_YEAR',
    ]);
    expect([...applyPatch(plan, patch).inventory.values()].map((cell) => cell.sector)).toEqual(['waste']);
  });

  it('take a removal as negative in land use only', () => {
    const plan = aPlan().build();
    expect(setCells(plan, [draft({ sector: 'landUse', value: -50 })]).issues).toEqual([]);
  });

  it('keep a missing value as missing, never as zero', () => {
    const plan = aPlan().build();
    const after = applyPatch(plan, setCells(plan, [draft({ value: null })]).patch);
    expect([...after.inventory.values()]).toMatchObject([{ value: null, status: 'missing' }]);
  });

  it('come back by undo', () => {
    const plan = aPlan().withInventory(2023, 'industry', 5).build();
    const { patch } = setCells(plan, [draft({ value: 7 }), draft({ sector: 'waste' })]);
    expect(applyPatch(applyPatch(plan, patch), invertPatch(patch)).inventory).toEqual(plan.inventory);
    const removal = removeCells(plan, ['2023-industry-CO2e', 'no-such']);
    expect(applyPatch(plan, removal).inventory.size).toBe(0);
  });
});
