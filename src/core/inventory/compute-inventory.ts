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
import { ActivityLines } from './activity-lines.ts';
import { leafCategories } from './categories.ts';
import { changedRecords } from './changed-records.ts';
import {
  type Activity,
  type ActivitySurroundings,
  type ComputedActivity,
  computeActivity,
  kindOf,
  type ToldInputs,
} from './compute-activity.ts';
import { type CategoryDraft, type CategoryYear, computeCategory, putCo2e } from './compute-category.ts';
import { type ElectricityYear, electricityYear } from './electricity-year.ts';
import { MethodShapes } from './method-shapes.ts';
import { methodOf } from './methods/index.ts';
import { UntoldInputs } from './resolve-inputs.ts';
import { touchedActivities } from './touched-activities.ts';

export interface ComputedYear {
  readonly year: number;
  /** Every leaf of the tree. */
  readonly byCategory: ReadonlyMap<string, CategoryYear>;
  readonly byActivity: ReadonlyMap<string, ComputedActivity>;
  /** Activities whose category this version does not know. */
  readonly strangers: readonly ComputedActivity[];
  readonly electricity: ElectricityYear;
}

export interface ComputedInventory {
  readonly gwpSet: GwpSet;
  /** Ascending; years with an activity or a notation, but for the history of methods that look back before all else. */
  readonly years: readonly number[];
  /** Nothing else than such history is told: `years` then are its years. */
  readonly isHistoryAlone: boolean;
  /** The years of history too. */
  readonly byYear: ReadonlyMap<number, ComputedYear>;
  readonly around: ActivitySurroundings;
  readonly basis: InventoryBasis;
}

/** What the result rests on; tables are never changed in place, so the same object is the same content. */
export type InventoryBasis = FactorTables &
  Pick<Plan, 'activities' | 'activityInputs' | 'categoryNotations' | 'statistics'> & {
    readonly gridRegion: string;
    readonly sinkRateCity: string;
    readonly lines: ActivityLines;
    readonly notations: ReadonlyMap<number, ReadonlyMap<string, Tables['categoryNotations']>>;
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

/** One activity as it is worked out; null when there is none. */
export function computedActivity({ byYear, basis }: ComputedInventory, id: string): ComputedActivity | null {
  const year = basis.activities.get(id)?.year;
  return year === undefined ? null : (byYear.get(year)?.byActivity.get(id) ?? null);
}

export function computeInventory(
  plan: InventoryPlan,
  gwpSet: GwpSet,
  previous: ComputedInventory | null = null,
): ComputedInventory {
  const before = previous && samePlace(plan, previous.basis) ? previous : null;
  const basis = basisOf(plan, before?.basis ?? null);
  const results = new Results(before);
  const around = surroundings(basis, before, results);
  const notations = before ? changedRecords(before.basis.categoryNotations, plan.categoryNotations) : [];
  const isOtherSet = before !== null && before.gwpSet !== gwpSet;
  if (before) {
    const { touched, inputs } = touchedActivities(basis, before);
    if (touched.length === 0 && notations.length === 0 && !isOtherSet) return { ...before, basis, around };
    for (const { id, activity } of touched) {
      const was = before.basis.activities.get(id);
      const told = inputs.get(id) ?? (was && results.get(was)?.told);
      if (was) results.remove(was);
      if (activity) results.put(computeActivity(activity, told, around, basis.lines.isHeld(activity)));
    }
  } else {
    const told = toldInputs(plan.activityInputs);
    basis.lines.forEach((line) => {
      const kind = kindOf(line[0]!, around.shapes);
      let year = Number.NaN;
      for (const activity of line) {
        results.put(computeActivity(activity, told.get(activity.id), around, activity.year === year, kind));
        year = activity.year;
      }
    });
  }
  for (const { before: was, after } of notations) for (const one of [was, after]) if (one) results.touch(one.year);
  const byYear = new Map<number, ComputedYear>();
  for (const year of new Set([...results.byYear.keys(), ...basis.notations.keys()])) {
    const known = before?.byYear.get(year);
    const activities = results.byYear.get(year);
    if (known && !isOtherSet && !results.touched.has(year)) byYear.set(year, known);
    else if ((activities?.size ?? 0) > 0 || basis.notations.has(year)) {
      byYear.set(year, computeYear(year, activities ?? new Map(), basis.notations.get(year), gwpSet));
    }
  }
  return { gwpSet, ...yearsOfSeries(byYear, basis), byYear, around, basis };
}

/**
 * Waste that was tipped before the first year of the inventory is what later years emit from, no inventory of its own:
 * years in which nothing but such history is told do not begin the series.
 */
function yearsOfSeries(
  byYear: ReadonlyMap<number, ComputedYear>,
  { notations }: Pick<InventoryBasis, 'notations'>,
): Pick<ComputedInventory, 'years' | 'isHistoryAlone'> {
  const years = [...byYear.keys()].sort((a, b) => a - b);
  const first = years.findIndex((year) => {
    if (notations.has(year)) return true;
    for (const { activity } of byYear.get(year)?.byActivity.values() ?? []) {
      if (!methodOf(activity.method)?.looksBack) return true;
    }
    return false;
  });
  return { years: years.slice(Math.max(first, 0)), isHistoryAlone: years.length > 0 && first < 0 };
}

/** Results by year; a year is copied when something in it changes first. */
class Results {
  readonly touched = new Set<number>();
  readonly byYear: Map<number, Map<string, ComputedActivity>>;

  constructor(before: ComputedInventory | null) {
    // The maps of years that stay untouched are shared and not written to: `open` copies first.
    this.byYear = new Map(
      [...(before?.byYear ?? [])].map(([year, one]) => [year, one.byActivity as Map<string, ComputedActivity>]),
    );
  }

  get(activity: Activity): ComputedActivity | undefined {
    return this.byYear.get(activity.year)?.get(activity.id);
  }

  put(computed: ComputedActivity): void {
    this.open(computed.activity.year).set(computed.activity.id, computed);
  }

  remove(activity: Activity): void {
    this.open(activity.year).delete(activity.id);
  }

  touch(year: number): void {
    this.touched.add(year);
  }

  private open(year: number): Map<string, ComputedActivity> {
    const known = this.byYear.get(year);
    if (known && this.touched.has(year)) return known;
    this.touched.add(year);
    const fresh = new Map(known);
    this.byYear.set(year, fresh);
    return fresh;
  }
}

function samePlace(plan: InventoryPlan, basis: InventoryBasis): boolean {
  const { gridRegion, sinkRateCity } = settingsIn(plan);
  return gridRegion === basis.gridRegion && sinkRateCity === basis.sinkRateCity;
}

function settingsIn(plan: InventoryPlan): Tables['settings'] {
  const settings = plan.settings.get('settings');
  if (!settings) throw new Error('plan has no settings record');
  return settings;
}

function basisOf(plan: InventoryPlan, before: InventoryBasis | null): InventoryBasis {
  const { activities, activityInputs, categoryNotations, statistics } = plan;
  const { factorOverrides, finishedYears, keptFactors } = plan;
  const { gridRegion, sinkRateCity } = settingsIn(plan);
  const lines = before ? before.lines.after(before.activities, activities) : new ActivityLines(activities);
  const notations =
    before?.categoryNotations === categoryNotations ? before.notations : notationsByYear(categoryNotations);
  return {
    activities,
    activityInputs,
    categoryNotations,
    statistics,
    factorOverrides,
    finishedYears,
    keptFactors,
    gridRegion,
    sinkRateCity,
    lines,
    notations,
  };
}

function notationsByYear(records: Plan['categoryNotations']): InventoryBasis['notations'] {
  const byYear = new Map<number, Map<string, Tables['categoryNotations']>>();
  for (const notation of records.values()) {
    const ofYear = byYear.get(notation.year);
    if (ofYear) ofYear.set(notation.category, notation);
    else byYear.set(notation.year, new Map([[notation.category, notation]]));
  }
  return byYear;
}

function toldInputs(records: Plan['activityInputs']): ReadonlyMap<string, ToldInputs> {
  const byActivity = new Map<string, ToldInputs>();
  // Records of one activity mostly stand together: a run of them is put away at once.
  let activityId: string | null = null;
  const run: Tables['activityInputs'][] = [];
  const putAway = () => {
    if (activityId === null) return;
    const before = byActivity.get(activityId);
    byActivity.set(activityId, before ? [...before, ...run] : run.slice());
    run.length = 0;
  };
  for (const record of records.values()) {
    if (record.activityId !== activityId) {
      putAway();
      activityId = record.activityId;
    }
    run.push(record);
  }
  putAway();
  return byActivity;
}

function surroundings(basis: InventoryBasis, before: ComputedInventory | null, results: Results): ActivitySurroundings {
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
    untold: sameFactors ? before.around.untold : new UntoldInputs(new PlanFactors(basis)),
    shapes: MethodShapes.at(basis.gridRegion, basis.sinkRateCity),
    population,
    line: (activity) =>
      basis.lines.of(activity).flatMap((one) => (one.id === activity.id ? [] : (results.get(one) ?? []))),
  };
}

function computeYear(
  year: number,
  byActivity: ReadonlyMap<string, ComputedActivity>,
  notations: ReadonlyMap<string, Tables['categoryNotations']> | undefined,
  gwpSet: GwpSet,
): ComputedYear {
  const groups = new Map<string, ComputedActivity[]>();
  for (const one of byActivity.values()) {
    const group = groups.get(one.activity.category);
    if (group) group.push(one);
    else groups.set(one.activity.category, [one]);
  }
  const byCategory = new Map<string, CategoryDraft>();
  for (const category of leafCategories) {
    const { id } = category;
    byCategory.set(id, computeCategory(category, year, groups.get(id), notations?.get(id)));
  }
  const electricity = electricityYear(byCategory);
  for (const [id, one] of byCategory) {
    putCo2e(one, gwpSet, electricity.useMwh.has(id) ? electricity.importShare : 1);
  }
  return { year, byCategory, byActivity, strangers: strangersOf(groups, byCategory), electricity };
}

const noStrangers: readonly ComputedActivity[] = [];

function strangersOf(
  groups: ReadonlyMap<string, readonly ComputedActivity[]>,
  known: ReadonlyMap<string, CategoryYear>,
): readonly ComputedActivity[] {
  let strangers: readonly ComputedActivity[] = noStrangers;
  for (const [id, group] of groups) if (!known.has(id)) strangers = [...strangers, ...group];
  return strangers;
}
