/**
 * From which energy through which sector into which gas? (clause 5.1 a; methods 2.2, 2.9)
 *
 *   fuel → sector      CO2 = fuel used · factor of set A, or the plan's own      t CO2
 *   power → sector     purchased electricity of the inventory
 *   other → sector     what the inventory has and fuels do not explain: processes, waste, other gases
 *   sector → gas       the inventory, CO2e by the plan's GWP
 *
 * Where the fuels of a sector give more than the inventory has, both stand and FUELS_EXCEED_INVENTORY tells by how
 * much: nothing is scaled to fit. Land use is no flow of this picture.
 */
import { PlanFactors } from '../factors/plan-factors.ts';
import { grossSectors } from '../inventory/sectors.ts';
import type { YearTotals } from '../inventory/total-inventory.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { GasId, SectorId } from '../plan/tables.ts';
import { type EnergySectorId, energySectors, type FuelId, fuels } from '../statistics/series.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { fuelOfStatistics } from './statistics-fuel.ts';

export type FlowSource = FuelId | 'power' | 'other';

export interface EnergyFlows {
  readonly sources: readonly { readonly from: FlowSource; readonly sector: SectorId; readonly tCo2e: number }[];
  readonly gases: readonly { readonly sector: SectorId; readonly gas: GasId; readonly tCo2e: number }[];
  readonly issues: readonly Issue[];
}

type EnergyPlan = Pick<Plan, 'statistics' | 'factorOverrides' | 'finishedYears' | 'keptFactors'>;

/** Where the inventory has what the energy statistics tell by user. */
const sectorOfUser: Readonly<Record<EnergySectorId, SectorId>> = {
  energy: 'energy',
  industry: 'industry',
  construction: 'industry',
  transport: 'transport',
  commerce: 'buildings',
  households: 'buildings',
  agriculture: 'agriculture',
};

const SLACK = 1e-6;

export function energyFlows(plan: EnergyPlan, year: number, totals: YearTotals): EnergyFlows {
  const sources: EnergyFlows['sources'][number][] = [];
  const gases: EnergyFlows['gases'][number][] = [];
  const issues: Issue[] = [];
  const factors = new PlanFactors(plan);
  for (const { id: sector, scope } of grossSectors) {
    const told = totals.bySector.get(sector);
    if (!told || told.totalT === null || told.totalT <= 0) continue;
    for (const [gas, tCo2e] of told.co2eByGas) if (tCo2e > 0) gases.push({ sector, gas, tCo2e });
    if (scope === 'indirect') {
      sources.push({ from: 'power', sector, tCo2e: told.totalT });
      continue;
    }
    let explainedT = 0;
    for (const fuel of fuels) {
      const tCo2e = fuelT(plan, factors, sector, fuel, year, issues);
      if (tCo2e > 0) sources.push({ from: fuel.id, sector, tCo2e });
      explainedT += tCo2e;
    }
    const otherT = told.totalT - explainedT;
    if (otherT > SLACK * told.totalT) sources.push({ from: 'other', sector, tCo2e: otherT });
    else if (otherT < -SLACK * told.totalT) {
      issues.push({ code: 'FUELS_EXCEED_INVENTORY', severity: 'warn', count: 1, detail: { sector, excessT: -otherT } });
    }
  }
  return { sources, gases, issues };
}

/** What the users of one sector burn of one fuel, t CO2; nothing where nothing is told of it. */
function fuelT(
  plan: EnergyPlan,
  factors: PlanFactors,
  sector: SectorId,
  fuel: (typeof fuels)[number],
  year: number,
  issues: Issue[],
): number {
  let sum = 0;
  for (const { id: user } of energySectors) {
    if (sectorOfUser[user] !== sector) continue;
    const used = valuesByYear(plan, `energy.${user}.${fuel.id}`).valueByYear.get(year);
    if (used === undefined) continue;
    const unit = fuelOfStatistics(factors, fuel, year);
    if ('missingFactor' in unit) {
      issues.push({ code: 'FACTOR_MISSING', severity: 'warn', count: 1, detail: { factor: unit.missingFactor } });
      continue;
    }
    sum += used * unit.tCo2;
  }
  return sum;
}
