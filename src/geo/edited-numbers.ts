/**
 * A column of numbers in which a few are others: a million are not written out before somebody wants all of them.
 *
 * Who wants one of them asks `numberAt`.
 */
import type { NumberColumn } from './layer-table.ts';

interface Edited {
  readonly from: Float64Array;
  readonly byRow: ReadonlyMap<number, number>;
}

const editedColumns = new WeakMap<NumberColumn, Edited>();

/** The column with these numbers by row; `column` stays as it is. */
export function editedNumbers(
  { kind, name, values: from }: NumberColumn,
  type: NumberColumn['type'],
  byRow: ReadonlyMap<number, number>,
): NumberColumn {
  let written: Float64Array | null = null;
  const edited: NumberColumn = {
    kind,
    name,
    type,
    get values() {
      if (!written) {
        written = from.slice();
        for (const [row, value] of byRow) written[row] = value;
      }
      return written;
    },
  };
  editedColumns.set(edited, { from, byRow });
  return edited;
}

/** The number of one row; NaN where missing. */
export function numberAt(column: NumberColumn, row: number): number {
  const edited = editedColumns.get(column);
  if (!edited) return column.values[row] ?? Number.NaN;
  return edited.byRow.get(row) ?? edited.from[row] ?? Number.NaN;
}
