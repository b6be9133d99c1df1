import { beforeEach, describe, expect, it } from 'vitest';
import { editPlan } from '../../src/core/plan/patch.ts';
import { storePlanContent } from '../../src/db/plan-content.ts';
import { planDatabase } from '../../src/db/plan-db.ts';
import { readPlanFile, writePlanFile } from '../../src/db/plan-file.ts';
import { planInWords } from '../../src/db/record-words.ts';
import { appSettings } from '../../src/store/app-settings.ts';
import { commit, givePersistence, planStore, setOpenPlan } from '../../src/store/plan-store.ts';
import {
  createAndOpenPlan,
  deletePlan,
  exportPlanFile,
  exportStoredPlanFile,
  givePlanFiles,
  importPlanFile,
  listPlans,
  openAtStart,
  openJournal,
  openPlan,
  openSample,
} from '../../src/store/plans.ts';
import { isCancelled } from '../../src/store/run-job.ts';
import { aDatabase } from '../builders/a-database.ts';
import { aPlan } from '../builders/a-plan.ts';

const sample = await writePlanFile(aPlan({ planName: '示例', fictional: true }).build(), new Map(), []);
/** As the wiring gives them in English; null: the language of the file. */
let sampleWords: { json: string; file: string } | null = null;
let broken = false;
let imported = 0;

beforeEach(() => {
  const db = aDatabase();
  const plans = planDatabase(db);
  broken = false;
  sampleWords = null;
  givePersistence({
    ...plans,
    save: (...given) => (broken ? Promise.reject(new Error('disk')) : plans.save(...given)),
  });
  givePlanFiles(
    {
      importPlanFile: async ({ bytes, words }) => {
        imported += 1;
        const planId = `imported-${imported}`;
        const read = readPlanFile(bytes);
        const plan = words ? planInWords(read.plan, words.json, words.file) : read.plan;
        await storePlanContent(db, planId, { ...read, plan });
        return { planId };
      },
      exportPlanFile: (_, plan) => writePlanFile(plan, new Map(), []),
    },
    async () => ({ bytes: sample, words: sampleWords }),
  );
  setOpenPlan(null);
  appSettings.setState({ who: '', lastPlanId: null, sampleOpened: false });
});

const nameOpen = () => planStore.getState().plan.settings.get('settings')?.planName;

function rename(name: string): void {
  const { plan } = planStore.getState();
  commit(editPlan(plan, 'setSettings', (edit) => edit.update('settings', 'settings', { planName: name })));
}

describe('at the start', () => {
  it('the sample opens on a machine that has no plan', async () => {
    expect(await openAtStart()).toBe('sample');
    expect(nameOpen()).toBe('示例');
  });

  it('the plan that was open last opens again, with what was done', async () => {
    await openAtStart();
    const own = await createAndOpenPlan({ planName: '新方案', regionName: '新区' });
    rename('改名');
    await openPlan(own); // waits for the save
    setOpenPlan(null);
    expect(await openAtStart()).toBe('plan');
    expect(planStore.getState().planId).toBe(own);
    expect(nameOpen()).toBe('改名');
    expect(planStore.getState().undoable.length).toBe(1);
  });

  it('the latest opens when the last one is gone, and nothing when the sample was deleted for good', async () => {
    await openAtStart();
    const sampleId = planStore.getState().planId ?? '';
    await createAndOpenPlan({ planName: 'b', regionName: '' });
    await deletePlan(planStore.getState().planId ?? '');
    expect(planStore.getState().planId).toBeNull();
    expect(await openAtStart()).toBe('plan');
    expect(planStore.getState().planId).toBe(sampleId);
    await deletePlan(sampleId);
    expect(await openAtStart()).toBe('none');
    expect(planStore.getState().planId).toBeNull();
  });
});

describe('the sample', () => {
  const english = JSON.stringify([{ table: 'settings', id: 'settings', fields: { planName: 'The sample' } }]);

  it('is stored in the words of the language, with nothing to undo and nothing in the journal', async () => {
    sampleWords = { json: english, file: 'sample.en.json' };
    const planId = await openSample();
    expect(nameOpen()).toBe('The sample');
    expect(planStore.getState().undoable).toEqual([]);
    expect(await openJournal()).toEqual([]);
    expect((await listPlans()).map((plan) => plan.name)).toEqual(['The sample']);
    const { plan } = readPlanFile(await exportStoredPlanFile(planId));
    expect(plan.settings.get('settings')?.planName).toBe('The sample');
  });

  it('is not stored at all when the words are broken', async () => {
    sampleWords = { json: '<!doctype html>', file: 'sample.en.json' };
    await expect(openSample()).rejects.toMatchObject({
      code: 'PLAN_FILE_NOT_JSON',
      detail: { part: 'sample.en.json' },
    });
    expect(await listPlans()).toEqual([]);
    expect(appSettings.getState().sampleOpened).toBe(false);
  });

  it('can be had once in each language', async () => {
    await openSample();
    sampleWords = { json: english, file: 'sample.en.json' };
    await openSample();
    expect((await listPlans()).map((plan) => plan.name).sort()).toEqual(['The sample', '示例']);
  });
});

describe('several plans', () => {
  it('are listed and each keeps its own', async () => {
    const first = await createAndOpenPlan({ planName: 'first', regionName: '' });
    await createAndOpenPlan({ planName: 'second', regionName: '' });
    rename('second, renamed');
    await openPlan(first);
    expect(nameOpen()).toBe('first');
    expect((await listPlans()).map((plan) => plan.name).sort()).toEqual(['first', 'second, renamed']);
  });

  it('are not left while the open one has changes that could not be saved', async () => {
    const first = await createAndOpenPlan({ planName: 'first', regionName: '' });
    const second = await createAndOpenPlan({ planName: 'second', regionName: '' });
    broken = true;
    rename('not saved');
    await expect(openPlan(first)).rejects.toMatchObject({ code: 'UNSAVED_CHANGES' });
    await expect(importPlanFile(sample)).rejects.toMatchObject({ code: 'UNSAVED_CHANGES' });
    expect(planStore.getState().planId).toBe(second);
    expect(nameOpen()).toBe('not saved');
  });
});

describe('a plan file', () => {
  it('holds the plan as it is in memory, even when saving has failed', async () => {
    await createAndOpenPlan({ planName: 'a', regionName: '' });
    broken = true;
    rename('only in memory');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const { plan } = readPlanFile(await exportPlanFile());
    expect(plan.settings.get('settings')?.planName).toBe('only in memory');
  });

  it('of a plan that is not open holds what is stored', async () => {
    const first = await createAndOpenPlan({ planName: 'first', regionName: '' });
    await createAndOpenPlan({ planName: 'second', regionName: '' });
    const { plan } = readPlanFile(await exportStoredPlanFile(first));
    expect(plan.settings.get('settings')?.planName).toBe('first');
  });

  it('opens beside the others', async () => {
    await createAndOpenPlan({ planName: 'own', regionName: '' });
    await importPlanFile(sample);
    expect(nameOpen()).toBe('示例');
    expect((await listPlans()).length).toBe(2);
  });

  it('that was stopped while it was stored leaves no plan behind', async () => {
    const own = await createAndOpenPlan({ planName: 'own', regionName: '' });
    const abort = new AbortController();
    const importing = importPlanFile(sample, { signal: abort.signal });
    abort.abort();
    await expect(importing).rejects.toSatisfy(isCancelled);
    expect((await listPlans()).map(({ planId }) => planId)).toEqual([own]);
    expect(planStore.getState().planId).toBe(own);
  });

  it('is not written when no plan is open', async () => {
    await expect(exportPlanFile()).rejects.toThrow('no plan');
  });
});

it('the journal names who did it, as told at the time', async () => {
  const planId = await createAndOpenPlan({ planName: 'a', regionName: '' });
  expect(await openJournal()).toEqual([]);
  rename('b');
  appSettings.getState().setWho('  李工 ');
  rename('c');
  await openPlan(planId);
  expect((await openJournal()).map((line) => [line.did, line.who])).toEqual([
    ['setSettings', ''],
    ['setSettings', '李工'],
  ]);
});
