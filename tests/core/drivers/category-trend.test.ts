import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryTrends } from '../../../src/core/drivers/category-trend.ts';
import { computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { setCells } from '../../../src/core/inventory/set-cells.ts';
import { setNotations } from '../../../src/core/inventory/set-notation.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import type { GasId, SectorId } from '../../../src/core/plan/tables.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, withActivities } from '../../builders/activities.ts';

const trends = (plan: Plan, from: number, to: number) => {
  const computed = computeInventory(plan, 'AR5');
  return categoryTrends(totalInventory(plan, 'AR5', computed), computed, from, to);
};
const told = (plan: Plan, year: number, sector: SectorId, gas: GasId, value: number) =>
  applyPatch(plan, setCells(plan, [{ year, sector, gas, value, status: 'reported', source: '' }]).patch);
const co2 = (year: number, category: string, tonnes: number) =>
  activity(`${category}${year}`, year, category, 'direct', 'CO2', { emitted: [tonnes, 't'] });

describe('changes of categories', () => {
  it('stand in the order of their size, up or down, with growth over three years', () => {
    const plan = withActivities(aPlan().build(), [
      ...[co2(2015, '1A2a', 100), co2(2017, '1A2a', 100), co2(2020, '1A2a', 172.8)],
      ...[co2(2015, '1A2c', 400), co2(2017, '1A2c', 300), co2(2020, '1A2c', 250)],
      ...[co2(2015, '1A2d', 10), co2(2017, '1A2d', 10), co2(2020, '1A2d', 10)],
    ]);
    const { items } = trends(plan, 2015, 2020);
    expect(items.map(({ key, changeT }) => [key, changeT])).toEqual([
      ['1A2c', -150],
      ['1A2a', expect.closeTo(72.8, 9)],
      ['1A2d', 0],
    ]);
    expect(items[0]?.share).toBeCloseTo(150 / 222.8, 12);
    // (172.8 / 100)^(1/3) − 1
    expect(items[1]?.growth).toBeCloseTo(0.2, 12);
    expect(items[2]?.growth).toBe(0);
  });

  it('of what is blank in one of the years are told, not taken for zero; NO is a zero', () => {
    let plan = withActivities(aPlan().build(), [
      ...[co2(2017, '1A2a', 10), co2(2020, '1A2a', 20)],
      ...[co2(2020, '1A2c', 50), co2(2020, '1A2d', 7)],
    ]);
    const no = { year: 2017, category: '1A2d', notation: 'NO', reason: '', place: '' } as const;
    plan = applyPatch(plan, setNotations(plan, [no]).patch);
    const { items, issues } = trends(plan, 2017, 2020);
    expect(items.map(({ key, changeT, growth, whyNoGrowth }) => [key, changeT, growth === null, whyNoGrowth])).toEqual([
      ['1A2a', 10, false, null],
      ['1A2d', 7, true, 'throughZero'],
    ]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'CATEGORY_NOT_COMPARABLE', detail: { category: '1A2c' } }),
    );
  });

  it('of typed sectors are told by gas; a sink grows by what it removes', () => {
    let plan = aPlan().build();
    for (const [year, waste, land] of [
      [2017, 10, -100],
      [2020, 5, -133.1],
    ] as const) {
      plan = told(told(plan, year, 'waste', 'CH4', waste), year, 'landUse', 'CO2', land);
    }
    const { items } = trends(plan, 2017, 2020);
    expect(items.map(({ key, changeT }) => [key, changeT])).toEqual([
      ['waste/CH4', -140],
      ['landUse/CO2', expect.closeTo(-33.1, 9)],
    ]);
    expect(items[1]?.growth).toBeCloseTo(0.1, 12);
  });

  it('has no growth where three years before nothing was told', () => {
    const plan = withActivities(aPlan().build(), [co2(2010, '1A2a', 10), co2(2020, '1A2a', 20)]);
    expect(trends(plan, 2010, 2020).items).toMatchObject([{ changeT: 10, growth: null, whyNoGrowth: 'unknown' }]);
  });

  it('add up to the change of the total, and their shares to one', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(amounts, amounts, (before, after) => {
        const categories = ['1A2a', '1A2c', '2A1', '4A1'];
        const plan = withActivities(
          aPlan().build(),
          categories.flatMap((id, i) => [co2(2015, id, before[i]!), co2(2020, id, after[i]!)]),
        );
        const { items } = trends(plan, 2015, 2020);
        const totals = totalInventory(plan, 'AR5', computeInventory(plan, 'AR5'));
        const change =
          (totals.byYear.get(2020)?.grossT ?? Number.NaN) - (totals.byYear.get(2015)?.grossT ?? Number.NaN);
        expect(items.reduce((sum, { changeT }) => sum + changeT, 0)).toBeCloseTo(change, 6);
        const shares = items.flatMap(({ share }) => share ?? []);
        expect(shares.length === 0 || Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
