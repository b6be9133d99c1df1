/**
 * A wide table as a long one: each number with all that says what it is about.
 *
 * Labels of merged rows count for each of their rows. A mark of a missing number gives a record without value; a blank
 * cell and a text give none.
 */

import { readQuantity } from '../units/read-quantity.ts';
import { type CellContent, readYear } from '../units/table-cell.ts';
import { footnoteMarks, withoutFootnote } from './footnote-marks.ts';
import { type SheetColumn, sheetColumns } from './sheet-columns.ts';
import { type CellTable, cellAt, type SheetFrame } from './sheet-frame.ts';

export interface LongRecord {
  /** Row and column in the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  /** Labels of the row, left to right, without its year and unit. */
  readonly labels: readonly string[];
  /** Headings of the column, without its year. */
  readonly headings: readonly string[];
  readonly year: number | null;
  readonly unit: string | null;
  /** Null where the number is said to be missing. */
  readonly value: number | null;
}

export function longRecords(table: CellTable, frame: SheetFrame): LongRecord[] {
  const columns = sheetColumns(table, frame);
  const marks = footnoteMarks(table, frame);
  const values = columns.filter(({ holds }) => holds === 'value');
  const labels = columns.filter(({ holds }) => holds === 'label');
  const titleUnit = unitOfTitles(table, frame);
  const records: LongRecord[] = [];
  for (let row = frame.dataFirst; row <= frame.dataLast; row++) {
    const about = rowLabels(table, row, labels, (label) => withoutFootnote(label, marks));
    for (const { index: column, path, year, unit } of values) {
      const read = readQuantity(table.rows[row]?.[column] ?? null);
      if (read.kind !== 'number' && read.kind !== 'missing') continue;
      records.push({
        row,
        column,
        labels: about.labels,
        headings: path.filter((piece) => readYear(piece) === null || !/^\D{0,3}\d{4}\D{0,3}$/.test(piece)),
        year: year ?? about.year,
        unit: (read.kind === 'number' && read.unit !== '' ? read.unit : null) ?? unit ?? about.unit ?? titleUnit,
        value: read.kind === 'number' ? read.value : null,
      });
    }
  }
  return records;
}

function rowLabels(table: CellTable, row: number, columns: readonly SheetColumn[], clean: (label: string) => string) {
  const labels: string[] = [];
  let year: number | null = null;
  let unit: string | null = null;
  for (const { index, path } of columns) {
    const cell = cellAt(table, row, index);
    if (cell === null) continue;
    const heading = path.at(-1) ?? '';
    if (/^(年份|年度|年|year)$/i.test(heading) && readYear(cell) !== null) year = readYear(cell);
    else if (/^(单位|计量单位|units?)$/i.test(heading)) unit = clean(String(cell).trim());
    else if (readQuantity(cell).kind !== 'missing') labels.push(clean(String(cell).trim()));
  }
  return { labels, year, unit };
}

const UNIT_LINE = /(?:计量)?(?:单位|units?)\s*[:：]\s*([^\s,;，；)）]+)/i;

function unitOfTitles({ rows }: CellTable, { titleFirst, headerFirst }: SheetFrame): string | null {
  const texts = rows.slice(titleFirst, headerFirst).flat();
  const stated = texts.map((cell: CellContent) => (typeof cell === 'string' ? UNIT_LINE.exec(cell)?.[1] : undefined));
  return stated.find((unit) => unit !== undefined) ?? null;
}
