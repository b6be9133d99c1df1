import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuelGroupOf } from '../../../src/core/drivers/fuel-group.ts';
import { inventoryParts } from '../../../src/core/drivers/inventory-parts.ts';
import { regionKeys } from '../../../src/core/drivers/region-keys.ts';
import { setKeyReason } from '../../../src/core/drivers/set-driver-notes.ts';
import { computedInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { fuelOptions } from '../../../src/core/inventory/methods/fuel-options.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { applyPatch } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, type ToldActivity, withActivities } from '../../builders/activities.ts';

const fuel = (id: string, year: number, category: string, option: string, tonnes: number): ToldActivity =>
  activity(id, year, category, 'fuel', option, { quantity: [tonnes, option.endsWith('gas') ? '万m³ (0 °C)' : 't'] });

const partsOf = (plan: Plan, from = 2020, to = 2023) =>
  inventoryParts(totalInventory(plan), computedInventory(plan), from, to);
const keysOf = (plan: Plan, from = 2020, to = 2023) => regionKeys(plan, totalInventory(plan), from, to);
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

/** Coal and gas of factories in both years; a kiln; homes' gas. */
const worked = () =>
  withActivities(aPlan().build(), [
    fuel('coal-20', 2020, '1A2h', 'A_raw_coal', 1000),
    fuel('coal-23', 2023, '1A2h', 'A_raw_coal', 400),
    fuel('gas-20', 2020, '1A2h', 'A_natural_gas', 100),
    fuel('gas-23', 2023, '1A2h', 'A_natural_gas', 150),
    activity('kiln-20', 2020, '2A1', 'product', 'clinker', { quantity: [2000, 't'] }),
    activity('kiln-23', 2023, '2A1', 'product', 'clinker', { quantity: [1500, 't'] }),
    fuel('home-20', 2020, '1A4b1', 'A_natural_gas', 30),
    fuel('home-23', 2023, '1A4b1', 'A_natural_gas', 60),
  ]);

it('every fuel of the tables has a group', () => {
  for (const { id } of fuelOptions) expect([id, fuelGroupOf({ method: 'fuel', option: id })]).not.toContain(null);
  expect(fuelGroupOf({ method: 'product', option: 'clinker' })).toBeNull();
});

describe('parts of an inventory worked out from activities', () => {
  it('are category × gas × group of fuels', () => {
    const { parts, issues } = partsOf(worked());
    expect(issues).toEqual([]);
    expect(parts.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        '1A2h/CO2/solid',
        '1A2h/CO2/gaseous',
        '1A2h/CH4/solid',
        '1A2h/N2O/gaseous',
        '2A1/CO2',
        '1A4b1/CO2/gaseous',
      ]),
    );
    // 1000 t · 20.908 GJ/t · 26.37 tC/TJ · 0.94 · 44/12 of the reference table
    const coal = parts.find(({ key }) => key === '1A2h/CO2/solid');
    expect(coal?.endT).toBeCloseTo((coal?.startT ?? 0) * 0.4, 8);
    expect(coal?.startT).toBeCloseTo(((20.908 * 26.37) / 1000) * 0.94 * (44 / 12) * 1000, 0);
  });

  it('add up to the totals of their sectors', () => {
    const years = [2022, 2023];
    const amount = fc.double({ min: 0.1, max: 5000, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 8, maxLength: 8 }), ([a, b, c, d, e, f, g, h]) => {
        const plan = withActivities(
          aPlan()
            .withInventory(2022, 'waste', a ?? 1)
            .withInventory(2023, 'waste', b ?? 1)
            .build(),
          [
            fuel('coal-22', 2022, '1A2h', 'A_raw_coal', a ?? 1),
            fuel('coal-23', 2023, '1A2h', 'A_raw_coal', b ?? 1),
            fuel('oil-22', 2022, '1A2c', 'A_fuel_oil', c ?? 1),
            fuel('oil-23', 2023, '1A2c', 'A_fuel_oil', d ?? 1),
            activity('power-22', 2022, 'E.industry', 'electricity', 'China', { use: [e ?? 1, 'MWh'] }),
            activity('power-23', 2023, 'E.industry', 'electricity', 'China', { use: [f ?? 1, 'MWh'] }),
            activity('made-22', 2022, 'EG', 'local-generation', 'plant', { generated: [g ?? 1, 'MWh'] }),
            activity('made-23', 2023, 'EG', 'local-generation', 'plant', { generated: [h ?? 1, 'MWh'] }),
          ],
        );
        const totals = totalInventory(plan);
        const { parts } = partsOf(plan, 2022);
        for (const [i, year] of years.entries()) {
          for (const { sector, totalT } of totals.byYear.get(year)?.bySector.values() ?? []) {
            const sum = parts
              .filter((part) => part.sector === sector)
              .reduce((total, { startT, endT }) => total + (i === 0 ? startT : endT), 0);
            if (totalT !== null) expect(sum).toBeCloseTo(totalT, 6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('count a fuel that came or went as zero in the other year and say so', () => {
    const plan = withActivities(aPlan().build(), [
      fuel('coal-20', 2020, '1A2h', 'A_raw_coal', 1000),
      fuel('gas-23', 2023, '1A2h', 'A_natural_gas', 150),
    ]);
    const { parts, issues } = partsOf(plan);
    expect(parts.find(({ key }) => key === '1A2h/CO2/solid')?.endT).toBe(0);
    expect(parts.find(({ key }) => key === '1A2h/CO2/gaseous')?.startT).toBe(0);
    expect(new Set(codes(issues))).toEqual(new Set(['PART_IN_ONE_YEAR']));
  });

  it('leave out a category that is blank in one year: blank is not zero', () => {
    const plan = withActivities(worked(), [activity('glass-23', 2023, '2A3', 'direct', 'CO2', { emitted: [5, 't'] })]);
    const { parts, issues } = partsOf(plan);
    expect(parts.some(({ category }) => category === '2A3')).toBe(false);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'CATEGORY_NOT_COMPARABLE', severity: 'warn', detail: { category: '2A3' } }),
    ]);
    const noted = {
      ...plan,
      categoryNotations: new Map([
        ['2020/2A3', { id: '2020/2A3', year: 2020, category: '2A3', notation: 'NO', reason: '', place: '' } as const],
      ]),
    };
    expect(partsOf(noted).parts.find(({ category }) => category === '2A3')).toMatchObject({ startT: 0, endT: 5 });
  });

  it('leave out only the fuels of which something is missing', () => {
    const plan = withActivities(worked(), [activity('blank-23', 2023, '1A2h', 'fuel', 'A_coke', {})]);
    const { parts, issues } = partsOf(plan);
    expect(parts.some(({ key }) => key === '1A2h/CO2/solid')).toBe(false);
    expect(parts.some(({ key }) => key === '1A2h/CO2/gaseous')).toBe(true);
    expect(new Set(codes(issues))).toEqual(new Set(['PART_NOT_COMPARABLE']));
  });
});

describe('a tonne stands in one part only', () => {
  it('a gas that is typed in one year and worked out in the other is compared as the sector', () => {
    const plan = withActivities(aPlan().withInventory(2020, 'industry', 5000, 'CO2').build(), [
      fuel('coal-23', 2023, '1A2h', 'A_raw_coal', 1000),
      activity('kiln-23', 2023, '2A1', 'product', 'clinker', { quantity: [1500, 't'] }),
    ]);
    const totals = totalInventory(plan);
    const { parts } = partsOf(plan);
    expect(parts.map(({ key }) => key)).toEqual(['industry/CO2', 'industry/CH4', 'industry/N2O']);
    const sum = parts.reduce((total, { endT }) => total + endT, 0);
    expect(sum).toBeCloseTo(totals.byYear.get(2023)?.bySector.get('industry')?.totalT ?? Number.NaN, 6);
  });

  it('typed gases stand beside categories of the same sector', () => {
    const plan = { ...worked() };
    const typed = aPlan()
      .withInventory(2020, 'industry', 30, 'HFCs')
      .withInventory(2023, 'industry', 40, 'HFCs')
      .build();
    const both = partsOf({ ...plan, inventory: typed.inventory });
    expect(both.parts.filter(({ category }) => category === null)).toEqual([
      expect.objectContaining({ key: 'industry/HFCs', startT: 30, endT: 40 }),
    ]);
    expect(both.parts.some(({ key }) => key === '1A2h/CO2/solid')).toBe(true);
  });

  it('CO2e in one year makes the sector one part', () => {
    const plan = withActivities(aPlan().withInventory(2020, 'industry', 9000, 'CO2e').build(), [
      fuel('coal-23', 2023, '1A2h', 'A_raw_coal', 1000),
    ]);
    expect(partsOf(plan).parts.map(({ key, startT }) => [key, startT])).toEqual([['industry/CO2e', 9000]]);
  });

  it('a category told as CO2e in one year and by gas in the other is one part', () => {
    const plan = withActivities(aPlan().build(), [
      fuel('coal-20', 2020, '1A2h', 'A_raw_coal', 1000),
      fuel('coal-23', 2023, '1A2h', 'A_raw_coal', 1000),
      activity('glass-20', 2020, '2A3', 'direct', 'CO2e', { emitted: [7, 't'] }),
      activity('glass-23', 2023, '2A3', 'direct', 'CO2', { emitted: [5, 't'] }),
    ]);
    const { parts } = partsOf(plan);
    expect(parts.filter(({ category }) => category === '2A3')).toEqual([
      expect.objectContaining({ key: '2A3/CO2e', startT: 7, endT: 5, fuel: null }),
    ]);
  });

  it('measured factories keep a category from being split by fuel', () => {
    const plan = withActivities(worked(), [
      activity('plant-23', 2023, '1A2h', 'measured', 'CO2', { emitted: [500, 't'] }),
    ]);
    const { parts } = partsOf(plan);
    const own = parts.filter(({ category }) => category === '1A2h');
    expect(own.map(({ key }) => key)).toEqual(['1A2h/CO2', '1A2h/CH4', '1A2h/N2O']);
    const totals = totalInventory(plan).byYear.get(2023)?.bySector.get('industry')?.co2eByGas.get('CO2');
    const kiln = parts.find(({ key }) => key === '2A1/CO2')?.endT ?? Number.NaN;
    expect((own[0]?.endT ?? 0) + kiln).toBeCloseTo(totals ?? Number.NaN, 6);
  });
});

describe('key categories of an inventory with activities', () => {
  it('count sinks by their size and rank the largest first', () => {
    const plan = {
      ...worked(),
      inventory: aPlan()
        .withInventory(2020, 'landUse', -900, 'CO2')
        .withInventory(2023, 'landUse', -1200, 'CO2')
        .build().inventory,
    };
    const { categories, hasTrend } = keysOf(plan);
    const sum = categories.reduce((total, { endT }) => total + Math.abs(endT), 0);
    const sink = categories.find(({ sector }) => sector === 'landUse');
    expect(sink?.levelShare).toBeCloseTo(1200 / sum, 12);
    expect(hasTrend).toBe(true);
    const sizes = categories.map(({ endT }) => Math.abs(endT));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('have the uncertainty of their lines, a shared factor adding up before it is squared', () => {
    const one = withActivities(aPlan().build(), [
      fuel('a-20', 2020, '1A2h', 'A_diesel', 100),
      fuel('a-23', 2023, '1A2h', 'A_diesel', 100),
    ]);
    const second = (id: string, year: number) =>
      activity(id, year, '1A2h', 'fuel', 'A_diesel', { quantity: [100, 't'] }, { label: 'second' });
    const two = withActivities(one, [second('b-20', 2020), second('b-23', 2023)]);
    expect(partsOf(two).parts.find(({ key }) => key === '1A2h/CO2/liquid')?.endT).toBeGreaterThan(600);
    const uncertainty = (plan: Plan) =>
      keysOf(plan).categories.find(({ key }) => key === '1A2h/CO2/liquid')?.uncertaintyPct ?? Number.NaN;
    // Heat value 3 %, carbon 3 %, oxidation 2 %; the amounts are taken as sure. Two lines stand on the same factors.
    expect(uncertainty(one)).toBeCloseTo(Math.hypot(3, 3, 2), 6);
    expect(uncertainty(two)).toBeCloseTo(Math.hypot(3, 3, 2), 6);
  });

  it('wait with approach 2 until every one has an uncertainty, and count those without', () => {
    const plan = {
      ...worked(),
      inventory: aPlan().withInventory(2020, 'waste', 90, 'CH4').withInventory(2023, 'waste', 80, 'CH4').build()
        .inventory,
    };
    const keys = keysOf(plan);
    expect(keys.hasUncertainty).toBe(false);
    expect(keys.withoutUncertainty).toBe(
      keys.categories.filter(({ uncertaintyPct }) => uncertaintyPct === null).length,
    );
    expect(keys.categories.find(({ key }) => key === 'waste/CH4')?.uncertaintyPct).toBeNull();
    const all = keysOf(worked());
    expect(all.hasUncertainty).toBe(all.withoutUncertainty === 0);
  });

  it('take a reason of their own before one given for the gas of the sector; one for nothing is told', () => {
    let plan: Plan = worked();
    plan = applyPatch(plan, setKeyReason(plan, 'industry/CO2', 'of all industry'));
    plan = applyPatch(plan, setKeyReason(plan, '2A1/CO2', 'a new kiln'));
    plan = applyPatch(plan, setKeyReason(plan, 'waste/CH4', 'not there'));
    const keys = keysOf(plan);
    const of = (key: string) => keys.categories.find((one) => one.key === key);
    expect(of('2A1/CO2')).toMatchObject({ reason: 'a new kiln', isReasonOfSector: false });
    expect(of('1A2h/CO2/solid')).toMatchObject({ reason: 'of all industry', isReasonOfSector: true });
    expect(of('1A2h/CH4/solid')?.reason).toBe('');
    expect(keys.issues).toContainEqual(
      expect.objectContaining({ code: 'REASON_WITHOUT_CATEGORY', detail: { key: 'waste/CH4' } }),
    );
  });
});
