/** What a person typed into a cell, as a value of the column's type. */
import { writtenNumber } from './written-number.ts';

/** The types a column of a layer can have. */
export type ColumnType = 'integer' | 'real' | 'boolean' | 'text' | 'date' | 'json';

export type TypedValue =
  | { readonly ok: true; readonly value: string | number | boolean | null }
  | { readonly ok: false; readonly reason: 'notANumber' | 'notABoolean' };

const yes = new Set(['true', 'yes', 'y', '1', '是', '真']);
const no = new Set(['false', 'no', 'n', '0', '否', '假']);

/** An emptied cell is missing, in every type. */
export function typedValue(text: string, type: ColumnType): TypedValue {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: null };
  if (type === 'boolean') {
    const lower = typed.toLowerCase();
    if (yes.has(lower)) return { ok: true, value: true };
    if (no.has(lower)) return { ok: true, value: false };
    return { ok: false, reason: 'notABoolean' };
  }
  if (type !== 'integer' && type !== 'real') return { ok: true, value: typed };
  const read = writtenNumber(typed);
  if (read.kind === 'missing') return { ok: true, value: null };
  return read.kind === 'number' ? { ok: true, value: read.value } : { ok: false, reason: 'notANumber' };
}
