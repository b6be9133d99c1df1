/** Where a person said that labels go, until the import is agreed to: then the plan keeps it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { InventoryLines } from '../../core/import/inventory-lines.ts';
import type { InventoryTarget } from '../../core/import/inventory-target.ts';
import { knownTargets } from '../../core/import/remember-tables.ts';
import type { Plan } from '../../core/plan/plan.ts';

/** Targets by label, by the headings of their tables: one word may be two things in two tables. */
type LabelTargets = ReadonlyMap<string, ReadonlyMap<string, InventoryTarget>>;

const store = createStore<{ readonly targets: LabelTargets }>(() => ({ targets: new Map() }));
const none: ReadonlyMap<string, InventoryTarget> = new Map();

export function labelTargets(): LabelTargets {
  return store.getState().targets;
}

export function useLabelTargets(): LabelTargets {
  return useStore(store, (state) => state.targets);
}

export function setLabelTarget(headings: string, label: string, target: InventoryTarget): void {
  store.setState(({ targets }) => ({
    targets: new Map(targets).set(headings, new Map(targets.get(headings)).set(label, target)),
  }));
}

/** What was said and not agreed to goes with its dialog. */
export function clearLabelTargets(): void {
  store.setState({ targets: new Map() });
}

/** What was said now, over what the plan kept of tables with these headings. */
export function targetsFor(
  plan: Pick<Plan, 'importLabels'>,
  told: LabelTargets,
  headings: string,
  { labels }: Pick<InventoryLines, 'labels'>,
): ReadonlyMap<string, InventoryTarget> {
  const known = knownTargets(
    plan,
    headings,
    labels.map(({ key }) => key),
  );
  const now = told.get(headings) ?? none;
  return known.size === 0 ? now : new Map([...known, ...now]);
}
