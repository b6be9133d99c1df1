import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { electricityUse } from '../../../src/core/attribution/electricity-users.ts';
import { type SectorTotal, totalsInView } from '../../../src/core/attribution/electricity-view.ts';
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

  it('importer: all the plants emit goes to the users; the sum is the same', () => {
    const plan = planOf({}, 300, 200);
    const { totals: viewed, movedShare, issues } = totalsInView(plan, 2024, totals, 3000, 'consumption');
    expect(tonnesOf(viewed)).toEqual([0, 1600, 7]);
    expect(movedShare).toBe(1);
    expect(viewed[1]!.gases).toEqual([
      { gas: 'CO2', tonnes: 1500 },
      { gas: 'CH4', tonnes: 100 },
    ]);
    expect(issues).toMatchObject([{ code: 'PLANTS_ARE_WHOLE_SECTOR', detail: { movedT: 1000, plantsT: 1000 } }]);
  });

  it('exporter: what is exported stays with the plants', () => {
    // Used 100 of 400 generated: a quarter of the 1000 t is used inside.
    const { totals: viewed, movedShare } = totalsInView(planOf({}, 100, 400), 2024, totals, 1000, 'consumption');
    expect(movedShare).toBe(0.25);
    expect(tonnesOf(viewed)).toEqual([750, 850, 7]);
  });

  it('are one where generation is unknown, said so, and where there is none', () => {
    const unknown = totalsInView(planOf({}, 100), 2024, totals, 1000, 'consumption');
    expect(unknown.totals).toBe(totals);
    expect(codes(unknown.issues)).toEqual(['LOCAL_GENERATION_UNKNOWN']);
    const none = totalsInView(planOf({}, 100, 0), 2024, totals, 1000, 'consumption');
    expect(none.totals).toBe(totals);
    expect(none.issues).toEqual([]);
    const missing = totals.map((total) => (total.sector === 'energy' ? { ...total, tonnes: null } : total));
    expect(totalsInView(planOf({}, 100, 50), 2024, missing, 1000, 'consumption').totals).toBe(missing);
  });

  it('territorial leaves the inventory as it is', () => {
    expect(totalsInView(planOf({}, 300, 200), 2024, totals, 3000, 'territorial').totals).toBe(totals);
  });

  it('have the same sum whatever is used and generated', () => {
    const amount = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, amount, (used, generated, plantsT, boughtT) => {
        const asked: SectorTotal[] = [
          { sector: 'energy', tonnes: plantsT },
          { sector: 'electricity', tonnes: boughtT },
        ];
        const { totals: viewed } = totalsInView(planOf({}, used, generated), 2024, asked, used * 10, 'consumption');
        const [left, withUsers] = tonnesOf(viewed);
        expect(left!).toBeGreaterThanOrEqual(-1e-9 * plantsT);
        expect(Math.abs(left! + withUsers! - plantsT - boughtT)).toBeLessThanOrEqual(1e-12 * (plantsT + boughtT));
      }),
    );
  });
});
