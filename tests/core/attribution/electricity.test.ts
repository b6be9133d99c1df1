import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { electricityUse } from '../../../src/core/attribution/electricity-users.ts';
import {
  type LocalPower,
  type PlantReport,
  type SectorTotal,
  totalsByConsumption,
} from '../../../src/core/attribution/electricity-view.ts';
import { localPower } from '../../../src/core/attribution/local-power.ts';
import { electricitySectors } from '../../../src/core/statistics/series.ts';
import { aPlan } from '../../builders/a-plan.ts';

/** 万kWh by user; a user left out is unknown. */
function planOf(
  byUser: Readonly<Record<string, number>>,
  total: number | null = null,
  generated: number | null = null,
) {
  let plan = aPlan({ year: 2024 });
  for (const [user, value] of Object.entries(byUser)) {
    plan = plan.withStatistic(`electricity.${user}`, 2024, value, '万kWh');
  }
  if (total !== null) plan = plan.withStatistic('electricity.total', 2024, total, '万kWh');
  if (generated !== null) plan = plan.withStatistic('electricity.localGeneration', 2024, generated, '万kWh');
  return plan.build();
}

const everyone = (value: number) => Object.fromEntries(electricitySectors.map(({ id }) => [id, value]));
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe('users of electricity', () => {
  it('share the year by what they use; one of none is none', () => {
    const { users, totalMwh, issues } = electricityUse(planOf({ ...everyone(0), industry: 30, public: 10 }), 2024);
    expect(users).toEqual([
      { user: 'industry', share: 0.75 },
      { user: 'public', share: 0.25 },
    ]);
    expect(totalMwh).toBe(400);
    expect(issues).toEqual([]);
  });

  it('are not told apart without a number of any, or where some are missing and the total too', () => {
    expect(electricityUse(planOf({}), 2024)).toEqual({ users: null, totalMwh: null, issues: [] });
    expect(electricityUse(planOf({}, 50), 2024)).toEqual({ users: null, totalMwh: 500, issues: [] });
    const some = electricityUse(planOf({ industry: 30 }), 2024);
    expect(some.users).toBeNull();
    expect(codes(some.issues)).toEqual(['ELECTRICITY_USERS_INCOMPLETE']);
    expect(electricityUse(planOf(everyone(5)), 2023).users).toBeNull();
  });

  it('that are missing have what is left of the total', () => {
    const { users, issues } = electricityUse(planOf({ industry: 30, public: 10 }, 100), 2024);
    expect(users).toEqual([
      { user: 'industry', share: 0.3 },
      { user: 'public', share: 0.1 },
      { user: null, share: 0.6 },
    ]);
    expect(issues).toMatchObject([{ code: 'ELECTRICITY_USERS_INCOMPLETE', count: 6 }]);
  });

  it('above the total stand, and it is said; losses within the total go to all', () => {
    const above = electricityUse(planOf(everyone(10), 70), 2024);
    expect(above.users!.every(({ share }) => share === 1 / 8)).toBe(true);
    expect(codes(above.issues)).toEqual(['ELECTRICITY_USERS_EXCEED']);
    expect(electricityUse(planOf(everyone(10), 100), 2024).users!.at(-1)).toEqual({ user: null, share: 0.2 });
  });

  it('with a negative number are missing, and it is refused', () => {
    const { users, issues } = electricityUse(planOf({ ...everyone(10), public: -3 }), 2024);
    expect(users).toBeNull();
    expect(codes(issues)).toEqual(['NEGATIVE_INPUT', 'ELECTRICITY_USERS_INCOMPLETE']);
  });
});

describe('the two views', () => {
  const totals: SectorTotal[] = [
    {
      sector: 'energy',
      tonnes: 1000,
      gases: [
        { gas: 'CO2', tonnes: 900 },
        { gas: 'CH4', tonnes: 100 },
      ],
    },
    { sector: 'electricity', tonnes: 600, gases: [{ gas: 'CO2', tonnes: 600 }] },
    { sector: 'waste', tonnes: 7 },
  ];
  const tonnesOf = (found: readonly SectorTotal[]) => found.map(({ tonnes }) => tonnes);
  const power = (useMwh: number, generatedMwh: number | null, plants: LocalPower['plants'] = null): LocalPower => ({
    ...{ useMwh, generatedMwh, plants },
  });
  const inView = (local: LocalPower, reports: readonly PlantReport[] = [], asked = totals) =>
    totalsByConsumption(asked, 2024, local, reports);

  it('importer: all that plants emit goes to the users; the sum is the same', () => {
    const { totals: viewed, staying, issues } = inView(power(3000, 2000));
    expect(tonnesOf(viewed)).toEqual([0, 1600, 7]);
    expect(staying).toEqual({ plants: 0, others: 0 });
    expect(viewed[1]!.gases).toEqual([
      { gas: 'CO2', tonnes: 1500 },
      { gas: 'CH4', tonnes: 100 },
    ]);
    expect(issues).toMatchObject([{ code: 'PLANTS_ARE_WHOLE_SECTOR', detail: { movedT: 1000, plantsT: 1000 } }]);
  });

  it('exporter: what is exported stays with the plants', () => {
    // Used 100 of 400 generated: a quarter of the 1000 t is used inside.
    const { totals: viewed, staying } = inView(power(1000, 4000));
    expect(staying).toEqual({ plants: 0.75, others: 0.75 });
    expect(tonnesOf(viewed)).toEqual([750, 850, 7]);
  });

  it('plants by their categories go, the rest of energy supply stays: worked by hand', () => {
    // Plants emit 600 t of the 1000; sources told to be plants report 500 of them, so 100 are in the other 500.
    const local = power(3000, 2000, [
      { gas: 'CO2', tonnes: 590 },
      { gas: 'CH4', tonnes: 10 },
    ]);
    const { totals: viewed, staying, issues } = inView(local, [{ gas: null, tonnes: 500 }]);
    expect(tonnesOf(viewed)).toEqual([400, 1200, 7]);
    expect(viewed[0]!.gases).toEqual([
      { gas: 'CO2', tonnes: 310 },
      { gas: 'CH4', tonnes: 90 },
    ]);
    expect(staying).toEqual({ plants: 0, others: 0.8 });
    expect(issues).toMatchObject([
      { code: 'PLANTS_BY_CATEGORY', detail: { movedT: 600, plantsT: 600, reportedT: 500, sources: 1 } },
    ]);
    // Half of the power is exported: half of it stays.
    expect(inView({ ...local, useMwh: 1000 }, [{ gas: null, tonnes: 500 }]).staying).toEqual({
      plants: 0.5,
      others: 0.9,
    });
  });

  it('sources told to be plants above what their categories have keep the excess', () => {
    const { totals: viewed, staying } = inView(power(3000, 2000, [{ gas: 'CO2', tonnes: 600 }]), [
      { gas: 'CO2', tonnes: 800 },
    ]);
    expect(tonnesOf(viewed)).toEqual([400, 1200, 7]);
    expect(staying).toEqual({ plants: 0.25, others: 1 });
  });

  it('plants by what their sources report where no category tells them', () => {
    const reports = [
      { gas: 'CO2', tonnes: 200 },
      { gas: null, tonnes: 100 },
      { gas: 'SF6', tonnes: 100 },
    ] as const;
    const { totals: viewed, staying, issues } = inView(power(3000, 2000), reports);
    // 200 t of CO2; 200 t that tell no gas of the sector, nine tenths of it CO2.
    expect(tonnesOf(viewed)).toEqual([600, 1000, 7]);
    expect(viewed[0]!.gases!.map(({ tonnes }) => tonnes)).toEqual([520, 80]);
    expect(staying).toEqual({ plants: 0, others: 1 });
    expect(issues).toMatchObject([{ code: 'PLANTS_BY_SOURCE', detail: { movedT: 400, reportedT: 400, sources: 3 } }]);
  });

  it('plants that emit nothing move nothing', () => {
    const { totals: viewed, issues } = inView(power(3000, 2000, []));
    expect(viewed).toBe(totals);
    expect(issues).toEqual([]);
  });

  it('are one where generation is unknown, said so, and where there is none', () => {
    const unknown = inView(power(1000, null));
    expect(unknown.totals).toBe(totals);
    expect(codes(unknown.issues)).toEqual(['LOCAL_GENERATION_UNKNOWN']);
    const none = inView(power(1000, 0));
    expect(none.totals).toBe(totals);
    expect(none.issues).toEqual([]);
    const missing = totals.map((total) => (total.sector === 'energy' ? { ...total, tonnes: null } : total));
    expect(inView(power(1000, 500), [], missing).totals).toBe(missing);
  });

  it('power of a plan: statistics in MWh, plants from the activities of their categories', () => {
    expect(localPower(planOf({}, 300, 200), 2024, 3000).power).toEqual(power(3000, 2000));
    expect(localPower(planOf({}, 300), 2024, 3000).power.generatedMwh).toBeNull();
  });

  it('have the same sum whatever is used, generated, told by categories and reported; no source is left above its sector', () => {
    const amount = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    const some = fc.option(fc.array(fc.record({ gas: fc.constantFrom('CO2', 'CH4', 'N2O'), tonnes: amount })));
    const reports = fc.array(fc.record({ gas: fc.constantFrom('CO2', 'SF6', null), tonnes: amount }), { maxLength: 3 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        amount,
        some,
        reports,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (used, generated, co2T, ch4T, boughtT, plants, told, otherShare) => {
          const supplyT = co2T + ch4T;
          const asked: SectorTotal[] = [
            {
              sector: 'energy',
              tonnes: supplyT,
              gases: [
                { gas: 'CO2', tonnes: co2T },
                { gas: 'CH4', tonnes: ch4T },
              ],
            },
            { sector: 'electricity', tonnes: boughtT },
          ];
          const local = power(used, generated, plants as LocalPower['plants']);
          const { totals: viewed, staying } = inView(local, told as PlantReport[], asked);
          const [left, withUsers] = tonnesOf(viewed);
          const slack = 1e-9 * (supplyT + boughtT);
          expect(left!).toBeGreaterThanOrEqual(-slack);
          expect(Math.abs(left! + withUsers! - supplyT - boughtT)).toBeLessThanOrEqual(slack);
          for (const share of Object.values(staying)) {
            expect(share).toBeGreaterThanOrEqual(-1e-12);
            expect(share).toBeLessThanOrEqual(1);
          }
          // Sources that together report no more than the sector has stay so.
          const plantsR = told.reduce((sum, { tonnes }) => sum + tonnes, 0);
          if (plantsR > supplyT) return;
          const othersR = (supplyT - plantsR) * otherShare;
          expect(plantsR * staying.plants + othersR * staying.others).toBeLessThanOrEqual(left! + slack);
        },
      ),
      { numRuns: 300 },
    );
  });
});
