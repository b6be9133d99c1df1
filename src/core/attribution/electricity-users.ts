/**
 * Who uses the electricity of a year, and where are they? (clause 5.1 a; methods 2.5, 3.3)
 *
 *   share of a user = MWh of the user / MWh of all                  users as in the statistics of electricity
 *
 * Where the total is known and a user is not, the rest belongs to users unknown and goes to all buildings, said so
 * (`ELECTRICITY_USERS_INCOMPLETE`); where neither is known, users decide nothing. Users above the total:
 * `ELECTRICITY_USERS_EXCEED`, the users stand. Households of town and country are one on the map.
 * Leaves out: meters and transformers, which no role of a layer tells yet.
 */
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { ProxyId } from '../plan/tables.ts';
import { electricitySectors } from '../statistics/series.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';

export type ElectricityUserId = (typeof electricitySectors)[number]['id'];

/** Places of each user, best first. */
export const proxiesOfUser: Readonly<Record<ElectricityUserId, readonly ProxyId[]>> = {
  primary: ['cropParcelArea'],
  industry: ['industrialFloorArea', 'industrialParcelArea'],
  construction: ['builtUpParcelArea'],
  transport: ['transportParcelArea', 'roadClassLength'],
  commerce: ['floorAreaIntensity', 'buildingFootprint', 'builtUpParcelArea'],
  public: ['floorAreaIntensity', 'buildingFootprint', 'builtUpParcelArea'],
  urbanHouseholds: ['floorAreaIntensity', 'buildingFootprint', 'population', 'builtUpParcelArea'],
  ruralHouseholds: ['floorAreaIntensity', 'buildingFootprint', 'population', 'builtUpParcelArea'],
};

export interface ElectricityUserShare {
  /** Null: users that are not told apart. */
  readonly user: ElectricityUserId | null;
  readonly share: number;
}

export interface ElectricityUse {
  /** Adding up to 1; null where too little is known to tell users apart. */
  readonly users: readonly ElectricityUserShare[] | null;
  /** All use of the year, losses included where the total is known; null where it is not. */
  readonly totalMwh: number | null;
  readonly issues: readonly Issue[];
}

const MWH_PER_10000_KWH = 10;
/** Users and total of a yearbook agree within this share of the total. */
const AGREES_TO = 0.005;

export function electricityUse(plan: Pick<Plan, 'statistics'>, year: number): ElectricityUse {
  const issues: Issue[] = [];
  const read = (id: string): number | null => {
    const { valueByYear, issues: found } = valuesByYear(plan, `electricity.${id}`);
    issues.push(...found);
    const value = valueByYear.get(year);
    if (value === undefined) return null;
    if (!(value >= 0 && Number.isFinite(value))) {
      const code = value < 0 ? 'NEGATIVE_INPUT' : 'NOT_A_NUMBER';
      issues.push({ code, severity: 'warn', count: 1, detail: { series: `electricity.${id}`, value } });
      return null;
    }
    return value * MWH_PER_10000_KWH;
  };
  const byUser = electricitySectors.map(({ id }) => ({ user: id, mwh: read(id) }));
  const told = byUser.flatMap(({ user, mwh }) => (mwh === null ? [] : [{ user, mwh }]));
  const toldMwh = told.reduce((sum, { mwh }) => sum + mwh, 0);
  const total = read('total');
  const isWhole = told.length === byUser.length;
  const totalMwh = total ?? (isWhole ? toldMwh : null);
  if (told.length === 0) return { users: null, totalMwh, issues };
  const restMwh = total === null ? (isWhole ? 0 : null) : total - toldMwh;
  if (!isWhole) {
    const detail = { year, known: told.length, missing: byUser.length - told.length };
    issues.push({ code: 'ELECTRICITY_USERS_INCOMPLETE', severity: 'warn', count: detail.missing, detail });
  }
  if (restMwh === null) return { users: null, totalMwh, issues };
  if (restMwh < -AGREES_TO * toldMwh) {
    const detail = { year, usersMwh: toldMwh, totalMwh: toldMwh + restMwh };
    issues.push({ code: 'ELECTRICITY_USERS_EXCEED', severity: 'warn', count: 1, detail });
  }
  const isRest = restMwh > AGREES_TO * (toldMwh + restMwh) || (!isWhole && restMwh > 0);
  const wholeMwh = toldMwh + (isRest ? restMwh : 0);
  if (!(wholeMwh > 0)) return { users: null, totalMwh, issues };
  const users: ElectricityUserShare[] = told
    .filter(({ mwh }) => mwh > 0)
    .map(({ user, mwh }) => ({ user, share: mwh / wholeMwh }));
  if (isRest) users.push({ user: null, share: restMwh / wholeMwh });
  return { users, totalMwh, issues };
}
