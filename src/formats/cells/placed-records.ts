/**
 * Is a table of cells a layer: records, each with a place? Its headings stand in the first row, or below titles.
 *
 * Rows of titles above the headings and of notes below the records are passed over and counted.
 */
import { recogniseSheet } from '../../core/import/recognise-sheet.ts';
import { sheetColumns } from '../../core/import/sheet-columns.ts';
import type { CellTable } from '../../core/import/sheet-frame.ts';
import type { Issue } from '../../core/issue.ts';
import { fieldNames } from '../field-names.ts';
import { readNumberColumns, readSheetNumbers } from './number-columns.ts';
import { type Cell, findPlaceColumns, type PlaceColumns } from './place-columns.ts';

export interface PlacedRecords {
  readonly names: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Number of the first record's row in the file. */
  readonly firstRow: number;
  readonly place: PlaceColumns;
  readonly issues: readonly Issue[];
}

/** Null when no columns say where the records are. */
export function placedRecords(table: CellTable): PlacedRecords | null {
  const [header = [], ...records] = table.rows;
  const first = recordsUnder(
    header.map((cell) => String(cell ?? '')),
    records,
    2,
  );
  return first ?? belowTitles(table);
}

function belowTitles(table: CellTable): PlacedRecords | null {
  // Numbers with a decimal comma are no numbers to the recogniser before they are read.
  const [frame] = recogniseSheet({ ...table, rows: readSheetNumbers(table.rows).rows });
  if (!frame || frame.headerLast < frame.headerFirst || (frame.headerFirst === 0 && frame.dataFirst === 1)) return null;
  const names = sheetColumns(table, frame).map(({ path }) => path.join(' '));
  const found = recordsUnder(names, table.rows.slice(frame.dataFirst, frame.dataLast + 1), frame.dataFirst + 1);
  if (!found) return null;
  const filled = (rows: CellTable['rows']) =>
    rows.filter((row) => row.some((cell) => cell !== null && cell !== '')).length;
  const passed = (code: string, count: number): Issue[] => (count === 0 ? [] : [{ code, severity: 'note', count }]);
  return {
    ...found,
    issues: [
      ...found.issues,
      ...passed('TITLE_ROWS_PASSED', filled(table.rows.slice(0, frame.headerFirst))),
      ...passed('NOTE_ROWS_PASSED', filled(table.rows.slice(frame.dataLast + 1))),
    ],
  };
}

function recordsUnder(header: readonly string[], records: CellTable['rows'], firstRow: number): PlacedRecords | null {
  const { names, issues } = fieldNames(header);
  const read = readNumberColumns(names, records);
  const place = findPlaceColumns(names, read.rows);
  return place && { names, rows: read.rows, firstRow, place, issues: [...issues, ...read.issues] };
}
