/** Where the numbers of a spreadsheet go: what each way of reading finds in it. */

import type { GwpSet } from '../../core/factors/gwp.ts';
import type { MappedInventory } from '../../core/import/inventory-drafts.ts';
import { knownLayout, layoutOfHeadings } from '../../core/import/remember-tables.ts';
import type { CellTable, SheetFrame } from '../../core/import/sheet-frame.ts';
import { sheetWithoutYear } from '../../core/import/sheet-signature.ts';
import { tidySheet } from '../../core/import/tidy-sheet.ts';
import { type ParsedInventory, parseInventoryTable } from '../../core/inventory/parse-table.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { GasId } from '../../core/plan/tables.ts';
import { type ParsedStatistics, parseStatisticsTable } from '../../core/statistics/parse-table.ts';
import { type CellContent, readYear } from '../../core/units/table-cell.ts';
import type { SheetDraft } from '../../workers/jobs/read-file.job.ts';
import { isByCategory, linesOfSheet, mapLines } from './category-choice.ts';
import { type labelTargets, targetsFor } from './label-targets.ts';

export type SheetTarget = 'statistics' | 'inventory' | 'categories' | 'template' | 'none';

export interface SheetChoice {
  readonly target: SheetTarget;
  readonly source: string;
  /** What a person said where the table is silent. */
  readonly unit: string | null;
  readonly year: number | null;
  /** Of an inventory by category: the place of a table of many, the gas where none is told. */
  readonly place?: string | null;
  readonly gas?: GasId | null;
  /** Where it goes when it is taken over after all. */
  readonly includedAs?: SheetTarget;
  /** Read as the plan keeps it from an import of before. */
  readonly isKnown?: boolean;
  /** Left out at first because other sheets tell the same: `alike` ones of the same years, or one that tells it in more detail. */
  readonly leftFor?: 'alike' | 'detail' | 'known';
  /** The table of the sheet that is taken, as found or corrected; null: rows as they stand. */
  readonly frame: SheetFrame | null;
}

type Open = Omit<SheetChoice, 'target'>;

function tidyRows(table: CellTable, { frame }: Pick<SheetChoice, 'frame'>): readonly (readonly CellContent[])[] {
  return frame === null ? table.rows : tidySheet(table, frame);
}

export function parseAsInventory(table: CellTable, choice: Open, gwpSet: GwpSet): ParsedInventory {
  return parseInventoryTable(tidyRows(table, choice), {
    source: choice.source,
    gwpSet,
    unit: choice.unit ?? undefined,
    year: choice.year ?? undefined,
  });
}

export function parseAsStatistics(table: CellTable, choice: Open): ParsedStatistics {
  return parseStatisticsTable(tidyRows(table, choice), { source: choice.source, year: choice.year ?? undefined });
}

/** What decides how a sheet is read, beside the sheet itself. */
export interface ReadingContext {
  readonly gwpSet: GwpSet;
  /** It keeps how tables were read before. */
  readonly plan: Pick<Plan, 'importLayouts' | 'importLabels'>;
  /** Where a person said in this dialog that labels go. */
  readonly told: ReturnType<typeof labelTargets>;
}

interface Reading {
  readonly choice: Open;
  readonly context: ReadingContext;
  readonly mapped: MappedInventory;
}

/** A workbook of 30 sheets is looked at again with every choice: what did not change is read once. */
const lastReading = new WeakMap<ReturnType<typeof linesOfSheet>, Reading>();

export function parseAsCategories(
  table: CellTable,
  name: string,
  choice: Open,
  context: ReadingContext,
): MappedInventory {
  const lines = linesOfSheet(table, name, choice);
  const last = lastReading.get(lines);
  if (last && isSameReading(last, choice, context)) return last.mapped;
  const { gwpSet, plan, told } = context;
  const mapped = mapLines(lines, choice, gwpSet, targetsFor(plan, told, lines.headings, lines));
  lastReading.set(lines, { choice, context, mapped });
  return mapped;
}

function isSameReading({ choice: was, context: before }: Reading, choice: Open, context: ReadingContext): boolean {
  return (
    was.unit === choice.unit &&
    was.year === choice.year &&
    was.place === choice.place &&
    was.gas === choice.gas &&
    before.gwpSet === context.gwpSet &&
    before.plan.importLabels === context.plan.importLabels &&
    (before.told === context.told || before.told.size + context.told.size === 0)
  );
}

function parsedAs(
  target: 'statistics' | 'inventory' | 'categories',
  sheet: SheetDraft,
  choice: SheetChoice,
  context: ReadingContext,
): ParsedInventory | ParsedStatistics | MappedInventory {
  if (target === 'inventory') return parseAsInventory(sheet, choice, context.gwpSet);
  if (target === 'statistics') return parseAsStatistics(sheet, choice);
  return parseAsCategories(sheet, sheet.name, choice, context);
}

/** The sheet as it was read before, else the table of it and the way of reading that understand most numbers. */
export function proposeTarget(sheet: SheetDraft, context: ReadingContext): SheetChoice {
  const open = { source: sheet.fileName, unit: null, year: null };
  if (sheet.template) return { ...open, frame: null, target: 'template' };
  for (const frame of sheet.frames) {
    const known = knownChoice(sheet, { ...open, frame }, context);
    if (known) return withYearOfName(sheet, known, context);
  }
  const frames = sheet.frames.length > 0 ? sheet.frames : [null];
  const ways = frames.map((frame) => proposeForFrame(sheet, { ...open, frame }, context));
  const best = ways.reduce((one, other) => (other.understood > one.understood ? other : one));
  return sheet.hidden ? { ...best.choice, target: 'none' } : withYearOfName(sheet, best.choice, context);
}

/** The choice that was kept of a sheet with these headings, of this name if there is one. */
function knownChoice(sheet: SheetDraft, open: Open & { frame: SheetFrame }, { plan }: ReadingContext) {
  const { headings } = linesOfSheet(sheet, sheet.name, open);
  const layout = knownLayout(plan, headings, sheetWithoutYear(sheet.name)) ?? layoutOfHeadings(plan, headings);
  if (!layout) return null;
  const { target, unit, gas, place, headerFirst, headerLast, unitRow, dataFirst } = layout;
  const frame =
    headerFirst === null || headerLast === null || dataFirst === null
      ? open.frame
      : correctedFrame(open.frame, { headerFirst, headerLast, unitRow, dataFirst }, sheet.totalRows);
  return { ...open, frame, target, unit, gas, place, isKnown: true };
}

/** A table that tells no year may be named by it: `Guangdong2019`, `inventory-2022.csv`. */
function withYearOfName(sheet: SheetDraft, choice: SheetChoice, context: ReadingContext): SheetChoice {
  if (choice.target === 'none' || choice.target === 'template' || choice.year !== null) return choice;
  const { issues } = parsedAs(choice.target, sheet, choice, context);
  if (!issues.some(({ code, severity }) => code === 'YEAR_MISSING' && severity === 'stop')) return choice;
  return { ...choice, year: readYear(sheet.name) ?? readYear(sheet.fileName.replace(/\.\w+$/, '')) };
}

function proposeForFrame(
  sheet: SheetDraft,
  open: Open,
  { gwpSet }: ReadingContext,
): { choice: SheetChoice; understood: number } {
  const inventory = parseAsInventory(sheet, open, gwpSet);
  const statistics = parseAsStatistics(sheet, open);
  const lines = linesOfSheet(sheet, sheet.name, open);
  if (isByCategory(lines) && statistics.drafts.length < lines.lines.length / 2) {
    return { choice: { ...open, target: 'categories' }, understood: lines.lines.length };
  }
  // A table that only lacks its unit is still an inventory.
  const lacksOnlyUnit = inventory.issues.some(({ code, severity }) => code === 'UNKNOWN_UNIT' && severity === 'stop');
  const target: SheetTarget =
    statistics.drafts.length > inventory.drafts.length
      ? 'statistics'
      : inventory.drafts.length > 0 || lacksOnlyUnit
        ? 'inventory'
        : 'none';
  const told = inventory.drafts.filter(({ value }) => value !== null).length;
  const understood = Math.max(told, statistics.drafts.length) + (lacksOnlyUnit ? 0.5 : 0);
  return { choice: { ...open, target }, understood };
}

/** The same sheet with another of its tables, and what that one is then likely to be. */
export function chooseFrame(
  sheet: SheetDraft,
  choice: SheetChoice,
  frame: SheetFrame,
  context: ReadingContext,
): SheetChoice {
  const { choice: proposed } = proposeForFrame(sheet, { ...choice, frame }, context);
  return { ...choice, frame, target: choice.target === 'none' ? proposed.target : choice.target };
}

/** Corrected rows put in order: headings above the units above the numbers, inside the sheet. */
export function correctedFrame(frame: SheetFrame, change: Partial<SheetFrame>, totalRows: number): SheetFrame {
  const asked = { ...frame, ...change };
  const inside = (row: number) => Math.min(Math.max(0, row), Math.max(0, totalRows - 1));
  const headerFirst = inside(asked.headerFirst);
  const headerLast = Math.max(headerFirst, inside(asked.headerLast));
  const unitRow = asked.unitRow === null ? null : inside(asked.unitRow);
  const dataFirst = Math.max(inside(asked.dataFirst), headerLast + 1, (unitRow ?? headerFirst) + 1);
  return {
    titleFirst: Math.min(asked.titleFirst, headerFirst),
    headerFirst,
    headerLast,
    unitRow: unitRow !== null && unitRow < headerFirst ? null : unitRow,
    dataFirst,
    dataLast: Math.max(dataFirst, inside(asked.dataLast)),
  };
}

/** What the table leaves open and a person must say before its numbers can be taken over. */
export function sheetProblem(
  sheet: SheetDraft,
  choice: SheetChoice,
  context: ReadingContext,
): 'unit' | 'year' | 'place' | null {
  if (choice.target === 'none' || choice.target === 'template') return null;
  const { issues } = parsedAs(choice.target, sheet, choice, context);
  const stops = new Set(issues.filter((issue) => issue.severity === 'stop').map((issue) => issue.code));
  if (stops.has('PLACE_OPEN')) return 'place';
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
