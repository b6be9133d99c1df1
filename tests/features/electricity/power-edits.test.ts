import { describe, expect, it } from 'vitest';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { electricityViews } from '../../../src/core/inventory/electricity-views.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { type PowerUnit, powerCells, powerEdits } from '../../../src/features/electricity/power-edits.ts';
import { parseBlock } from '../../../src/ui/grid-block.ts';
import { aPlan } from '../../builders/a-plan.ts';

const edited = (plan: Plan, cells: readonly (readonly [string, number, string])[], unit: PowerUnit = 'MWh') =>
  powerEdits(
    plan,
    cells.map(([rowId, year, text]) => ({ rowId, columnId: String(year), text })),
    unit,
  );
const mwh = (plan: Plan, key: string) => powerCells(plan).get(key)?.mwh;

describe('electricity typed or pasted by user and year', () => {
  const [[industry = '', homes = ''] = []] = parseBlock('１，５００\t"1,000"');
  const pasted = edited(
    aPlan().build(),
    [
      ['E.industry', 2022, industry],
      ['E.urbanHouseholds', 2022, homes],
      ['E.commerce', 2022, 'lots'],
      ['E.public', 2022, '-3'],
      ['E.transport', 2022, 'NE'],
      ['EG', 2022, '20'],
    ],
    '万kWh',
  );
  const plan = applyPatch(aPlan().build(), pasted.patch ?? { did: '', changes: [] });

  it('is written in the unit of the table; what is no number stays red, what is not estimated is missing', () => {
    expect(mwh(plan, 'E.industry/2022')).toBe(15_000);
    expect(mwh(plan, 'E.urbanHouseholds/2022')).toBe(10_000);
    expect(mwh(plan, 'EG/2022')).toBe(200);
    expect(mwh(plan, 'E.transport/2022')).toBeNull();
    expect(powerCells(plan).has('E.commerce/2022')).toBe(false);
    expect(powerCells(plan).has('E.public/2022')).toBe(false);
    expect(pasted.refused.map(({ key }) => key)).toEqual(['E.commerce/2022', 'E.public/2022']);
    expect(pasted.issues.map(({ code }) => code)).toEqual(['NOT_A_NUMBER', 'NEGATIVE_INPUT']);
  });

  it('counts: use, net import and location-based follow', () => {
    const told = edited(aPlan().build(), [
      ['E.industry', 2022, '15000'],
      ['E.commerce', 2022, '5000'],
      ['EG', 2022, '2000'],
    ]);
    const whole = applyPatch(aPlan().build(), told.patch ?? { did: '', changes: [] });
    const views = electricityViews(whole, computeInventory(whole, 'AR5'), 2022);
    expect(views?.netImportMwh).toBe(18_000);
    // 20,000 MWh by the factor of one MWh
    const perMwh = (views?.locationBasedT ?? Number.NaN) / 20_000;
    expect(views?.territorial.indirectT).toBeCloseTo(18_000 * perMwh, 6);
  });

  it('takes a unit behind the number, and says missing again without keeping the number', () => {
    const told = applyPatch(plan, edited(plan, [['E.industry', 2022, '2 GWh']]).patch ?? { did: '', changes: [] });
    expect(mwh(told, 'E.industry/2022')).toBe(2000);
    const missing = applyPatch(told, edited(told, [['E.industry', 2022, 'NA']]).patch ?? { did: '', changes: [] });
    expect(mwh(missing, 'E.industry/2022')).toBeNull();
    expect([...missing.activities.values()].find(({ category }) => category === 'E.industry')?.status).toBe('missing');
  });

  it('is one step to undo, and an emptied cell is blank', () => {
    expect(applyPatch(plan, invertPatch(pasted.patch ?? { did: '', changes: [] })).activities.size).toBe(0);
    const emptied = applyPatch(plan, edited(plan, [['E.industry', 2022, '']]).patch ?? { did: '', changes: [] });
    expect(powerCells(emptied).has('E.industry/2022')).toBe(false);
  });
});
