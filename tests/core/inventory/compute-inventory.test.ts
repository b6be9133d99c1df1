import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setFactor } from '../../../src/core/factors/set-factor.ts';
import { computedActivity, computeInventory } from '../../../src/core/inventory/compute-inventory.ts';
import { finishYear, reopenYear } from '../../../src/core/inventory/finish-year.ts';
import { totalInventory } from '../../../src/core/inventory/total-inventory.ts';
import { applyPatch, editPlan } from '../../../src/core/plan/patch.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { activity, type ToldActivity, withActivities } from '../../builders/activities.ts';

const clinker = (id: string, year: number, tonnes: number): ToldActivity =>
  activity(id, year, '2A1', 'product', 'clinker', { quantity: [tonnes, 't'] });

const category = (plan: Plan, year: number, id: string) =>
  computeInventory(plan, 'AR5').byYear.get(year)?.byCategory.get(id);

describe('a category of the inventory', () => {
  it('is the sum of its activities, in t of gas and in CO2e', () => {
    const plan = withActivities(aPlan().build(), [
      activity('pigs', 2022, '3A1', 'enteric', 'pig', { heads: [1, '万头'] }),
      activity('cows', 2022, '3A1', 'enteric', 'dairy_intensive', { heads: [2000, '头'] }),
    ]);
    // 10,000 pigs · 1 kg + 2,000 cows · 88.1 kg = 186.2 t CH4; · 28
    expect(category(plan, 2022, '3A1')?.tonnes.get('CH4')).toBeCloseTo(186.2, 9);
    expect(category(plan, 2022, '3A1')?.totalT).toBeCloseTo(5213.6, 8);
    expect(category(plan, 2022, '3A1')?.state).toBe('value');
  });

  it('takes energy where a quantity of fuel is wanted, by the heat value', () => {
    const inGj = withActivities(aPlan().build(), [
      activity('a', 2022, '1A2a', 'fuel', 'A_diesel', { quantity: [42_652, 'GJ'] }),
    ]);
    const inTonnes = withActivities(aPlan().build(), [
      activity('a', 2022, '1A2a', 'fuel', 'A_diesel', { quantity: [1000, 't'] }),
    ]);
    const inTce = withActivities(aPlan().build(), [
      activity('a', 2022, '1A2a', 'fuel', 'A_diesel', { quantity: [42_652 / 29.3076, 'tce'] }),
    ]);
    const wanted = category(inTonnes, 2022, '1A2a')?.totalT ?? Number.NaN;
    expect(wanted).toBeGreaterThan(3000);
    expect(category(inGj, 2022, '1A2a')?.totalT).toBeCloseTo(wanted, 6);
    expect(category(inTce, 2022, '1A2a')?.totalT).toBeCloseTo(wanted, 6);
  });

  it('counts gas told at 20 °C as less than at 0 °C', () => {
    const told = (unit: string) =>
      category(
        withActivities(aPlan().build(), [
          activity('a', 2022, '1A4b1', 'fuel', 'B_natural_gas', { quantity: [100, unit] }),
        ]),
        2022,
        '1A4b1',
      )?.tonnes.get('CO2');
    expect(told('万m³ (0 °C)')).toBeCloseTo(2162.188809, 5);
    expect(told('万m³ (20 °C)')).toBeCloseTo((2162.188809 * 273.15) / 293.15, 5);
  });

  it('keeps CO2 of biomass beside the total', () => {
    const plan = withActivities(aPlan().build(), [
      activity('wood', 2022, '1A2m', 'fuel', 'bio_wood', {
        quantity: [500, 't'],
        ncv: [15, 'GJ/t'],
        carbon: [30, 'tC/TJ'],
        oxidised: [1, '1'],
      }),
    ]);
    expect([...(category(plan, 2022, '1A2m')?.tonnes.keys() ?? [])].sort()).toEqual(['CH4', 'N2O']);
    expect(computedActivity(computeInventory(plan, 'AR5'), 'wood')?.memo['biogenicCo2T']).toBeCloseTo(825, 9);
  });

  it('lets measured factories take the place of their share of the estimate', () => {
    const measured = (tonnes: number) =>
      category(
        withActivities(aPlan().build(), [
          clinker('a', 2022, 200_000),
          activity('m', 2022, '2A1', 'measured', 'CO2', { emitted: [tonnes, 't'] }),
        ]),
        2022,
        '2A1',
      );
    expect(measured(40_000)?.totalT).toBeCloseTo(107_600, 6);
    expect(measured(120_000)?.totalT).toBeCloseTo(120_000, 6);
    expect(measured(120_000)?.issues.map(({ code }) => code)).toEqual(['OVER_REPORTED']);
  });

  it('is missing, not zero, while an input is', () => {
    const plan = withActivities(aPlan().build(), [
      clinker('a', 2022, 10),
      activity('b', 2022, '2A3', 'glass', '', { quantity: [50, 't'] }),
    ]);
    const glass = category(plan, 2022, '2A3');
    expect(glass?.totalT).toBeNull();
    expect(glass?.state).toBe('missing');
    const b = computedActivity(computeInventory(plan, 'AR5'), 'b');
    expect(b?.tonnes).toBeNull();
    expect(b?.issues).toMatchObject([{ code: 'INPUT_MISSING', where: { field: 'cullet' } }]);
    const totals = totalInventory(plan, 'AR5').byYear.get(2022)!;
    expect(totals.bySector.get('industry')?.totalT).toBeCloseTo(5.38, 9);
    expect(totals.bySector.get('industry')?.missingCategories).toContain('2A3');
    expect(totals.isComplete).toBe(false);
  });

  it('holds the second of a line in one year', () => {
    const plan = withActivities(aPlan().build(), [clinker('a', 2022, 100), clinker('b', 2022, 900)]);
    expect(category(plan, 2022, '2A1')?.totalT).toBeCloseTo(53.8, 9);
    const held = computedActivity(computeInventory(plan, 'AR5'), 'b');
    expect(held?.isHeld).toBe(true);
    expect(held?.issues.map(({ code }) => code)).toContain('DUPLICATE');
  });

  it('of blends adds up by the potentials of their parts and follows the set', () => {
    const plan = withActivities(aPlan().build(), [
      activity('a', 2022, '2F1a', 'refrigerant', 'R-410A', { bank: [200, 't'] }),
    ]);
    const total = (set: 'AR4' | 'AR5' | 'AR6') =>
      computeInventory(plan, set).byYear.get(2022)?.byCategory.get('2F1a')?.totalT;
    // 200 t · 3 % = 6 t, half HFC-32, half HFC-125
    expect(total('AR5')).toBeCloseTo(3 * 677 + 3 * 3170, 6);
    expect(total('AR4')).toBeCloseTo(3 * 675 + 3 * 3500, 6);
    expect(total('AR6')).toBeCloseTo(3 * 771 + 3 * 3740, 6);
  });
});

describe('first-order decay through a plan', () => {
  const tipped = (year: number, tonnes: number) =>
    activity(`w${year}`, year, '4A1', 'first-order-decay', 'bulk', { bulk: [tonnes, 't'], bulkCarbon: [0.15, '1'] });
  const ch4 = (plan: Plan, year: number) => category(plan, year, '4A1')?.tonnes.get('CH4');

  it('reads the years before, as vector fod-01', () => {
    const plan = withActivities(
      aPlan().build(),
      [2015, 2016, 2017, 2018, 2019].map((year) => tipped(year, 100_000)),
    );
    expect([2015, 2016, 2017, 2018].map((year) => ch4(plan, year)?.toFixed(3))).toEqual([
      '0.000',
      '703.508',
      '1297.034',
      '1797.770',
    ]);
    const issues = computedActivity(computeInventory(plan, 'AR5'), 'w2018')?.issues.map(({ code }) => code);
    expect(issues).toContain('SHORT_HISTORY');
  });

  it('draws a straight line over a gap and says so', () => {
    const plan = withActivities(aPlan().build(), [tipped(2015, 100_000), tipped(2017, 300_000)]);
    const whole = withActivities(aPlan().build(), [
      tipped(2015, 100_000),
      tipped(2016, 200_000),
      tipped(2017, 300_000),
    ]);
    expect(ch4(plan, 2017)).toBeCloseTo(ch4(whole, 2017)!, 9);
    expect(computedActivity(computeInventory(plan, 'AR5'), 'w2017')?.issues.map(({ code }) => code)).toContain(
      'INTERPOLATED',
    );
  });

  it('does not begin the series of years with what was tipped before it', () => {
    const history = [2015, 2016, 2017, 2018].map((year) => tipped(year, 100_000));
    const plan = withActivities(aPlan().build(), [...history, clinker('c', 2018, 1000), tipped(2019, 100_000)]);
    const computed = computeInventory(plan, 'AR5');
    expect(computed.years).toEqual([2018, 2019]);
    expect([...computed.byYear.keys()].sort()).toEqual([2015, 2016, 2017, 2018, 2019]);
    expect(totalInventory(plan, 'AR5', computed).years).toEqual([2018, 2019]);
    expect(ch4(plan, 2018)).toBeCloseTo(1797.77, 2);
  });

  it('begins the series with typed cells where only tipping is worked out, with the tipping where nothing else is told', () => {
    const history = [2015, 2016, 2017].map((year) => tipped(year, 100_000));
    const alone = withActivities(aPlan().build(), history);
    const typed = withActivities(aPlan().withInventory(2017, 'energy', 10).build(), history);
    expect(totalInventory(alone, 'AR5', computeInventory(alone, 'AR5')).years).toEqual([2015, 2016, 2017]);
    expect(totalInventory(typed, 'AR5', computeInventory(typed, 'AR5')).years).toEqual([2017]);
  });

  it('carries the history back with the population where that is chosen', () => {
    const builder = Array.from({ length: 30 }, (_, i) => 1995 + i).reduce(
      (plan, year) => plan.withStatistic('population.resident', year, 10, '万人'),
      aPlan(),
    );
    const carried = withActivities(builder.build(), [
      activity('w', 2020, '4A1', 'first-order-decay', 'bulkCarried', { bulk: [1000, 't'], bulkCarbon: [0.15, '1'] }),
    ]);
    // Even tipping for 19 years before: store = C · (1 − e^−19k) / (1 − e^−k), decomposed = C · (1 − e^−19k).
    const carbon = 1000 * 0.15 * 0.5;
    expect(ch4(carried, 2020)).toBeCloseTo(carbon * (1 - Math.exp(-19 * 0.17)) * 0.5 * (16 / 12) * 0.9, 9);
    expect(computedActivity(computeInventory(carried, 'AR5'), 'w')?.issues.map(({ code }) => code)).toContain(
      'EXTRAPOLATED',
    );
  });
});

describe('one precedence of worked out and typed', () => {
  it('lets what is worked out stand before a typed cell of the same gas, and a typed CO2e', () => {
    const plan = withActivities(
      aPlan()
        .withInventory(2022, 'industry', 999, 'CO2')
        .withInventory(2022, 'industry', 5000)
        .withInventory(2022, 'industry', 2, 'CH4')
        .build(),
      [clinker('a', 2022, 1000)],
    );
    const totals = totalInventory(plan, 'AR5');
    const industry = totals.byYear.get(2022)?.bySector.get('industry');
    expect(industry?.totalT).toBeCloseTo(538 + 56, 9);
    expect(industry?.workedOutGases).toEqual(['CO2']);
    expect(
      totals.issues
        .filter(({ code }) => code === 'DOUBLE_TOLD')
        .map(({ detail }) => detail?.['gas'])
        .sort(),
    ).toEqual(['CO2', 'CO2e']);
  });

  it('leaves a typed sector alone where nothing is worked out', () => {
    const plan = withActivities(aPlan().withInventory(2022, 'waste', 700).build(), [clinker('a', 2022, 1000)]);
    const waste = totalInventory(plan, 'AR5').byYear.get(2022)?.bySector.get('waste');
    expect(waste?.totalT).toBe(700);
    expect(waste?.missingCategories).toEqual([]);
  });

  it('takes NO as a known zero, and NE and IE as told', () => {
    const plan = aPlan()
      .with('categoryNotations', { id: '2022/2A1', year: 2022, category: '2A1', notation: 'NO', reason: '', place: '' })
      .with('categoryNotations', {
        id: '2022/2A2',
        year: 2022,
        category: '2A2',
        notation: 'NE',
        reason: 'x',
        place: '',
      })
      .build();
    const industry = totalInventory(plan, 'AR5').byYear.get(2022)?.bySector.get('industry');
    expect(industry?.totalT).toBe(0);
    expect(industry?.missingCategories).not.toContain('2A1');
    expect(industry?.missingCategories).not.toContain('2A2');
    expect(industry?.missingCategories).toContain('2A3');
  });

  it('keeps memo items out of the total', () => {
    const plan = withActivities(aPlan().build(), [
      activity('ship', 2022, '1Mb', 'fuel', 'A_fuel_oil', { quantity: [1000, 't'] }),
    ]);
    expect(category(plan, 2022, '1Mb')?.totalT).toBeGreaterThan(3000);
    expect(totalInventory(plan, 'AR5').byYear.get(2022)?.grossT).toBeNull();
  });
});

describe('factors of the plan', () => {
  const plan = withActivities(aPlan().build(), [clinker('a', 2021, 1000), clinker('b', 2022, 1000)]);
  const own = { factor: 'clinker', unit: 'tCO2/t', source: 'plant', uncertaintyPct: 2, note: '' };
  const totals = (one: Plan) => [2021, 2022].map((year) => category(one, year, '2A1')?.totalT);

  it('take the place of the shipped ones, for a year and those after it with a flag', () => {
    const changed = applyPatch(plan, setFactor(plan, { ...own, year: 2021, value: 0.5 }));
    expect(totals(changed)).toEqual([500, 500]);
    const [first, second] = ['a', 'b'].map((id) => computedActivity(computeInventory(changed, 'AR5'), id)?.issues);
    expect(first).toEqual([]);
    expect(second).toMatchObject([{ code: 'FACTOR_YEAR_SUBSTITUTED', detail: { year: 2022, basis: 2021 } }]);
  });

  it('stay as they were in a finished year until it is opened again', () => {
    const finished = applyPatch(plan, finishYear(plan, 2021));
    const later = applyPatch(finished, setFactor(finished, { ...own, year: null, value: 0.5 }));
    expect(totals(later)).toEqual([538, 500]);
    const kept = computedActivity(computeInventory(later, 'AR5'), 'a')?.inputs.find(
      ({ input }) => input.id === 'factor',
    );
    expect(kept?.factor).toMatchObject({ origin: 'kept', value: 0.538, edition: '2026-01' });
    expect(totals(applyPatch(later, reopenYear(later, 2021)))).toEqual([500, 500]);
  });
});

describe('electricity', () => {
  const use = { 'E.industry': 600_000, 'E.commerce': 250_000, 'E.urbanHouseholds': 150_000 };
  const users = Object.entries(use).map(([id, mwh]) =>
    activity(id, 2023, id, 'electricity', 'Guangdong', { use: [mwh, 'MWh'] }),
  );
  const indirect = (plan: Plan) => totalInventory(plan, 'AR5').byYear.get(2023)?.bySector.get('electricity')?.totalT;

  it('is all use at the factor of the grid while nothing is made inside', () => {
    expect(indirect(withActivities(aPlan().build(), users))).toBeCloseTo(1e6 * 0.4419, 4);
  });

  it('counts only the net import where power is made inside, as vector el-02', () => {
    const plan = withActivities(aPlan().build(), [
      ...users,
      activity('g', 2023, 'EG', 'local-generation', 'plant', { generated: [180_000, 'MWh'] }),
    ]);
    expect(indirect(plan)).toBeCloseTo(820_000 * 0.4419, 4);
    expect(category(plan, 2023, 'E.industry')?.totalT).toBeCloseTo(600_000 * 0.82 * 0.4419, 4);
  });

  it('is nothing bought for an exporter', () => {
    const plan = withActivities(aPlan().build(), [
      ...users,
      activity('g', 2023, 'EG', 'local-generation', 'plant', { generated: [200, '万kWh'] }),
      activity('g2', 2023, 'EG', 'local-generation', 'renewable', { generated: [12, '亿kWh'] }),
    ]);
    expect(indirect(plan)).toBe(0);
  });

  it('takes the nearest earlier year where none is published, flagged', () => {
    const plan = withActivities(aPlan().build(), [
      activity('e', 2025, 'E.industry', 'electricity', '', { use: [1000, 'MWh'] }),
    ]);
    expect(category(plan, 2025, 'E.industry')?.totalT).toBeCloseTo(441.9, 9);
    expect(computedActivity(computeInventory(plan, 'AR5'), 'e')?.issues.map(({ code }) => code)).toContain(
      'FACTOR_YEAR_SUBSTITUTED',
    );
  });
});

describe('working out again after changes', () => {
  const years = [2018, 2019, 2020, 2021];
  const kinds: readonly ((id: string, year: number, amount: number) => ToldActivity)[] = [
    clinker,
    (id, year, amount) => activity(id, year, '1A2a', 'fuel', 'A_diesel', { quantity: [amount, 't'] }),
    (id, year, amount) =>
      activity(id, year, '4A1', 'first-order-decay', 'bulk', { bulk: [amount, 't'], bulkCarbon: [0.1, '1'] }),
    (id, year, amount) => activity(id, year, 'E.industry', 'electricity', '', { use: [amount, 'MWh'] }),
    (id, year, amount) => activity(id, year, 'EG', 'local-generation', 'plant', { generated: [amount / 2, 'MWh'] }),
    (id, year) => activity(id, year, '2A3', 'glass', '', {}),
  ];
  const change = fc.oneof(
    fc.record({
      kind: fc.nat(kinds.length - 1),
      id: fc.nat(11),
      year: fc.constantFrom(...years),
      amount: fc.nat(1000),
    }),
    fc.record({ remove: fc.nat(11) }),
    fc.record({
      factor: fc.constantFrom('clinker', 'A_diesel_ncv', 'docf'),
      value: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    }),
    fc.record({ notation: fc.constantFrom(...years) }),
    fc.record({ finish: fc.constantFrom(...years) }),
    fc.record({ people: fc.constantFrom(...years) }),
  );

  it('gives what working out from nothing gives, for any series of changes and any set', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 25 }), (changes) => {
        let plan = aPlan().build();
        let computed = computeInventory(plan, 'AR5');
        changes.forEach((one, i) => {
          if ('kind' in one) {
            const told = kinds[one.kind]!(`a${one.id}`, one.year, one.amount);
            // An activity that becomes another one first loses what was told of it.
            plan = withActivities(without(plan, `a${one.id}`), [told]);
          } else if ('remove' in one) plan = without(plan, `a${one.remove}`);
          else if ('factor' in one) {
            plan = applyPatch(
              plan,
              setFactor(plan, {
                factor: one.factor,
                year: null,
                value: one.value,
                unit: one.factor === 'A_diesel_ncv' ? 'GJ/t' : 'fraction',
                source: 's',
                uncertaintyPct: null,
                note: '',
              }),
            );
          } else if ('notation' in one) {
            plan = applyPatch(
              plan,
              editPlan(plan, 'x', (edit) =>
                edit.put('categoryNotations', {
                  id: `${one.notation}/EG`,
                  year: one.notation,
                  category: 'EG',
                  notation: 'NO',
                  reason: '',
                  place: '',
                }),
              ),
            );
          } else if ('finish' in one) plan = applyPatch(plan, finishYear(plan, one.finish, computed));
          else
            plan = applyPatch(
              plan,
              editPlan(plan, 'x', (edit) =>
                edit.put('statistics', {
                  id: `p${one.people}`,
                  series: 'population.resident',
                  year: one.people,
                  value: i + 1,
                  unit: '万人',
                  source: '',
                  status: 'reported',
                  note: '',
                }),
              ),
            );
          const set = i % 3 === 2 ? 'AR6' : 'AR5';
          computed = computeInventory(plan, set, computed);
          const fresh = computeInventory(plan, set);
          expect(computed.years).toEqual(fresh.years);
          for (const year of fresh.years) {
            const now = computed.byYear.get(year)!;
            const afresh = fresh.byYear.get(year)!;
            expect(new Map([...now.byActivity].sort())).toEqual(new Map([...afresh.byActivity].sort()));
            for (const [id, one] of afresh.byCategory) {
              expect(now.byCategory.get(id)?.totalT ?? null, id).toEqual(
                one.totalT === null ? null : expect.closeTo(one.totalT, 6),
              );
              expect(now.byCategory.get(id)?.state).toBe(one.state);
            }
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the years a change does not touch', () => {
    const plan = withActivities(aPlan().build(), [clinker('a', 2020, 1), clinker('b', 2021, 2)]);
    const before = computeInventory(plan, 'AR5');
    const after = computeInventory(withActivities(plan, [clinker('b', 2021, 3)]), 'AR5', before);
    expect(after.byYear.get(2020)).toBe(before.byYear.get(2020));
    expect(after.byYear.get(2021)).not.toBe(before.byYear.get(2021));
  });
});

function without(plan: Plan, id: string): Plan {
  return applyPatch(
    plan,
    editPlan(plan, 'x', (edit) => {
      edit.remove('activities', id);
      for (const one of plan.activityInputs.values()) if (one.activityId === id) edit.remove('activityInputs', one.id);
    }),
  );
}
