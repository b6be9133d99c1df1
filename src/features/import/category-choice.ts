/** A sheet read as an inventory by category: its labels, where they go, and what comes of it. */
import type { GwpSet } from '../../core/factors/gwp.ts';
import { inventoryDrafts, type MappedInventory } from '../../core/import/inventory-drafts.ts';
import { type InventoryLines, inventoryLines } from '../../core/import/inventory-lines.ts';
import type { InventoryTarget } from '../../core/import/inventory-target.ts';
import type { CellTable } from '../../core/import/sheet-frame.ts';
import { categories } from '../../core/inventory/categories.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { SheetChoice } from './sheet-choice.ts';

type Choice = Omit<SheetChoice, 'target'>;

const none: InventoryLines = {
  lines: [],
  labels: [],
  places: [],
  excesses: [],
  columns: {
    amounts: [],
    names: [],
    year: null,
    gas: null,
    notation: null,
    place: null,
    details: [],
    sums: 0,
    withoutUnit: 0,
  },
};

/** Nothing where the sheet has no table. */
export function linesOfSheet(table: CellTable, { frame }: Pick<Choice, 'frame'>): InventoryLines {
  return frame === null ? none : inventoryLines(table, frame);
}

export function mapLines(
  lines: InventoryLines,
  { place = null, unit, year, gas = null }: Choice,
  gwpSet: GwpSet,
  targets: ReadonlyMap<string, InventoryTarget>,
): MappedInventory {
  return inventoryDrafts(lines, { targets, place, unit, year, gas, gwpSet });
}

/** Most labels are known by category, and not by sector only: the table is worth more than sums of sectors. */
export function isByCategory({ labels }: InventoryLines): boolean {
  const asked = labels.filter(({ proposed }) => proposed?.target.kind !== 'skip');
  const known = asked.filter(({ proposed }) => proposed?.target.kind === 'category');
  return asked.length > 0 && known.length > asked.length / 2;
}

/** A target as the value of a list: `category:1A2c`, `sector:energy`, `skip`. */
export function targetValue(target: InventoryTarget): string {
  if (target.kind === 'skip') return 'skip';
  return target.kind === 'category' ? `category:${target.category}` : `sector:${target.sector}`;
}

export function targetOfValue(value: string): InventoryTarget | null {
  if (value === 'skip') return { kind: 'skip' };
  const [kind, id] = value.split(':');
  const sector = kind === 'sector' ? sectors.find((one) => one.id === id) : undefined;
  if (sector) return { kind: 'sector', sector: sector.id };
  const category = kind === 'category' ? categories.find((one) => one.id === id) : undefined;
  return category ? { kind: 'category', category: category.id } : null;
}
