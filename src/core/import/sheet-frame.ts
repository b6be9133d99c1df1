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
  if (own !== null || merged.length === 0) return own;
  const range = mergedOver(merged, row).find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return range ? (rows[range.top]?.[range.left] ?? null) : null;
}

/** Does a range that is wider than a column begin in this row? */
export function mergesAcross({ merged }: CellTable, row: number): boolean {
  return merged.length > 0 && mergedOver(merged, row).some(({ top, left, right }) => top === row && right > left);
}

/** Rows that share a list of the ranges over them: a sheet may have tens of thousands of either. */
const BAND = 64;
const bands = new WeakMap<readonly CellRange[], Map<number, CellRange[]>>();

function mergedOver(merged: readonly CellRange[], row: number): readonly CellRange[] {
  let index = bands.get(merged);
  if (!index) {
    index = new Map();
    for (const range of merged) {
      for (let band = Math.floor(range.top / BAND); band <= Math.floor(range.bottom / BAND); band++) {
        const list = index.get(band);
        if (list) list.push(range);
        else index.set(band, [range]);
      }
    }
    bands.set(merged, index);
  }
  return index.get(Math.floor(row / BAND)) ?? [];
}
