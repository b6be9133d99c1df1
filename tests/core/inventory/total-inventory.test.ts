import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors } from '../../../src/core/inventory/sectors.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { aPlan } from '../../builders/a-plan.ts';

const gross = ['energy', 'industry', 'buildings', 'transport', 'waste', 'agriculture', 'electricity'] as const;

describe('inventory totals', () => {
  it('add gases by the plan’s set and sectors to a gross and a net total', () => {
    let builder = aPlan();
    for (const sector of gross) builder = builder.withInventory(2023, sector, 1000, 'CO2');
    builder = builder.withInventory(2023, 'waste', 10, 'CH4').withInventory(2023, 'landUse', -300);
    const year = totalInventory(builder.build()).byYear.get(2023);
    // 7 · 1000 + 10 · 28 (AR5)
    expect(year?.grossT).toBe(7280);
    expect(year?.landUseT).toBe(-300);
    expect(year?.netT).toBe(6980);
    expect(year?.bySector.get('waste')?.totalT).toBe(1280);
    expect(year?.co2eByGas.get('CH4')).toBe(280);
    expect(year?.isComplete).toBe(true);
    expect(totalInventory(builder.build(), 'AR4').byYear.get(2023)?.grossT).toBe(7250);
  });

  it('name the sectors they lack and say that they are incomplete', () => {
    const plan = aPlan().withInventory(2023, 'industry', 500).withInventory(2023, 'waste', null).build();
    const year = totalInventory(plan).byYear.get(2023);
    expect(year?.grossT).toBe(500);
    expect(year?.isComplete).toBe(false);
    expect(year?.missingSectors).toEqual(['energy', 'buildings', 'transport', 'waste', 'agriculture', 'electricity']);
    expect(year?.bySector.get('waste')).toMatchObject({ totalT: null, missingGases: ['CO2e'] });
    expect(year?.netT).toBeNull();
  });

  it('are unknown, not zero, where nothing is known', () => {
    const year = totalInventory(aPlan().withInventory(2023, 'waste', null).build()).byYear.get(2023);
    expect(year?.grossT).toBeNull();
    expect(totalInventory(aPlan().build()).years).toEqual([]);
  });

  it('keep a known zero', () => {
    const year = totalInventory(aPlan().withInventory(2023, 'agriculture', 0).build()).byYear.get(2023);
    expect(year?.bySector.get('agriculture')?.totalT).toBe(0);
    expect(year?.missingSectors).not.toContain('agriculture');
  });

  it('say when one gas of a sector is missing', () => {
    const plan = aPlan().withInventory(2023, 'waste', 100, 'CO2').withInventory(2023, 'waste', null, 'CH4').build();
    const year = totalInventory(plan).byYear.get(2023);
    expect(year?.bySector.get('waste')).toMatchObject({ totalT: 100, missingGases: ['CH4'] });
    expect(year?.incompleteSectors).toEqual(['waste']);
  });

  it('count a sector once that is told both as CO2e and by gas', () => {
    const plan = aPlan().withInventory(2023, 'waste', 100, 'CO2').withInventory(2023, 'waste', 380).build();
    const totals = totalInventory(plan);
    expect(totals.byYear.get(2023)?.bySector.get('waste')?.totalT).toBe(100);
    expect(totals.issues.map((issue) => issue.code)).toEqual(['DOUBLE_TOLD']);
  });

  it('take blends as CO2e, having no potential of their own', () => {
    const plan = aPlan()
      .withInventory(2023, 'industry', 42, 'HFCs')
      .withInventory(2023, 'industry', 0.1, 'SF6')
      .build();
    expect(totalInventory(plan).byYear.get(2023)?.bySector.get('industry')?.totalT).toBe(42 + 2350);
  });

  it('do not depend on the order of the cells', () => {
    const cells = sectors.flatMap(({ id }, i) => [[id, i * 10 + 1, 'CO2'] as const, [id, i + 1, 'CH4'] as const]);
    const total = (order: readonly (typeof cells)[number][]) => {
      let builder = aPlan();
      for (const [sector, value, gas] of order) builder = builder.withInventory(2023, sector, value, gas);
      return totalInventory(builder.build()).byYear.get(2023)?.grossT ?? Number.NaN;
    };
    const expected = total(cells);
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (order) => {
        expect(total(order)).toBeCloseTo(expected, 9);
      }),
      { numRuns: 30 },
    );
  });
});
