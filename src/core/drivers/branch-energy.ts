/**
 * Which branch of the economy used how much of which energy, and what came of it? (clause 5.3 b; methods 4.2)
 *
 *   fuel     E = use · NCV            C = use · factor                                       GJ, t CO2
 *   power    E = use · 3.6 GJ/MWh     C = use · (bought power + fuels of plants inside) / all use      t CO2e
 *
 * Power carries what was emitted to make it, here or outside (consumption view of methods 2.5), so that the fuel of
 * plants is counted once. A series that is not told in every one of the years is left out of all of them, and told:
 * else its first figure would look like growth.
 */
import { PlanFactors } from '../factors/plan-factors.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { type electricitySectors, type energySectors, type FuelId, fuels } from '../statistics/series.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { GJ_PER_MWH } from '../units/energy-units.ts';
import type { ComparableEmissions } from './comparable-emissions.ts';
import type { FuelGroup } from './fuel-group.ts';
import { fuelOfStatistics } from './statistics-fuel.ts';

const branches = ['primary', 'secondary', 'tertiary', 'households'] as const;
export type Branch = (typeof branches)[number];
type Carrier = FuelId | FuelGroup | 'power';

interface Users {
  readonly fuels: readonly (typeof energySectors)[number]['id'][];
  readonly power: readonly (typeof electricitySectors)[number]['id'][];
}

const usersOf: Readonly<Record<Branch, Users>> = {
  primary: { fuels: ['agriculture'], power: ['primary'] },
  secondary: { fuels: ['industry', 'construction'], power: ['industry', 'construction'] },
  tertiary: { fuels: ['transport', 'commerce'], power: ['transport', 'commerce', 'public'] },
  households: { fuels: ['households'], power: ['urbanHouseholds', 'ruralHouseholds'] },
};

export interface BranchCarrier {
  readonly branch: Branch;
  readonly carrier: Carrier;
  /** In the order of the years; 0 is a known zero. */
  readonly gj: readonly number[];
  readonly tCo2e: readonly number[];
}

export interface BranchEnergy {
  readonly years: readonly number[];
  readonly carriers: readonly BranchCarrier[];
  readonly issues: readonly Issue[];
}

type EnergyPlan = Pick<Plan, 'statistics' | 'factorOverrides' | 'finishedYears' | 'keptFactors'>;

const MWH_PER_UNIT = 10;

export function branchEnergy(plan: EnergyPlan, emissions: ComparableEmissions): BranchEnergy {
  const { years } = emissions;
  const issues: Issue[] = [];
  const factors = new PlanFactors(plan);
  /** One value a year; null where the series is not told in all of them. */
  const told = (series: string): number[] | null => {
    const values = valuesByYear(plan, series).valueByYear;
    const known = years.flatMap((year) => values.get(year) ?? []);
    if (known.length === years.length && years.length > 0) return known;
    if (known.length > 0) {
      issues.push({ code: 'SERIES_NOT_COMPARABLE', severity: 'warn', count: 1, detail: { series } });
    }
    return null;
  };
  const burnt = (user: Users['fuels'][number] | 'energy', fuel: (typeof fuels)[number]) => {
    const used = told(`energy.${user}.${fuel.id}`);
    if (!used) return null;
    const units = years.map((year) => fuelOfStatistics(factors, fuel, year));
    const gj: number[] = [];
    const tCo2e: number[] = [];
    for (const [i, unit] of units.entries()) {
      if ('missingFactor' in unit) {
        issues.push({
          code: 'FACTOR_MISSING',
          severity: 'warn',
          count: 1,
          detail: { factor: unit.missingFactor },
        });
        return null;
      }
      gj.push((used[i] ?? Number.NaN) * unit.gj);
      tCo2e.push((used[i] ?? Number.NaN) * unit.tCo2);
    }
    return { gj, tCo2e };
  };
  const carriers: BranchCarrier[] = [];
  for (const branch of branches) {
    for (const fuel of fuels) {
      const parts = usersOf[branch].fuels.flatMap((user) => burnt(user, fuel) ?? []);
      if (parts.length === 0) continue;
      const sum = (of: 'gj' | 'tCo2e') =>
        years.map((_, i) => parts.reduce((total, one) => total + (one[of][i] ?? Number.NaN), 0));
      carriers.push({ branch, carrier: fuel.id, gj: sum('gj'), tCo2e: sum('tCo2e') });
    }
  }
  const perMwh = powerFactors();
  if (perMwh) {
    for (const branch of branches) {
      const used = usersOf[branch].power.flatMap((user) => {
        const values = told(`electricity.${user}`);
        return values ? [values] : [];
      });
      if (used.length === 0) continue;
      const mwh = years.map((_, i) => MWH_PER_UNIT * used.reduce((total, one) => total + (one[i] ?? Number.NaN), 0));
      carriers.push({
        branch,
        carrier: 'power',
        gj: mwh.map((one) => one * GJ_PER_MWH),
        tCo2e: mwh.map((one, i) => one * (perMwh[i] ?? Number.NaN)),
      });
    }
  }
  return { years, carriers, issues };

  /** t CO2e a MWh used; null where use or bought power is not told in every year. */
  function powerFactors(): number[] | null {
    const total = told('electricity.total');
    if (!total || !emissions.sectors.includes('electricity') || total.some((use) => use <= 0)) {
      issues.push({ code: 'NO_POWER_FACTOR', severity: 'warn', count: 1 });
      return null;
    }
    const plants = fuels.flatMap((fuel) => burnt('energy', fuel) ?? []);
    return years.map((year, i) => {
      const ofPlants = plants.reduce((sum, { tCo2e }) => sum + (tCo2e[i] ?? Number.NaN), 0);
      return (emissions.at('electricity', year) + ofPlants) / ((total[i] ?? Number.NaN) * MWH_PER_UNIT);
    });
  }
}
