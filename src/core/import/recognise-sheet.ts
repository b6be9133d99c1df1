/**
 * Where do the tables of an office's spreadsheet begin and end, and which of their rows are headings?
 *
 * Read by what the rows hold:
 *
 *   data      at least one number, or mark of a missing one, that is no year of a heading
 *   heading   texts or years in two columns or more; or one text merged over some of the columns
 *   title     one text alone above the headings (`单位：万吨`, the name of the table)
 *   note      a text that begins like a note (注：, 资料来源, Source), or stands alone below the data
 *
 * A table is its headings, up to five rows above the first row of data, and all rows of data down to a note, to new
 * headings, or to a blank row that no data follow; numbers further down that stand in the same columns and have no
 * headings go on with it. A sheet may hold several tables, one below the other. A row of nothing but units under the
 * headings is the row of units; a row of numbers right above it, below headings, is a heading too (potentials of gases).
 * Whoever shows the result lets a person correct it.
 */

import { readQuantity } from '../units/read-quantity.ts';
import { type CellContent, plainText, readYear } from '../units/table-cell.ts';
import { isUnitText } from '../units/unit-text.ts';
import { type CellTable, cellAt, mergesAcross, type SheetFrame } from './sheet-frame.ts';

const MOST_HEADER_ROWS = 5;
/** Rows of data by which the columns of numbers are told. */
const ROWS_FOR_COLUMNS = 20;
/** Rows of a table in which the columns of its numbers are looked for. */
const ROWS_COMPARED = 200;
/** Blank rows and names of groups that may part headings from the first numbers. */
const MOST_ROWS_BETWEEN = 3;
const NOTE =
  /^(注|说明|备注|附注|资料来源|数据来源|来源|notes?\b|source|\*|※|†|数据说明|编制单位|填表|审核|[①-⑩]|\[\d+\]|[（(]\d+[)）])/i;

/** `单位：万吨` is said of the whole table, in a line of its own. */
const UNIT_LINE = /^\s*(计量)?(单位|units?)\s*[:：]/i;

type RowKind = 'blank' | 'data' | 'heading' | 'single' | 'note';

export function recogniseSheet(table: CellTable): SheetFrame[] {
  const kinds = inContext(
    table,
    table.rows.map((row, r) => rowKind(table, row, r)),
  );
  const frames: SheetFrame[] = [];
  let from = 0;
  for (let r = 0; r < kinds.length; r++) {
    if (kinds[r] !== 'data') continue;
    const frame = frameAround(table, kinds, from, r);
    const before = frames.at(-1);
    // Numbers without headings of their own go on under those above, or belong to no table (a list of signs).
    if (!before || frame.headerLast >= frame.headerFirst) frames.push(frame);
    else if (goesOn(table, before, frame)) frames[frames.length - 1] = { ...before, dataLast: frame.dataLast };
    r = frame.dataLast;
    from = r + 1;
  }
  return frames.length > 0 ? frames : withoutNumbers(kinds);
}

/**
 * Numbers between headings and their units are part of the headings: `Global Warming Potential | 25 | 298`. One number
 * that might be a year is none below data, nor below a year: `Cement | 1999` under `Sector | 2020`.
 */
function inContext({ rows }: CellTable, kinds: readonly RowKind[]): RowKind[] {
  const told: RowKind[] = [];
  for (const [r, kind] of kinds.entries()) {
    const row = rows[r] ?? [];
    const isOverUnits = kind === 'data' && kinds[r - 1] === 'heading' && isRowOfUnits(rows[r + 1] ?? []);
    told.push(isOverUnits ? 'heading' : isNamedNumber(row, rows[r - 1] ?? [], told[r - 1]) ? 'data' : kind);
  }
  return told;
}

/** A text and one number from 1900 to 2100, below data or below a heading that tells the year. */
function isNamedNumber(
  row: readonly CellContent[],
  above: readonly CellContent[],
  kindAbove: RowKind | undefined,
): boolean {
  const filled = row.filter(isFilled);
  const column = row.findIndex((cell) => typeof cell === 'number');
  if (filled.length !== 2 || column < 0 || !filled.some((cell) => typeof cell === 'string')) return false;
  return kindAbove === 'data' || (kindAbove === 'heading' && readYear(above[column] ?? null) !== null);
}

/** Are the numbers of this block in the columns of the block before? */
function goesOn({ rows }: CellTable, before: SheetFrame, frame: SheetFrame): boolean {
  const numbersIn = (first: number, last: number) => {
    const columns = new Set<number>();
    for (let r = first; r <= last; r++)
      for (const [c, cell] of (rows[r] ?? []).entries()) if (isNumberCell(cell)) columns.add(c);
    return columns;
  };
  const above = numbersIn(Math.max(before.dataFirst, before.dataLast - ROWS_COMPARED), before.dataLast);
  const here = [...numbersIn(frame.dataFirst, frame.dataLast)];
  return here.every((column) => above.has(column)) && here.length >= above.size / 2;
}

/** Names and codes only: the first row that holds more than one cell names the columns. */
function withoutNumbers(kinds: readonly RowKind[]): SheetFrame[] {
  const header = kinds.indexOf('heading');
  const dataLast = kinds.findLastIndex((kind) => kind === 'heading' || kind === 'single');
  if (header < 0 || dataLast <= header) return [];
  return [{ titleFirst: 0, headerFirst: header, headerLast: header, unitRow: null, dataFirst: header + 1, dataLast }];
}

function frameAround(table: CellTable, kinds: readonly RowKind[], from: number, firstData: number): SheetFrame {
  let headerFirst = firstData;
  let headerLast = firstData - 1;
  let unitRow: number | null = null;
  const fillsValues = valueColumns(table, firstData);
  // Rows of names above the first number are data without numbers, where a heading of the numbers stands above them.
  const isNameless = kinds.slice(from, firstData).every((kind, i) => kind !== 'heading' || !fillsValues(from + i));
  for (let r = firstData - 1, passed = 0; r >= from; r--) {
    const row = table.rows[r] ?? [];
    if (headerFirst === firstData && kinds[r] === 'heading' && !isNameless && !fillsValues(r)) continue;
    if (isRowOfUnits(row)) unitRow ??= r;
    else if (kinds[r] === 'heading' || isGroupHeading(table, kinds, r)) {
      if (headerFirst === firstData) headerLast = r;
      headerFirst = r;
      if (headerLast - headerFirst + 1 === MOST_HEADER_ROWS) break;
    } else if (headerFirst < firstData || kinds[r] === 'note' || ++passed > MOST_ROWS_BETWEEN) break;
  }
  const hasHeadings = headerFirst < firstData;
  const firstName = kinds.findIndex(
    (kind, r) => r > Math.max(headerLast, unitRow ?? -1) && r < firstData && kind === 'heading',
  );
  return {
    titleFirst: from,
    headerFirst,
    // The row of units stands among the headings or below them, and is none of them.
    headerLast: hasHeadings ? headerLast : firstData - 1,
    unitRow: hasHeadings && unitRow !== null && unitRow > headerFirst ? unitRow : null,
    dataFirst: hasHeadings && firstName >= 0 ? firstName : firstData,
    dataLast: lastData(kinds, firstData),
  };
}

/** Does a row fill a column that holds numbers in the first rows of data, by itself or by a merge over it? */
function valueColumns(table: CellTable, firstData: number): (row: number) => boolean {
  const columns = new Set<number>();
  for (let r = firstData; r < Math.min(table.rows.length, firstData + ROWS_FOR_COLUMNS); r++)
    for (const [c, cell] of (table.rows[r] ?? []).entries()) if (isNumberCell(cell)) columns.add(c);
  return (row) => [...columns].some((column) => isFilled(cellAt(table, row, column)));
}

/** A single text merged over part of the columns heads those; over all of them it is a title. */
function isGroupHeading(table: CellTable, kinds: readonly RowKind[], r: number): boolean {
  if (kinds[r] !== 'single') return false;
  const width = Math.max(...table.rows.slice(r, r + 3).map((row) => lastFilled(row) + 1));
  const left = (table.rows[r] ?? []).findIndex(isFilled);
  const range = table.merged.find((one) => one.top === r && one.left === left);
  if (!range) return false;
  return range.left > 0 && range.right > range.left && range.right - range.left + 1 < width;
}

function lastData(kinds: readonly RowKind[], first: number): number {
  let last = first;
  for (let r = first + 1; r < kinds.length; r++) {
    const kind = kinds[r];
    if (kind === 'data') last = r;
    else if (kind === 'note') break;
    // One blank row may part groups of one table; headings or a title below it begin another.
    else if (kind === 'blank' && kinds[r + 1] !== 'data') break;
    // Headings right under the data begin another table when data follow them.
    else if (kind === 'heading' && kinds[r - 1] === 'blank') break;
  }
  return last;
}

function rowKind(table: CellTable, row: readonly CellContent[], r: number): RowKind {
  const filled = row.filter(isFilled);
  const [first] = filled;
  if (first === undefined) return 'blank';
  if (filled.length <= 2 && typeof first === 'string' && NOTE.test(plainText(first))) return 'note';
  let numbers = 0;
  let years = 0;
  for (const cell of filled) {
    if (isYearHeading(cell)) years++;
    else if (isNumberCell(cell)) numbers++;
  }
  // `2020 | 工业 | 12`: a year among numbers is a number; years alone are headings, but for one beside a text.
  if (numbers > 0) return 'data';
  if (filled.length === 1) return years === 1 && !mergesAcross(table, r) ? 'data' : 'single';
  return 'heading';
}

function isYearHeading(cell: CellContent): boolean {
  return readYear(cell) !== null && (typeof cell === 'number' || /^\D{0,4}\d{4}\D{0,4}$/.test(plainText(String(cell))));
}

/** A number, or a mark that stands where a number is missing. */
function isNumberCell(cell: CellContent): boolean {
  if (typeof cell === 'string' && /^(no|c|x|ie|ne)$/i.test(cell.trim())) return false;
  const { kind } = readQuantity(cell);
  return kind === 'number' || kind === 'missing';
}

function isRowOfUnits(row: readonly CellContent[]): boolean {
  const texts = row.filter(isFilled);
  const isUnit = (cell: CellContent) => typeof cell === 'string' && isUnitText(cell) && !UNIT_LINE.test(cell);
  const rest = texts.filter((cell) => !isUnit(cell));
  return (
    texts.length > rest.length &&
    rest.every((cell) => typeof cell === 'string' && /^(单位|units?|计量单位|-|—)?$/i.test(plainText(cell)))
  );
}

function isFilled(cell: CellContent): boolean {
  return cell !== null && (typeof cell !== 'string' || plainText(cell) !== '');
}

function lastFilled(row: readonly CellContent[]): number {
  return row.findLastIndex(isFilled);
}
