/**
 * The inventory as the tree of categories by years: what each cell shows, and whether it may be typed over.
 *
 * A cell shows t CO2e, or NO, NE, IE. It may be typed over where it is blank, a notation, or an amount typed before; what
 * activities work out is changed in the inspector. A group is the sum of its categories and marks what it lacks.
 */
import { categories } from '../../core/inventory/categories.ts';
import type { Category } from '../../core/inventory/category.ts';
import type { CategoryYear } from '../../core/inventory/compute-category.ts';
import type { ComputedInventory } from '../../core/inventory/compute-inventory.ts';
import type { InventoryTotals } from '../../core/inventory/total-inventory.ts';

export type CategoryRow =
  | { readonly kind: 'group' | 'leaf'; readonly id: string; readonly category: Category; readonly depth: number }
  | { readonly kind: 'total'; readonly id: 'gross' | 'net' };

const childrenOf = new Map<string | null, Category[]>();
for (const category of categories) {
  const list = childrenOf.get(category.parent) ?? [];
  childrenOf.set(category.parent, list);
  list.push(category);
}

/** The tree from the top; categories of folded groups are left out. `told`: only categories with something in them. */
export function categoryRows(folded: ReadonlySet<string>, told: ReadonlySet<string> | null): CategoryRow[] {
  const rows: CategoryRow[] = [];
  const add = (parent: string | null, depth: number) => {
    for (const category of childrenOf.get(parent) ?? []) {
      if (told && !leavesOf(category).some(({ id }) => told.has(id))) continue;
      rows.push({ kind: category.isLeaf ? 'leaf' : 'group', id: category.id, category, depth });
      if (!category.isLeaf && !folded.has(category.id)) add(category.id, depth + 1);
    }
  };
  add(null, 0);
  return [...rows, { kind: 'total', id: 'gross' }, { kind: 'total', id: 'net' }];
}

const leaves = new Map<string, readonly Category[]>();

function leavesOf(category: Category): readonly Category[] {
  const known = leaves.get(category.id);
  if (known) return known;
  const found = category.isLeaf ? [category] : (childrenOf.get(category.id) ?? []).flatMap((child) => leavesOf(child));
  leaves.set(category.id, found);
  return found;
}

/** Categories that have an activity or a notation in some year. */
export function toldCategories(computed: ComputedInventory): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { byCategory } of computed.byYear.values()) {
    for (const [id, { activities, notation }] of byCategory) if (activities.length > 0 || notation) told.add(id);
  }
  return told;
}

export interface CategoryCell {
  /** t CO2e; null where nothing is known. */
  readonly tonnes: number | null;
  readonly notation: 'NO' | 'NE' | 'IE' | null;
  readonly year: CategoryYear | null;
  /** Categories without which the number stands. */
  readonly lacking: readonly Category[];
  readonly isReadOnly: boolean;
  /** Told, but not to be worked out yet. */
  readonly isMissing: boolean;
}

const blank: CategoryCell = {
  tonnes: null,
  notation: null,
  year: null,
  lacking: [],
  isReadOnly: false,
  isMissing: false,
};

export function categoryCell(
  row: CategoryRow,
  year: number,
  computed: ComputedInventory,
  totals: InventoryTotals,
): CategoryCell {
  if (row.kind === 'total') {
    const ofYear = totals.byYear.get(year);
    const tonnes = (row.id === 'gross' ? ofYear?.grossT : ofYear?.netT) ?? null;
    return { ...blank, tonnes, isReadOnly: true };
  }
  const byCategory = computed.byYear.get(year)?.byCategory;
  if (row.kind === 'group') return groupCell(row.category, byCategory);
  const one = byCategory?.get(row.category.id) ?? null;
  if (!one) return blank;
  const notation = one.state === 'NO' || one.state === 'NE' || one.state === 'IE' ? one.state : null;
  return {
    tonnes: notation ? null : one.totalT,
    notation,
    year: one,
    lacking: one.state === 'partial' ? [one.category] : [],
    isReadOnly: one.activities.length > 0 && !isTypedAmount(one),
    isMissing: one.activities.length > 0 && one.totalT === null,
  };
}

function groupCell(group: Category, byCategory: ReadonlyMap<string, CategoryYear> | undefined): CategoryCell {
  let sum = 0;
  let known = 0;
  const lacking: Category[] = [];
  for (const leaf of leavesOf(group)) {
    // Memo items stand beside the total of every group but their own.
    if (leaf.isMemo && !group.isMemo) continue;
    const one = byCategory?.get(leaf.id);
    if (one && one.totalT !== null) {
      sum += one.totalT;
      known++;
    }
    if (!one || one.state === 'missing' || one.state === 'partial' || one.state === 'NE') lacking.push(leaf);
  }
  return { ...blank, tonnes: known === 0 ? null : sum, lacking: known === 0 ? [] : lacking, isReadOnly: true };
}

/** One amount in CO2e and nothing else: what the grid itself writes. */
function isTypedAmount({ activities }: CategoryYear): boolean {
  const [only] = activities;
  return activities.length === 1 && only?.activity.method === 'direct' && only.activity.option === 'CO2e';
}
