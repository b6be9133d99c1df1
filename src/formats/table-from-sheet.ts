/** A sheet of cells as a table without geometry: its first row names the fields, every other row is a record. */
import type { Issue } from '../core/issue.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { MOST_COLUMNS, TableBuilder } from '../geo/table-builder.ts';
import { fieldNames } from './field-names.ts';
import { ReadError, type Sheet } from './format.ts';

/** Rows that are blank throughout are left out; a table of real statistics needs a person to say which rows count. */
export function tableFromSheet(sheet: Pick<Sheet, 'rows'>): { table: LayerTable; issues: Issue[] } {
  const [header = [], ...records] = sheet.rows;
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
