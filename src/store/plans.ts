/**
 * The plans on this machine: open, make, bring in, give out, delete.
 *
 * What the sample region is, where its file lies and in which language it speaks is told by the wiring.
 */
import { createPlan } from '../core/plan/create-plan.ts';
import { newId } from '../core/plan/plan.ts';
import { appSettings } from './app-settings.ts';
import type { FileWorkOptions, JournalEntry, PlanFiles, PlanFileToImport, PlanSummary } from './plan-persistence.ts';
import { planPersistence, planStore, setOpenPlan } from './plan-store.ts';

let planFiles: PlanFiles | null = null;
let sampleFile: (() => Promise<PlanFileToImport>) | null = null;

/** Called once by the wiring. */
export function givePlanFiles(files: PlanFiles, fetchSample: () => Promise<PlanFileToImport>): void {
  planFiles = files;
  sampleFile = fetchSample;
}

function files(): PlanFiles {
  if (!planFiles) throw new Error('the store was not wired to plan files');
  return planFiles;
}

/** The open plan has changes that are not in the database, so leaving it would lose them. */
class UnsavedChanges extends Error {
  override readonly name = 'UnsavedChanges';
  readonly code = 'UNSAVED_CHANGES';
}

/** A person stopped it: for `isCancelled` the same as a job that was cancelled. */
class Stopped extends Error {
  override readonly name = 'JobCancelled';
}

/** Waits until what is on its way is saved; throws `UnsavedChanges` when saving has failed. */
async function settleSaves(): Promise<void> {
  const done = () => {
    const { saveState, unsaved } = planStore.getState();
    if (saveState.state === 'failed' && unsaved.length > 0) throw new UnsavedChanges();
    return unsaved.length === 0 && saveState.state !== 'saving';
  };
  if (done()) return;
  await new Promise<void>((resolve, reject) => {
    const stop = planStore.subscribe(() => {
      try {
        if (!done()) return;
        stop();
        resolve();
      } catch (error) {
        stop();
        reject(error);
      }
    });
  });
}

export function listPlans(): Promise<readonly PlanSummary[]> {
  return planPersistence().listPlans();
}

/** Opens a stored plan in place of the one that is open. */
export async function openPlan(planId: string): Promise<void> {
  await settleSaves();
  const opened = await planPersistence().openPlan(planId);
  setOpenPlan({ planId, ...opened });
  appSettings.getState().setLastPlanId(planId);
}

/** Makes an empty plan and opens it. */
export async function createAndOpenPlan(names: { planName: string; regionName: string }): Promise<string> {
  await settleSaves();
  const planId = newId();
  await planPersistence().createPlan(planId, createPlan(names));
  await openPlan(planId);
  return planId;
}

/** Stores the plan of a `.tantu` file beside the others and opens it. Gives its id. */
export function importPlanFile(bytes: Uint8Array, options?: FileWorkOptions): Promise<string> {
  return importAndOpen({ bytes, words: null }, options);
}

async function importAndOpen(file: PlanFileToImport, options?: FileWorkOptions): Promise<string> {
  await settleSaves();
  const { planId } = await files().importPlanFile(file, options);
  if (options?.signal?.aborted) {
    // Stopped too late for the worker to turn back.
    await planPersistence().deletePlan(planId);
    throw new Stopped();
  }
  await openPlan(planId);
  return planId;
}

/** The open plan as a `.tantu` file, just as it is in memory, saved or not. */
export function exportPlanFile(options?: FileWorkOptions): Promise<Uint8Array> {
  const { planId, plan, unsaved } = planStore.getState();
  if (planId === null) return Promise.reject(new Error('no plan is open'));
  return files().exportPlanFile(planId, plan, unsaved, options);
}

/** A stored plan that need not be open, as a `.tantu` file. */
export async function exportStoredPlanFile(planId: string, options?: FileWorkOptions): Promise<Uint8Array> {
  if (planId === planStore.getState().planId) return exportPlanFile(options);
  const { plan } = await planPersistence().openPlan(planId);
  return files().exportPlanFile(planId, plan, [], options);
}

/** Deletes a plan for good; the open one is closed first. */
export async function deletePlan(planId: string): Promise<void> {
  if (planId === planStore.getState().planId) {
    setOpenPlan(null);
    appSettings.getState().setLastPlanId(null);
  }
  await planPersistence().deletePlan(planId);
}

/** The journal of the open plan as it is stored, oldest first. */
export async function openJournal(): Promise<readonly JournalEntry[]> {
  const { planId } = planStore.getState();
  return planId === null ? [] : planPersistence().journal(planId);
}

/** Brings in the sample region as a new plan, in the language of the screen, and opens it. */
export async function openSample(options?: FileWorkOptions): Promise<string> {
  if (!sampleFile) throw new Error('the store was not wired to plan files');
  const planId = await importAndOpen(await sampleFile(), options);
  appSettings.getState().setSampleOpened();
  return planId;
}

/**
 * What a start of the app opens: the plan that was open last, else the latest, else (on a machine
 * that has not seen it) the sample. `none`: nothing to open, the screen offers to make or bring one.
 */
export async function openAtStart(options?: FileWorkOptions): Promise<'plan' | 'sample' | 'none'> {
  const plans = await listPlans();
  const { lastPlanId, sampleOpened } = appSettings.getState();
  const latest = [...plans].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0];
  const chosen = plans.find((plan) => plan.planId === lastPlanId) ?? latest;
  if (chosen) {
    await openPlan(chosen.planId);
    return 'plan';
  }
  if (sampleOpened) return 'none';
  await openSample(options);
  return 'sample';
}
