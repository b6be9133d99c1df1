/**
 * Which stored tables are still needed, and throwing away the rest.
 *
 * A table is needed while a layer of a plan names it, or a change that can still be taken back would
 * bring such a layer back. One that nothing needs is only marked at first and thrown away a day
 * later: an import that has not reached its plan yet, or another tab, may be about to name it.
 */

import { fullJournalOf, recordsOf } from './plan-rows.ts';
import { chunksOf } from './table-chunks.ts';
import type { TantuDb } from './tantu-db.ts';

const SPARED_MS = 24 * 3600 * 1000;

/** Ids of the tables that one plan needs, for its layers and for what can be taken back. */
async function tablesNeededBy(db: TantuDb, planId: string): Promise<Set<string>> {
  const needed = new Set<string>();
  const note = (record: object | null) => {
    if (record && 'tableId' in record && typeof record.tableId === 'string') needed.add(record.tableId);
  };
  for (const row of await recordsOf(db, planId, 'layers').toArray()) note(row.record);
  for (const row of await fullJournalOf(db, planId).toArray()) {
    for (const change of row.changes ?? []) {
      note(change.before);
      note(change.after);
    }
  }
  return needed;
}

async function tablesNeededByOthers(db: TantuDb, planId: string | null): Promise<Set<string>> {
  const needed = new Set<string>();
  for (const other of await db.plans.toCollection().primaryKeys()) {
    if (other === planId) continue;
    for (const tableId of await tablesNeededBy(db, other)) needed.add(tableId);
  }
  return needed;
}

async function throwAway(db: TantuDb, tableIds: readonly string[]): Promise<void> {
  await db.layerTables.bulkDelete([...tableIds]);
  for (const tableId of tableIds) await chunksOf(db, tableId).delete();
}

/** Inside the transaction that deletes a plan: the tables that only it needed go with it. */
export async function throwAwayTablesOfPlan(db: TantuDb, planId: string): Promise<void> {
  const others = await tablesNeededByOthers(db, planId);
  const mine = await tablesNeededBy(db, planId);
  await throwAway(
    db,
    [...mine].filter((tableId) => !others.has(tableId)),
  );
}

/** Mark what nothing needs, throw away what was marked a day ago. Gives the ids thrown away. */
export function throwAwayUnneeded(db: TantuDb, now: Date): Promise<string[]> {
  return db.transaction('rw', [db.plans, db.records, db.journal, db.layerTables, db.chunks], async () => {
    const needed = await tablesNeededByOthers(db, null);
    const gone: string[] = [];
    for (const { tableId, unneededSince } of await db.layerTables.toArray()) {
      if (needed.has(tableId)) {
        if (unneededSince !== null) await db.layerTables.update(tableId, { unneededSince: null });
      } else if (unneededSince === null) {
        await db.layerTables.update(tableId, { unneededSince: now.toISOString() });
      } else if (now.getTime() - Date.parse(unneededSince) >= SPARED_MS) {
        gone.push(tableId);
      }
    }
    await throwAway(db, gone);
    return gone;
  });
}
