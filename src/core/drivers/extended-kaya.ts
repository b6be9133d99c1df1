/**
 * People, wealth, branches, saving, fuels, carbon: what moved the emissions of energy? (clause 5.3 b; methods 4.2, 4.3)
 *
 *   branches     C_ij = P · g · S_i · I_i · M_ij · F_ij          S_i share of GDP, I_i GJ a unit of product
 *   households   C_hj = P · e_h · M_hj · F_hj                    e_h GJ a head
 *
 * over branches i (`branch-energy.ts`; by the inventory's activities where the statistics tell no fuel by user) and
 * carriers j: M_ij share of the carrier in the energy of the branch, F_ij t CO2e
 * a GJ. LMDI-I chained by year, so that all terms add up to the change. What the identity does not hold (processes,
 * waste, other gases, branches without a product) is the rest of the same comparable emissions, told apart. Branches
 * have no price index of their own: shares of GDP are those at current prices, laid on GDP of the plan's basis.
 * Leaves out: structure inside a branch.
 */
import { computedInventory } from '../inventory/compute-inventory.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { type Branch, type BranchCarrier, branchEnergy } from './branch-energy.ts';
import { branchEnergyOfInventory } from './branch-energy-of-inventory.ts';
import { type ChainedEffects, chainEffects } from './chain-effects.ts';
import type { ComparableEmissions } from './comparable-emissions.ts';
import { factorTable } from './decompose-change.ts';
import type { RegionKaya } from './region-kaya.ts';

export const extendedFactors = [
  'population',
  'gdpPerHead',
  'structure',
  'intensity',
  'householdEnergy',
  'mix',
  'carbon',
] as const;
type ExtendedFactor = (typeof extendedFactors)[number];

interface BranchEffects {
  readonly branch: Branch;
  readonly startT: number;
  readonly endT: number;
  readonly effectT: Readonly<Record<ExtendedFactor, number>>;
}

export interface ExtendedKaya {
  /** Null where it cannot be told; `lacks` says why. */
  readonly chain: ChainedEffects | null;
  readonly branches: readonly BranchEffects[];
  /** Comparable emissions that the identity does not hold, t CO2e. */
  readonly rest: { readonly startT: number; readonly endT: number } | null;
  readonly lacks: readonly ('years' | 'energyByBranch' | 'productByBranch')[];
  readonly issues: readonly Issue[];
}

const productOf: Readonly<Record<Exclude<Branch, 'households'>, string>> = {
  primary: 'gdp.primary',
  secondary: 'gdp.secondary',
  tertiary: 'gdp.tertiary',
};

/** Of the years and emissions the simple identity stands on, so that both tell the same change. */
export function extendedKaya(plan: Plan, { emissions, terms, gdpByYear, priceYear }: RegionKaya): ExtendedKaya {
  const { years } = emissions;
  const nothing = { chain: null, branches: [], rest: null };
  if (years.length < 2 || terms.length < years.length) return { ...nothing, lacks: ['years'], issues: [] };
  const ofStatistics = branchEnergy(plan, emissions);
  // Statistics that tell no fuel by user: the inventory's own activities may.
  const energy = ofStatistics.carriers.some(({ carrier }) => carrier !== 'power')
    ? ofStatistics
    : branchEnergyOfInventory(computedInventory(plan), emissions);
  const issues: Issue[] = [...energy.issues];
  const at = (series: string) => valuesByYear(plan, series).valueByYear;
  const current = at('gdp.current');
  const shares = new Map<Branch, readonly number[]>();
  for (const branch of ['primary', 'secondary', 'tertiary'] as const) {
    const product = at(productOf[branch]);
    const share = years.map((year) => (product.get(year) ?? Number.NaN) / (current.get(year) ?? Number.NaN));
    if (share.every((one) => one > 0)) shares.set(branch, share);
  }
  const used = [...new Set(energy.carriers.map(({ branch }) => branch))].filter((branch) =>
    energy.carriers.some((one) => one.branch === branch && one.gj.some((gj) => gj > 0)),
  );
  const taken = used.filter((branch) => branch === 'households' || shares.has(branch));
  for (const branch of used) {
    if (!taken.includes(branch)) {
      issues.push({ code: 'BRANCH_WITHOUT_PRODUCT', severity: 'warn', count: 1, detail: { branch } });
    }
  }
  const carriers = energy.carriers.filter(({ branch }) => taken.includes(branch));
  if (!taken.some((branch) => branch !== 'households')) {
    return { ...nothing, lacks: [used.length === 0 ? 'energyByBranch' : 'productByBranch'], issues };
  }
  if (priceYear !== null) issues.push({ code: 'SHARES_AT_CURRENT_PRICES', severity: 'note', count: 1 });
  const tables = years.map((year, i) => ({
    year,
    table: factorTable(
      carriers.map((one) =>
        factorsOf(one, i, {
          people: terms[i]?.factors.population ?? Number.NaN,
          product: gdpByYear.get(year) ?? Number.NaN,
          share: shares.get(one.branch)?.[i] ?? null,
          branchGj: branchGj(carriers, one.branch, i),
        }),
      ),
    ),
  }));
  const chain = chainEffects(tables);
  return {
    chain,
    branches: chain ? taken.map((branch) => branchEffects(branch, carriers, chain)) : [],
    rest: chain && restOf(emissions, chain, issues),
    lacks: [],
    issues,
  };
}

function branchGj(carriers: readonly BranchCarrier[], branch: Branch, i: number): number {
  return carriers.reduce((sum, one) => sum + (one.branch === branch ? (one.gj[i] ?? Number.NaN) : 0), 0);
}

interface Around {
  readonly people: number;
  readonly product: number;
  /** Null: households. */
  readonly share: number | null;
  readonly branchGj: number;
}

/** One term. A factor that does not stand in its product is 1 in every year and has no effect. */
function factorsOf(
  { gj, tCo2e }: BranchCarrier,
  i: number,
  { people, product, share, branchGj: all }: Around,
): readonly number[] {
  const own = gj[i] ?? Number.NaN;
  const mix = all > 0 ? own / all : 0;
  // A carrier that is not used has no carbon of its own in the year; that of a fuel stays its factor's.
  const carbon = own > 0 ? (tCo2e[i] ?? Number.NaN) / own : nearestCarbon(gj, tCo2e, i);
  return share === null
    ? [people, 1, 1, 1, all / people, mix, carbon]
    : [people, product / people, share, all / (product * share), 1, mix, carbon];
}

/** t CO2e a GJ of the nearest year in which the carrier is used: what it would have been is no reason of the change. */
function nearestCarbon(gj: readonly number[], tCo2e: readonly number[], i: number): number {
  const usedYears = gj.flatMap((one, k) => (one > 0 ? [k] : []));
  const nearest = usedYears.sort((a, b) => Math.abs(a - i) - Math.abs(b - i))[0];
  return nearest === undefined ? 0 : (tCo2e[nearest] ?? Number.NaN) / (gj[nearest] ?? Number.NaN);
}

function branchEffects(branch: Branch, carriers: readonly BranchCarrier[], chain: ChainedEffects): BranchEffects {
  const last = carriers[0] ? carriers[0].gj.length - 1 : -1;
  const rows = carriers.flatMap((one, term) => (one.branch === branch ? [{ one, term }] : []));
  const width = extendedFactors.length;
  const effect = (k: number) =>
    rows.reduce((sum, { term }) => sum + (chain.effectsByTerm[term * width + k] ?? Number.NaN), 0);
  const tonnes = (i: number) => rows.reduce((sum, { one }) => sum + (one.tCo2e[i] ?? Number.NaN), 0);
  return {
    branch,
    startT: tonnes(0),
    endT: tonnes(last),
    effectT: {
      population: effect(0),
      gdpPerHead: effect(1),
      structure: effect(2),
      intensity: effect(3),
      householdEnergy: effect(4),
      mix: effect(5),
      carbon: effect(6),
    },
  };
}

/** Below zero the statistics of energy give more than the inventory has; that is told, not scaled away. */
function restOf(emissions: ComparableEmissions, chain: ChainedEffects, issues: Issue[]) {
  const [first] = emissions.years;
  const last = emissions.years.at(-1);
  if (first === undefined || last === undefined) throw new Error('a chain without years');
  const startT = emissions.totalAt(first) - chain.startTotal;
  const endT = emissions.totalAt(last) - chain.endTotal;
  for (const [year, restT] of [
    [first, startT],
    [last, endT],
  ] as const) {
    if (restT < -SLACK * emissions.totalAt(year)) {
      issues.push({ code: 'ENERGY_EXCEEDS_INVENTORY', severity: 'warn', count: 1, detail: { year, excessT: -restT } });
    }
  }
  return { startT, endT };
}

const SLACK = 1e-6;
