/** A sheet of cells as a table without geometry: its headings name the fields, every row of data is a record. */
import { recogniseSheet } from '../core/import/recognise-sheet.ts';
import { sheetColumns } from '../core/import/sheet-columns.ts';
import type { Issue } from '../core/issue.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { MOST_COLUMNS, TableBuilder } from '../geo/table-builder.ts';
import { fieldNames } from './field-names.ts';
import { ReadError, type Sheet } from './format.ts';

/** Rows that are blank throughout are left out. A sheet of several tables is taken as one below its first row. */
export function tableFromSheet(sheet: Pick<Sheet, 'rows' | 'merged'>): { table: LayerTable; issues: Issue[] } {
  const { header, records } = headedRecords(sheet);
  const width = records.reduce((most, row) => Math.max(most, row.length), header.length);
  if (width > MOST_COLUMNS) throw new ReadError('TOO_MANY_FIELDS', { limit: MOST_COLUMNS });
  const { names, issues } = fieldNames(Array.from({ length: width }, (_, i) => String(header[i] ?? '')));
  const builder = new TableBuilder();
  for (const name of names) builder.column(name);
  for (const row of records) {
    if (row.every((cell) => cell === null || cell === '')) continue;
    builder.startFeature();
    names.forEach((name, i) => {
      builder.set(name, row[i] === '' ? null : row[i]);
    });
    builder.endFeature();
  }
  return { table: builder.finish().table, issues };
}

type Rows = Sheet['rows'];

function headedRecords({ rows, merged = [] }: Pick<Sheet, 'rows' | 'merged'>): { header: Rows[number]; records: Rows } {
  const cells = { rows, merged };
  const [frame, ...others] = recogniseSheet(cells);
  if (frame && others.length === 0 && frame.headerLast >= frame.headerFirst) {
    const header = sheetColumns(cells, frame).map(({ path }) => path.join(' '));
    return { header, records: rows.slice(frame.dataFirst, frame.dataLast + 1) };
  }
  const [header = [], ...records] = rows;
  return { header, records };
}
