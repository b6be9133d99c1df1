/** The rows of one plan: what a plan is in the database, and back. */
import { Dexie } from 'dexie';
import type { Change } from '../core/plan/patch.ts';
import type { Plan } from '../core/plan/plan.ts';
import { emptyPlan } from '../core/plan/plan.ts';
import type { TableName } from '../core/plan/tables.ts';
import { tableNames } from '../core/plan/tables.ts';
import type { JournalRow, RecordRow, TantuDb } from './tantu-db.ts';
import { PLAN_SCHEMA, upgradeRecords } from './versions.ts';

const { minKey, maxKey } = Dexie;

/** The records of a plan, or of one of its tables. */
export function recordsOf(db: TantuDb, planId: string, table?: TableName) {
  const key = db.records.where('[planId+table+id]');
  return table === undefined
    ? key.between([planId, minKey, minKey], [planId, maxKey, maxKey])
    : key.between([planId, table, minKey], [planId, table, maxKey]);
}

/** The journal rows of a plan whose changes can still be taken back. */
export function fullJournalOf(db: TantuDb, planId: string) {
  return db.journal.where('[planId+full]').equals([planId, 1]);
}

export function rowsOfPlan(planId: string, plan: Plan): RecordRow[] {
  return tableNames.flatMap((table) =>
    [...plan[table].values()].map((record) => ({ planId, table, id: record.id, record })),
  );
}

export function planOfRows(rows: readonly RecordRow[]): Plan {
  const plan = emptyPlan() as unknown as Record<string, Map<string, unknown>>;
  for (const { table, id, record } of rows) {
    const into = plan[table];
    if (!into) throw new Error(`the database holds a record of the unknown table ${table}`);
    into.set(id, record);
  }
  return plan as unknown as Plan;
}

/** Rows of an older schema as rows of the one in use. */
export function upgradeRows(planId: string, schema: number, rows: readonly RecordRow[]): RecordRow[] {
  if (schema === PLAN_SCHEMA) return [...rows];
  const byTable: Record<string, Record<string, unknown>[]> = {};
  for (const row of rows) {
    byTable[row.table] ??= [];
    byTable[row.table]?.push({ ...row.record });
  }
  const upgraded = upgradeRecords(schema, byTable);
  return Object.entries(upgraded).flatMap(([table, records]) =>
    records.map((record) => ({ planId, table, id: String(record['id']), record }) as unknown as RecordRow),
  );
}

/** Write the `after`s of changes. Call inside a transaction. */
export async function writeChanges(db: TantuDb, planId: string, changes: readonly Change[]): Promise<void> {
  const puts: RecordRow[] = [];
  const deletes: [string, string, string][] = [];
  for (const { table, id, after } of changes) {
    if (after === null) deletes.push([planId, table, id]);
    else puts.push({ planId, table, id, record: after });
  }
  if (deletes.length > 0) await db.records.bulkDelete(deletes);
  if (puts.length > 0) await db.records.bulkPut(puts);
}

/** A journal row before the database numbered it. */
export type NewJournalRow = Omit<JournalRow, 'seq'>;
