/**
 * What does each column of a recognised table hold, and what is it called?
 *
 * A column's heading is the path down its rows of headings: 能源消费 › 煤炭 › 2015. A merged heading counts for all
 * its columns; where the format knows no merges, a blank above a filled cell belongs to the heading at its left.
 */

import { readQuantity } from '../units/read-quantity.ts';
import { type CellContent, plainText, readYear } from '../units/table-cell.ts';
import { isUnitText } from '../units/unit-text.ts';
import { unitInHeading } from '../units/written-unit.ts';
import { type CellTable, cellAt, type SheetFrame } from './sheet-frame.ts';

export interface SheetColumn {
  readonly index: number;
  /** Headings from the top, without the row of units. */
  readonly path: readonly string[];
  /** A year that the headings tell. */
  readonly year: number | null;
  /** From the row of units, or in brackets in a heading. */
  readonly unit: string | null;
  /** `label`: texts that say what a row is about, or its year; `value`: numbers. */
  readonly holds: 'label' | 'value' | 'nothing';
}

const YEAR_HEADING = /^(年份|年度|年|year|时间|日期|date)$/i;
/** Rows looked at to tell numbers from labels. */
const SAMPLED_ROWS = 500;

export function sheetColumns(table: CellTable, frame: SheetFrame): SheetColumn[] {
  const width = widthOf(table, frame);
  const headings = headingRows(table, frame, width);
  const units = rowOfUnits(table, frame, width);
  return Array.from({ length: width }, (_, index): SheetColumn => {
    const path = withoutRepeats(headings.map((row) => row[index] ?? ''));
    const stated = units[index] ?? null;
    return {
      index,
      path,
      year: path.map((piece) => yearOfHeading(piece)).find((year) => year !== null) ?? null,
      unit: stated ?? path.map((piece) => unitOfHeading(piece)).findLast((unit) => unit !== null) ?? null,
      holds: holds(table, frame, index, path),
    };
  });
}

function widthOf({ rows }: CellTable, { headerFirst, dataLast }: SheetFrame): number {
  let width = 0;
  for (let r = headerFirst; r <= dataLast; r++) width = Math.max(width, rows[r]?.length ?? 0);
  return width;
}

/** One unit alone in its row is that of all columns right of it. */
function rowOfUnits(table: CellTable, { unitRow }: SheetFrame, width: number): (string | null)[] {
  if (unitRow === null) return [];
  const units = Array.from({ length: width }, (_, c) => {
    const cell = cellAt(table, unitRow, c);
    return typeof cell === 'string' && isUnitText(cell) ? plainText(cell) : null;
  });
  const first = units.findIndex((unit) => unit !== null);
  const isAlone = units.filter((unit) => unit !== null).length === 1;
  return isAlone ? units.map((_, c) => (c >= first ? (units[first] ?? null) : null)) : units;
}

/** `From 1994 to 2010` is about no single year. */
function yearOfHeading(heading: string): number | null {
  const piece = plainText(heading);
  return (piece.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).length === 1 ? readYear(piece) : null;
}

/** In brackets, after 单位, or behind the last colon: `Industry Total: kt CO2`. */
function unitOfHeading(heading: string): string | null {
  const piece = plainText(heading);
  const told = unitInHeading(piece);
  if (told !== null) return told;
  const bracketed = /[([]([^()[\]]+)[)\]]\s*$/.exec(piece)?.[1] ?? piece.split(/[:：]/).slice(1).at(-1);
  return bracketed !== undefined && isUnitText(bracketed) ? bracketed.trim() : null;
}

function headingRows(table: CellTable, frame: SheetFrame, width: number): string[][] {
  const rows: string[][] = [];
  for (let r = frame.headerFirst; r <= frame.headerLast; r++) {
    if (r === frame.unitRow) continue;
    rows.push(Array.from({ length: width }, (_, c) => textOf(cellAt(table, r, c))));
  }
  if (table.merged.length > 0) return rows;
  // Without knowledge of merges: a heading reaches over the blanks at its right that have headings below.
  for (const [i, row] of rows.entries()) {
    const below = rows[i + 1];
    if (!below) continue;
    for (let c = 1; c < width; c++) {
      if (row[c] === '' && row[c - 1] !== '' && below[c] !== '' && below[c - 1] !== '') row[c] = row[c - 1] ?? '';
    }
  }
  return rows;
}

function textOf(cell: CellContent): string {
  return cell === null ? '' : String(cell).trim().replace(/\s+/g, ' ');
}

/** A heading merged over several rows is named once. */
function withoutRepeats(pieces: readonly string[]): string[] {
  return pieces.filter((piece, i) => piece !== '' && piece !== pieces[i - 1]);
}

function holds(table: CellTable, frame: SheetFrame, index: number, path: readonly string[]): SheetColumn['holds'] {
  let numbers = 0;
  let texts = 0;
  const last = Math.min(frame.dataLast, frame.dataFirst + SAMPLED_ROWS);
  for (let r = frame.dataFirst; r <= last; r++) {
    const read = readQuantity(table.rows[r]?.[index] ?? null);
    if (read.kind === 'number') numbers++;
    else if (read.kind === 'bad') texts++;
    else if (read.kind === 'missing') numbers += 0.5;
  }
  if (numbers === 0 && texts === 0) return 'nothing';
  if (YEAR_HEADING.test(plainText(path.at(-1) ?? ''))) return 'label';
  // Nothing but marks, as in a column of details that most rows lack, are no numbers.
  const onlyMarks = numbers > 0 && Number.isInteger(numbers * 2) && !hasNumber(table, frame, index, last);
  return texts > numbers || onlyMarks ? 'label' : 'value';
}

function hasNumber({ rows }: CellTable, frame: SheetFrame, index: number, last: number): boolean {
  for (let r = frame.dataFirst; r <= last; r++)
    if (readQuantity(rows[r]?.[index] ?? null).kind === 'number') return true;
  return false;
}
