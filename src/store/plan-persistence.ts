/**
 * What the store needs of whoever keeps plans: written as an interface, so that the store knows no
 * database. `src/app/wiring.ts` gives it one.
 */
import type { Patch } from '../core/plan/patch.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { TableName } from '../core/plan/tables.ts';

export interface PlanSummary {
  readonly planId: string;
  readonly name: string;
  readonly fictional: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Stored layers the plan uses, in bytes. */
  readonly layerBytes: number;
}

/** One line of the journal: when, who, what was done, to which records. */
export interface JournalEntry {
  readonly at: string;
  readonly who: string;
  readonly did: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly records: readonly { readonly table: TableName; readonly id: string }[];
}

/** A change on its way into the database. */
export interface Save {
  readonly at: string;
  readonly who: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly patch: Patch;
}

interface OpenedPlan {
  readonly plan: Plan;
  /** Counts the saves of this plan; the next save must build on it. */
  readonly revision: number;
  readonly undoable: readonly Patch[];
  readonly redoable: readonly Patch[];
}

export interface PlanPersistence {
  listPlans(): Promise<readonly PlanSummary[]>;
  /** Throws with code `PLAN_MISSING` when there is none. */
  openPlan(planId: string): Promise<OpenedPlan>;
  /** Stores a new plan. */
  createPlan(planId: string, plan: Plan): Promise<{ revision: number }>;
  /**
   * Writes one change; all of it or nothing. Throws with code `PLAN_CHANGED_ELSEWHERE` when the
   * stored plan is no longer at `revision` (another tab saved), else `SAVE_FAILED`.
   */
  save(planId: string, revision: number, save: Save): Promise<{ revision: number }>;
  /** Puts the plan in memory in place of the stored one, with the changes that did not get saved. */
  saveAll(planId: string, plan: Plan, unsaved: readonly Save[]): Promise<{ revision: number }>;
  deletePlan(planId: string): Promise<void>;
  /** The journal of a plan, oldest first. */
  journal(planId: string): Promise<readonly JournalEntry[]>;
}

export interface PlanFileToImport {
  readonly bytes: Uint8Array;
  /** What its records are to say instead, as JSON, and the name of the file it comes from; null: as they are. */
  readonly words: { readonly json: string; readonly file: string } | null;
}

/** Plans as files. Works in the worker, so it takes and gives bytes. */
export interface PlanFiles {
  /** Stores the plan of a `.tantu` file as a new plan, in other words if given; all or nothing. Gives its id. */
  importPlanFile(file: PlanFileToImport, options?: FileWorkOptions): Promise<{ planId: string }>;
  /**
   * The plan (as it is in memory, saved or not) with its layers and its journal as a `.tantu` file.
   * Where the stored journal cannot be read, the file's journal begins with a line that says so.
   */
  exportPlanFile(planId: string, plan: Plan, unsaved: readonly Save[], options?: FileWorkOptions): Promise<Uint8Array>;
}

export interface FileWorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number) => void;
}
