import { describe, expect, it } from 'vitest';
import { energyFlows } from '../../../src/core/drivers/energy-flows.ts';
import { regionFocus } from '../../../src/core/drivers/region-focus.ts';
import { regionKaya } from '../../../src/core/drivers/region-kaya.ts';
import { regionKeys } from '../../../src/core/drivers/region-keys.ts';
import { regionSectors } from '../../../src/core/drivers/region-sectors.ts';
import { setDriverNote, setKeyReason } from '../../../src/core/drivers/set-driver-notes.ts';
import { grossSectors } from '../../../src/core/inventory/sectors.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan } from '../../builders/a-plan.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Four years; every sector told, each 1000 t in 2020 and growing by its own share a year. */
function region(settings: Parameters<typeof aPlan>[0] = {}) {
  const growth = {
    energy: 0.2,
    industry: 0,
    buildings: 0.1,
    transport: 0.05,
    waste: -0.1,
    agriculture: 0,
    electricity: 0,
  };
  let builder = aPlan({ year: 2023, ...settings });
  for (const [i, year] of [2020, 2021, 2022, 2023].entries()) {
    for (const { id } of grossSectors) {
      const rate = growth[id as keyof typeof growth];
      builder = builder.withInventory(year, id, 1000 * (1 + rate) ** i, 'CO2');
    }
    builder = builder
      .withStatistic('population.resident', year, 10 + i)
      .withStatistic('gdp.current', year, 100 * 1.2 ** i)
      .withStatistic('gdp.growthIndex', year, 110)
      .withStatistic('energy.total', year, 5 + i)
      .withStatistic('gdp.primary', year, 5)
      .withStatistic('electricity.total', year, 300 + i);
  }
  return builder;
}

const kayaOf = (plan: Plan) => regionKaya(plan, totalInventory(plan), null, null);

describe('Kaya of a region', () => {
  it('takes growth at constant prices, not the price rise', () => {
    const kaya = kayaOf(region().build());
    expect(kaya.priceYear).toBe(2023);
    const first = kaya.terms[0];
    // GDP of 2020 at prices of 2023: 172.8 / 1.1³ = 129.827…, and 10 residents.
    expect(first?.factors.gdpPerHead).toBeCloseTo(172.8 / 1.1 ** 3 / 10, 12);
    expect(sum(kaya.chain?.effects ?? [])).toBeCloseTo((kaya.chain?.endTotal ?? 0) - (kaya.chain?.startTotal ?? 0), 6);
    expect(kaya.issues).toEqual([]);
  });

  it('tells nothing rather than taking current prices for constant ones', () => {
    let builder = aPlan({ year: 2021 });
    for (const year of [2020, 2021]) {
      builder = builder
        .withInventory(year, 'industry', 1000)
        .withStatistic('population.resident', year, 10)
        .withStatistic('gdp.current', year, 100)
        .withStatistic('energy.total', year, 5);
    }
    const kaya = kayaOf(builder.build());
    expect(kaya.chain).toBeNull();
    expect(kaya.issues.map(({ code }) => code)).toContain('NO_CONSTANT_PRICES');
    const chosen = kayaOf({ ...builder.build(), settings: aPlan({ priceBasis: 'current' }).build().settings });
    expect(chosen.chain).not.toBeNull();
    expect(chosen.issues.map(({ code }) => code)).toContain('CURRENT_PRICES');
  });

  it('leaves a sector out that is not told in every year, so that it does not look like growth', () => {
    const plan = region().build();
    const cut = new Map([...plan.inventory].filter(([, cell]) => !(cell.sector === 'energy' && cell.year === 2020)));
    const kaya = kayaOf({ ...plan, inventory: cut });
    expect(kaya.emissions.leftOut).toEqual(['energy']);
    expect(kaya.emissions.totalAt(2020)).toBe(6000);
    expect(kaya.emissions.totalAt(2023)).toBeCloseTo(1000 * (3 + 1.1 ** 3 + 1.05 ** 3 + 0.9 ** 3), 6);
    expect(kaya.issues).toContainEqual(
      expect.objectContaining({ code: 'SECTOR_NOT_COMPARABLE', detail: { sector: 'energy' } }),
    );
  });

  it('steps over a year that lacks a figure and says so; marks a break', () => {
    const plan = region().build();
    const statistics = new Map([...plan.statistics].filter(([id]) => id !== 'energy.total-2021'));
    const broken = { id: 'b', series: 'population.resident', year: 2022, kind: 'definition', note: '' } as const;
    const kaya = kayaOf({ ...plan, statistics, seriesBreaks: new Map([['b', broken]]) });
    expect(kaya.chain?.steps.map(({ from, to }) => [from, to])).toEqual([
      [2020, 2022],
      [2022, 2023],
    ]);
    expect(kaya.issues.map(({ code }) => code)).toEqual(['YEARS_MISSING', 'SERIES_BREAK']);
  });
});

describe('sectors of a region', () => {
  it('add up to the change, sector by sector and factor by factor', () => {
    const plan = region().build();
    const { sectors, chain, issues } = regionSectors(plan, totalInventory(plan), null, null);
    for (const { startT, endT, effectT } of sectors) {
      expect(sum(Object.values(effectT))).toBeCloseTo(endT - startT, 6);
    }
    expect(sum(sectors.map(({ startT, endT }) => endT - startT))).toBeCloseTo(sum(chain?.effects ?? []), 6);
    // Industry and transport: no value added, no vehicles; transport falls back to residents, industry has none.
    expect(issues.map(({ code, detail }) => [code, detail?.['sector']])).toContainEqual(['NO_ACTIVITY', 'industry']);
    expect(sectors.find(({ sector }) => sector === 'transport')?.series).toBe('population.resident');
    expect(sectors.find(({ sector }) => sector === 'waste')?.effectT.activityPerHead).toBeCloseTo(0, 9);
  });

  it('brings value added to constant prices by the deflator of GDP', () => {
    const plan = region().build();
    const agriculture = regionSectors(plan, totalInventory(plan), 2020, 2021).sectors.find(
      ({ sector }) => sector === 'agriculture',
    );
    // 5 at current prices in both years is, at constant ones, less by 1.1/1.2 a year; emissions stay 1000 t.
    const activity = 1000 * Math.log(1.1 / 1.2);
    const people = 1000 * Math.log(11 / 10);
    expect(agriculture?.isDeflated).toBe(true);
    expect(agriculture?.effectT.population).toBeCloseTo(people, 6);
    expect(agriculture?.effectT.activityPerHead).toBeCloseTo(activity - people, 6);
    expect(agriculture?.effectT.intensity).toBeCloseTo(-activity, 6);
  });
});

describe('key categories and priorities of a region', () => {
  it('puts the large and fast first and names what a person made key', () => {
    const plan = region().build();
    const chosen = applyPatch(plan, setKeyReason(plan, 'waste/CO2', ' 焚烧厂投产 '));
    const keys = regionKeys(chosen, totalInventory(chosen), 2020, 2023);
    expect(keys.matrix?.order[0]).toMatchObject({ name: 'energy', class: 'large-fast' });
    expect(keys.matrix?.order[0]?.growth).toBeCloseTo(0.2, 12);
    expect(keys.categories.find(({ key }) => key === 'waste/CO2')?.reason).toBe('焚烧厂投产');
    expect(sum(keys.categories.map(({ levelShare }) => levelShare ?? Number.NaN))).toBeCloseTo(1, 12);
    const taken = applyPatch(chosen, setKeyReason(chosen, 'waste/CO2', ' '));
    expect(taken.keyCategoryReasons.size).toBe(0);
  });

  it('counts a sector that began at zero among the k, and tells that it has no growth', () => {
    const plan = region().build();
    const begun = new Map(
      [...plan.inventory].map(([id, cell]) => [
        id,
        cell.sector === 'agriculture' && cell.year === 2020 ? { ...cell, value: 0 } : cell,
      ]),
    );
    const next = { ...plan, inventory: begun };
    const keys = regionKeys(next, totalInventory(next), 2020, 2023);
    expect(keys.matrix?.shareLimit).toBeCloseTo(1 / 7, 12);
    expect(keys.matrix?.order.map(({ name }) => name)).not.toContain('agriculture');
    expect(keys.issues).toContainEqual(
      expect.objectContaining({ code: 'SECTOR_IS_NEW', detail: { sector: 'agriculture' } }),
    );
  });

  it('tells a gas of one year only as a source that came, a missing one as not comparable', () => {
    const plan = region().withInventory(2023, 'waste', 3, 'CH4').withInventory(2020, 'industry', null, 'HFCs').build();
    const keys = regionKeys(plan, totalInventory(plan), 2020, 2023);
    expect(keys.categories.find(({ key }) => key === 'waste/CH4')).toMatchObject({ startT: 0, endT: 84 });
    expect(keys.issues.map(({ code, detail }) => `${code} ${detail?.['gas']}`)).toEqual(['GAS_IN_ONE_YEAR CH4']);
    const later = region().withInventory(2023, 'industry', 1, 'HFCs').withInventory(2020, 'industry', null, 'HFCs');
    const codes = regionKeys(later.build(), totalInventory(later.build()), 2020, 2023).issues.map(({ code }) => code);
    expect(codes).toEqual(['GAS_NOT_COMPARABLE']);
  });
});

describe('focus variables of a region', () => {
  it('weigh a sector by its share, Kaya factors by one, and take what a person says', () => {
    const plan = region().build();
    const focus = regionFocus(plan, totalInventory(plan));
    const total = 1000 * (3 + 1.2 ** 3 + 1.1 ** 3 + 1.05 ** 3 + 0.9 ** 3);
    expect(focus.drivers.get('population')).toMatchObject({ elasticity: 1, elasticityFrom: { kind: 'identity' } });
    expect(focus.drivers.get('electricity.total')?.elasticity).toBeCloseTo(1000 / total, 12);
    const set = applyPatch(plan, setDriverNote(plan, 'population', { elasticity: 1.4, elasticitySource: 'STIRPAT' }));
    expect(regionFocus(set, totalInventory(set)).drivers.get('population')).toMatchObject({
      elasticity: 1.4,
      elasticityFrom: { kind: 'person' },
    });
  });

  it('say what moves with an activity: the sector and the power its users buy', () => {
    const plan = region()
      .withStatistic('industry.valueAdded', 2023, 60)
      .withStatistic('electricity.industry', 2023, 101)
      .build();
    const focus = regionFocus(plan, totalInventory(plan));
    const total = 1000 * (3 + 1.2 ** 3 + 1.1 ** 3 + 1.05 ** 3 + 0.9 ** 3);
    // Industry 1000 t and a third of the 1000 t of bought power: 101 of 303.
    expect(focus.drivers.get('industry.valueAdded')?.elasticity).toBeCloseTo((1000 + 1000 / 3) / total, 9);
    expect(focus.drivers.get('industry.valueAdded')?.elasticityFrom).toMatchObject({
      kind: 'share',
      basis: { sectors: ['industry'], year: 2023, powerT: expect.closeTo(1000 / 3, 6) },
    });
    expect(focus.drivers.get('electricity.industry')?.elasticity).toBeCloseTo(1000 / 3 / total, 9);
    const untold = regionFocus(region().withStatistic('industry.valueAdded', 2023, 60).build(), totalInventory(plan));
    expect(untold.drivers.get('industry.valueAdded')?.elasticity).toBeCloseTo(1000 / total, 9);
    expect(untold.drivers.get('industry.valueAdded')?.elasticityFrom).toMatchObject({ basis: { powerT: null } });
  });

  it('take the branch whose energy is told, and none where it is not', () => {
    const bare = region().withStatistic('gdp.tertiary', 2023, 50).build();
    expect(regionFocus(bare, totalInventory(bare)).drivers.get('gdp.tertiary')?.elasticity).toBeNull();
    const told = region().withStatistic('gdp.tertiary', 2023, 50).withStatistic('energy.commerce.naturalGas', 2023, 20);
    const total = 1000 * (3 + 1.2 ** 3 + 1.1 ** 3 + 1.05 ** 3 + 0.9 ** 3);
    const driver = regionFocus(told.build(), totalInventory(told.build())).drivers.get('gdp.tertiary');
    expect(driver?.elasticity).toBeCloseTo((20 * 21.622) / total, 9);
    expect(driver?.elasticityFrom).toMatchObject({ kind: 'share', basis: { branch: 'tertiary', year: 2023 } });
  });

  it('take the elasticity of a model before their own, and a person’s before that', () => {
    const plan = region().build();
    const modelled = new Map([['population', { elasticity: 1.3, model: 'stirpat', years: [2015, 2023] } as const]]);
    const focus = regionFocus(plan, totalInventory(plan), modelled);
    expect(focus.drivers.get('population')).toMatchObject({ elasticity: 1.3, elasticityFrom: { kind: 'model' } });
    const set = applyPatch(plan, setDriverNote(plan, 'population', { elasticity: 0.9 }));
    expect(regionFocus(set, totalInventory(set), modelled).drivers.get('population')?.elasticity).toBe(0.9);
  });

  it('leave out what is too short or of which nobody knows what it drives', () => {
    const plan = region().withStatistic('jobs', 2023, 4).withStatistic('vehicles.cars', 2023, 4).build();
    const left = regionFocus(plan, totalInventory(plan)).leftOut;
    expect(left).toContainEqual({ id: 'vehicles.cars', code: 'TOO_SHORT' });
    expect(left).toContainEqual({ id: 'jobs', code: 'TOO_SHORT' });
  });
});

describe('flows from energy to gas', () => {
  it('give fuels what they burn and the rest to processes; sources and gases of a sector are equal', () => {
    const plan = aPlan()
      .withInventory(2023, 'industry', 5000, 'CO2')
      .withInventory(2023, 'industry', 10, 'CH4')
      .withStatistic('energy.industry.rawCoal', 2023, 1000)
      .withStatistic('energy.construction.naturalGas', 2023, 20)
      .build();
    const totals = totalInventory(plan).byYear.get(2023);
    if (!totals) throw new Error('no totals');
    const { sources, gases, issues } = energyFlows(plan, 2023, totals);
    // 1000 t · 1.9003; 20 · 10⁴ m³ · 21.622 t a 10⁴ m³
    expect(sources.find(({ from }) => from === 'rawCoal')?.tCo2e).toBeCloseTo(1900.3, 6);
    expect(sources.find(({ from }) => from === 'naturalGas')?.tCo2e).toBeCloseTo(432.44, 6);
    expect(sum(sources.map(({ tCo2e }) => tCo2e))).toBeCloseTo(sum(gases.map(({ tCo2e }) => tCo2e)), 6);
    expect(sum(gases.map(({ tCo2e }) => tCo2e))).toBe(5280);
    expect(issues).toEqual([]);
  });

  it('go by the plan’s own factor where it has one', () => {
    const plan = aPlan()
      .withInventory(2023, 'industry', 5000, 'CO2')
      .withStatistic('energy.industry.rawCoal', 2023, 1000)
      .with('factorOverrides', {
        id: 'own',
        factor: 'A_raw_coal_ef',
        year: null,
        value: 2.1,
        unit: 'tCO2/t',
        source: 'measured',
        uncertaintyPct: null,
        note: '',
      })
      .build();
    const totals = totalInventory(plan).byYear.get(2023);
    if (!totals) throw new Error('no totals');
    expect(energyFlows(plan, 2023, totals).sources).toEqual([
      { from: 'rawCoal', sector: 'industry', tCo2e: 2100 },
      { from: 'other', sector: 'industry', tCo2e: 2900 },
    ]);
  });

  it('tell when fuels give more than the inventory has, and scale nothing', () => {
    const plan = aPlan()
      .withInventory(2023, 'industry', 100)
      .withStatistic('energy.industry.rawCoal', 2023, 1000)
      .build();
    const totals = totalInventory(plan).byYear.get(2023);
    if (!totals) throw new Error('no totals');
    const { sources, issues } = energyFlows(plan, 2023, totals);
    expect(sources).toHaveLength(1);
    expect(sources[0]?.tCo2e).toBeCloseTo(1900.3, 6);
    expect(issues[0]).toMatchObject({ code: 'FUELS_EXCEED_INVENTORY' });
    expect(issues[0]?.detail?.['excessT']).toBeCloseTo(1800.3, 6);
  });
});
