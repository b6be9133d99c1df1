import { describe, expect, it } from 'vitest';
import { addLayer, type LayerToAdd } from '../../src/core/plan/add-layer.ts';
import type { Patch } from '../../src/core/plan/patch.ts';
import { applyPatch, editPlan, invertPatch } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { removeLayer } from '../../src/core/plan/remove-layer.ts';
import { throwAwayUnneeded } from '../../src/db/needed-tables.ts';
import { storePlanContent } from '../../src/db/plan-content.ts';
import { FULL_JOURNAL_ROWS, planDatabase } from '../../src/db/plan-db.ts';
import { loadTable, storeTable } from '../../src/db/table-chunks.ts';
import type { TantuDb } from '../../src/db/tantu-db.ts';
import { aDatabase } from '../builders/a-database.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aTable } from '../builders/a-table.ts';

const AT = '2026-05-01T10:00:00.000Z';
const table = aTable([{ id: 'a' }]);
const layer: LayerToAdd = {
  name: 'roofs',
  role: 'buildings',
  tableId: 't1',
  featureCount: 1,
  extent: null,
  fileName: '',
  format: '',
  crsCode: null,
  crsFrom: 'none',
  encoding: null,
  source: '',
  licence: '',
  meanings: [],
};

function rename(plan: Plan, name: string): Patch {
  return editPlan(plan, 'setSettings', (edit) => edit.update('settings', 'settings', { planName: name }));
}

/** Saves patches one after another as the store does; gives the plan and its last revision. */
async function saved(db: TantuDb, planId: string, plan: Plan, patches: readonly ((plan: Plan) => Patch)[]) {
  const plans = planDatabase(db);
  let { revision } = await plans.createPlan(planId, plan);
  let current = plan;
  for (const make of patches) {
    const patch = make(current);
    ({ revision } = await plans.save(planId, revision, { at: AT, who: '李工', kind: 'do', patch }));
    current = applyPatch(current, patch);
  }
  return { plans, plan: current, revision };
}

describe('a stored plan', () => {
  it('opens as it was left, beside others', async () => {
    const db = aDatabase();
    const start = aPlan()
      .withLayer('roofs')
      .withSites('m', 'roofs', ['a', 'b'])
      .withInventory(2024, 'energy', null)
      .build();
    const { plans, plan } = await saved(db, 'p1', start, [
      (current) =>
        editPlan(current, 'x', (edit) => edit.put('thresholds', { id: 't', value: 450, reason: '省里口径' })),
      (current) => editPlan(current, 'x', (edit) => edit.remove('measureSites', 'm-roofs')),
    ]);
    await plans.createPlan('p10', aPlan({ planName: 'Other' }).build());
    expect((await plans.openPlan('p1')).plan).toEqual(plan);
    expect((await plans.openPlan('p10')).plan.thresholds.size).toBe(0);
  });

  it('that is not there says so', async () => {
    await expect(planDatabase(aDatabase()).openPlan('none')).rejects.toMatchObject({ code: 'PLAN_MISSING' });
  });

  it('of a newer version is left alone', async () => {
    const db = aDatabase();
    const { plans } = await saved(db, 'p', aPlan().build(), []);
    await db.plans.update('p', { schema: 99 });
    await expect(plans.openPlan('p')).rejects.toMatchObject({ code: 'PLAN_NEWER' });
  });

  it('is listed by its present name with the size of its layers', async () => {
    const db = aDatabase();
    await storeTable(db, 't1', table);
    const { plans } = await saved(db, 'p', aPlan({ fictional: true }).build(), [
      (plan) => addLayer(plan, layer),
      (plan) => rename(plan, '新名'),
    ]);
    const [row] = await db.layerTables.toArray();
    expect(await plans.listPlans()).toEqual([
      expect.objectContaining({
        planId: 'p',
        name: '新名',
        fictional: true,
        updatedAt: AT,
        layerBytes: row?.byteLength,
      }),
    ]);
  });
});

describe('the journal', () => {
  it('says when, who, what and which records', async () => {
    const { plans, plan, revision } = await saved(aDatabase(), 'p', aPlan().build(), [
      (current) => rename(current, 'a'),
    ]);
    const undo = invertPatch(rename(aPlan().build(), 'a'));
    await plans.save('p', revision, { at: AT, who: '', kind: 'undo', patch: undo });
    expect(await plans.journal('p')).toEqual([
      { at: AT, who: '李工', did: 'setSettings', kind: 'do', records: [{ table: 'settings', id: 'settings' }] },
      { at: AT, who: '', did: 'setSettings', kind: 'undo', records: [{ table: 'settings', id: 'settings' }] },
    ]);
    expect(plan.settings.get('settings')?.planName).toBe('a');
  });

  it('brings back what can be undone and redone', async () => {
    const start = aPlan().build();
    const { plans, plan, revision } = await saved(aDatabase(), 'p', start, [
      (current) => rename(current, 'a'),
      (current) => rename(current, 'b'),
    ]);
    const undo = invertPatch(rename({ ...plan, settings: rename2(plan, 'a') }, 'b'));
    await plans.save('p', revision, { at: AT, who: '', kind: 'undo', patch: undo });
    const opened = await plans.openPlan('p');
    expect(opened.undoable.map(nameAfter)).toEqual(['a']);
    expect(opened.redoable.map(nameAfter)).toEqual(['b']);
  });

  it('keeps the newest changes whole and of older ones only the line', async () => {
    const db = aDatabase();
    const extra = 5;
    const { plans } = await saved(
      db,
      'p',
      aPlan().build(),
      Array.from({ length: FULL_JOURNAL_ROWS + extra }, (_, i) => (plan: Plan) => rename(plan, `name ${i}`)),
    );
    await plans.openPlan('p');
    const rows = await db.journal.orderBy('seq').toArray();
    expect(rows.map((row) => row.changes === null)).toEqual(rows.map((_, i) => i < extra));
    expect((await plans.openPlan('p')).undoable.length).toBe(FULL_JOURNAL_ROWS);
    expect((await plans.journal('p')).length).toBe(FULL_JOURNAL_ROWS + extra);
  });
});

const nameAfter = (patch: Patch) => {
  const after = patch.changes[0]?.after;
  return after && 'planName' in after ? after.planName : null;
};
const rename2 = (plan: Plan, name: string) => applyPatch(plan, rename(plan, name)).settings;

describe('saving', () => {
  it('on top of what another tab saved is refused and changes nothing', async () => {
    const db = aDatabase();
    const { plans, plan, revision } = await saved(db, 'p', aPlan().build(), []);
    await plans.save('p', revision, { at: AT, who: '', kind: 'do', patch: rename(plan, 'from another tab') });
    await expect(
      plans.save('p', revision, { at: AT, who: '', kind: 'do', patch: rename(plan, 'mine') }),
    ).rejects.toMatchObject({ code: 'PLAN_CHANGED_ELSEWHERE' });
    expect((await plans.openPlan('p')).plan.settings.get('settings')?.planName).toBe('from another tab');
    expect((await plans.journal('p')).length).toBe(1);
  });

  it('everything again puts memory in place of the store and adds the missing lines', async () => {
    const db = aDatabase();
    const { plans, plan } = await saved(db, 'p', aPlan().withMeasure('gone').build(), []);
    const patch = rename(plan, 'after failure');
    const memory = applyPatch(
      applyPatch(plan, patch),
      editPlan(plan, 'x', (edit) => edit.remove('measures', 'gone')),
    );
    const { revision } = await plans.saveAll('p', memory, [{ at: AT, who: '', kind: 'do', patch }]);
    const opened = await plans.openPlan('p');
    expect(opened).toMatchObject({ plan: memory, revision });
    expect(opened.undoable).toEqual([patch]);
    expect((await plans.listPlans())[0]?.name).toBe('after failure');
  });

  it('into a full or broken database has a code', async () => {
    const db = aDatabase();
    const { plans, plan, revision } = await saved(db, 'p', aPlan().build(), []);
    const save = { at: AT, who: '', kind: 'do', patch: rename(plan, 'x') } as const;
    db.records.hook('creating', failOnce(new DOMException('full', 'QuotaExceededError')));
    db.records.hook('updating', failOnce(new DOMException('full', 'QuotaExceededError')));
    await expect(plans.save('p', revision, save)).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect((await plans.openPlan('p')).plan).toEqual(plan);
    db.close();
    await expect(plans.save('p', revision, save)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  });
});

function failOnce(error: Error) {
  let failed = false;
  return () => {
    if (failed) return;
    failed = true;
    throw error;
  };
}

describe('tables nothing needs', () => {
  const day = 24 * 3600 * 1000;
  const at = (days: number) => new Date(Date.parse(AT) + days * day);

  it('are thrown away a day after they were first not needed', async () => {
    const db = aDatabase();
    await storeTable(db, 't1', table);
    expect(await throwAwayUnneeded(db, at(0))).toEqual([]);
    expect(await throwAwayUnneeded(db, at(0.5))).toEqual([]);
    expect(await throwAwayUnneeded(db, at(1))).toEqual(['t1']);
    await expect(loadTable(db, 't1')).rejects.toMatchObject({ code: 'STORED_LAYER_MISSING' });
    expect(await db.chunks.count()).toBe(0);
  });

  it('are spared when a plan names them in the meantime', async () => {
    const db = aDatabase();
    await storeTable(db, 't1', table);
    await throwAwayUnneeded(db, at(0));
    await saved(db, 'p', aPlan().build(), [(plan) => addLayer(plan, layer)]);
    expect(await throwAwayUnneeded(db, at(2))).toEqual([]);
    expect(await throwAwayUnneeded(db, at(4))).toEqual([]);
    expect(await loadTable(db, 't1')).toEqual(table);
  });

  it('are spared while an undo would bring their layer back', async () => {
    const db = aDatabase();
    await storeTable(db, 't1', table);
    await saved(db, 'p', aPlan().build(), [(plan) => addLayer(plan, layer, 'l'), (plan) => removeLayer(plan, 'l')]);
    await throwAwayUnneeded(db, at(0));
    expect(await throwAwayUnneeded(db, at(9))).toEqual([]);
  });

  it('go at once with the only plan that needs them', async () => {
    const db = aDatabase();
    await storeTable(db, 't1', table);
    await storeTable(db, 't2', table);
    const { plans } = await saved(db, 'p', aPlan().build(), [
      (plan) => addLayer(plan, layer),
      (plan) => addLayer(plan, { ...layer, tableId: 't2' }),
    ]);
    await saved(db, 'q', aPlan().withLayer('shared', { tableId: 't2', featureCount: 1 }).build(), []);
    await plans.deletePlan('p');
    expect(await db.layerTables.toCollection().primaryKeys()).toEqual(['t2']);
    expect((await plans.listPlans()).map((plan) => plan.planId)).toEqual(['q']);
    expect(await plans.journal('p')).toEqual([]);
  });
});

describe('the plan of a file', () => {
  const content = {
    plan: aPlan().withLayer('roofs', { tableId: 't1', featureCount: 1 }).build(),
    tables: new Map([['t1', table]]),
    journal: [
      {
        at: AT,
        who: '李工',
        did: 'addLayer',
        kind: 'do' as const,
        records: [{ table: 'layers' as const, id: 'roofs' }],
      },
    ],
  };

  it('becomes a plan with its layers and journal', async () => {
    const db = aDatabase();
    await storePlanContent(db, 'p', content);
    const plans = planDatabase(db);
    expect((await plans.openPlan('p')).plan).toEqual(content.plan);
    expect(await loadTable(db, 't1')).toEqual(table);
    expect(await plans.journal('p')).toEqual(content.journal);
    expect((await plans.openPlan('p')).undoable).toEqual([]);
  });

  it('shares tables that are there already and keeps its own where they differ', async () => {
    const db = aDatabase();
    await storePlanContent(db, 'p', content);
    await storePlanContent(db, 'same', content);
    expect(await db.layerTables.count()).toBe(1);
    const other = aTable([{ id: 'b' }]);
    await storePlanContent(db, 'other', { ...content, tables: new Map([['t1', other]]) });
    const { plan } = await planDatabase(db).openPlan('other');
    const tableId = plan.layers.get('roofs')?.tableId ?? '';
    expect(tableId).not.toBe('t1');
    expect(await loadTable(db, tableId)).toEqual(other);
    expect(await loadTable(db, 't1')).toEqual(table);
  });

  it('is stored as a whole or not at all', async () => {
    const db = aDatabase();
    db.journal.hook('creating', failOnce(new Error('broken')));
    await expect(storePlanContent(db, 'p', content)).rejects.toThrow();
    expect(await db.plans.count()).toBe(0);
    expect(await db.records.count()).toBe(0);
    expect(await db.layerTables.count()).toBe(0);
    expect(await db.chunks.count()).toBe(0);
  });
});
