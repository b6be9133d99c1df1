import { describe, expect, it } from 'vitest';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { assessMeasures } from '../../../src/core/measures/assess-measures.ts';
import { planYears } from '../../../src/core/measures/plan-years.ts';
import { regionContext } from '../../../src/core/measures/region-context.ts';
import { regionCurve } from '../../../src/core/measures/region-curve.ts';
import type { SiteGroup } from '../../../src/core/measures/site-group.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { settingsOf } from '../../../src/core/plan/plan.ts';
import { aPlan, type PlanBuilder } from '../../builders/a-plan.ts';
import { aSiteGroup } from '../../builders/a-site-group.ts';

const direct = ['energy', 'industry', 'buildings', 'transport', 'waste', 'agriculture'] as const;
function inventory(builder: PlanBuilder, year: number): PlanBuilder {
  let next = builder.withInventory(year, 'electricity', 4000).withInventory(year, 'landUse', -300);
  for (const sector of direct) next = next.withInventory(year, sector, 1000);
  return next;
}
function curveOf(plan: Plan, groups: readonly SiteGroup[] = []) {
  const totals = totalInventory(plan);
  const { years, gridFactorByYear, baseYear } = planYears(plan, totals);
  const measures = assessMeasures(plan, {
    groups,
    years,
    gridFactorByYear,
    region: regionContext(plan, 100),
    inventoryYear: baseYear,
  });
  return regionCurve({ totals, lastYear: settingsOf(plan).targetYear, measures, gridFactorByYear });
}
const at = (curve: ReturnType<typeof curveOf>, year: number) => curve.years.find((one) => one.year === year);

describe('the curve of the region', () => {
  it('is the inventory, then frozen activity with the grid factor of each year', () => {
    const plan = inventory(aPlan({ targetYear: 2025, gridFactorDecline: 0.1 }), 2023).build();
    const curve = curveOf(plan);
    expect(curve).toMatchObject({ baseline: 'frozen', baseYear: 2023, issues: [] });
    expect(curve.years.map((one) => one.year)).toEqual([2023, 2024, 2025]);
    expect(at(curve, 2023)).toMatchObject({ isHistory: true, withoutT: 10_000, withT: 10_000, netT: 9700 });
    // 6000 + 4000 · 0.9 and · 0.81
    expect(at(curve, 2024)?.withoutT).toBeCloseTo(9600, 9);
    expect(at(curve, 2025)?.withoutT).toBeCloseTo(9240, 9);
    expect(at(curve, 2025)?.gridDeclineT).toBeCloseTo(760, 9);
  });

  it('bends by what the measures save; sinks stand beside', () => {
    const plan = inventory(aPlan({ targetYear: 2026 }), 2023)
      .withMeasure('bms', 'energy-management', { startYear: 2024, fullYear: 2024 })
      .withSites('bms', 'roofs', ['a'])
      .withMeasure('trees', 'afforestation', { startYear: 2024, fullYear: 2024 })
      .withSites('trees', 'drawn', ['b'])
      .build();
    const curve = curveOf(plan, [
      aSiteGroup(['bms'], { use: 'office', electricityMwh: 1000 }),
      aSiteGroup(['trees'], { areaHa: 10 }),
    ]);
    const year = at(curve, 2026);
    expect(year?.withoutT).toBe(10_000);
    expect(year?.avoidedT).toBeCloseTo(80 * 0.4419, 9);
    expect(year?.withT).toBeCloseTo(10_000 - 80 * 0.4419, 9);
    // third year of the planting: 3/5 of 39 t
    expect(year?.removalT).toBeCloseTo(23.4, 9);
    expect(year?.netT).toBeCloseTo(10_000 - 80 * 0.4419 - 300 - 23.4, 9);
  });

  it('does not take growth avoided off the present total', () => {
    const plan = inventory(aPlan({ targetYear: 2026 }), 2023)
      .withMeasure('new', 'green-new-building', { startYear: 2024, fullYear: 2024 })
      .withSites('new', 'drawn', ['a'])
      .build();
    const year = at(curveOf(plan, [aSiteGroup(['new'])]), 2026);
    expect(year?.withT).toBe(10_000);
    expect(year?.avoidedGrowthT).toBeGreaterThan(0);
  });

  it('leaves gaps of the inventory open and says what the base year lacks', () => {
    const plan = inventory(aPlan({ targetYear: 2024 }), 2021)
      .withInventory(2023, 'industry', 900)
      .build();
    const curve = curveOf(plan);
    expect(at(curve, 2022)).toMatchObject({ isHistory: true, withoutT: null, withT: null, netT: null });
    expect(at(curve, 2024)).toMatchObject({ withoutT: 900, netT: null });
    expect(curve.issues).toContainEqual(expect.objectContaining({ code: 'INVENTORY_INCOMPLETE' }));
    expect(at(curve, 2024)?.missingSectors).toContain('electricity');
  });

  it('is empty without an inventory', () => {
    expect(curveOf(aPlan().build())).toMatchObject({ baseYear: null, years: [] });
  });

  it('warns when more is saved than a sector emits', () => {
    const plan = inventory(aPlan({ targetYear: 2025 }), 2023)
      .withMeasure('bus', 'bev-bus', { startYear: 2024, fullYear: 2024 })
      .withSites('bus', 'roads', ['r'])
      .with('measureInputs', { id: 'n', measureId: 'bus', input: 'vehicles', value: 2000, source: '' })
      .build();
    const curve = curveOf(plan, [aSiteGroup(['bus'])]);
    expect(curve.issues).toContainEqual(
      expect.objectContaining({
        code: 'CREDITS_EXCEED_SECTOR',
        detail: expect.objectContaining({ sector: 'transport' }),
      }),
    );
  });

  it('never takes credits off land use: a planting is no saving in a sector that removes', () => {
    const plan = inventory(aPlan({ targetYear: 2030 }), 2023)
      .withMeasure('trees', 'afforestation', { startYear: 2024, fullYear: 2024 })
      .withSites('trees', 'drawn', ['b'])
      .withMeasure('mangroves', 'mangrove-planting', { startYear: 2024, fullYear: 2024 })
      .withSites('mangroves', 'drawn', ['c'])
      .withMeasure('park', 'urban-park', { startYear: 2024, fullYear: 2024 })
      .withSites('park', 'drawn', ['d'])
      .build();
    const curve = curveOf(
      plan,
      ['trees', 'mangroves', 'park'].map((id) => aSiteGroup([id], { areaHa: 100 })),
    );
    expect(at(curve, 2030)?.removalT).toBeGreaterThan(0);
    expect(curve.issues.filter((issue) => issue.code === 'CREDITS_EXCEED_SECTOR')).toEqual([]);
  });

  it('knows residents and methane from the plan', () => {
    const plan = aPlan({ gwpSet: 'AR6' }).withStatistic('population.resident', 2023, 42.5).build();
    expect(regionContext(plan, 110)).toEqual({
      gwpOfMethane: 27.9,
      population: 425_000,
      regionAreaKm2: 110,
    });
    expect(regionContext(aPlan().build(), null)).toMatchObject({ population: null, regionAreaKm2: null });
  });
});
