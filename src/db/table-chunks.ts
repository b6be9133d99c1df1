/**
 * Columnar tables in the database: cut into chunks of at most 4 MB, each with a checksum.
 *
 * A table is written in one transaction, so it is there as a whole or not at all, and never changed
 * afterwards. Chunks keep single rows small: browsers copy a row as a whole between processes.
 */
import type { LayerTable } from '../geo/layer-table.ts';
import { putTogether, takeApart } from '../geo/table-parts.ts';
import { checksum } from './checksum.ts';
import type { ChunkRow, TableRow, TantuDb } from './tantu-db.ts';

export const CHUNK_BYTES = 4 * 1024 * 1024;

/** A stored table cannot be given back. The code is a message key. */
class TableUnreadable extends Error {
  override readonly name = 'TableUnreadable';
  readonly detail: Readonly<Record<string, string>>;
  constructor(
    readonly code: 'STORED_LAYER_MISSING' | 'STORED_LAYER_DAMAGED',
    tableId: string,
    part: string,
  ) {
    super(`table ${tableId}: ${code === 'STORED_LAYER_MISSING' ? 'not stored' : `part ${part} is damaged`}`);
    this.detail = { tableId, part };
  }
}

/** The rows that store a table. */
export function encodeTable(
  tableId: string,
  table: LayerTable,
  storedAt: string,
): { row: TableRow; chunks: ChunkRow[] } {
  const { header, parts } = takeApart(table);
  const chunks: ChunkRow[] = [];
  const described: Record<string, { bytes: number; checksum: number }> = {};
  let byteLength = 0;
  for (const [part, bytes] of parts) {
    const sums: number[] = [];
    for (let from = 0; from < bytes.byteLength; from += CHUNK_BYTES) {
      // A copy: a stored view would drag its whole buffer into the database.
      const chunk = bytes.slice(from, from + CHUNK_BYTES);
      const sum = checksum(chunk);
      sums.push(sum);
      chunks.push({ tableId, part, index: sums.length - 1, checksum: sum, bytes: chunk });
    }
    described[part] = { bytes: bytes.byteLength, checksum: checksum(new Uint8Array(Uint32Array.from(sums).buffer)) };
    byteLength += bytes.byteLength;
  }
  return { row: { tableId, header, parts: described, byteLength, storedAt, unneededSince: null }, chunks };
}

/** The table that these rows store. Throws `TableUnreadable` when a byte is missing or changed. */
export function decodeTable(row: TableRow, chunks: readonly ChunkRow[]): LayerTable {
  const byPart = new Map<string, ChunkRow[]>();
  for (const chunk of chunks) {
    const list = byPart.get(chunk.part);
    if (list) list.push(chunk);
    else byPart.set(chunk.part, [chunk]);
  }
  const parts = new Map<string, Uint8Array>();
  for (const [part, { bytes: length }] of Object.entries(row.parts)) {
    const rows = (byPart.get(part) ?? []).sort((a, b) => a.index - b.index);
    const first = rows[0];
    const whole = rows.length === 1 && first ? first.bytes : new Uint8Array(length);
    let at = 0;
    for (const chunk of rows) {
      if (
        chunk.index * CHUNK_BYTES !== at ||
        checksum(chunk.bytes) !== chunk.checksum ||
        at + chunk.bytes.byteLength > length
      ) {
        throw new TableUnreadable('STORED_LAYER_DAMAGED', row.tableId, part);
      }
      if (rows.length > 1) whole.set(chunk.bytes, at);
      at += chunk.bytes.byteLength;
    }
    if (at !== length) throw new TableUnreadable('STORED_LAYER_DAMAGED', row.tableId, part);
    parts.set(part, whole);
  }
  return putTogether({ header: row.header, parts });
}

/** Chunks written between two looks at whether to go on. */
const CHUNKS_AT_ONCE = 4;

/** Store a table under this id, all or nothing. `tell` hears the share done; what it throws undoes the whole. */
export async function storeTable(
  db: TantuDb,
  tableId: string,
  table: LayerTable,
  tell?: (fraction: number) => void,
): Promise<void> {
  const { row, chunks } = encodeTable(tableId, table, new Date().toISOString());
  await db.transaction('rw', db.layerTables, db.chunks, async () => {
    await db.layerTables.add(row);
    for (let at = 0; at < chunks.length; at += CHUNKS_AT_ONCE) {
      await db.chunks.bulkAdd(chunks.slice(at, at + CHUNKS_AT_ONCE));
      tell?.(at / chunks.length);
    }
  });
}

/** A stored table; throws `TableUnreadable` when it is not there or damaged. */
export async function loadTable(db: TantuDb, tableId: string): Promise<LayerTable> {
  const [row, chunks] = await db.transaction('r', db.layerTables, db.chunks, () =>
    Promise.all([db.layerTables.get(tableId), chunksOf(db, tableId).toArray()]),
  );
  if (!row) throw new TableUnreadable('STORED_LAYER_MISSING', tableId, '');
  return decodeTable(row, chunks);
}

/** All chunks of a table. */
export function chunksOf(db: TantuDb, tableId: string) {
  // Part names are text and indexes numbers: '' and '\uffff' enclose every part.
  return db.chunks.where('[tableId+part+index]').between([tableId, '', 0], [tableId, '\uffff', 0]);
}
