/**
 * One change to a plan, as data.
 *
 * A patch says what each record was and what it becomes. That one shape is the edit, its undo
 * (turn it round), its saving (write the `after`s) and its line in the journal, so the four
 * cannot disagree.
 */
import type { Plan } from './plan.ts';
import type { TableName, Tables } from './tables.ts';

export type Change = {
  [T in TableName]: { table: T; id: string; before: Tables[T] | null; after: Tables[T] | null };
}[TableName];

export interface Patch {
  /** What was done, as a message key of `journal` messages: `addLayer`, `placeMeasure`. */
  readonly did: string;
  readonly changes: readonly Change[];
}

/** The plan after the patch. Tables the patch does not touch stay the same objects. */
export function applyPatch(plan: Plan, patch: Patch): Plan {
  const touched = new Map<TableName, Map<string, unknown>>();
  for (const change of patch.changes) {
    let table = touched.get(change.table);
    if (!table) {
      table = new Map<string, unknown>(plan[change.table]);
      touched.set(change.table, table);
    }
    if (change.after === null) table.delete(change.id);
    else table.set(change.id, change.after);
  }
  return { ...plan, ...(Object.fromEntries(touched) as unknown as Partial<Plan>) };
}

/** The patch that takes this one back. */
export function invertPatch(patch: Patch): Patch {
  return {
    did: patch.did,
    changes: [...patch.changes].reverse().map((c) => ({ ...c, before: c.after, after: c.before }) as Change),
  };
}

/** Collects the changes of one action. Several changes to one record become one. */
export interface PlanEdit {
  /** Add a record, or put a whole new one in its place. */
  put<T extends TableName>(table: T, record: Tables[T]): void;
  /** Change some fields of a record; throws when there is no such record (a bug). */
  update<T extends TableName>(table: T, id: string, fields: Partial<Tables[T]>): void;
  /** Take a record out; nothing happens when it is not there. */
  remove(table: TableName, id: string): void;
}

/** Build a patch: `did` names the action, `edits` says what becomes of the records. */
export function editPlan(plan: Plan, did: string, edits: (edit: PlanEdit) => void): Patch {
  const changes = new Map<string, Change>();
  const write = (table: TableName, id: string, after: unknown) => {
    const key = `${table}/${id}`;
    const before = changes.get(key)?.before ?? plan[table].get(id) ?? null;
    if (before === null && after === null) changes.delete(key);
    else changes.set(key, { table, id, before, after } as Change);
  };
  const current = (table: TableName, id: string): unknown => {
    const change = changes.get(`${table}/${id}`);
    return change ? change.after : (plan[table].get(id) ?? null);
  };
  edits({
    put: (table, record) => write(table, record.id, record),
    update: (table, id, fields) => {
      const record = current(table, id);
      if (record === null) throw new Error(`no ${table} record ${id} to update`);
      write(table, id, { ...(record as object), ...fields });
    },
    remove: (table, id) => write(table, id, null),
  });
  return { did, changes: [...changes.values()] };
}
