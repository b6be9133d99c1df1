import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Patch } from '../../src/core/plan/patch.ts';
import { applyPatch, editPlan } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { planDatabase } from '../../src/db/plan-db.ts';
import type { TantuDb } from '../../src/db/tantu-db.ts';
import type { PlanPersistence } from '../../src/store/plan-persistence.ts';
import { createPlanStore, UNDO_STEPS } from '../../src/store/plan-store.ts';
import { aDatabase } from '../builders/a-database.ts';
import { aPlan } from '../builders/a-plan.ts';
import { patchOf, randomIntents, randomPlan } from '../builders/random-plan.ts';

type Store = ReturnType<typeof createPlanStore>['store'];

function rename(plan: Plan, name: string): Patch {
  return editPlan(plan, 'setSettings', (edit) => edit.update('settings', 'settings', { planName: name }));
}
const nameOf = (plan: Plan) => plan.settings.get('settings')?.planName;

/** A plan stored in a database and open in a store, as the app has it. */
async function opened(plan: Plan, db: TantuDb = aDatabase(), persistence: PlanPersistence = planDatabase(db)) {
  await planDatabase(db).createPlan('p', plan);
  const { store, setOpenPlan } = createPlanStore({ persistence: () => persistence, who: () => '李工' });
  const open = async () => setOpenPlan({ planId: 'p', ...(await planDatabase(db).openPlan('p')) });
  await open();
  return { db, store, open, setOpenPlan };
}

async function settled(store: Store): Promise<void> {
  const done = () => store.getState().unsaved.length === 0 || store.getState().saveState.state === 'failed';
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 1));
}

const stored = async (db: TantuDb) => (await planDatabase(db).openPlan('p')).plan;

describe('the open plan', () => {
  it('changes at once and is saved after', async () => {
    const { db, store } = await opened(aPlan().build());
    store.getState().commit(rename(store.getState().plan, 'a'));
    expect(nameOf(store.getState().plan)).toBe('a');
    expect(store.getState().saveState.state).toBe('saving');
    await settled(store);
    expect(store.getState().saveState.state).toBe('saved');
    expect(nameOf(await stored(db))).toBe('a');
  });

  it('after any edits, undos and redos is in the database as in memory, and so after a reload', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomPlan,
        randomIntents,
        fc.infiniteStream(fc.constantFrom('commit', 'commit', 'undo', 'redo', 'reload')),
        async (plan, edits, deeds) => {
          const { db, store, open } = await opened(plan);
          for (const intents of edits) {
            store.getState().commit(patchOf(store.getState().plan, intents));
            const deed = deeds.next().value;
            if (deed === 'undo') store.getState().undo();
            if (deed === 'redo') store.getState().redo();
            if (deed === 'reload') {
              await settled(store);
              const before = store.getState();
              await open();
              expect(store.getState().plan).toEqual(before.plan);
              expect(store.getState().undoable).toEqual(before.undoable);
              expect(store.getState().redoable).toEqual(before.redoable);
            }
          }
          await settled(store);
          expect(await stored(db)).toEqual(store.getState().plan);
          while (store.getState().undoable.length > 0) store.getState().undo();
          expect(store.getState().plan).toEqual(plan);
          await settled(store);
          expect(await stored(db)).toEqual(plan);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is undone and redone in order; a new deed ends what can be redone', async () => {
    const { store } = await opened(aPlan({ planName: 'start' }).build());
    const { commit, undo, redo } = store.getState();
    for (const name of ['a', 'b', 'c']) commit(rename(store.getState().plan, name));
    undo();
    undo();
    expect(nameOf(store.getState().plan)).toBe('a');
    redo();
    expect(nameOf(store.getState().plan)).toBe('b');
    commit(rename(store.getState().plan, 'other'));
    redo();
    expect(nameOf(store.getState().plan)).toBe('other');
    undo();
    undo();
    undo();
    undo();
    expect(nameOf(store.getState().plan)).toBe('start');
  });

  it('remembers only the last steps', async () => {
    const { store } = await opened(aPlan({ planName: 'start' }).build());
    for (let i = 0; i < UNDO_STEPS + 3; i++) store.getState().commit(rename(store.getState().plan, `${i}`));
    expect(store.getState().undoable.length).toBe(UNDO_STEPS);
    while (store.getState().undoable.length > 0) store.getState().undo();
    expect(nameOf(store.getState().plan)).toBe('2');
  });

  it('makes no step of a patch that changes nothing', async () => {
    const { store } = await opened(aPlan().build());
    store.getState().commit({ did: 'nothing', changes: [] });
    expect(store.getState().undoable).toEqual([]);
    expect(store.getState().unsaved).toEqual([]);
  });

  it('cannot be changed when none is open', () => {
    const { store } = createPlanStore({ persistence: () => planDatabase(aDatabase()) });
    expect(() => store.getState().commit(rename(aPlan().build(), 'a'))).toThrow('no plan');
  });
});

describe('a preview', () => {
  it('is shown and is not part of the plan, and goes when something is committed', async () => {
    const { db, store } = await opened(aPlan({ planName: 'start' }).build());
    const { plan, setPreview, commit } = store.getState();
    setPreview(rename(plan, 'dragging'));
    expect(nameOf(store.getState().shown)).toBe('dragging');
    expect(nameOf(store.getState().plan)).toBe('start');
    expect(store.getState().undoable).toEqual([]);
    commit(rename(plan, 'dropped'));
    expect(store.getState().preview).toBeNull();
    expect(nameOf(store.getState().shown)).toBe('dropped');
    setPreview(rename(store.getState().plan, 'again'));
    setPreview(null);
    expect(store.getState().shown).toBe(store.getState().plan);
    await settled(store);
    expect(nameOf(await stored(db))).toBe('dropped');
  });
});

/** The database, but saving fails while `broken` says so. */
function breaking(db: TantuDb, broken: { now: boolean; code?: string }): PlanPersistence {
  const sound = planDatabase(db);
  const fail = () => Promise.reject(Object.assign(new Error('disk'), broken.code ? { code: broken.code } : {}));
  return {
    ...sound,
    save: (...given) => (broken.now ? fail() : sound.save(...given)),
    saveAll: (...given) => (broken.now ? fail() : sound.saveAll(...given)),
  };
}

describe('a save that fails', () => {
  it('leaves memory right, says so, stops saving and keeps every change for later', async () => {
    const db = aDatabase();
    const broken = { now: false, code: 'STORAGE_FULL' };
    const { store } = await opened(aPlan({ planName: 'start' }).build(), db, breaking(db, broken));
    const { commit } = store.getState();
    commit(rename(store.getState().plan, 'a'));
    await settled(store);
    broken.now = true;
    commit(rename(store.getState().plan, 'b'));
    await settled(store);
    expect(store.getState().saveState).toMatchObject({ state: 'failed', code: 'STORAGE_FULL', message: 'disk' });
    broken.now = false;
    commit(rename(store.getState().plan, 'c'));
    store.getState().undo();
    await settled(store);
    expect(store.getState().saveState.state).toBe('failed');
    expect(store.getState().unsaved.map((save) => save.kind)).toEqual(['do', 'do', 'undo']);
    expect(nameOf(await stored(db))).toBe('a');

    await store.getState().saveAgain();
    expect(store.getState().saveState.state).toBe('saved');
    expect(store.getState().unsaved).toEqual([]);
    const back = await planDatabase(db).openPlan('p');
    expect(back.plan).toEqual(store.getState().plan);
    expect(nameOf(back.plan)).toBe('b');
    expect(back.undoable).toEqual(store.getState().undoable);
    expect(back.redoable).toEqual(store.getState().redoable);
    expect((await planDatabase(db).journal('p')).map((line) => line.kind)).toEqual(['do', 'do', 'do', 'undo']);

    commit(rename(store.getState().plan, 'd'));
    await settled(store);
    expect(nameOf(await stored(db))).toBe('d');
  });

  it('again says so again', async () => {
    const db = aDatabase();
    const broken = { now: true };
    const { store } = await opened(aPlan().build(), db, breaking(db, broken));
    store.getState().commit(rename(store.getState().plan, 'a'));
    await settled(store);
    await store.getState().saveAgain();
    expect(store.getState().saveState).toMatchObject({ state: 'failed', code: 'SAVE_FAILED' });
    expect(store.getState().unsaved.length).toBe(1);
  });

  it('because another tab saved is noticed before anything is overwritten', async () => {
    const db = aDatabase();
    const { store } = await opened(aPlan({ planName: 'start' }).build(), db);
    const { revision, plan } = await planDatabase(db).openPlan('p');
    await planDatabase(db).save('p', revision, { at: '', who: '', kind: 'do', patch: rename(plan, 'other tab') });
    store.getState().commit(rename(store.getState().plan, 'mine'));
    await settled(store);
    expect(store.getState().saveState).toMatchObject({ state: 'failed', code: 'PLAN_CHANGED_ELSEWHERE' });
    expect(nameOf(await stored(db))).toBe('other tab');
  });

  it('or ends late does not touch the plan that was opened meanwhile', async () => {
    const db = aDatabase();
    const sound = planDatabase(db);
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: PlanPersistence = {
      ...sound,
      save: async (...given) => {
        await gate;
        return sound.save(...given);
      },
    };
    const { store, setOpenPlan } = await opened(aPlan().build(), db, slow);
    store.getState().commit(rename(store.getState().plan, 'a'));
    const other = aPlan({ planName: 'other' }).build();
    setOpenPlan({ planId: 'q', plan: other, revision: 7, undoable: [], redoable: [] });
    release();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(store.getState()).toMatchObject({ planId: 'q', plan: other, unsaved: [], saveState: { state: 'saved' } });
  });
});

describe('saves', () => {
  it('go one after another in the order of the deeds', async () => {
    const db = aDatabase();
    const sound = planDatabase(db);
    let atOnce = 0;
    let most = 0;
    const counting: PlanPersistence = {
      ...sound,
      save: async (...given) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        const saved = await sound.save(...given);
        atOnce -= 1;
        return saved;
      },
    };
    const { store } = await opened(aPlan().build(), db, counting);
    let plan = store.getState().plan;
    for (const name of ['a', 'b', 'c', 'd']) {
      store.getState().commit(rename(plan, name));
      plan = applyPatch(plan, rename(plan, name));
    }
    await settled(store);
    expect(most).toBe(1);
    expect((await sound.journal('p')).length).toBe(4);
    expect((await sound.journal('p')).every((line) => line.who === '李工')).toBe(true);
  });
});
