/** A table of cells as it stands in a spreadsheet, and where in it headings, units and numbers are. */
import type { CellContent } from '../units/table-cell.ts';
import type { CellRange } from './cell-range.ts';

export interface CellTable {
  readonly rows: readonly (readonly CellContent[])[];
  /** Cells shown as one; empty where the format knows none. */
  readonly merged: readonly CellRange[];
}

/** One table of a sheet. Rows count from 0; the last ones are included. A person may correct each. */
export interface SheetFrame {
  /** Titles and a line of units or year for the whole table stand from here to the headings. */
  readonly titleFirst: number;
  readonly headerFirst: number;
  /** One before `headerFirst` where the table has no headings. */
  readonly headerLast: number;
  readonly unitRow: number | null;
  readonly dataFirst: number;
  readonly dataLast: number;
}

/** The cell, or the one it is merged with. */
export function cellAt({ rows, merged }: CellTable, row: number, column: number): CellContent {
  const own = rows[row]?.[column] ?? null;
  if (own !== null) return own;
  const range = merged.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return range ? (rows[range.top]?.[range.left] ?? null) : null;
}
