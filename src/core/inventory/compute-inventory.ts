/**
 * The inventory worked out from activities, category by category and year by year (clause 5.1 a; methods 2.1–2.5).
 *
 *   activity → t of gases → category, year → CO2e by the plan's set of potentials
 *
 * Given what was worked out before, only what changed is worked out again: activities whose own records, factors or
 * line through the years changed, and the years they stand in. The result is the same as from nothing.
 * Leaves out: sectors and totals, which join this with cells typed by sector (`total-inventory.ts`).
 */
import type { GwpSet } from '../factors/gwp.ts';
import { type FactorTables, PlanFactors } from '../factors/plan-factors.ts';
import type { Plan } from '../plan/plan.ts';
import { settingsOf } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { valuesByYear } from '../statistics/values-by-year.ts';
import { leafCategories } from './categories.ts';
import { changedRecords } from './changed-records.ts';
import {
  type Activity,
  type ActivitySurroundings,
  type ComputedActivity,
  computeActivity,
  lineKey,
  type ToldInputs,
} from './compute-activity.ts';
import { type CategoryYear, computeCategory, withCo2e } from './compute-category.ts';
import { type ElectricityYear, electricityYear } from './electricity-year.ts';
import { methodOf } from './methods/index.ts';

export interface ComputedYear {
  readonly year: number;
  /** Every leaf of the tree. */
  readonly byCategory: ReadonlyMap<string, CategoryYear>;
  /** Activities whose category this version does not know. */
  readonly strangers: readonly ComputedActivity[];
  readonly electricity: ElectricityYear;
}

export interface ComputedInventory {
  readonly gwpSet: GwpSet;
  /** Ascending; years with an activity or a notation. */
  readonly years: readonly number[];
  readonly byYear: ReadonlyMap<number, ComputedYear>;
  readonly byActivity: ReadonlyMap<string, ComputedActivity>;
  readonly around: ActivitySurroundings;
  readonly basis: Basis;
}

type Basis = FactorTables &
  Pick<Plan, 'activities' | 'activityInputs' | 'categoryNotations' | 'statistics'> & {
    readonly gridRegion: string;
    readonly sinkRateCity: string;
    readonly told: ReadonlyMap<string, ToldInputs>;
    readonly lines: ReadonlyMap<string, readonly Activity[]>;
  };

type InventoryPlan = Pick<
  Plan,
  | 'settings'
  | 'activities'
  | 'activityInputs'
  | 'categoryNotations'
  | 'statistics'
  | 'factorOverrides'
  | 'finishedYears'
  | 'keptFactors'
>;

let latest: ComputedInventory | null = null;

/** The inventory of a plan; what was worked out last is used again as far as it holds. */
export function computedInventory(plan: Plan, gwpSet: GwpSet = settingsOf(plan).gwpSet): ComputedInventory {
  latest = computeInventory(plan, gwpSet, latest);
  return latest;
}

export function computeInventory(
  plan: InventoryPlan,
  gwpSet: GwpSet,
  previous: ComputedInventory | null = null,
): ComputedInventory {
  const settings = plan.settings.get('settings');
  if (!settings) throw new Error('plan has no settings record');
  const { gridRegion, sinkRateCity } = settings;
  const before =
    previous && previous.basis.gridRegion === gridRegion && previous.basis.sinkRateCity === sinkRateCity
      ? previous
      : null;
  const told = toldInputs(plan, before);
  const lines = before && before.basis.activities === plan.activities ? before.basis.lines : linesOf(plan);
  const basis: Basis = {
    activities: plan.activities,
    activityInputs: plan.activityInputs,
    categoryNotations: plan.categoryNotations,
    statistics: plan.statistics,
    factorOverrides: plan.factorOverrides,
    finishedYears: plan.finishedYears,
    keptFactors: plan.keptFactors,
    gridRegion,
    sinkRateCity,
    told: told.all,
    lines,
  };
  const around = surroundings(basis, before);
  const touched = before ? touchedActivities(basis, before, told.changed) : null;
  if (touched && touched.size === 0 && before && isSame(before.basis, basis) && before.gwpSet === gwpSet) return before;
  const byActivity = new Map(before ? before.byActivity : []);
  const staleYears = new Set<number>();
  if (touched) {
    for (const id of touched) {
      const was = byActivity.get(id);
      if (was) staleYears.add(was.activity.year);
      const now = plan.activities.get(id);
      if (!now) {
        byActivity.delete(id);
        continue;
      }
      staleYears.add(now.year);
      byActivity.set(id, computeActivity(now, around, isHeld(now, basis)));
    }
    for (const { before: was, after } of changedRecords(previous!.basis.categoryNotations, plan.categoryNotations)) {
      if (was) staleYears.add(was.year);
      if (after) staleYears.add(after.year);
    }
  } else {
    for (const activity of plan.activities.values()) {
      byActivity.set(activity.id, computeActivity(activity, around, isHeld(activity, basis)));
    }
  }
  const byYear = yearsOf(byActivity, plan, gwpSet, before && before.gwpSet === gwpSet ? before : null, staleYears);
  const years = [...byYear.keys()].sort((a, b) => a - b);
  return { gwpSet, years, byYear, byActivity, around, basis };
}

function isSame(a: Basis, b: Basis): boolean {
  return a.categoryNotations === b.categoryNotations;
}

/** Told inputs by activity; the groups of activities nothing changed for stay the same objects. */
function toldInputs(
  plan: InventoryPlan,
  before: ComputedInventory | null,
): { all: ReadonlyMap<string, ToldInputs>; changed: readonly string[] } {
  if (before) {
    if (before.basis.activityInputs === plan.activityInputs) return { all: before.basis.told, changed: [] };
    const changes = changedRecords(before.basis.activityInputs, plan.activityInputs);
    const all = new Map(before.basis.told);
    const changed = new Set<string>();
    for (const { before: was, after } of changes) {
      for (const record of [was, after]) if (record) changed.add(record.activityId);
    }
    for (const id of changed) all.set(id, new Map(all.get(id)));
    for (const { before: was, after } of changes) {
      if (was) (all.get(was.activityId) as Map<string, Tables['activityInputs']>).delete(was.input);
      if (after) (all.get(after.activityId) as Map<string, Tables['activityInputs']>).set(after.input, after);
    }
    return { all, changed: [...changed] };
  }
  const all = new Map<string, Map<string, Tables['activityInputs']>>();
  for (const record of plan.activityInputs.values()) {
    let group = all.get(record.activityId);
    if (!group) {
      group = new Map();
      all.set(record.activityId, group);
    }
    group.set(record.input, record);
  }
  return { all, changed: [] };
}

function linesOf(plan: InventoryPlan): ReadonlyMap<string, readonly Activity[]> {
  const lines = new Map<string, Activity[]>();
  for (const activity of plan.activities.values()) {
    const key = lineKey(activity);
    const line = lines.get(key);
    if (line) line.push(activity);
    else lines.set(key, [activity]);
  }
  for (const line of lines.values()) {
    if (line.length > 1) line.sort((a, b) => a.year - b.year || compare(a.order, b.order) || compare(a.id, b.id));
  }
  return lines;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The second of a line in one year waits for a decision. */
function isHeld(activity: Activity, { lines }: Basis): boolean {
  const line = lines.get(lineKey(activity));
  return line !== undefined && line.length > 1 && line.find(({ year }) => year === activity.year)?.id !== activity.id;
}

function surroundings(basis: Basis, before: ComputedInventory | null): ActivitySurroundings {
  const sameFactors =
    before &&
    before.basis.factorOverrides === basis.factorOverrides &&
    before.basis.finishedYears === basis.finishedYears &&
    before.basis.keptFactors === basis.keptFactors;
  const population =
    before && before.basis.statistics === basis.statistics
      ? before.around.population
      : [...valuesByYear(basis, 'population.resident').valueByYear]
          .map(([year, value]) => ({ year, value }))
          .sort((a, b) => a.year - b.year);
  return {
    factors: sameFactors ? before.around.factors : new PlanFactors(basis),
    gridRegion: basis.gridRegion,
    sinkRateCity: basis.sinkRateCity,
    told: (id) => basis.told.get(id),
    line: (activity) => basis.lines.get(lineKey(activity)) ?? [],
    population,
  };
}

/** Ids of activities whose result may be another one now. */
function touchedActivities(
  basis: Basis,
  before: ComputedInventory,
  inputsChanged: readonly string[],
): ReadonlySet<string> {
  const touched = new Set(inputsChanged);
  const lines = new Set<string>();
  for (const { id, before: was, after } of changedRecords(before.basis.activities, basis.activities)) {
    touched.add(id);
    for (const one of [was, after]) if (one) lines.add(lineKey(one));
  }
  const changedFactors = new Set<string>();
  const changedYears = new Set<number>();
  for (const table of ['factorOverrides', 'keptFactors'] as const) {
    for (const { before: was, after } of changedRecords<{ factor: string }>(before.basis[table], basis[table])) {
      for (const one of [was, after]) if (one) changedFactors.add(one.factor);
    }
  }
  for (const { before: was, after } of changedRecords(before.basis.finishedYears, basis.finishedYears)) {
    for (const one of [was, after]) if (one) changedYears.add(one.year);
  }
  const statisticsChanged = before.basis.statistics !== basis.statistics;
  if (changedFactors.size > 0 || changedYears.size > 0 || statisticsChanged) {
    for (const { activity, inputs, method } of before.byActivity.values()) {
      const usesChanged =
        changedYears.has(activity.year) ||
        (statisticsChanged && method?.looksBack) ||
        (changedFactors.size > 0 &&
          inputs.some(({ input }) => input.factor !== null && changedFactors.has(input.factor)));
      if (usesChanged) touched.add(activity.id);
    }
  }
  for (const id of touched) {
    const activity = basis.activities.get(id);
    if (activity && methodOf(activity.method)?.looksBack) lines.add(lineKey(activity));
  }
  for (const key of lines) for (const { id } of basis.lines.get(key) ?? []) touched.add(id);
  return touched;
}

function yearsOf(
  byActivity: ReadonlyMap<string, ComputedActivity>,
  plan: InventoryPlan,
  gwpSet: GwpSet,
  before: ComputedInventory | null,
  stale: ReadonlySet<number>,
): ReadonlyMap<number, ComputedYear> {
  const isKept = (year: number) => before !== null && !stale.has(year) && before.byYear.has(year);
  const groups = new Map<number, Map<string, ComputedActivity[]>>();
  for (const one of byActivity.values()) {
    const { year, category } = one.activity;
    let ofYear = groups.get(year);
    if (!ofYear) {
      ofYear = new Map();
      groups.set(year, ofYear);
    }
    if (isKept(year)) continue;
    const group = ofYear.get(category);
    if (group) group.push(one);
    else ofYear.set(category, [one]);
  }
  const notations = new Map<number, Map<string, Tables['categoryNotations']>>();
  for (const notation of plan.categoryNotations.values()) {
    let ofYear = notations.get(notation.year);
    if (!ofYear) {
      ofYear = new Map();
      notations.set(notation.year, ofYear);
    }
    ofYear.set(notation.category, notation);
  }
  const byYear = new Map<number, ComputedYear>();
  for (const year of new Set([...groups.keys(), ...notations.keys()])) {
    const kept = isKept(year) ? before?.byYear.get(year) : undefined;
    byYear.set(year, kept ?? computeYear(year, groups.get(year), notations.get(year), gwpSet));
  }
  return byYear;
}

function computeYear(
  year: number,
  activities: ReadonlyMap<string, readonly ComputedActivity[]> | undefined,
  notations: ReadonlyMap<string, Tables['categoryNotations']> | undefined,
  gwpSet: GwpSet,
): ComputedYear {
  const raw = new Map<string, CategoryYear>();
  for (const category of leafCategories) {
    raw.set(category.id, computeCategory(category, year, activities?.get(category.id), notations?.get(category.id)));
  }
  const electricity = electricityYear(raw);
  const byCategory = new Map<string, CategoryYear>();
  for (const [id, one] of raw) {
    const isByUse = electricity.useMwh.has(id);
    byCategory.set(id, withCo2e(one, gwpSet, isByUse ? electricity.importShare : 1));
  }
  const strangers = [...(activities ?? [])].flatMap(([id, list]) => (raw.has(id) ? [] : list));
  return { year, byCategory, strangers, electricity };
}
