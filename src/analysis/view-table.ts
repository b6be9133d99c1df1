/**
 * A layer in hand: its table with people's edits laid over, and what its columns mean.
 *
 * The same edits over the same stored table give the same object again, so that an index or areas
 * worked out for it are found when the next job asks.
 */
import type { Issue } from '../core/issue.ts';
import type { LayerView } from '../core/plan/layer-view.ts';
import type { ColumnMeaning } from '../core/plan/tables.ts';
import { numberAt } from '../geo/edited-numbers.ts';
import type { Column, LayerTable, TextColumn } from '../geo/layer-table.ts';
import { cellValue } from '../geo/layer-table.ts';
import type { EditedTable } from '../geo/overlay-edits.ts';
import { applyOverrides } from '../geo/overlay-edits.ts';

export interface ViewTable {
  readonly view: LayerView;
  readonly table: LayerTable;
}

const editedTables = new WeakMap<LayerTable, { key: string; edited: EditedTable }>();

/** The stored table of a view with the view's edits laid over it. */
export function withEdits(stored: LayerTable, view: LayerView): EditedTable {
  if (view.overrides.length === 0) return { table: stored, skipped: [] };
  const key = JSON.stringify(view.overrides);
  const known = editedTables.get(stored);
  if (known?.key === key) return known.edited;
  const edited = applyOverrides(stored, view.overrides);
  editedTables.set(stored, { key, edited });
  return edited;
}

export function viewTableOf(stored: LayerTable, view: LayerView): ViewTable {
  return { view, table: withEdits(stored, view).table };
}

/** The column that means this; null when none does or the table has lost it. */
export function columnMeaning({ view, table }: ViewTable, meaning: ColumnMeaning): Column | null {
  const named = view.meanings[meaning];
  return named ? (table.columns.get(named.column) ?? null) : null;
}

/** A meaning that a person gave to a column the table does not have. */
export function missingColumns(layers: readonly ViewTable[]): Issue[] {
  return layers.flatMap(({ view, table }) =>
    Object.values(view.meanings)
      .filter((named) => named !== undefined && !table.columns.has(named.column))
      .map(
        (named): Issue => ({
          code: 'COLUMN_MISSING',
          severity: 'warn',
          count: 1,
          where: { layer: view.layerId, field: named?.column ?? '' },
        }),
      ),
  );
}

/** The numbers of a column; NaN where missing. Text that is a plain number counts as one. */
export function numbersOf(column: Column | null, count: number): Float64Array {
  if (!column) return new Float64Array(count).fill(Number.NaN);
  if (column.kind === 'number') return column.values;
  const known = textNumbers.get(column);
  if (known) return known;
  const byCode = numbersByCode(column);
  const values = Float64Array.from(column.codes, (code) => (code < 0 ? Number.NaN : byCode[code]!));
  textNumbers.set(column, values);
  return values;
}

const textNumbers = new WeakMap<Column, Float64Array>();

/** The same one by one, for who wants a few of them. */
export function numberReader(column: Column | null): (row: number) => number {
  if (!column) return () => Number.NaN;
  if (column.kind === 'number') return (row) => numberAt(column, row);
  const byCode = numbersByCode(column);
  return (row) => {
    const code = column.codes[row]!;
    return code < 0 ? Number.NaN : byCode[code]!;
  };
}

function numbersByCode({ dictionary }: TextColumn): number[] {
  return dictionary.map((text) => {
    const trimmed = text.trim();
    return trimmed === '' ? Number.NaN : Number(trimmed);
  });
}

/**
 * Something worked out from the text of a column, once a distinct text instead of once a row.
 * Gives a function of the row; `missing` where the cell is missing or there is no column.
 */
export function perText<Value>(
  column: Column | null,
  missing: Value,
  work: (text: string) => Value,
): (row: number) => Value {
  if (!column) return () => missing;
  if (column.kind === 'text') {
    const byCode = column.dictionary.map(work);
    return (row) => {
      const code = column.codes[row]!;
      return code < 0 ? missing : byCode[code]!;
    };
  }
  const byNumber = new Map<number, Value>();
  return (row) => {
    const cell = cellValue(column, row);
    if (cell === null) return missing;
    const number = column.values[row]!;
    let value = byNumber.get(number);
    if (value === undefined) {
      value = work(String(cell));
      byNumber.set(number, value);
    }
    return value;
  };
}

/** True for a row that has a place and was not removed. */
export function isPresent(table: LayerTable, row: number): boolean {
  return table.geometry.kinds[row] !== 0 && !table.removed?.[row];
}
