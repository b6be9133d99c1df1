/**
 * Whole plans in and out of the database, as a plan file holds them.
 *
 * Tables never change, so a table that is already stored under the same id with the same contents is
 * shared between plans. Where the contents differ the incoming one gets a new id.
 */

import type { Plan } from '../core/plan/plan.ts';
import { newId } from '../core/plan/plan.ts';
import type { Tables } from '../core/plan/tables.ts';
import { planRow } from './plan-db.ts';
import { type Breath, noBreath, type PlanFileContent } from './plan-file.ts';
import { type NewJournalRow, rowsOfPlan } from './plan-rows.ts';
import { encodeTable } from './table-chunks.ts';
import type { ChunkRow, TableRow, TantuDb } from './tantu-db.ts';

function sameContents(a: TableRow, b: TableRow): boolean {
  return JSON.stringify([a.header, sorted(a.parts)]) === JSON.stringify([b.header, sorted(b.parts)]);
}

function sorted(parts: TableRow['parts']): unknown {
  return Object.entries(parts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { bytes, checksum }]) => [name, bytes, checksum]);
}

function renamedTables(plan: Plan, newIds: ReadonlyMap<string, string>): Plan {
  if (newIds.size === 0) return plan;
  const layers = new Map<string, Tables['layers']>();
  for (const [id, layer] of plan.layers) {
    layers.set(id, { ...layer, tableId: newIds.get(layer.tableId) ?? layer.tableId });
  }
  return { ...plan, layers };
}

/** Store the content of a plan file as a new plan under this id; all or nothing. `breath` may throw to stop. */
export async function storePlanContent(
  db: TantuDb,
  planId: string,
  { plan, tables, journal }: PlanFileContent,
  breath: Breath = noBreath,
): Promise<void> {
  const now = new Date().toISOString();
  const encoded: ReturnType<typeof encodeTable>[] = [];
  for (const [tableId, table] of tables) {
    await breath(encoded.length / tables.size);
    encoded.push(encodeTable(tableId, table, now));
  }
  // The last moment to turn back: from here on it is one transaction.
  await breath(1);
  await db.transaction('rw', [db.plans, db.records, db.journal, db.layerTables, db.chunks], async () => {
    const stored = await db.layerTables.bulkGet(encoded.map(({ row }) => row.tableId));
    const newIds = new Map<string, string>();
    for (const [index, { row, chunks }] of encoded.entries()) {
      const there = stored[index];
      if (there && sameContents(there, row)) continue;
      const tableId = there ? newId() : row.tableId;
      if (there) newIds.set(row.tableId, tableId);
      await db.layerTables.add({ ...row, tableId });
      await db.chunks.bulkAdd(chunks.map((chunk): ChunkRow => ({ ...chunk, tableId })));
    }
    const kept = renamedTables(plan, newIds);
    await db.plans.add(planRow(planId, kept, undefined, now));
    await db.records.bulkAdd(rowsOfPlan(planId, kept));
    await db.journal.bulkAdd(journal.map((line): NewJournalRow => ({ ...line, planId, changes: null, full: 0 })));
  });
}
