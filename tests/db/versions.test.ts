import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan/plan.ts';
import { type TableName, tableNames } from '../../src/core/plan/tables.ts';
import { planDatabase } from '../../src/db/plan-db.ts';
import { readPlanFile, writePlanFile } from '../../src/db/plan-file.ts';
import { rowsOfPlan } from '../../src/db/plan-rows.ts';
import { TantuDb } from '../../src/db/tantu-db.ts';
import { PLAN_SCHEMA, upgradeRecords } from '../../src/db/versions.ts';
import '../builders/a-database.ts';
import { everyRecord, everyRecordJournal, everyRecordTables } from '../fixtures/plans/every-record.ts';

const saved = (name: string) => new URL(`../fixtures/plans/${name}`, import.meta.url);

/** The stores as released versions of the database declared them: history, never to be changed. */
const releasedStores: Readonly<Record<number, Record<string, string>>> = {
  1: {
    plans: 'planId',
    records: '[planId+table+id]',
    journal: '++seq, planId, [planId+full]',
    layerTables: 'tableId',
    chunks: '[tableId+part+index]',
  },
};

/** Kinds of record that a schema has not had yet, by the schema that brought them. */
const laterTables: Readonly<Partial<Record<TableName, number>>> = {
  proxyShares: 2,
  activities: 3,
  activityInputs: 3,
  categoryNotations: 3,
  factorOverrides: 3,
  finishedYears: 3,
  keptFactors: 3,
  powerContracts: 3,
  soldCredits: 3,
  seriesBreaks: 4,
  policies: 4,
  policyTargets: 4,
  findings: 4,
  findingEvidence: 4,
  driverNotes: 4,
  keyCategoryReasons: 4,
  potentials: 4,
  abatementSteps: 4,
  importLayouts: 5,
  importLabels: 5,
};

/** The saved plan as a schema could hold it. */
function everyRecordOf(schema: number): Plan {
  const later = tableNames.filter((table) => (laterTables[table] ?? 1) > schema);
  return { ...everyRecord, ...Object.fromEntries(later.map((table) => [table, new Map()])) };
}

/**
 * A new schema writes its saved plan on the first run, to be committed with it: `v‹n›.tantu` is the
 * plan file, `v‹n›.json` the records as the database keeps them. It is never written again.
 */
beforeAll(async () => {
  if (existsSync(saved(`v${PLAN_SCHEMA}.tantu`))) return;
  const bytes = await writePlanFile(everyRecord, everyRecordTables, everyRecordJournal);
  writeFileSync(saved(`v${PLAN_SCHEMA}.tantu`), bytes);
  writeFileSync(saved(`v${PLAN_SCHEMA}.json`), `${JSON.stringify(rowsOfPlan('old', everyRecord), null, 2)}\n`);
});

describe('the saved plan of each schema', () => {
  it('has a record of every kind', () => {
    expect(tableNames.filter((table) => everyRecord[table].size === 0)).toEqual([]);
  });

  const schemas = Array.from({ length: PLAN_SCHEMA }, (_, i) => i + 1);
  it.each(schemas)('%i opens from its file as it was', (schema) => {
    const content = readPlanFile(new Uint8Array(readFileSync(saved(`v${schema}.tantu`))));
    expect(content.plan).toEqual(everyRecordOf(schema));
    expect(content.tables).toEqual(everyRecordTables);
    expect(content.journal).toEqual(everyRecordJournal);
  });

  it.each(schemas)('%i opens from a database of that time', async (schema) => {
    const name = `old-${schema}`;
    const old = new Dexie(name);
    old.version(1).stores(releasedStores[1] ?? {});
    await old.table('records').bulkAdd(JSON.parse(readFileSync(saved(`v${schema}.json`), 'utf8')));
    await old.table('plans').add({
      planId: 'old',
      name: '旧版方案',
      schema,
      fictional: false,
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      revision: 4,
    });
    old.close();
    const opened = await planDatabase(new TantuDb(name)).openPlan('old');
    expect(opened.plan).toEqual(everyRecordOf(schema));
    expect(opened.revision).toBe(4);
  });
});

describe('upgrading', () => {
  it('leaves records of the schema in use as they are', () => {
    const records = { thresholds: [{ id: 't' }] };
    expect(upgradeRecords(PLAN_SCHEMA, records)).toBe(records);
  });

  it('of a schema without a way is refused', () => {
    expect(() => upgradeRecords(0, {})).toThrow('schema 0');
  });
});
