/** A sheet read as an inventory by category: its labels, where they go, and what comes of it. */
import type { GwpSet } from '../../core/factors/gwp.ts';
import { inventoryDrafts, type MappedInventory } from '../../core/import/inventory-drafts.ts';
import { type InventoryLines, inventoryLines } from '../../core/import/inventory-lines.ts';
import type { InventoryTarget } from '../../core/import/inventory-target.ts';
import type { CellTable, SheetFrame } from '../../core/import/sheet-frame.ts';
import { headingsOf } from '../../core/import/sheet-signature.ts';
import { categories } from '../../core/inventory/categories.ts';
import { sectors } from '../../core/inventory/sectors.ts';
import type { SheetChoice } from './sheet-choice.ts';

type Choice = Omit<SheetChoice, 'target'>;

/** The lines of a table, and the headings by which it is known again. */
export interface SheetLines extends InventoryLines {
  readonly headings: string;
}

const none: SheetLines = {
  headings: '',
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
    total: null,
    withoutUnit: 0,
  },
};

/** A workbook of 30 sheets is looked at again with every choice: rows and frames that did not change are read once. */
const linesOfRows = new WeakMap<CellTable['rows'], WeakMap<SheetFrame, SheetLines>>();

/** Nothing where the sheet has no table. */
export function linesOfSheet(table: CellTable, name: string, { frame }: Pick<Choice, 'frame'>): SheetLines {
  if (frame === null) return none;
  const byFrame = linesOfRows.get(table.rows) ?? new WeakMap<SheetFrame, SheetLines>();
  linesOfRows.set(table.rows, byFrame);
  const known = byFrame.get(frame);
  if (known) return known;
  const lines = { ...inventoryLines(table, frame, name), headings: headingsOf(table, frame) };
  byFrame.set(frame, lines);
  return lines;
}

export function mapLines(
  lines: InventoryLines,
  { place = null, unit, year, gas = null }: Choice,
  gwpSet: GwpSet,
  targets: ReadonlyMap<string, InventoryTarget>,
): MappedInventory {
  return inventoryDrafts(lines, { targets, place, unit, year, gas, gwpSet });
}

/** Share of the labels that must be known by category for a table to be read as one of categories. */
const FEWEST_CATEGORIES = 0.2;

/** Most labels are known, and enough of them by category: the table is worth more than sums of sectors. */
export function isByCategory({ labels }: InventoryLines): boolean {
  const asked = labels.filter(({ proposed }) => proposed?.target.kind !== 'skip');
  const known = asked.filter(({ proposed }) => proposed !== null);
  const categories = known.filter(({ proposed }) => proposed?.target.kind === 'category');
  return (
    known.length > asked.length / 2 && categories.length > 0 && categories.length >= FEWEST_CATEGORIES * asked.length
  );
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
