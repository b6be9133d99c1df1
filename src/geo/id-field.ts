/**
 * Which column tells the ids of the features, so that they need not be shown beside it.
 *
 * The one the ids came from; where a table does not say, the one that is the same text in every row.
 */
import { cellValue, featureIdAt, type LayerTable } from './layer-table.ts';

/** Longer tables are not searched: a column that matches is read to its end. */
const MOST_ROWS_SEARCHED = 300_000;

const found = new WeakMap<LayerTable, string | null>();

/** Of a table as it was stored, without what people changed. Null where no column tells the ids. */
export function idFieldOf(table: LayerTable): string | null {
  const known = found.get(table);
  if (known !== undefined) return known;
  const { ids, columns, count } = table;
  let field: string | null = null;
  if (ids.field !== null && columns.has(ids.field)) field = ids.field;
  else if (count > 0 && count <= MOST_ROWS_SEARCHED) {
    for (const name of columns.keys()) {
      if (isSameText(table, name)) {
        field = name;
        break;
      }
    }
  }
  found.set(table, field);
  return field;
}

function isSameText({ ids, columns, count }: LayerTable, name: string): boolean {
  const column = columns.get(name);
  if (!column) return false;
  for (let row = 0; row < count; row++) if (String(cellValue(column, row)) !== featureIdAt(ids, row)) return false;
  return true;
}
