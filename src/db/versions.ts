/**
 * The versions of the database, oldest first. A version that was once released is never changed:
 * a new kind of record or index is a new entry, with the way from the one before.
 *
 * `PLAN_SCHEMA` numbers the shape of the records themselves and is written into every plan and
 * plan file; `planUpgrades[n]` turns records of schema n into schema n + 1. A database may hold
 * plans of several schemas: each is brought up to date when it is opened.
 *
 * Each old version has a small saved plan in `tests/fixtures/plans/`.
 */
import type { Dexie } from 'dexie';

export const PLAN_SCHEMA = 5;

/** Records by table, as they were saved by some version. */
export type SavedRecords = Record<string, readonly Record<string, unknown>[]>;

const planUpgrades: Readonly<Record<number, (records: SavedRecords) => SavedRecords>> = {
  // Tables came to be that a plan of before has no records of.
  1: (records) => records,
  2: (records) => records,
  3: (records) => records,
  4: (records) => records,
};

/** Records of an older schema brought to the one in use. */
export function upgradeRecords(schema: number, records: SavedRecords): SavedRecords {
  let upgraded = records;
  for (let from = schema; from < PLAN_SCHEMA; from++) {
    const upgrade = planUpgrades[from];
    if (!upgrade) throw new Error(`no way from plan schema ${from} to ${from + 1}`);
    upgraded = upgrade(upgraded);
  }
  return upgraded;
}

/**
 * records      one row a record of a plan; key [planId+table+id], so that a plan is one range
 * journal      one row a change, numbered over all plans; `full` ones can still be taken back
 * layerTables  one row a stored columnar table (its header); chunks hold its bytes
 */
export function declareVersions(db: Dexie): void {
  db.version(1).stores({
    plans: 'planId',
    records: '[planId+table+id]',
    journal: '++seq, planId, [planId+full]',
    layerTables: 'tableId',
    chunks: '[tableId+part+index]',
  });
}
