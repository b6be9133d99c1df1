/**
 * How the plan's tables were read, kept so that next year's file of the same office opens without questions.
 *
 * Of a sheet: where its numbers go, and what was said where it is silent (unit, gas, place, which rows are headings). Of
 * labels: only what a person said; what is proposed is proposed again. A label counts for all tables with the same
 * headings, whichever sheet. Never kept: the year, which the next file tells anew.
 */
import { categoryOf } from '../inventory/categories.ts';
import { sectors } from '../inventory/sectors.ts';
import { editPlan, type Patch } from '../plan/patch.ts';
import { newId, type Plan } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import type { InventoryTarget } from './inventory-target.ts';
import { looseLabel } from './sheet-signature.ts';

export type ImportLayout = Tables['importLayouts'];
type ImportLabel = Tables['importLabels'];

export interface ToldTable {
  readonly layout: Omit<ImportLayout, 'id'>;
  /** Where a person said that labels go. */
  readonly labels: ReadonlyMap<string, InventoryTarget>;
}

/** Keeps how these tables were read; what was kept of the same sheet or label before gives way. */
export function rememberTables(plan: Plan, tables: readonly ToldTable[]): Patch {
  return editPlan(plan, 'rememberTables', (edit) => {
    const layouts = new Map([...plan.importLayouts.values()].map((one) => [layoutKey(one), one.id]));
    const labels = new Map([...plan.importLabels.values()].map((one) => [labelKey(one), one.id]));
    for (const { layout, labels: told } of tables) {
      const id = layouts.get(layoutKey(layout)) ?? newId();
      layouts.set(layoutKey(layout), id);
      edit.put('importLayouts', { id, ...layout });
      for (const [label, target] of told) {
        const key = labelKey({ headings: layout.headings, label });
        const labelId = labels.get(key) ?? newId();
        labels.set(key, labelId);
        edit.put('importLabels', { id: labelId, headings: layout.headings, label, ...storedTarget(target) });
      }
    }
  });
}

/** Another target for a label that is kept. */
export function retargetLabel(plan: Plan, id: string, target: InventoryTarget): Patch {
  return editPlan(plan, 'retargetLabel', (edit) => {
    const label = plan.importLabels.get(id);
    if (label) edit.put('importLabels', { ...label, ...storedTarget(target) });
  });
}

export function forgetLabel(plan: Plan, id: string): Patch {
  return editPlan(plan, 'forgetLabel', (edit) => edit.remove('importLabels', id));
}

/** Forgets a sheet, and the labels of its headings where no other sheet has them. */
export function forgetLayout(plan: Plan, id: string): Patch {
  return editPlan(plan, 'forgetLayout', (edit) => {
    const layout = plan.importLayouts.get(id);
    if (!layout) return;
    edit.remove('importLayouts', id);
    const isShared = [...plan.importLayouts.values()].some(
      (other) => other.id !== id && other.headings === layout.headings,
    );
    if (isShared) return;
    for (const label of plan.importLabels.values())
      if (label.headings === layout.headings) edit.remove('importLabels', label.id);
  });
}

/** The sheet as it was read before, by its name and headings; null where it is new. */
export function knownLayout(plan: Pick<Plan, 'importLayouts'>, headings: string, sheet: string): ImportLayout | null {
  const key = layoutKey({ headings, sheet });
  return [...plan.importLayouts.values()].find((one) => layoutKey(one) === key) ?? null;
}

/** How a sheet of the same headings was read, whatever its name. */
export function layoutOfHeadings(plan: Pick<Plan, 'importLayouts'>, headings: string): ImportLayout | null {
  return [...plan.importLayouts.values()].find((one) => one.headings === headings) ?? null;
}

/** Targets that are kept for tables of these headings, for the labels of one. */
export function knownTargets(
  plan: Pick<Plan, 'importLabels'>,
  headings: string,
  labels: Iterable<string>,
): ReadonlyMap<string, InventoryTarget> {
  const exact = new Map<string, InventoryTarget>();
  const loose = new Map<string, InventoryTarget>();
  for (const one of plan.importLabels.values()) {
    const target = one.headings === headings ? targetOf(one) : null;
    if (target === null) continue;
    exact.set(one.label, target);
    loose.set(looseLabel(one.label), target);
  }
  const known = new Map<string, InventoryTarget>();
  if (exact.size === 0) return known;
  for (const label of labels) {
    const target = exact.get(label) ?? loose.get(looseLabel(label));
    if (target) known.set(label, target);
  }
  return known;
}

/** Null for a category that no longer exists. */
export function targetOf({ kind, target }: Pick<ImportLabel, 'kind' | 'target'>): InventoryTarget | null {
  if (kind === 'skip') return { kind };
  if (kind === 'category') return categoryOf(target)?.isLeaf ? { kind, category: target } : null;
  const sector = sectors.find(({ id }) => id === target);
  return sector ? { kind, sector: sector.id } : null;
}

function storedTarget(target: InventoryTarget): Pick<ImportLabel, 'kind' | 'target'> {
  if (target.kind === 'skip') return { kind: 'skip', target: '' };
  return { kind: target.kind, target: target.kind === 'category' ? target.category : target.sector };
}

const layoutKey = ({ headings, sheet }: Pick<ImportLayout, 'headings' | 'sheet'>) => `${sheet}\n${headings}`;
const labelKey = ({ headings, label }: Pick<ImportLabel, 'headings' | 'label'>) => `${headings}\n${label}`;
