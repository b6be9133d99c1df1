/**
 * Joins the parts that do not know each other: store, database, worker. Called once, before the
 * first screen; then `openAtStart` (`store/plans.ts`) opens a plan.
 */
import type { Language } from '../core/text.ts';
import { throwAwayUnneeded } from '../db/needed-tables.ts';
import { planDatabase } from '../db/plan-db.ts';
import { TantuDb } from '../db/tantu-db.ts';
import { currentLanguage } from '../i18n/i18n.ts';
import type { PlanFiles, PlanFileToImport } from '../store/plan-persistence.ts';
import { givePersistence, planStore } from '../store/plan-store.ts';
import { givePlanFiles } from '../store/plans.ts';
import { giveWorkers } from '../store/run-job.ts';
import { dataWorker, startWorker } from '../workers/client.ts';
import { JobFailed } from '../workers/job.ts';

/** Relative, so that it is found under any sub-path. */
const SAMPLE_FILE = './sample/lanwan.tantu';

/** The file itself speaks Chinese; what its records say in other languages. */
const SAMPLE_WORDS: Readonly<Record<Language, string | null>> = { 'zh-CN': null, en: './sample/lanwan.en.json' };

/** When a start has settled: tidying must not stand in the way of the first map. */
const TIDY_AFTER_MS = 20_000;

const planFiles: PlanFiles = {
  // Handed over: copying the bytes of a million buildings would hold up the page.
  importPlanFile: (file, options) =>
    dataWorker().run('importPlanFile', file, { ...options, transfer: [file.bytes.buffer] }),
  exportPlanFile: (planId, plan, unsaved, options) =>
    dataWorker().run('exportPlanFile', { planId, plan, unsaved }, options),
};

async function fetchSample(): Promise<PlanFileToImport> {
  const file = SAMPLE_WORDS[currentLanguage()];
  const [plan, words] = await Promise.all([fetchBeside(SAMPLE_FILE), file === null ? null : fetchBeside(file)]);
  return {
    bytes: new Uint8Array(await plan.arrayBuffer()),
    words: file === null || words === null ? null : { json: await words.text(), file },
  };
}

async function fetchBeside(file: string): Promise<Response> {
  const response = await fetch(file);
  if (!response.ok) throw new JobFailed('SAMPLE_MISSING', {}, `${file}: ${response.status} ${response.statusText}`);
  return response;
}

export function wireApp(): void {
  const db = new TantuDb();
  givePersistence(planDatabase(db));
  givePlanFiles(planFiles, fetchSample);
  giveWorkers({ runJob: (name, input, options) => dataWorker().run(name, input, options), startWorker });
  warnBeforeLosing();
  askToKeep();
  setTimeout(() => {
    // Nobody waits for it: when it fails, the space is won back next time.
    throwAwayUnneeded(db, new Date()).catch((error: unknown) => console.warn('tables were not tidied', error));
  }, TIDY_AFTER_MS);
}

/** Leaving the page asks first while something is not saved. */
function warnBeforeLosing(): void {
  window.addEventListener('beforeunload', (event) => {
    if (planStore.getState().unsaved.length > 0) event.preventDefault();
  });
}

/** Once there is work of one's own, ask the browser not to clear it when space runs short. */
function askToKeep(): void {
  const stop = planStore.subscribe(({ saveState }) => {
    if (saveState.state !== 'saved' || saveState.at === null) return;
    stop();
    // Without TLS there is no such promise to be had; plan files are the way to keep work then.
    void navigator.storage?.persist?.();
  });
}
