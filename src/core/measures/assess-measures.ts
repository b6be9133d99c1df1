/**
 * What do the measures of a plan save, by measure and year? (clause 7.2; methods 6.1, 6.4)
 *
 *   credit of a measure in a year = Σ groups of sites  its credit in the group's chain       t CO2e/a
 *
 * Each group of sites is one chain (`apply-effects.ts`); a measure whose inputs give the whole of it
 * (a fleet, a plant) is a chain of its own. Coverage and the share in place scale an effect before it
 * acts. Electricity is valued at the grid factor of the year, with and without the measures: the fall
 * of the grid factor itself is no measure of the region and shows in the curve apart.
 *
 *   Σ credits = baseline − final       per year, checked to 1e-9 of the baseline; a miss is a bug
 *
 * `alone` is what each would save by itself: their sum is more than they save together, and both are
 * shown. Removals and avoided growth are told apart and never inside the credits.
 * A measure without features saves nothing. One that lacks a quantity (electricity of its buildings,
 * reports of its plants) has no credit for those sites, and says which.
 */
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import type { Chain, Credit, Flows, Step } from './apply-effects.ts';
import { applyEffects } from './apply-effects.ts';
import { measureKindOf } from './catalog/index.ts';
import type { Effect, EffectContext, MeasureKind, Quantity } from './define-measure.ts';
import { flowsOf } from './flows-of-group.ts';
import { inputValues } from './input-values.ts';
import { measureWarnings } from './measure-warnings.ts';
import type { Batch } from './ramp.ts';
import { batchesAtWork } from './ramp.ts';
import { scaledEffect } from './scaled-effect.ts';
import { cleanParts, creditParts, type SiteCredit } from './site-credit.ts';
import type { SiteGroup } from './site-group.ts';
import { combineGroups } from './site-group-sum.ts';

type Measure = Tables['measures'];

interface MeasureYear {
  readonly year: number;
  /** t CO2e/a in the order of methods 6.4; null where nothing of it can be said. */
  readonly avoidedT: number | null;
  /** What it would save alone. */
  readonly aloneT: number | null;
  /** Of `avoidedT`, the part from electricity, and the part from the sector's own emissions. */
  readonly electricityT: number;
  readonly directT: number;
  readonly exportT: number;
  readonly savedMwh: number | null;
  /** Growth avoided, never taken from the present total. */
  readonly avoidedGrowthT: number | null;
  readonly removalT: number;
  readonly removalLowT: number;
  readonly removalHighT: number;
}

interface MeasureResult {
  readonly measureId: string;
  readonly kind: MeasureKind | null;
  readonly byYear: ReadonlyMap<number, MeasureYear>;
  /** Features it stands on. */
  readonly features: number;
  /** Features for which it cannot be said, and what is missing there. */
  readonly unknownFeatures: number;
  readonly missing: readonly Quantity[];
  readonly issues: readonly Issue[];
}

interface YearOfMeasures {
  readonly year: number;
  readonly avoidedT: number;
  readonly aloneT: number;
  readonly avoidedGrowthT: number;
  readonly removalT: number;
  readonly removalLowT: number;
  readonly removalHighT: number;
  /** Emissions of the sites and activities the measures act on, without and with them. */
  readonly baselineT: number;
  readonly finalT: number;
  /** Measures with sites whose credit is not, or not wholly, known: the sums are without it. */
  readonly incomplete: readonly string[];
  /** What is saved where: adds up to `avoidedT` and `removalT`. */
  readonly credits: readonly SiteCredit[];
}

export interface MeasuresAssessment {
  readonly years: readonly number[];
  readonly byMeasure: ReadonlyMap<string, MeasureResult>;
  readonly byYear: ReadonlyMap<number, YearOfMeasures>;
}

/** What of the plan's region the effects may need, beside the sites. */
export type RegionContext = Omit<EffectContext, 'ageYears'>;

export interface MeasuresInput {
  readonly groups: readonly SiteGroup[];
  readonly years: readonly number[];
  /** t CO2/MWh; a year that is not in it has no known factor. */
  readonly gridFactorByYear: ReadonlyMap<number, number | null>;
  readonly region: RegionContext;
  /** Last year of the inventory: what was built by then is in it. Null without an inventory. */
  readonly inventoryYear: number | null;
}

interface Placed {
  readonly measure: Measure;
  readonly kind: MeasureKind;
  readonly inputs: Readonly<Record<string, number>>;
  readonly batchesByYear: ReadonlyMap<number, readonly Batch[]>;
}

/** A measure on one group of sites. Its effect follows from its age alone, so each age is worked out once. */
interface Member {
  readonly placed: Placed;
  readonly effectByAge: Map<number, Effect>;
}

/** Sites that share flows, with the measures that stand on them. */
interface Unit {
  readonly site: SiteGroup;
  /** Places of the groups it is made of. */
  readonly groups: readonly number[];
  readonly flows: Flows;
  readonly members: readonly Member[];
  readonly isGrowth: boolean;
}

const NO_FLOWS: Flows = { electricityMwh: null, coolingShare: null, lightingShare: null, siteEmissionsT: null };

export function assessMeasures(plan: Plan, input: MeasuresInput): MeasuresAssessment {
  const placed = placedMeasures(plan, input);
  const units = unitsOf(placed, input.groups);
  const tallies = new Map([...plan.measures.values()].map((measure) => [measure.id, new Tally()]));
  const byYear = new Map<number, YearOfMeasures>();
  for (const year of input.years) {
    byYear.set(year, assessYear(year, units, input, tallies));
  }
  const byMeasure = new Map<string, MeasureResult>();
  for (const measure of plan.measures.values()) {
    const tally = tallies.get(measure.id);
    if (!tally) continue;
    const groups = input.groups.filter((group) => group.measureIds.includes(measure.id));
    byMeasure.set(measure.id, {
      measureId: measure.id,
      kind: measureKindOf(measure.kind),
      byYear: tally.byYear,
      features: groups.reduce((sum, group) => sum + group.features, 0),
      unknownFeatures: tally.unknownFeatures,
      missing: [...tally.missing],
      issues: measureWarnings(plan, measure, groups, input.inventoryYear),
    });
  }
  return { years: input.years, byMeasure, byYear };
}

/** Enabled measures of known kinds, in the plan's order. */
function placedMeasures(plan: Plan, { years, inventoryYear }: MeasuresInput): Placed[] {
  return [...plan.measures.values()]
    .filter((measure) => measure.enabled)
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .flatMap((measure) => {
      const kind = measureKindOf(measure.kind);
      if (!kind) return [];
      const inputs: Record<string, number> = {};
      for (const [name, { value }] of inputValues(plan, measure.id, kind)) inputs[name] = value;
      const { startYear, fullYear } = measure;
      const lifeYears = kind.lifeInput === null ? null : (inputs[kind.lifeInput] ?? null);
      const schedule = { startYear, fullYear, lifeYears, inventoryYear };
      const batchesByYear = new Map(years.map((year) => [year, batchesAtWork(schedule, year)]));
      return [{ measure, kind, inputs, batchesByYear }];
    });
}

function unitsOf(placed: readonly Placed[], groups: readonly SiteGroup[]): Unit[] {
  const bySites = (one: Placed) => one.kind.extent === 'sites' && one.kind.countsAs !== 'avoidedGrowth';
  const shared = groups.flatMap((site, place): Unit[] => {
    const members = placed.filter((one) => bySites(one) && site.measureIds.includes(one.measure.id)).map(memberOf);
    return members.length === 0 ? [] : [{ site, groups: [place], flows: flowsOf(site), members, isGrowth: false }];
  });
  const apart = placed
    .filter((one) => !bySites(one))
    .flatMap((one): Unit[] => {
      const places = [...groups.keys()].filter((place) => groups[place]!.measureIds.includes(one.measure.id));
      if (places.length === 0) return [];
      const isGrowth = one.kind.countsAs === 'avoidedGrowth';
      const site = combineGroups(places.map((place) => groups[place]!));
      return [{ site, groups: places, flows: NO_FLOWS, members: [memberOf(one)], isGrowth }];
    });
  return [...shared, ...apart];
}

function memberOf(placed: Placed): Member {
  return { placed, effectByAge: new Map() };
}

function assessYear(
  year: number,
  units: readonly Unit[],
  input: MeasuresInput,
  tallies: ReadonlyMap<string, Tally>,
): YearOfMeasures {
  const gridFactorTPerMwh = input.gridFactorByYear.get(year) ?? null;
  let baselineT = 0;
  let finalT = 0;
  const credits: SiteCredit[] = [];
  for (const tally of tallies.values()) tally.begin(year);
  for (const unit of units) {
    const steps = unit.members.map((member) => stepOf(member, unit.site, year, input.region));
    const chain = applyEffects(unit.flows, steps, gridFactorTPerMwh);
    assertBalanced(chain, year);
    const isAlone = steps.length === 1;
    for (const step of steps) {
      const credit = chain.credits.find((candidate) => candidate.measureId === step.measureId);
      if (!credit) continue;
      const alone = isAlone ? credit : applyEffects(unit.flows, [step], gridFactorTPerMwh).credits[0];
      tallies.get(step.measureId)?.add(credit, alone?.avoidedT ?? null, unit, gridFactorTPerMwh);
      if (credit.avoidedT === null || unit.isGrowth) continue;
      const parts = cleanParts(creditParts(credit, credit.avoidedT, gridFactorTPerMwh));
      const { removalT } = credit;
      if (parts.electricityT === 0 && parts.directT === 0 && removalT === 0) continue;
      const { sector } = kindOnUnit(unit, step.measureId);
      credits.push({ measureId: step.measureId, sector, groups: unit.groups, ...parts, removalT });
    }
    if (!unit.isGrowth) {
      baselineT += chain.baselineT;
      finalT += chain.finalT;
    }
  }
  return { ...sumOf(year, tallies), baselineT, finalT, credits };
}

function kindOnUnit({ members }: Unit, measureId: string): MeasureKind {
  const member = members.find(({ placed }) => placed.measure.id === measureId);
  if (!member) throw new Error(`no measure ${measureId} on its own sites`);
  return member.placed.kind;
}

function stepOf({ placed, effectByAge }: Member, site: SiteGroup, year: number, region: RegionContext): Step {
  const { measure, kind, inputs, batchesByYear } = placed;
  const parts = (batchesByYear.get(year) ?? []).map(({ share, ageYears }) => {
    let effect = effectByAge.get(ageYears);
    if (!effect) {
      effect = kind.effect(inputs, site, { ...region, ageYears });
      effectByAge.set(ageYears, effect);
    }
    return { share: share * measure.coverage, effect };
  });
  return { measureId: measure.id, stage: kind.stage, effect: scaledEffect(parts) };
}

function assertBalanced({ credits, baselineT, finalT, gridCreditT }: Chain, year: number): void {
  let sumT = gridCreditT;
  for (const { avoidedT } of credits) if (avoidedT !== null) sumT += avoidedT;
  const offT = Math.abs(baselineT - finalT - sumT);
  const scaleT = Math.max(1, Math.abs(baselineT), Math.abs(finalT), Math.abs(sumT));
  if (offT > 1e-9 * scaleT) throw new Error(`credits of ${year} miss the balance by ${offT} t`);
}

function sumOf(
  year: number,
  tallies: ReadonlyMap<string, Tally>,
): Omit<YearOfMeasures, 'baselineT' | 'finalT' | 'credits'> {
  const total = { avoidedT: 0, aloneT: 0, avoidedGrowthT: 0, removalT: 0, removalLowT: 0, removalHighT: 0 };
  const incomplete: string[] = [];
  for (const [measureId, tally] of tallies) {
    const result = tally.end(year);
    if (result.avoidedT !== null) total.avoidedT += result.avoidedT;
    if (result.aloneT !== null) total.aloneT += result.aloneT;
    if (result.avoidedGrowthT !== null) total.avoidedGrowthT += result.avoidedGrowthT;
    total.removalT += result.removalT;
    total.removalLowT += result.removalLowT;
    total.removalHighT += result.removalHighT;
    if (tally.isIncomplete) incomplete.push(measureId);
  }
  return { year, ...total, incomplete };
}

/** Sums the credits of one measure over its groups, year by year. */
class Tally {
  readonly byYear = new Map<number, MeasureYear>();
  readonly missing = new Set<Quantity>();
  unknownFeatures = 0;
  isIncomplete = false;
  private now = emptyYear(0);
  private known = 0;
  private unknown = 0;
  private unknownNow = 0;

  begin(year: number): void {
    this.now = emptyYear(year);
    this.known = 0;
    this.unknown = 0;
    this.unknownNow = 0;
  }

  add(credit: Credit, aloneT: number | null, unit: Unit, gridFactorTPerMwh: number | null): void {
    if (credit.avoidedT === null) {
      this.unknown++;
      this.unknownNow += unit.site.features;
      for (const quantity of credit.missing) this.missing.add(quantity);
      return;
    }
    this.known++;
    const now = this.now;
    now.removalT += credit.removalT;
    now.removalLowT += credit.removalLowT;
    now.removalHighT += credit.removalHighT;
    now.savedMwh += credit.savedMwh ?? 0;
    if (unit.isGrowth) {
      now.avoidedGrowthT += credit.avoidedT;
      return;
    }
    const { electricityT, directT } = creditParts(credit, credit.avoidedT, gridFactorTPerMwh);
    now.avoidedT += credit.avoidedT;
    now.aloneT += aloneT ?? 0;
    now.electricityT += electricityT;
    now.directT += directT;
    now.exportT += credit.exportT;
  }

  end(year: number): MeasureYear {
    const isUnknown = this.unknown > 0 && this.known === 0;
    this.isIncomplete = this.unknown > 0;
    this.unknownFeatures = Math.max(this.unknownFeatures, this.unknownNow);
    const known = <T>(value: T): T | null => (isUnknown ? null : value);
    const result: MeasureYear = {
      ...this.now,
      year,
      avoidedT: known(this.now.avoidedT),
      aloneT: known(this.now.aloneT),
      avoidedGrowthT: known(this.now.avoidedGrowthT),
      savedMwh: known(this.now.savedMwh),
    };
    this.byYear.set(year, result);
    return result;
  }
}

function emptyYear(year: number) {
  return {
    year,
    avoidedT: 0,
    aloneT: 0,
    electricityT: 0,
    directT: 0,
    exportT: 0,
    savedMwh: 0,
    avoidedGrowthT: 0,
    removalT: 0,
    removalLowT: 0,
    removalHighT: 0,
  };
}
