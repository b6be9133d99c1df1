import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExtendedKaya, extendedFactors, extendedKaya } from '../../../src/core/drivers/extended-kaya.ts';
import { regionKaya } from '../../../src/core/drivers/region-kaya.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, withActivities } from '../../builders/activities.ts';

const of = (plan: Plan): ExtendedKaya => extendedKaya(plan, regionKaya(plan, totalInventory(plan), null, null));
const effects = ({ chain }: ExtendedKaya) =>
  Object.fromEntries(extendedFactors.map((factor, k) => [factor, chain?.effects[k] ?? Number.NaN]));
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

type Year = Readonly<Record<string, number>>;

/** What one year says: people 10, GDP 100 of which 60 and 40, coal and gas of industry, gas of homes, power. */
const base: Year = {
  'population.resident': 10,
  'gdp.current': 100,
  'gdp.growthIndex': 100,
  'gdp.secondary': 60,
  'gdp.tertiary': 40,
  'energy.total': 5,
  'energy.industry.rawCoal': 1000,
  'energy.industry.naturalGas': 50,
  'energy.commerce.naturalGas': 20,
  'energy.households.naturalGas': 30,
  'electricity.total': 1000,
  'electricity.industry': 600,
  'electricity.commerce': 300,
  'electricity.urbanHouseholds': 100,
};

function region(years: readonly Year[], powerT: readonly number[] = years.map(() => 6000), rest = 5000): Plan {
  let builder = aPlan({ year: 2020 + years.length - 1 });
  for (const [i, told] of years.entries()) {
    const year = 2020 + i;
    for (const [series, value] of Object.entries(told)) builder = builder.withStatistic(series, year, value);
    builder = builder
      .withInventory(year, 'electricity', powerT[i] ?? null, 'CO2')
      .withInventory(year, 'industry', 9000 + rest, 'CO2');
  }
  return builder.build();
}

describe('the extended Kaya identity', () => {
  it('holds the emissions of each carrier by hand', () => {
    const { chain, branches, rest } = of(region([base, base]));
    // Coal 1000 t · 1.9003; gas 10 · 2.1622 t a 10⁴ m³; power 6000 t for 10,000 MWh: 0.6 t a MWh.
    const hand = {
      secondary: 1000 * 1.9003 + 50 * 21.622 + 6000 * 0.6,
      tertiary: 20 * 21.622 + 3000 * 0.6,
      households: 30 * 21.622 + 1000 * 0.6,
    };
    expect(Object.fromEntries(branches.map(({ branch, startT }) => [branch, startT]))).toEqual({
      secondary: expect.closeTo(hand.secondary, 6),
      tertiary: expect.closeTo(hand.tertiary, 6),
      households: expect.closeTo(hand.households, 6),
    });
    expect(chain?.startTotal).toBeCloseTo(sum(Object.values(hand)), 6);
    expect(rest?.startT).toBeCloseTo(6000 + 14_000 - sum(Object.values(hand)), 6);
    expect(chain?.effects.every((effect) => effect === 0)).toBe(true);
  });

  it.each([
    ['population', { 'population.resident': 12 }, ['population', 'gdpPerHead', 'householdEnergy']],
    ['structure', { 'gdp.secondary': 50, 'gdp.tertiary': 50 }, ['structure', 'intensity']],
    ['mix', { 'energy.industry.rawCoal': 500, 'energy.industry.naturalGas': 50 + (500 * 20.908) / 389.31 }, ['mix']],
    [
      'householdEnergy',
      { 'energy.households.naturalGas': 33, 'electricity.urbanHouseholds': 110 },
      ['householdEnergy'],
    ],
  ])('%s moves nothing but what it should', (_, change, moved) => {
    const result = of(region([base, { ...base, ...change }]));
    for (const [factor, effect] of Object.entries(effects(result))) {
      if (moved.includes(factor)) expect(Math.abs(effect)).toBeGreaterThan(1);
      else expect([factor, Math.round(effect * 1e6)]).toEqual([factor, 0]);
    }
  });

  it('puts a cleaner grid into carbon alone', () => {
    const result = of(region([base, base], [6000, 4000]));
    const { carbon, ...others } = effects(result);
    expect(carbon).toBeCloseTo(-2000, 6);
    for (const effect of Object.values(others)) expect(effect).toBeCloseTo(0, 9);
  });

  it('puts a carrier that comes from nothing into the mix, exactly, and flags nothing', () => {
    const result = of(
      region([
        { ...base, 'energy.industry.diesel': 0 },
        { ...base, 'energy.industry.diesel': 100 },
      ]),
    );
    const start = result.branches.find(({ branch }) => branch === 'secondary');
    expect(sum(Object.values(start?.effectT ?? {}))).toBeCloseTo((start?.endT ?? 0) - (start?.startT ?? 0), 6);
    expect(result.chain?.splitTerms).toBe(0);
    expect(effects(result)['carbon']).toBeCloseTo(0, 9);
  });

  it('closes for any figures, by branch and factor, over several years', () => {
    const year = fc.record(
      Object.fromEntries(Object.keys(base).map((key) => [key, fc.double({ min: 0.5, max: 2, noNaN: true })])),
    );
    fc.assert(
      fc.property(fc.array(year, { minLength: 2, maxLength: 4 }), (scales) => {
        const years = scales.map((scale) =>
          Object.fromEntries(Object.entries(base).map(([key, value]) => [key, value * (scale[key] ?? 1)])),
        );
        const { chain, branches, rest } = of(region(years));
        if (!chain || !rest) throw new Error('not told');
        const change = chain.endTotal - chain.startTotal;
        const size = Math.max(1, ...chain.effects.map(Math.abs));
        expect(Math.abs(sum(chain.effects) - change)).toBeLessThan(1e-9 * size * 10);
        const byBranch = sum(branches.flatMap(({ effectT }) => Object.values(effectT)));
        expect(Math.abs(byBranch - change)).toBeLessThan(1e-8 * size);
        expect(rest.endT + chain.endTotal).toBeCloseTo(6000 + 14_000, 5);
        const product = chain.ratios?.reduce((all, one) => all * one, 1) ?? Number.NaN;
        expect(product).toBeCloseTo(chain.endTotal / chain.startTotal, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('counts the fuel of plants once, with the power they make', () => {
    const plants = { ...base, 'energy.energy.naturalGas': 100 };
    const { chain } = of(region([plants, plants]));
    const without = of(region([base, base])).chain;
    expect((chain?.startTotal ?? 0) - (without?.startTotal ?? 0)).toBeCloseTo(100 * 21.622, 6);
  });
});

describe('energy by the activities of the inventory, where the statistics tell no fuel', () => {
  const statistics = (year: number): readonly (readonly [string, number])[] => [
    ['population.resident', 10],
    ['gdp.current', year === 2022 ? 100 : 110],
    ['gdp.growthIndex', 110],
    ['gdp.secondary', year === 2022 ? 60 : 66],
    ['gdp.tertiary', 40],
    ['energy.total', 5],
  ];
  const plan = (coal23: number) => {
    let builder = aPlan({ year: 2023 });
    for (const year of [2022, 2023]) {
      for (const [series, value] of statistics(year)) builder = builder.withStatistic(series, year, value);
    }
    const of = (year: number, coal: number) => [
      activity(`coal-${year}`, year, '1A2h', 'fuel', 'A_raw_coal', { quantity: [coal, 't'] }),
      activity(`home-${year}`, year, '1A4b1', 'fuel', 'A_natural_gas', { quantity: [30, '万m³ (0 °C)'] }),
      activity(`plant-${year}`, year, '1A1a1', 'fuel', 'A_natural_gas', { quantity: [100, '万m³ (0 °C)'] }),
      activity(`use-${year}`, year, 'E.industry', 'electricity', 'China', { use: [6000, 'MWh'] }),
      activity(`homes-use-${year}`, year, 'E.urbanHouseholds', 'electricity', 'China', { use: [4000, 'MWh'] }),
    ];
    return withActivities(builder.build(), [...of(2022, 1000), ...of(2023, coal23)]);
  };

  it('gives each branch its fuels and its power with the fuel of plants in it', () => {
    const { branches } = of(plan(1000));
    const gas = 38.931 * 10 * (15.3 / 1000) * 0.99 * (44 / 12);
    const coal = 20.908 * (26.37 / 1000) * 0.94 * (44 / 12);
    const perMwh = (10_000 * 0.5366 + 100 * gas) / 10_000;
    expect(Object.fromEntries(branches.map(({ branch, startT }) => [branch, startT]))).toEqual({
      secondary: expect.closeTo(1000 * coal + 6000 * perMwh, 0),
      households: expect.closeTo(30 * gas + 4000 * perMwh, 0),
    });
  });

  it('puts less coal into intensity and mix, and closes', () => {
    const result = of(plan(500));
    const { intensity, mix } = effects(result);
    expect(intensity).toBeLessThan(0);
    expect(mix).not.toBe(0);
    const { chain } = result;
    expect(sum(chain?.effects ?? [])).toBeCloseTo((chain?.endTotal ?? 0) - (chain?.startTotal ?? 0), 6);
  });

  it('leaves out a category that is blank in one year, and says so', () => {
    const whole = plan(1000);
    const blank = new Map([...whole.activities].filter(([id]) => id !== 'home-2023'));
    const result = of({ ...whole, activities: blank });
    expect(result.issues).toContainEqual(
      expect.objectContaining({ code: 'CATEGORY_NOT_COMPARABLE', detail: { category: '1A4b1' } }),
    );
  });
});

describe('what the extended identity lacks', () => {
  const codes = (result: ExtendedKaya) => result.issues.map(({ code }) => code);

  it('is told: no energy by branch', () => {
    const { 'population.resident': people, 'gdp.current': gdp, 'gdp.growthIndex': index, 'energy.total': all } = base;
    const bare = { 'population.resident': people, 'gdp.current': gdp, 'gdp.growthIndex': index, 'energy.total': all };
    const result = of(region([bare, bare] as Year[]));
    expect(result).toMatchObject({ chain: null, lacks: ['energyByBranch'] });
  });

  it('is told: no product by branch', () => {
    const { 'gdp.secondary': _, 'gdp.tertiary': __, ...others } = base;
    expect(of(region([others, others]))).toMatchObject({ chain: null, lacks: ['productByBranch'] });
  });

  it('is told: a branch without a product goes to the rest', () => {
    const { 'gdp.tertiary': _, ...others } = base;
    const result = of(region([others, others]));
    expect(result.branches.map(({ branch }) => branch)).toEqual(['secondary', 'households']);
    expect(codes(result)).toContain('BRANCH_WITHOUT_PRODUCT');
  });

  it('is told: a series of one year only takes no part', () => {
    const result = of(region([base, { ...base, 'energy.industry.coke': 400 }]));
    expect(result.issues).toContainEqual(
      expect.objectContaining({ code: 'SERIES_NOT_COMPARABLE', detail: { series: 'energy.industry.coke' } }),
    );
    expect(result.chain?.effects.every((effect) => effect === 0)).toBe(true);
  });

  it('is told: power without bought electricity in the inventory', () => {
    const plan = region([base, base]);
    const inventory = new Map([...plan.inventory].filter(([, cell]) => cell.sector !== 'electricity'));
    const result = of({ ...plan, inventory });
    expect(codes(result)).toContain('NO_POWER_FACTOR');
    expect(result.chain?.startTotal).toBeCloseTo(1900.3 + 100 * 21.622, 6);
  });

  it('is told: energy gives more than the inventory has', () => {
    const result = of(region([base, base], [6000, 6000], -9000));
    expect(result.rest?.startT).toBeLessThan(0);
    expect(codes(result).filter((code) => code === 'ENERGY_EXCEEDS_INVENTORY')).toHaveLength(2);
  });
});
