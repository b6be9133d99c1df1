/**
 * A recognised table with one row of headings, as the readers of inventories and statistics take it.
 *
 * The rows keep their numbers, so that what is said about a row is said about the row of the file: titles stay, the
 * headings of a column stand joined in the last of its rows of headings with the unit in brackets, units of rows that
 * are merged stand in each of them, and the other rows are blank. Footnote figures are taken off the labels.
 * Labels of merged rows are not repeated: a total stands there as often as its first part.
 */
import type { CellContent } from '../units/table-cell.ts';
import { isUnitText } from '../units/unit-text.ts';
import { type FootnoteMarks, footnoteMarks, withoutFootnote } from './footnote-marks.ts';
import { type SheetColumn, sheetColumns } from './sheet-columns.ts';
import { type CellTable, cellAt, type SheetFrame } from './sheet-frame.ts';

export function tidySheet(table: CellTable, frame: SheetFrame): CellContent[][] {
  const columns = sheetColumns(table, frame);
  const marks = footnoteMarks(table, frame);
  const unitColumns = new Set(
    columns.filter((column) => holdsUnits(table, frame, column, marks)).map(({ index }) => index),
  );
  return table.rows.map((row, r): CellContent[] => {
    if (r >= frame.titleFirst && r < frame.headerFirst) return [...row];
    if (r === frame.headerLast) return columns.map((column) => headingOf(table, frame, column));
    if (r < frame.dataFirst || r > frame.dataLast) return [];
    return columns.map(({ index, holds }) => {
      const cell = unitColumns.has(index) ? cellAt(table, r, index) : (row[index] ?? null);
      return holds === 'label' && typeof cell === 'string' ? withoutFootnote(cell, marks) : cell;
    });
  });
}

/** One heading alone stays as it is, so that a year stays a number. */
function headingOf(table: CellTable, frame: SheetFrame, { index, path, unit }: SheetColumn): CellContent {
  const own = table.rows[frame.headerLast]?.[index] ?? null;
  if (frame.headerFirst === frame.headerLast && frame.unitRow === null) return own;
  const text = path.join(' ');
  if (text === '') return null;
  const isStated = unit !== null && frame.unitRow !== null && !text.includes(unit);
  return isStated ? `${text} (${unit})` : text;
}

function holdsUnits(
  { rows }: CellTable,
  frame: SheetFrame,
  { index, holds }: SheetColumn,
  marks: FootnoteMarks,
): boolean {
  if (holds !== 'label') return false;
  let units = 0;
  let others = 0;
  for (let r = frame.dataFirst; r <= frame.dataLast; r++) {
    const cell = rows[r]?.[index];
    if (typeof cell !== 'string') continue;
    if (isUnitText(withoutFootnote(cell, marks))) units++;
    else others++;
  }
  return units > others;
}
