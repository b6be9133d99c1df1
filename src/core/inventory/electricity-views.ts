/**
 * The electricity of a year in all its views (clause 5.1 a; methods 2.5).
 *
 *   location-based   E_s = AD_s · EF, all use                                    t CO2; EF is the mean over users
 *   territorial      plants inside as they are in 1A1, and net import · EF as indirect: the headline's view
 *   consumption      both moved to the users by the blended factor; the same total for an importer
 *   market-based     Σ contract MWh · contract EF + rest · residual EF;  own power whose certificates were sold is added
 *                    to the rest
 *   profile          use, share, EF, emission, growth on the year before, intensity per GDP and per head
 *
 * A contract of another vintage than the year does not count (CONTRACT_VINTAGE); more contracted than used is
 * CONTRACTS_EXCEED and leaves the market-based view open. Leaves out: heat, which has no views.
 */
import type { PlanFactors } from '../factors/plan-factors.ts';
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import type { ComputedInventory, ComputedYear } from './compute-inventory.ts';
import { type ConsumptionView, consumptionView, marketBasedT } from './electricity.ts';
import { powerPlantGases } from './power-plants.ts';

interface UserProfile {
  /** Category of the user. */
  readonly category: string;
  readonly useMwh: number;
  readonly share: number;
  /** Null where the factor of its year and region is missing. */
  readonly tPerMwh: number | null;
  /** Location-based, all use; null without a factor. */
  readonly emissionT: number | null;
  /** What counts in the territorial headline. */
  readonly indirectT: number | null;
  /** Of use on the year before; null where that is not known. */
  readonly growth: number | null;
  /** MWh per 10⁸ CNY of GDP and per head; null without the statistics. */
  readonly mwhPerGdp: number | null;
  readonly mwhPerHead: number | null;
}

export interface ElectricityViews {
  readonly year: number;
  readonly profile: readonly UserProfile[];
  /** Mean over the users; null where no use is known. */
  readonly gridTPerMwh: number | null;
  /** Null where a user's factor is not known: unknown is not zero. */
  readonly locationBasedT: number | null;
  readonly netImportMwh: number | null;
  /** Plants inside, t CO2e; null where no power plant has a value. */
  readonly plantsT: number | null;
  readonly territorial: { readonly plantsT: number | null; readonly indirectT: number | null };
  /** Null where generation or the plants inside are not told. */
  readonly consumption: ConsumptionView | null;
  readonly marketBasedT: number | null;
  readonly issues: readonly Issue[];
}

const PEOPLE_PER_10000 = 1e4;

export function electricityViews(plan: Plan, computed: ComputedInventory, year: number): ElectricityViews | null {
  const current = computed.byYear.get(year);
  if (!current || current.electricity.useMwh.size === 0) return null;
  const { useMwh, totalUseMwh, generatedMwh, netImportMwh, importShare } = current.electricity;
  const factors = userFactors(current, importShare);
  const parts = [...useMwh].map(([category, mwh]) => (mwh === 0 ? 0 : timesOrNull(mwh, factors.get(category))));
  const locationT = parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
  const gridTPerMwh = totalUseMwh === 0 || locationT === null ? null : locationT / totalUseMwh;
  const plantsT = plantsOf(current);
  const isPlantsKnown = generatedMwh === 0 || plantsT !== null;
  const consumption =
    generatedMwh === null || gridTPerMwh === null || !isPlantsKnown
      ? null
      : consumptionView(Object.fromEntries(useMwh), generatedMwh, plantsT ?? 0, gridTPerMwh);
  const market = marketView(plan, computed.around.untold.factors, year, totalUseMwh);
  return {
    year,
    profile: profileOf(plan, computed, current, factors),
    gridTPerMwh,
    locationBasedT: locationT,
    netImportMwh,
    plantsT,
    territorial: { plantsT, indirectT: timesOrNull(importShare, locationT) },
    consumption,
    marketBasedT: market.tonnes,
    issues: market.issues,
  };
}

function timesOrNull(amount: number, factor: number | null | undefined): number | null {
  return factor === null || factor === undefined ? null : amount * factor;
}

/** t CO2/MWh of each user before power made inside is taken off; a user whose factor is missing is not in it. */
function userFactors({ byCategory, electricity }: ComputedYear, importShare: number): ReadonlyMap<string, number> {
  const factors = new Map<string, number>();
  for (const [category, mwh] of electricity.useMwh) {
    const uses = (byCategory.get(category)?.activities ?? []).filter(
      ({ isHeld, memo }) => !isHeld && memo['useMwh'] !== undefined,
    );
    const told = uses.flatMap(({ tonnes }) => tonnes?.['CO2'] ?? []);
    if (told.length < uses.length) continue;
    const raw = told.reduce((sum, tonnes) => sum + tonnes, 0);
    if (mwh > 0) factors.set(category, raw / mwh);
    else if (importShare > 0) factors.set(category, 0);
  }
  return factors;
}

function plantsOf(year: ComputedYear): number | null {
  const gases = powerPlantGases(year);
  return gases && [...gases.values()].reduce((sum, tonnes) => sum + tonnes, 0);
}

function profileOf(
  plan: Plan,
  computed: ComputedInventory,
  { year, electricity, byCategory }: ComputedYear,
  factors: ReadonlyMap<string, number>,
): UserProfile[] {
  const before = computed.byYear.get(year - 1)?.electricity.useMwh;
  const gdp = valuesByYear(plan, 'gdp.current').valueByYear.get(year);
  const people = valuesByYear(plan, 'population.resident').valueByYear.get(year);
  return [...electricity.useMwh].map(([category, useMwh]) => {
    const last = before?.get(category);
    const tPerMwh = factors.get(category) ?? null;
    return {
      category,
      useMwh,
      share: electricity.totalUseMwh === 0 ? 0 : useMwh / electricity.totalUseMwh,
      tPerMwh,
      emissionT: timesOrNull(useMwh, tPerMwh),
      indirectT: byCategory.get(category)?.totalT ?? null,
      growth: last === undefined || last === 0 ? null : useMwh / last - 1,
      mwhPerGdp: gdp === undefined || gdp <= 0 ? null : useMwh / gdp,
      mwhPerHead: people === undefined || people <= 0 ? null : useMwh / (people * PEOPLE_PER_10000),
    };
  });
}

function marketView(
  plan: Plan,
  factors: PlanFactors,
  year: number,
  useMwh: number,
): { tonnes: number | null; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const contracts: { mwh: number; tPerMwh: number }[] = [];
  let soldMwh = 0;
  for (const one of plan.powerContracts.values()) {
    if (one.year !== year) continue;
    if (one.vintage !== year) {
      issues.push({ code: 'CONTRACT_VINTAGE', severity: 'warn', count: 1, detail: { year, vintage: one.vintage } });
    } else if (one.instrument === 'soldCertificate') soldMwh += one.mwh;
    else contracts.push(one);
  }
  const residual = residualFactor(factors, year);
  issues.push(...residual.issues);
  const contractMwh = contracts.reduce((sum, { mwh }) => sum + mwh, 0);
  const wholeMwh = useMwh + soldMwh;
  if (contractMwh > wholeMwh) {
    issues.push({
      code: 'CONTRACTS_EXCEED',
      severity: 'stop',
      count: 1,
      detail: { year, contracted: contractMwh, used: wholeMwh },
    });
    return { tonnes: null, issues };
  }
  if (residual.tPerMwh === null) return { tonnes: null, issues };
  return { tonnes: marketBasedT(wholeMwh, contracts, residual.tPerMwh), issues };
}

const FIRST_RESIDUAL = 2021;

/** National factor without power that was sold with papers; of the nearest earlier year, flagged. */
function residualFactor(factors: PlanFactors, year: number): { tPerMwh: number | null; issues: readonly Issue[] } {
  for (let basis = year; basis >= FIRST_RESIDUAL; basis--) {
    const found = factors.get(`grid_national_residual_${basis}`, year);
    if (found?.value === null || !found) continue;
    const issues: Issue[] =
      basis === year
        ? []
        : [{ code: 'FACTOR_YEAR_SUBSTITUTED', severity: 'warn', count: 1, detail: { region: 'China', year, basis } }];
    return { tPerMwh: found.value, issues };
  }
  return {
    tPerMwh: null,
    issues: [{ code: 'FACTOR_MISSING', severity: 'warn', count: 1, detail: { region: 'China', year } }],
  };
}
