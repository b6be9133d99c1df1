/**
 * Which branch used how much of which energy, by the activities of the inventory? (clause 5.3 b; methods 4.2)
 *
 *   fuel     E = heat of the fuel burnt, C = its CO2, of categories 1A2 (secondary), 1A3 and 1A4a (tertiary),
 *            1A4b (households), 1A4c (primary), by group of fuels                              GJ, t CO2
 *   power    E = use · 3.6 GJ/MWh, C = use · (bought power + fuels of 1A1) / all use           t CO2e
 *
 * Taken where the energy statistics do not tell fuels by user (`branch-energy.ts`). A category that is not known in
 * every one of the years is left out of all of them, and told.
 */
import { leafCategories } from '../inventory/categories.ts';
import type { CategoryYear } from '../inventory/compute-category.ts';
import type { ComputedInventory } from '../inventory/compute-inventory.ts';
import type { Issue } from '../issue.ts';
import { GJ_PER_MWH } from '../units/energy-units.ts';
import type { Branch, BranchCarrier, BranchEnergy } from './branch-energy.ts';
import type { ComparableEmissions } from './comparable-emissions.ts';
import { type FuelGroup, fuelGroupOf } from './fuel-group.ts';

const branchOfFuel: readonly (readonly [prefix: string, branch: Branch])[] = [
  ['1A2', 'secondary'],
  ['1A3', 'tertiary'],
  ['1A4a', 'tertiary'],
  ['1A4b', 'households'],
  ['1A4c', 'primary'],
];
const PLANTS = '1A1';

const branchOfPower: Readonly<Record<string, Branch>> = {
  'E.primary': 'primary',
  'E.industry': 'secondary',
  'E.construction': 'secondary',
  'E.transport': 'tertiary',
  'E.commerce': 'tertiary',
  'E.public': 'tertiary',
  'E.urbanHouseholds': 'households',
  'E.ruralHouseholds': 'households',
};

const GJ_PER_TJ = 1000;

export function branchEnergyOfInventory(computed: ComputedInventory, emissions: ComparableEmissions): BranchEnergy {
  const { years } = emissions;
  const issues: Issue[] = [];
  const carriers = new Map<string, { branch: Branch; carrier: FuelGroup; gj: number[]; tCo2e: number[] }>();
  const plantT = years.map(() => 0);
  const ofYears = (id: string): CategoryYear[] =>
    years.flatMap((year) => computed.byYear.get(year)?.byCategory.get(id) ?? []);
  for (const { id } of leafCategories) {
    const branch = branchOfFuel.find(([prefix]) => id.startsWith(prefix))?.[1];
    if (!branch && !id.startsWith(PLANTS)) continue;
    const told = ofYears(id);
    const burns = told.some(({ activities }) => activities.some(({ activity }) => fuelGroupOf(activity) !== null));
    if (!burns) continue;
    if (told.length < years.length || told.some(({ state }) => state !== 'value' && state !== 'NO')) {
      issues.push({ code: 'CATEGORY_NOT_COMPARABLE', severity: 'warn', count: 1, detail: { category: id } });
      continue;
    }
    for (const [i, { activities }] of told.entries()) {
      for (const { activity, tonnes, memo, isHeld } of activities) {
        const fuel = fuelGroupOf(activity);
        const heatTj = memo['heatTj'];
        if (isHeld || fuel === null || tonnes === null || heatTj === undefined) continue;
        // Biomass emits no CO2 that counts.
        const co2T = tonnes['CO2'] ?? 0;
        if (!branch) {
          plantT[i]! += co2T;
          continue;
        }
        const key = `${branch}/${fuel}`;
        const none = () => years.map(() => 0);
        const carrier = carriers.get(key) ?? { branch, carrier: fuel, gj: none(), tCo2e: none() };
        carrier.gj[i]! += heatTj * GJ_PER_TJ;
        carrier.tCo2e[i]! += co2T;
        carriers.set(key, carrier);
      }
    }
  }
  return { years, carriers: [...carriers.values(), ...power()], issues };

  function power(): BranchCarrier[] {
    const use = years.map((year) => computed.byYear.get(year)?.electricity);
    const isKnown = use.every((one) => one !== undefined && one.totalUseMwh > 0);
    if (!isKnown || !emissions.sectors.includes('electricity')) {
      issues.push({ code: 'NO_POWER_FACTOR', severity: 'warn', count: 1 });
      return [];
    }
    const perMwh = years.map(
      (year, i) => (emissions.at('electricity', year) + plantT[i]!) / (use[i]?.totalUseMwh ?? Number.NaN),
    );
    const byBranch = new Map<Branch, number[]>();
    for (const [id, branch] of Object.entries(branchOfPower)) {
      const known = use.map((one) => one?.useMwh.get(id));
      if (known.every((one) => one === undefined)) continue;
      if (known.some((one) => one === undefined)) {
        issues.push({ code: 'CATEGORY_NOT_COMPARABLE', severity: 'warn', count: 1, detail: { category: id } });
        continue;
      }
      const before = byBranch.get(branch);
      byBranch.set(
        branch,
        known.map((mwh, i) => (mwh ?? Number.NaN) + (before?.[i] ?? 0)),
      );
    }
    return [...byBranch].map(([branch, mwh]) => ({
      branch,
      carrier: 'power',
      gj: mwh.map((one) => one * GJ_PER_MWH),
      tCo2e: mwh.map((one, i) => one * (perMwh[i] ?? Number.NaN)),
    }));
  }
}
