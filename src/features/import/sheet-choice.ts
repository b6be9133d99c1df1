/** Where the numbers of a spreadsheet go: what each way of reading finds in it. */

import type { GwpSet } from '../../core/factors/gwp.ts';
import { type ParsedInventory, parseInventoryTable } from '../../core/inventory/parse-table.ts';
import { type ParsedStatistics, parseStatisticsTable } from '../../core/statistics/parse-table.ts';
import type { SheetDraft } from '../../workers/jobs/read-file.job.ts';

export type SheetTarget = 'statistics' | 'inventory' | 'none';

export interface SheetChoice {
  readonly target: SheetTarget;
  readonly source: string;
  /** What a person said where the table is silent. */
  readonly unit: string | null;
  readonly year: number | null;
}

type Rows = SheetDraft['rows'];

export function parseAsInventory(rows: Rows, choice: Omit<SheetChoice, 'target'>, gwpSet: GwpSet): ParsedInventory {
  return parseInventoryTable(rows, {
    source: choice.source,
    gwpSet,
    unit: choice.unit ?? undefined,
    year: choice.year ?? undefined,
  });
}

export function parseAsStatistics(rows: Rows, choice: Omit<SheetChoice, 'target'>): ParsedStatistics {
  return parseStatisticsTable(rows, { source: choice.source, year: choice.year ?? undefined });
}

/** The way that understands more numbers of the first rows; none when neither does. */
export function proposeTarget(sheet: SheetDraft, gwpSet: GwpSet): SheetChoice {
  const open = { source: sheet.fileName, unit: null, year: null };
  const inventory = parseAsInventory(sheet.rows, open, gwpSet);
  const statistics = parseAsStatistics(sheet.rows, open);
  // A table that only lacks its unit is still an inventory.
  const lacksOnlyUnit = inventory.issues.some((issue) => issue.code === 'UNKNOWN_UNIT');
  const target: SheetTarget =
    statistics.drafts.length > inventory.drafts.length
      ? 'statistics'
      : inventory.drafts.length > 0 || lacksOnlyUnit
        ? 'inventory'
        : 'none';
  return { ...open, target };
}

/** What the table leaves open and a person must say before its numbers can be taken over. */
export function sheetProblem(sheet: SheetDraft, choice: SheetChoice, gwpSet: GwpSet): 'unit' | 'year' | null {
  if (choice.target === 'none') return null;
  const { issues } =
    choice.target === 'inventory'
      ? parseAsInventory(sheet.rows, choice, gwpSet)
      : parseAsStatistics(sheet.rows, choice);
  const stops = new Set(issues.filter((issue) => issue.severity === 'stop').map((issue) => issue.code));
  if (stops.has('UNKNOWN_UNIT')) return 'unit';
  return stops.has('YEAR_MISSING') ? 'year' : null;
}

/** “2015–2024” of the years found; empty for none. */
export function yearSpan(years: Iterable<number>): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}
