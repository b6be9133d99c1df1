/** The plan in memory with its stored layers and journal as a `.tantu` file. */
import type { Plan } from '../../core/plan/plan.ts';
import type { ChangeToSave } from '../../db/plan-db.ts';
import { journalLineOf, planDatabase } from '../../db/plan-db.ts';
import { tablesOfPlan, writePlanFile } from '../../db/plan-file.ts';
import type { JournalLine } from '../../db/tantu-db.ts';
import type { LayerTable } from '../../geo/layer-table.ts';
import { handOver } from '../hand-over.ts';
import type { Job } from '../job.ts';
import { workerDb } from '../table-cache.ts';

export interface ExportPlanFileInput {
  readonly planId: string;
  readonly plan: Plan;
  /** Changes that are in `plan` and not in the database. */
  readonly unsaved: readonly ChangeToSave[];
}

/** Share of the work that brings the layers from the database; packing them takes longer. */
const LOADING = 0.2;

export const exportPlanFile: Job<ExportPlanFileInput, Uint8Array> = async ({ planId, plan, unsaved }, context) => {
  const tables = new Map<string, LayerTable>();
  const tableIds = tablesOfPlan(plan);
  for (const tableId of tableIds) {
    await context.pause((tables.size / tableIds.size) * LOADING);
    tables.set(tableId, await context.table(tableId));
  }
  const journal = await storedJournal(planId);
  journal.push(...unsaved.map(journalLineOf));
  const bytes = await writePlanFile(plan, tables, journal, (done) => context.pause(LOADING + done * (1 - LOADING)));
  return handOver(bytes, [bytes.buffer as ArrayBuffer]);
};

/** Saving a plan to a file is what one does when the database fails: a lost journal must not stop it, only show. */
async function storedJournal(planId: string): Promise<JournalLine[]> {
  try {
    return await planDatabase(workerDb()).journal(planId);
  } catch (error) {
    console.error('the stored journal cannot be read', error);
    return [{ at: new Date().toISOString(), who: '', did: 'journalUnreadable', kind: 'do', records: [] }];
  }
}
