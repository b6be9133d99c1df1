/** What the effects of measures need to know of the region, from the plan. Null where it is unknown. */
import { gwpOf } from '../factors/gwp.ts';
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';
import { latestValue, valuesByYear } from '../statistics/values-by-year.ts';
import type { RegionContext } from './assess-measures.ts';

const PERSONS_PER_10_000 = 10_000;

/** `regionAreaKm2`: land area of the boundary, measured on the map; null without one. */
export function regionContext(plan: Plan, regionAreaKm2: number | null): RegionContext {
  const { gwpSet } = settingsOf(plan);
  const residents = latestValue(valuesByYear(plan, 'population.resident').valueByYear);
  const gwpOfMethane = gwpOf('CH4', gwpSet);
  if (gwpOfMethane === null) throw new Error(`no potential of methane in ${gwpSet}`);
  return {
    gwpOfMethane,
    population: residents === null ? null : residents * PERSONS_PER_10_000,
    regionAreaKm2,
  };
}
