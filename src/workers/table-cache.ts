/**
 * The tables this worker keeps in memory: read from the database once, the longest unused let go
 * when they take more than the limit together.
 *
 * Whoever holds a table keeps it alive however long; the limit is on what is kept for the next one.
 */
import { loadTable } from '../db/table-chunks.ts';
import { TantuDb } from '../db/tantu-db.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { tableBytes } from '../geo/table-parts.ts';

/** A city of a million buildings takes about 300 MB. */
const KEPT_BYTES = 1.2e9;

export interface TableCache {
  table(tableId: string): Promise<LayerTable>;
  /** Keep a table that was just made, so that its first reader does not wait for the database. */
  keep(tableId: string, table: LayerTable): void;
}

export function createTableCache(load: (tableId: string) => Promise<LayerTable>, limitBytes = KEPT_BYTES): TableCache {
  // A Map remembers the order in which keys were put: the first is the longest unused.
  const kept = new Map<string, { table: Promise<LayerTable>; bytes: number }>();

  const letGo = () => {
    let bytes = 0;
    for (const entry of kept.values()) bytes += entry.bytes;
    for (const [tableId, entry] of kept) {
      if (bytes <= limitBytes || kept.size === 1) return;
      kept.delete(tableId);
      bytes -= entry.bytes;
    }
  };

  return {
    table(tableId) {
      const found = kept.get(tableId);
      if (found) {
        kept.delete(tableId);
        kept.set(tableId, found);
        return found.table;
      }
      const entry = { table: load(tableId), bytes: 0 };
      kept.set(tableId, entry);
      entry.table.then(
        (table) => {
          entry.bytes = tableBytes(table);
          letGo();
        },
        // A failure is not kept: the next asker tries again. The asker of now sees it as a rejection.
        () => kept.delete(tableId),
      );
      return entry.table;
    },
    keep(tableId, table) {
      kept.set(tableId, { table: Promise.resolve(table), bytes: tableBytes(table) });
      letGo();
    },
  };
}

let database: TantuDb | null = null;

/** The database as this worker sees it. */
export function workerDb(): TantuDb {
  database ??= new TantuDb();
  return database;
}

const cache = createTableCache((tableId) => loadTable(workerDb(), tableId));

/** A stored table by id, kept for the next asker. */
export const storedTable = cache.table;
