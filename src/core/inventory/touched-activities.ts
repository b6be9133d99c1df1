/**
 * Which activities must be worked out again after a change, and in which order?
 *
 * Those whose record or inputs changed; those of the same line where the method looks back or one in the line came or
 * went (which of two is held may change); those that stand on a factor that changed or in a year that was finished or
 * opened. Within a line earlier years come first.
 */
import type { Tables } from '../plan/tables.ts';
import { changedRecords } from './changed-records.ts';
import type { Activity, ToldInputs } from './compute-activity.ts';
import type { ComputedInventory, InventoryBasis } from './compute-inventory.ts';
import { methodOf } from './methods/index.ts';

export interface Touched {
  /** `activity` null: it was taken out. */
  readonly touched: readonly { readonly id: string; readonly activity: Activity | null }[];
  /** What is told now of the activities whose inputs changed. */
  readonly inputs: ReadonlyMap<string, ToldInputs>;
}

export function touchedActivities(basis: InventoryBasis, before: ComputedInventory): Touched {
  const ids = new Set<string>();
  const inputs = changedInputs(basis, before);
  for (const id of inputs.keys()) ids.add(id);
  const changed = changedRecords(before.basis.activities, basis.activities);
  for (const { id } of changed) ids.add(id);
  for (const { before: was, after } of changed) {
    // Which of two in one year is held may be another one now.
    for (const one of [was, after]) {
      if (one) for (const other of basis.lines.of(one)) if (other.year === one.year) ids.add(other.id);
    }
  }
  for (const one of onChangedFactors(basis, before)) ids.add(one.id);
  const seeds = [...ids].flatMap((id) => [before.basis.activities.get(id), basis.activities.get(id)]);
  for (const seed of seeds) {
    if (!seed || !methodOf(seed.method)?.looksBack) continue;
    for (const other of basis.lines.of(seed)) if (other.year >= seed.year) ids.add(other.id);
  }
  const touched = [...ids].map((id) => ({ id, activity: basis.activities.get(id) ?? null }));
  // Methods that look back read the years before as they are worked out now.
  touched.sort((a, b) => (a.activity?.year ?? 0) - (b.activity?.year ?? 0));
  return { touched, inputs };
}

function changedInputs(basis: InventoryBasis, before: ComputedInventory): ReadonlyMap<string, ToldInputs> {
  const told = new Map<string, Tables['activityInputs'][]>();
  const listOf = (activityId: string) => {
    let list = told.get(activityId);
    if (!list) {
      const year = before.basis.activities.get(activityId)?.year;
      list = [...(year === undefined ? [] : (before.byYear.get(year)?.byActivity.get(activityId)?.told ?? []))];
      told.set(activityId, list);
    }
    return list;
  };
  for (const { before: was, after } of changedRecords(before.basis.activityInputs, basis.activityInputs)) {
    if (was) {
      const list = listOf(was.activityId);
      const at = list.findIndex(({ id }) => id === was.id);
      if (at >= 0) list.splice(at, 1);
    }
    if (after) listOf(after.activityId).push(after);
  }
  return told;
}

function* onChangedFactors(basis: InventoryBasis, before: ComputedInventory): Iterable<Activity> {
  const factors = new Set<string>();
  const years = new Set<number>();
  for (const table of ['factorOverrides', 'keptFactors'] as const) {
    for (const { before: was, after } of changedRecords<{ factor: string }>(before.basis[table], basis[table])) {
      for (const one of [was, after]) if (one) factors.add(one.factor);
    }
  }
  for (const { before: was, after } of changedRecords(before.basis.finishedYears, basis.finishedYears)) {
    for (const one of [was, after]) if (one) years.add(one.year);
  }
  const statisticsChanged = before.basis.statistics !== basis.statistics;
  if (factors.size === 0 && years.size === 0 && !statisticsChanged) return;
  for (const year of before.byYear.values()) {
    for (const { activity, inputs, method } of year.byActivity.values()) {
      const stands =
        years.has(activity.year) ||
        (statisticsChanged && method?.looksBack) ||
        inputs.some(({ input }) => input.factor !== null && factors.has(input.factor));
      if (stands) yield activity;
    }
  }
}
