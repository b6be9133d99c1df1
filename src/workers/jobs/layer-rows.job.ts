/**
 * A stretch of the attribute table: rows of a layer as people see them, sorted and filtered.
 *
 * The order of all rows is worked out once for a layer, its edits, sorting and filter, and kept:
 * scrolling through a million rows then only reads the few that show.
 */
import { withEdits } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { idFieldOf } from '../../geo/id-field.ts';
import type { CellValue, Column, LayerTable } from '../../geo/layer-table.ts';
import { cellValue, featureIdAt } from '../../geo/layer-table.ts';
import type { Job } from '../job.ts';

interface RowFilter {
  /** Only these rows (the selection); ascending or not. */
  readonly rows?: ArrayLike<number> | null;
  /** Only rows with a cell or id that contains this text, whatever its case. */
  readonly text?: string;
  /** Rows that a person removed are left out unless this is true. */
  readonly withRemoved?: boolean;
}

export interface LayerRowsInput {
  readonly view: LayerView;
  readonly offset: number;
  readonly limit: number;
  /** Null: as in the file. Missing values come last either way. */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  readonly filter: RowFilter | null;
  /** Null: all columns. */
  readonly columns: readonly string[] | null;
  /** A row of the table whose place is asked for. */
  readonly placeOf?: number;
}

export interface LayerRowsOutput {
  /** The column that tells the ids of the features; null when none does. */
  readonly idField: string | null;
  readonly columns: readonly { readonly name: string; readonly type: Column['type'] }[];
  /** Rows that pass the filter. */
  readonly total: number;
  /** At which place the row asked for stands; null when it does not pass the filter, or none was asked for. */
  readonly place: number | null;
  /** Rows of the table in this stretch, with the id and values of each (in the order of `columns`). */
  readonly rows: readonly number[];
  readonly featureIds: readonly string[];
  readonly values: readonly (readonly CellValue[])[];
  readonly removed: readonly boolean[];
}

export const layerRows: Job<LayerRowsInput, LayerRowsOutput> = async (input, context) => {
  const stored = await context.table(input.view.tableId);
  const { table } = withEdits(stored, input.view);
  const order = await orderOf(table, input, context.pause);
  const columns = input.columns
    ? input.columns.map((name) => table.columns.get(name)).filter((column) => column !== undefined)
    : [...table.columns.values()];
  const place = input.placeOf === undefined ? -1 : order.indexOf(input.placeOf);
  const rows = [...order.subarray(input.offset, input.offset + input.limit)];
  return {
    idField: idFieldOf(stored),
    columns: columns.map(({ name, type }) => ({ name, type })),
    total: order.length,
    place: place < 0 ? null : place,
    rows,
    featureIds: rows.map((row) => featureIdAt(table.ids, row)),
    values: rows.map((row) => columns.map((column) => cellValue(column, row))),
    removed: rows.map((row) => table.removed?.[row] === 1),
  };
};

/** The last order of each table: scrolling asks for it again and again. */
const orders = new WeakMap<LayerTable, { key: string; order: Uint32Array }>();

async function orderOf(
  table: LayerTable,
  { sort, filter }: LayerRowsInput,
  pause: (fraction: number) => Promise<void>,
): Promise<Uint32Array> {
  const key = JSON.stringify([sort, filter?.text, filter?.withRemoved, filter?.rows ? Array.from(filter.rows) : null]);
  const known = orders.get(table);
  if (known?.key === key) return known.order;
  const rows = await rowsThatPass(table, filter, pause);
  const column = sort ? table.columns.get(sort.column) : undefined;
  if (column) sortRows(rows, column, sort?.descending === true);
  orders.set(table, { key, order: rows });
  return rows;
}

async function rowsThatPass(
  table: LayerTable,
  filter: RowFilter | null,
  pause: (fraction: number) => Promise<void>,
): Promise<Uint32Array> {
  const candidates = filter?.rows ? Uint32Array.from(filter.rows).sort() : null;
  const count = candidates?.length ?? table.count;
  const kept = new Uint32Array(count);
  const hasText = textFinder(table, filter?.text ?? '');
  let length = 0;
  for (let i = 0; i < count; i++) {
    const row = candidates ? (candidates[i] as number) : i;
    if (i % 8192 === 0) await pause(i / count);
    if (row >= table.count || (table.removed?.[row] && !filter?.withRemoved)) continue;
    if (hasText && !hasText(row)) continue;
    kept[length++] = row;
  }
  return kept.slice(0, length);
}

/** Does a row contain the text? Texts of a dictionary are looked at once each. Null: no text is sought. */
function textFinder(table: LayerTable, text: string): ((row: number) => boolean) | null {
  const sought = text.trim().toLowerCase();
  if (sought === '') return null;
  const finders = [...table.columns.values()].map((column) => {
    if (column.kind === 'text') {
      const found = column.dictionary.map((entry) => entry.toLowerCase().includes(sought));
      return (row: number) => found[column.codes[row] as number] === true;
    }
    return (row: number) => {
      const value = cellValue(column, row);
      return value !== null && String(value).includes(sought);
    };
  });
  return (row) => finders.some((find) => find(row)) || featureIdAt(table.ids, row).toLowerCase().includes(sought);
}

function sortRows(rows: Uint32Array, column: Column, descending: boolean): void {
  const rank = rankOf(column);
  const sign = descending ? -1 : 1;
  rows.sort((a, b) => {
    const x = rank(a);
    const y = rank(b);
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
}

/** A number a row to sort by; NaN where missing. Texts by their place in Chinese order, numbers in them by size. */
function rankOf(column: Column): (row: number) => number {
  if (column.kind === 'number') return (row) => column.values[row] as number;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const sorted = column.dictionary
    .map((text, code) => ({ text, code }))
    .sort((a, b) => collator.compare(a.text, b.text));
  const rankByCode = new Float64Array(column.dictionary.length);
  sorted.forEach(({ code }, rank) => {
    rankByCode[code] = rank;
  });
  return (row) => {
    const code = column.codes[row] as number;
    return code < 0 ? Number.NaN : (rankByCode[code] as number);
  };
}
