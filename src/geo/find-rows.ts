/**
 * In which rows do these features stand?
 *
 * Ids are bytes in one buffer; looking up a few of a million must not make a million strings. Each
 * id's bytes are hashed where they lie, and only equal hashes are decoded.
 */
import type { IdColumn } from './layer-table.ts';
import { featureIdAt } from './layer-table.ts';

const encoder = new TextEncoder();

function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash;
}

const hashesByIds = new WeakMap<IdColumn, Map<number, number | number[]>>();

/** Rows by hash of their id; rows that share a hash stand in a list. Made once a table. */
function rowsByHash(ids: IdColumn): Map<number, number | number[]> {
  const known = hashesByIds.get(ids);
  if (known) return known;
  const rows = new Map<number, number | number[]>();
  for (let row = 0; row + 1 < ids.offsets.length; row++) {
    const hash = hashBytes(ids.bytes, ids.offsets[row]!, ids.offsets[row + 1]!);
    const there = rows.get(hash);
    if (there === undefined) rows.set(hash, row);
    else if (typeof there === 'number') rows.set(hash, [there, row]);
    else there.push(row);
  }
  hashesByIds.set(ids, rows);
  return rows;
}

/** The row of each id, −1 where the table has no such feature. */
export function findRows(ids: IdColumn, wanted: readonly string[]): Int32Array {
  const byHash = rowsByHash(ids);
  return Int32Array.from(wanted, (id) => {
    const bytes = encoder.encode(id);
    const rows = byHash.get(hashBytes(bytes, 0, bytes.length));
    if (rows === undefined) return -1;
    if (typeof rows === 'number') return featureIdAt(ids, rows) === id ? rows : -1;
    return rows.find((row) => featureIdAt(ids, row) === id) ?? -1;
  });
}
