import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessPlan } from '../../../src/core/measures/assess-plan.ts';
import type { SiteGroup } from '../../../src/core/measures/site-group.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { type ScenarioId, scenarioOf, scenarios } from '../../../src/core/scenario/index.ts';
import type { ScenarioGround } from '../../../src/core/scenario/scenario.ts';
import { scenarioTotalT } from '../../../src/core/scenario/scenario-total.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { aSiteGroup } from '../../builders/a-site-group.ts';

const full = { startYear: 2024, fullYear: 2024 };

/** 6,000 t of direct sectors, 4,000 t of electricity, 300 t taken up; the grid factor falls by a tenth a year. */
function aRegion() {
  const direct = ['energy', 'industry', 'buildings', 'transport', 'waste', 'agriculture'] as const;
  return direct.reduce(
    (plan, sector) => plan.withInventory(2023, sector, 1000),
    aPlan({ targetYear: 2026, gridFactorDecline: 0.1 })
      .withInventory(2023, 'electricity', 4000)
      .withInventory(2023, 'landUse', -300),
  );
}

function groundOf(plan: Plan, groups: readonly SiteGroup[] = []) {
  const { totals, planYears, assessment, curve } = assessPlan(plan, groups, 100);
  const ground: ScenarioGround = {
    totals,
    baseYear: planYears.baseYear!,
    gridFactorByYear: planYears.gridFactorByYear,
    measures: assessment,
  };
  return { ground, curve };
}

const yearOf = (id: ScenarioId, ground: ScenarioGround, year: number) => scenarioOf(id).yearOf(ground, year);

describe('the frozen scenario', () => {
  it('keeps every sector but electricity, which follows the grid factor', () => {
    const { ground } = groundOf(aRegion().build());
    const { bySector, savings, issues } = yearOf('frozen', ground, 2025);
    expect(bySector.get('industry')).toBe(1000);
    expect(bySector.get('electricity')).toBeCloseTo(4000 * 0.81, 9);
    expect(bySector.get('landUse')).toBe(-300);
    expect([savings, issues]).toEqual([[], []]);
  });

  it('does not know a sector that the last inventory lacks', () => {
    const plan = aPlan({ targetYear: 2026 }).withInventory(2023, 'buildings', 50).build();
    const frozen = yearOf('frozen', groundOf(plan).ground, 2026);
    expect(frozen.bySector.get('transport')).toBeNull();
    expect(scenarioTotalT(frozen, 'transport')).toBeNull();
    expect(scenarioTotalT(frozen, 'total')).toBe(50);
  });

  it('says so where the factor of a year is unknown, and keeps the electricity', () => {
    const { ground } = groundOf(aRegion().build());
    const frozen = yearOf('frozen', { ...ground, gridFactorByYear: new Map([[2023, 0.5]]) }, 2025);
    expect(frozen.bySector.get('electricity')).toBe(4000);
    expect(frozen.issues).toMatchObject([{ code: 'FACTOR_MISSING', detail: { year: 2025 } }]);
  });
});

describe('the scenario with measures', () => {
  it('takes what a measure saves off the sector it saves in, at the groups it stands on', () => {
    const plan = aRegion().withMeasure('bms', 'energy-management', full).withSites('bms', 'roofs', ['a']).build();
    const { ground } = groundOf(plan, [aSiteGroup(['bms'], { use: 'office', electricityMwh: 1000 })]);
    const { savings } = yearOf('measures', ground, 2024);
    // 8 % of 1000 MWh at the factor of 2024.
    const factor = ground.gridFactorByYear.get(2024)!;
    expect(savings).toHaveLength(1);
    expect(savings[0]).toMatchObject({ measureId: 'bms', sector: 'electricity', groups: [0] });
    expect(savings[0]!.tonnes).toBeCloseTo(80 * factor, 9);
    expect(yearOf('frozen', ground, 2024).savings).toEqual([]);
  });

  it('tells a measure that moves emissions to electricity as less there and more here', () => {
    const plan = aRegion().withMeasure('heat', 'industrial-heat-pump', full).withSites('heat', 'works', ['a']).build();
    const { ground } = groundOf(plan, [
      aSiteGroup(['heat'], { layerRole: 'pointSources', electricityMwh: null, reportedEmissionsT: 500 }),
    ]);
    const bySector = new Map(yearOf('measures', ground, 2026).savings.map(({ sector, tonnes }) => [sector, tonnes]));
    expect(bySector.get('industry')).toBeGreaterThan(0);
    expect(bySector.get('electricity')).toBeLessThan(0);
  });

  it('takes removals off land use, beside the gross total', () => {
    const plan = aRegion().withMeasure('wood', 'afforestation', full).withSites('wood', 'land', ['a']).build();
    const { ground, curve } = groundOf(plan, [aSiteGroup(['wood'], { layerRole: 'parcels', areaHa: 10 })]);
    const withWood = yearOf('measures', ground, 2026);
    const ofCurve = curve.years.find(({ year }) => year === 2026)!;
    expect(ofCurve.removalT).toBeGreaterThan(0);
    expect(scenarioTotalT(withWood, 'landUse')).toBeCloseTo(-300 - ofCurve.removalT, 9);
    expect(scenarioTotalT(withWood, 'total')).toBeCloseTo(ofCurve.withT!, 9);
  });

  it('names measures of which nothing can be said', () => {
    const plan = aRegion().withMeasure('wall', 'envelope-retrofit', full).withSites('wall', 'roofs', ['a']).build();
    const { ground } = groundOf(plan, [aSiteGroup(['wall'], { electricityMwh: null })]);
    expect(yearOf('measures', ground, 2024)).toMatchObject({ savings: [], unknownMeasures: ['wall'] });
  });
});

it('every year of both scenarios is that of the curve of the region', () => {
  const mwh = fc.double({ min: 0, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(mwh, mwh, fc.double({ min: 0, max: 1e4, noNaN: true }), (offices, homes, reported) => {
      const plan = aRegion()
        .withMeasure('pv', 'rooftop-solar', full)
        .withMeasure('bms', 'energy-management', { startYear: 2024, fullYear: 2026 })
        .withMeasure('led', 'led-lighting', full)
        .withMeasure('heat', 'industrial-heat-pump', full)
        .withMeasure('bus', 'bev-bus', full)
        .withMeasure('wood', 'afforestation', full)
        .build();
      const { ground, curve } = groundOf(plan, [
        aSiteGroup(['bms', 'led', 'pv'], { use: 'office', electricityMwh: offices, roofAreaM2: 5000 }),
        aSiteGroup(['bms', 'bus'], { use: 'residential', electricityMwh: homes }),
        aSiteGroup(['heat'], { layerRole: 'pointSources', electricityMwh: null, reportedEmissionsT: reported }),
        aSiteGroup(['wood'], { layerRole: 'parcels', areaHa: 10 }),
      ]);
      for (const { year, isHistory, withoutT, withT, avoidedT } of curve.years) {
        if (isHistory) continue;
        const near = (a: number | null, b: number | null) =>
          expect(Math.abs(a! - b!)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(b!), Math.abs(avoidedT), 1));
        near(scenarioTotalT(yearOf('frozen', ground, year), 'total'), withoutT);
        near(scenarioTotalT(yearOf('measures', ground, year), 'total'), withT);
      }
    }),
    { numRuns: 40 },
  );
});

it('scenarios are told apart by id and named in both languages', () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  for (const { name, assumes } of scenarios) {
    expect(name['zh-CN'] && name.en && assumes['zh-CN'] && assumes.en).toBeTruthy();
  }
});
