/**
 * Plans in the database: list, open, save, delete.
 *
 * A save is one transaction: the plan's revision is checked and raised, the records written, the
 * journal line added. So another tab's save is noticed instead of overwritten, and a save that fails
 * leaves the database as it was.
 */
import type { Patch } from '../core/plan/patch.ts';
import type { Plan } from '../core/plan/plan.ts';
import { settingsOf } from '../core/plan/plan.ts';
import { historyOf } from './journal-history.ts';
import { throwAwayTablesOfPlan } from './needed-tables.ts';
import {
  fullJournalOf,
  type NewJournalRow,
  planOfRows,
  recordsOf,
  rowsOfPlan,
  upgradeRows,
  writeChanges,
} from './plan-rows.ts';
import type { JournalLine, PlanRow, TantuDb } from './tantu-db.ts';
import { PLAN_SCHEMA } from './versions.ts';

/** As many of the newest changes keep what the records were, so that they can be taken back after a reload. */
export const FULL_JOURNAL_ROWS = 150;

/** Why a plan was not opened or not saved. The code is a message key. */
class PlanDbError extends Error {
  override readonly name = 'PlanDbError';
  constructor(
    readonly code: 'PLAN_MISSING' | 'PLAN_NEWER' | 'PLAN_CHANGED_ELSEWHERE' | 'STORAGE_FULL' | 'STORAGE_FAILED',
    message: string,
  ) {
    super(message);
  }
}

export interface StoredPlanSummary {
  readonly planId: string;
  readonly name: string;
  readonly fictional: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly layerBytes: number;
}

/** A change to write, with its line in the journal. */
export interface ChangeToSave {
  readonly at: string;
  readonly who: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly patch: Patch;
}

/** The database's own errors as ours; full storage has its own code, since a person can do something about it. */
async function translated<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof PlanDbError) throw error;
    const { name, message, inner } = error as Error & { inner?: Error };
    const full = name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
    throw new PlanDbError(full ? 'STORAGE_FULL' : 'STORAGE_FAILED', `${name}: ${message}`);
  }
}

/** The line that people read of a change. */
export function journalLineOf({ at, who, kind, patch }: ChangeToSave): JournalLine {
  return { at, who, did: patch.did, kind, records: patch.changes.map(({ table, id }) => ({ table, id })) };
}

function journalRow(planId: string, save: ChangeToSave): NewJournalRow {
  return { ...journalLineOf(save), planId, changes: save.patch.changes, full: 1 };
}

export function planRow(planId: string, plan: Plan, before: PlanRow | undefined, updatedAt: string): PlanRow {
  const settings = settingsOf(plan);
  return {
    planId,
    name: settings.planName,
    schema: PLAN_SCHEMA,
    fictional: settings.fictional,
    createdAt: before?.createdAt ?? updatedAt,
    updatedAt,
    revision: (before?.revision ?? 0) + 1,
  };
}

export function planDatabase(db: TantuDb) {
  const planTables = [db.plans, db.records, db.journal] as const;

  async function planRowAt(planId: string, revision: number): Promise<PlanRow> {
    const row = await db.plans.get(planId);
    if (!row) throw new PlanDbError('PLAN_MISSING', `no plan ${planId} is stored`);
    if (row.revision !== revision) {
      throw new PlanDbError('PLAN_CHANGED_ELSEWHERE', `stored at revision ${row.revision}, in memory ${revision}`);
    }
    return row;
  }

  return {
    listPlans(): Promise<StoredPlanSummary[]> {
      return translated(
        db.transaction('r', [db.plans, db.records, db.layerTables], async () => {
          const plans = await db.plans.toArray();
          return Promise.all(
            plans.map(async ({ planId, name, fictional, createdAt, updatedAt }) => {
              const layers = planOfRows(await recordsOf(db, planId, 'layers').toArray()).layers;
              const tableIds = [...new Set([...layers.values()].map((layer) => layer.tableId))];
              const tables = await db.layerTables.bulkGet(tableIds);
              const layerBytes = tables.reduce((sum, table) => sum + (table?.byteLength ?? 0), 0);
              return { planId, name, fictional, createdAt, updatedAt, layerBytes };
            }),
          );
        }),
      );
    },

    openPlan(
      planId: string,
    ): Promise<{ plan: Plan; revision: number; undoable: readonly Patch[]; redoable: readonly Patch[] }> {
      return translated(
        db.transaction('rw', planTables, async () => {
          const row = await db.plans.get(planId);
          if (!row) throw new PlanDbError('PLAN_MISSING', `no plan ${planId} is stored`);
          if (row.schema > PLAN_SCHEMA) throw new PlanDbError('PLAN_NEWER', `plan schema ${row.schema}`);
          const stored = await recordsOf(db, planId).toArray();
          const rows = upgradeRows(planId, row.schema, stored);
          if (row.schema < PLAN_SCHEMA) {
            await recordsOf(db, planId).delete();
            await db.records.bulkPut(rows);
            // What the records of an older schema were does not fit the new ones.
            await fullJournalOf(db, planId).modify({ changes: null, full: 0 });
            await db.plans.update(planId, { schema: PLAN_SCHEMA });
          }
          const journal = await fullJournalOf(db, planId).sortBy('seq');
          const old = journal.slice(0, -FULL_JOURNAL_ROWS).map(({ seq }) => seq);
          if (old.length > 0) await db.journal.where('seq').anyOf(old).modify({ changes: null, full: 0 });
          return { plan: planOfRows(rows), revision: row.revision, ...historyOf(journal) };
        }),
      );
    },

    createPlan(planId: string, plan: Plan): Promise<{ revision: number }> {
      return translated(
        db.transaction('rw', planTables, async () => {
          const row = planRow(planId, plan, undefined, new Date().toISOString());
          await db.plans.add(row);
          await db.records.bulkAdd(rowsOfPlan(planId, plan));
          return { revision: row.revision };
        }),
      );
    },

    save(planId: string, revision: number, save: ChangeToSave): Promise<{ revision: number }> {
      return translated(
        db.transaction('rw', planTables, async () => {
          const row = await planRowAt(planId, revision);
          const settings = save.patch.changes.findLast((change) => change.table === 'settings')?.after;
          await db.plans.put({
            ...row,
            ...(settings && 'planName' in settings && { name: settings.planName, fictional: settings.fictional }),
            updatedAt: save.at,
            revision: revision + 1,
          });
          await writeChanges(db, planId, save.patch.changes);
          await db.journal.add(journalRow(planId, save));
          return { revision: revision + 1 };
        }),
      );
    },

    saveAll(planId: string, plan: Plan, unsaved: readonly ChangeToSave[]): Promise<{ revision: number }> {
      return translated(
        db.transaction('rw', planTables, async () => {
          const row = planRow(planId, plan, await db.plans.get(planId), new Date().toISOString());
          await db.plans.put(row);
          await recordsOf(db, planId).delete();
          await db.records.bulkAdd(rowsOfPlan(planId, plan));
          await db.journal.bulkAdd(unsaved.map((save) => journalRow(planId, save)));
          return { revision: row.revision };
        }),
      );
    },

    deletePlan(planId: string): Promise<void> {
      return translated(
        db.transaction('rw', [...planTables, db.layerTables, db.chunks], async () => {
          await throwAwayTablesOfPlan(db, planId);
          await recordsOf(db, planId).delete();
          await db.journal.where('planId').equals(planId).delete();
          await db.plans.delete(planId);
        }),
      );
    },

    async journal(planId: string): Promise<JournalLine[]> {
      const rows = await translated(db.journal.where('planId').equals(planId).sortBy('seq'));
      return rows.map(({ at, who, did, kind, records }) => ({ at, who, did, kind, records }));
    },
  };
}
