/** What `storage.bench.ts` measures, inside the browser: the app's own worker, database and store, without a map. */
import { createPlan } from '../../../src/core/plan/create-plan.ts';
import { editPlan } from '../../../src/core/plan/patch.ts';
import { planDatabase } from '../../../src/db/plan-db.ts';
import { TantuDb } from '../../../src/db/tantu-db.ts';
import { createPlanStore } from '../../../src/store/plan-store.ts';
import { startWorker, type WorkerClient } from '../../../src/workers/client.ts';

export interface ImportTimes {
  readonly features: number;
  readonly readMs: number;
  readonly storeMs: number;
  readonly tilesMs: number;
  readonly longestTaskMs: number;
  readonly tableId: string;
}

interface StoragePage {
  importFile(address: string): Promise<ImportTimes>;
  /** A new worker reads the stored layer and hands over the first tiles. */
  openAgain(tableId: string): Promise<number>;
  /** From commit until the database has it, for each of so many edits; `ids`: features named by each edit. */
  edits(count: number, ids: number): Promise<number[]>;
}

declare global {
  interface Window {
    storagePage?: StoragePage;
  }
}

const view = (tableId: string) => ({ layerId: 'l', tableId, role: 'buildings' as const, meanings: {}, overrides: [] });

let longestTaskMs = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, entry.duration);
}).observe({ entryTypes: ['longtask'] });

/** The six tiles a map of the whole layer asks for first. */
async function firstTiles(worker: WorkerClient, tableId: string): Promise<void> {
  const key = crypto.randomUUID();
  const layer = { view: view(tableId), classing: null, marks: [], parcels: [] };
  await worker.run('prepareTiles', { key, layer });
  const { rows } = await worker.run('layerRows', {
    view: view(tableId),
    offset: 0,
    limit: 1,
    sort: null,
    filter: null,
    columns: [],
  });
  const [first] = await worker.run('featureDetails', {
    features: [{ view: view(tableId), row: rows[0] ?? 0, featureId: null }],
  });
  if (!first?.bounds) throw new Error('the first feature has a place');
  const z = 13;
  const [west, , , north] = first.bounds;
  const x = Math.floor(((west + 180) / 360) * 2 ** z);
  const sin = Math.sin((north * Math.PI) / 180);
  const y = Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z);
  const tiles = [0, 1, 2].flatMap((dx) => [0, -1].map((dy) => worker.run('cutTile', { key, z, x: x + dx, y: y + dy })));
  const cut = await Promise.all(tiles);
  if (cut.every(({ bytes }) => bytes.byteLength === 0)) throw new Error('the first tiles are empty');
}

const dataWorker = startWorker();

window.storagePage = {
  async importFile(address) {
    const file = new File([await (await fetch(address)).blob()], 'buildings.geojson');
    longestTaskMs = 0;
    const worker = startWorker();
    const began = performance.now();
    const { files } = await worker.run('readFile', { files: [file] });
    const read = performance.now();
    const draft = files[0]?.layers[0];
    if (!draft) throw new Error(JSON.stringify(files[0]?.error));
    const { tableId } = await worker.run('storeDraftLayer', { draftId: draft.draftId });
    const stored = performance.now();
    worker.stop();
    await firstTiles(dataWorker, tableId);
    const shown = performance.now();
    // A long task is told a moment after it ended.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {
      features: draft.count,
      readMs: read - began,
      storeMs: stored - read,
      tilesMs: shown - stored,
      longestTaskMs,
      tableId,
    };
  },

  async openAgain(tableId) {
    const began = performance.now();
    const worker = startWorker();
    await firstTiles(worker, tableId);
    const took = performance.now() - began;
    worker.stop();
    return took;
  },

  async edits(count, ids) {
    const persistence = planDatabase(new TantuDb());
    const planId = crypto.randomUUID();
    await persistence.createPlan(planId, createPlan({ planName: 'bench', regionName: 'bench' }));
    const { store, setOpenPlan } = createPlanStore({ persistence: () => persistence });
    setOpenPlan({ planId, ...(await persistence.openPlan(planId)) });
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      const featureIds = Array.from({ length: ids }, (_, n) => `way/${100_000_000 + n + i}`);
      const began = performance.now();
      store
        .getState()
        .commit(
          editPlan(store.getState().plan, 'addSites', (edit) =>
            edit.put('measureSites', { id: 's', measureId: 'm', layerId: 'l', featureIds, lostFeatureIds: [] }),
          ),
        );
      await new Promise<void>((resolve) => {
        const stop = store.subscribe(({ unsaved }) => {
          if (unsaved.length > 0) return;
          stop();
          resolve();
        });
      });
      times.push(performance.now() - began);
    }
    return times;
  },
};
