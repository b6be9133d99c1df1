import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessMeasures, type MeasuresInput } from '../../../src/core/measures/assess-measures.ts';
import type { SiteGroup } from '../../../src/core/measures/site-group.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan, type PlanBuilder } from '../../builders/a-plan.ts';
import { aSiteGroup } from '../../builders/a-site-group.ts';

const full = { startYear: 2026, fullYear: 2026 };
const office = (measureIds: string[], fields: Partial<SiteGroup> = {}) =>
  aSiteGroup(measureIds, { use: 'office', features: 4, roofAreaM2: 4000, electricityMwh: 1000, ...fields });

function assess(plan: Plan, groups: readonly SiteGroup[], fields: Partial<MeasuresInput> = {}) {
  return assessMeasures(plan, {
    groups,
    years: [2026, 2030],
    gridFactorByYear: new Map([
      [2026, 0.4],
      [2030, 0.2],
    ]),
    region: { gwpOfMethane: 28, population: 400_000, regionAreaKm2: 100 },
    inventoryYear: null,
    ...fields,
  });
}
const year = (plan: Plan, groups: readonly SiteGroup[], id: string, y = 2026) =>
  assess(plan, groups).byMeasure.get(id)?.byYear.get(y);
const codes = (plan: Plan, groups: readonly SiteGroup[], id: string, fields: Partial<MeasuresInput> = {}) =>
  assess(plan, groups, fields)
    .byMeasure.get(id)
    ?.issues.map((issue) => issue.code);
const withRoofs = (builder: PlanBuilder, ...ids: string[]) =>
  ids.reduce((plan, id) => plan.withSites(id, 'roofs', ['a', 'b', 'c', 'd']), builder).build();

describe('the saving of measures', () => {
  it('follows the equation and the grid factor of the year', () => {
    const plan = withRoofs(aPlan().withMeasure('bms', 'energy-management', full), 'bms');
    // 1000 MWh · 8 % · 0.4 and · 0.2
    expect(year(plan, [office(['bms'])], 'bms')).toMatchObject({
      avoidedT: 32,
      savedMwh: 80,
      electricityT: 32,
      directT: 0,
    });
    expect(year(plan, [office(['bms'])], 'bms', 2030)?.avoidedT).toBeCloseTo(16, 9);
  });

  it('is counted once where measures share a building, and alone beside it', () => {
    const plan = withRoofs(
      aPlan().withMeasure('wall', 'envelope-retrofit', full).withMeasure('cool', 'chiller-upgrade', full),
      'wall',
      'cool',
    );
    const result = assess(plan, [office(['cool', 'wall'])]);
    // cooling 420 MWh; envelope 12 %: 50.4; chiller 36 % of 369.6: 133.056; alone 151.2
    expect(result.byMeasure.get('wall')?.byYear.get(2026)?.avoidedT).toBeCloseTo(50.4 * 0.4, 9);
    expect(result.byMeasure.get('cool')?.byYear.get(2026)?.avoidedT).toBeCloseTo(133.056 * 0.4, 9);
    expect(result.byMeasure.get('cool')?.byYear.get(2026)?.aloneT).toBeCloseTo(151.2 * 0.4, 9);
    const total = result.byYear.get(2026);
    expect(total?.avoidedT).toBeCloseTo((50.4 + 133.056) * 0.4, 9);
    expect(total?.aloneT).toBeCloseTo((50.4 + 151.2) * 0.4, 9);
    expect((total?.baselineT ?? 0) - (total?.finalT ?? 0)).toBeCloseTo(total?.avoidedT ?? Number.NaN, 9);
  });

  it('grows with the ramp and shrinks with the coverage', () => {
    const plan = withRoofs(
      aPlan().withMeasure('bms', 'energy-management', { startYear: 2026, fullYear: 2030, coverage: 0.5 }),
      'bms',
    );
    expect(year(plan, [office(['bms'])], 'bms')?.avoidedT).toBeCloseTo(1000 * 0.08 * 0.5 * 0.2 * 0.4, 9);
    expect(year(plan, [office(['bms'])], 'bms', 2030)?.avoidedT).toBeCloseTo(1000 * 0.08 * 0.5 * 0.2, 9);
  });

  it('uses the inputs a person set', () => {
    const plan = withRoofs(
      aPlan()
        .withMeasure('bms', 'energy-management', full)
        .with('measureInputs', { id: 'i', measureId: 'bms', input: 'savingShare', value: 0.2, source: 'audit' }),
      'bms',
    );
    expect(year(plan, [office(['bms'])], 'bms')?.avoidedT).toBeCloseTo(80, 9);
  });

  it('is nothing without sites, while switched off, before the start and after its life', () => {
    const bare = aPlan().withMeasure('bms', 'energy-management', full).build();
    expect(year(bare, [], 'bms')?.avoidedT).toBe(0);
    expect(codes(bare, [], 'bms')).toEqual(['NO_SITES']);
    const off = withRoofs(aPlan().withMeasure('bms', 'energy-management', { ...full, enabled: false }), 'bms');
    expect(assess(off, [office(['bms'])]).byYear.get(2026)?.avoidedT).toBe(0);
    const later = withRoofs(
      aPlan().withMeasure('bms', 'energy-management', { startYear: 2029, fullYear: 2029 }),
      'bms',
    );
    expect(year(later, [office(['bms'])], 'bms')?.avoidedT).toBe(0);
    const old = withRoofs(aPlan().withMeasure('bms', 'energy-management', { startYear: 2010, fullYear: 2010 }), 'bms');
    expect(year(old, [office(['bms'])], 'bms')?.avoidedT).toBe(0);
  });

  it('is unknown where the electricity is, never zero, and the sum says that it is without it', () => {
    const plan = withRoofs(
      aPlan().withMeasure('wall', 'envelope-retrofit', full).withMeasure('bms', 'energy-management', full),
      'wall',
      'bms',
    );
    const result = assess(plan, [
      office(['wall'], { electricityMwh: null, features: 3 }),
      office(['bms'], { electricityMwh: 100 }),
    ]);
    expect(result.byMeasure.get('wall')?.byYear.get(2026)?.avoidedT).toBeNull();
    expect(result.byMeasure.get('wall')).toMatchObject({ missing: ['electricityMwh'], unknownFeatures: 3 });
    expect(result.byYear.get(2026)).toMatchObject({ incomplete: ['wall'] });
    expect(result.byYear.get(2026)?.avoidedT).toBeCloseTo(3.2, 9);
  });

  it('of part of the sites is told with what is left out', () => {
    const plan = withRoofs(aPlan().withMeasure('wall', 'envelope-retrofit', full), 'wall');
    const result = assess(plan, [office(['wall']), office(['wall'], { use: null, features: 2 })]);
    expect(result.byMeasure.get('wall')?.byYear.get(2026)?.avoidedT).toBeCloseTo(50.4 * 0.4, 9);
    expect(result.byMeasure.get('wall')).toMatchObject({ missing: ['coolingShare'], unknownFeatures: 2, features: 6 });
    expect(result.byYear.get(2026)?.incomplete).toEqual(['wall']);
  });

  it('of a fleet is counted once, however many features it stands on', () => {
    const plan = withRoofs(aPlan().withMeasure('bus', 'bev-bus', full), 'bus');
    const one = year(plan, [aSiteGroup(['bus'], { lengthKm: 5 })], 'bus');
    const many = year(plan, [aSiteGroup(['bus'], { lengthKm: 5 }), aSiteGroup(['bus'], { use: 'arterial' })], 'bus');
    expect(many).toEqual(one);
    // 50 · 55 000 · 0.36 · 0.84 / 1000 · 3.0959 − 50 · 55 000 · 1.05 / 0.9 / 1000 · 0.4
    expect(one?.avoidedT).toBeCloseTo(
      ((50 * 55_000 * 0.36 * 0.84) / 1000) * 3.0959 - ((50 * 55_000 * 1.05) / 0.9 / 1000) * 0.4,
      6,
    );
    expect(one?.directT).toBeCloseTo(((50 * 55_000 * 0.36 * 0.84) / 1000) * 3.0959, 6);
  });

  it('of new buildings is growth avoided, outside the sum', () => {
    const plan = withRoofs(aPlan().withMeasure('new', 'green-new-building', full), 'new');
    const result = assess(plan, [aSiteGroup(['new'])]).byYear.get(2026);
    // 500 000 m² · 85 kWh · 30 % = 12 750 MWh · 0.4
    expect(result?.avoidedGrowthT).toBeCloseTo(5100, 9);
    expect(result?.avoidedT).toBe(0);
    expect(result?.baselineT).toBe(0);
  });

  it('of plantings is a removal, outside the sum', () => {
    const plan = withRoofs(aPlan().withMeasure('trees', 'afforestation', full), 'trees');
    const result = assess(plan, [aSiteGroup(['trees'], { areaHa: 100 })]);
    expect(result.byYear.get(2026)).toMatchObject({ avoidedT: 0 });
    expect(result.byYear.get(2026)?.removalT).toBeCloseTo(78, 9);
    expect(result.byYear.get(2030)).toMatchObject({ removalT: 390, removalLowT: 273, removalHighT: 507 });
  });

  it('leaves out what was built by the last inventory year: it is in that inventory', () => {
    const plan = withRoofs(aPlan().withMeasure('bms', 'energy-management', { startYear: 2024, fullYear: 2027 }), 'bms');
    const groups = [office(['bms'])];
    const counted = assess(plan, groups, { inventoryYear: 2025, years: [2030] });
    expect(counted.byMeasure.get('bms')?.byYear.get(2030)?.avoidedT).toBeCloseTo(16 * 0.5, 9);
    expect(codes(plan, groups, 'bms', { inventoryYear: 2025 })).toEqual(['PARTLY_IN_INVENTORY']);
  });
});

describe('what a person should know of a measure', () => {
  it('names a missing companion, a rival on the same sites, unfit sites and lost features', () => {
    const plan = aPlan()
      .withMeasure('bus', 'bev-bus', full)
      .withSites('bus', 'roads', ['r'])
      .withMeasure('cool', 'chiller-upgrade', full)
      .withSites('cool', 'roofs', ['a'], ['gone'])
      .withMeasure('plant', 'district-cooling', full)
      .withSites('plant', 'roofs', ['a'])
      .build();
    const groups = [
      aSiteGroup(['bus']),
      office(['cool', 'plant'], { features: 1 }),
      office(['cool'], { use: 'warehouse' }),
    ];
    expect(codes(plan, groups, 'bus')).toEqual(['REQUIRES_MISSING']);
    expect(codes(plan, groups, 'cool')).toEqual(['SITES_LOST', 'UNFIT_SITES', 'EXCLUDED_TOGETHER']);
    expect(codes(plan, groups, 'plant')).toEqual(['EXCLUDED_TOGETHER']);
  });

  it('keeps a measure of a kind it does not know, without a saving', () => {
    const plan = withRoofs(aPlan().withMeasure('x', 'time-machine', full), 'x');
    expect(codes(plan, [office(['x'])], 'x')).toEqual(['UNKNOWN_KIND']);
    expect(assess(plan, [office(['x'])]).byYear.get(2026)?.avoidedT).toBe(0);
  });
});

describe('any plan of building measures', () => {
  const kinds = ['envelope-retrofit', 'chiller-upgrade', 'led-lighting', 'energy-management', 'rooftop-solar'];
  const group = fc.record({
    members: fc.subarray(kinds, { minLength: 1 }),
    use: fc.constantFrom('office', 'residential', 'hotel', null),
    roofAreaM2: fc.double({ min: 0, max: 1e6, noNaN: true }),
    electricityMwh: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
  });

  it('saves as much as its parts, in every year, and no more than alone', () => {
    let builder = aPlan();
    for (const kind of kinds) builder = builder.withMeasure(kind, kind).withSites(kind, 'roofs', ['a']);
    const plan = builder.build();
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (specs) => {
        const groups = specs.map(({ members, ...rest }) => aSiteGroup(members, rest));
        const result = assess(plan, groups);
        for (const y of result.years) {
          const total = result.byYear.get(y);
          if (!total) throw new Error(`no year ${y}`);
          const sum = [...result.byMeasure.values()].reduce((t, one) => t + (one.byYear.get(y)?.avoidedT ?? 0), 0);
          const scale = Math.max(1, Math.abs(sum), total.baselineT);
          expect(Math.abs(sum - total.avoidedT) / scale).toBeLessThan(1e-9);
          expect(Math.abs(total.baselineT - total.finalT - total.avoidedT) / scale).toBeLessThan(1e-9);
          expect(total.avoidedT).toBeLessThanOrEqual(total.aloneT + 1e-9 * scale);
        }
      }),
      { numRuns: 60 },
    );
  });
});
