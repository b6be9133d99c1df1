import { beforeEach, describe, expect, it } from 'vitest';
import type { LayerView } from '../../src/core/plan/layer-view.ts';
import { planDatabase } from '../../src/db/plan-db.ts';
import { writePlanFile } from '../../src/db/plan-file.ts';
import { loadTable } from '../../src/db/table-chunks.ts';
import { cellValue, featureIdAt } from '../../src/geo/layer-table.ts';
import { JobCancelled } from '../../src/workers/job.ts';
import { jobContext } from '../../src/workers/job-context.ts';
import { exportPlanFile } from '../../src/workers/jobs/export-plan-file.job.ts';
import { importPlanFile } from '../../src/workers/jobs/import-plan-file.job.ts';
import { matchLayers } from '../../src/workers/jobs/match-layers.job.ts';
import { type LayerDraft, readFile } from '../../src/workers/jobs/read-file.job.ts';
import { sheetRows } from '../../src/workers/jobs/sheet-rows.job.ts';
import { storeDraftLayer } from '../../src/workers/jobs/store-draft-layer.job.ts';
import { workerDb } from '../../src/workers/table-cache.ts';
import '../builders/a-database.ts';
import { aPlan } from '../builders/a-plan.ts';

const context = jobContext({ table: (tableId) => loadTable(workerDb(), tableId) });

interface Roof {
  readonly id: string;
  readonly x: number;
  readonly floors: number | null;
}

function roofs(rows: readonly Roof[]): File {
  const features = rows.map(({ id, x, floors }) => ({
    type: 'Feature',
    properties: { osm_id: id, 'building:levels': floors, building: 'apartments' },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [x, 31],
          [x + 0.001, 31],
          [x + 0.001, 31.001],
          [x, 31.001],
          [x, 31],
        ],
      ],
    },
  }));
  return new File([JSON.stringify({ type: 'FeatureCollection', features })], 'buildings.geojson');
}

async function draftOf(file: File): Promise<LayerDraft> {
  const { files } = await readFile({ files: [file] }, context);
  const draft = files[0]?.layers[0];
  if (!draft) throw new Error(JSON.stringify(files[0]?.error));
  return draft;
}

beforeEach(async () => {
  const db = workerDb();
  await Promise.all([db.plans, db.records, db.journal, db.layerTables, db.chunks].map((table) => table.clear()));
});

describe('reading files', () => {
  it('tells what a person needs to decide, and writes nothing', async () => {
    const draft = await draftOf(
      roofs([
        { id: 'way/1', x: 120, floors: 6 },
        { id: 'way/2', x: 120.002, floors: null },
      ]),
    );
    expect(draft).toMatchObject({
      fileName: 'buildings.geojson',
      format: 'geojson',
      count: 2,
      kinds: { none: 0, point: 0, line: 0, polygon: 2 },
      rows: [
        ['way/1', 6, 'apartments'],
        ['way/2', null, 'apartments'],
      ],
      extent: [120, 31, 120.003, 31.001],
      proposal: { role: 'buildings' },
    });
    expect(draft.fields).toContainEqual({ name: 'building:levels', type: 'integer', filled: 1, examples: [6] });
    expect(draft.thumbnail).toMatch(/^M[\d. ]+L.*Z$/);
    expect(await workerDb().layerTables.count()).toBe(0);
  });

  it('goes on past a file that cannot be read and tells its error', async () => {
    const { files } = await readFile(
      {
        files: [
          new File([], 'empty.geojson'),
          roofs([{ id: '1', x: 120, floors: 1 }]),
          new File(['AC1032'], 'plan.dwg'),
        ],
      },
      context,
    );
    expect(files.map((file) => [file.fileName, file.error?.code ?? null, file.layers.length])).toEqual([
      ['empty.geojson', 'FILE_EMPTY', 0],
      ['buildings.geojson', null, 1],
      ['plan.dwg', expect.any(String), 0],
    ]);
  });

  it('takes a table as cells, the first rows at once and the rest when asked', async () => {
    const lines = ['sector,2024', ...Array.from({ length: 500 }, (_, i) => `s${i},${i}`)];
    const { files } = await readFile({ files: [new File([lines.join('\n')], 'inventory.csv')] }, context);
    const sheet = files[0]?.sheets[0];
    expect(sheet).toMatchObject({ fileName: 'inventory.csv', totalRows: 501 });
    expect(sheet?.rows.length).toBe(200);
    const rest = await sheetRows({ draftId: sheet?.draftId ?? '', offset: 499, limit: null }, context);
    expect(rest.map((row) => String(row[0]))).toEqual(['s498', 's499']);
  });
});

describe('storing a draft', () => {
  it('puts the table into the database as it was read and lets the draft go', async () => {
    const draft = await draftOf(roofs([{ id: 'way/1', x: 120, floors: 6 }]));
    const stored = await storeDraftLayer({ draftId: draft.draftId }, context);
    expect(stored).toMatchObject({ featureCount: 1, extent: [120, 31, 120.001, 31.001] });
    const table = await loadTable(workerDb(), stored.tableId);
    expect(featureIdAt(table.ids, 0)).toBe('way/1');
    const floors = table.columns.get('building:levels');
    expect(floors && cellValue(floors, 0)).toBe(6);
    await expect(storeDraftLayer({ draftId: draft.draftId }, context)).rejects.toThrow('draft');
  });
});

describe('storing a large draft', () => {
  it('that is cancelled midway leaves nothing, and the draft can be stored again', async () => {
    const features = Array.from({ length: 60_000 }, (_, i) => ({ id: `way/${i}`, x: 100 + i * 0.001, floors: i }));
    const draft = await draftOf(roofs(features));
    let told = 0;
    const tell = () => {
      told++;
      if (told === 2) throw new JobCancelled();
    };
    const midway = { ...context, pause: Object.assign(async () => {}, { tell }) };
    await expect(storeDraftLayer({ draftId: draft.draftId }, midway)).rejects.toMatchObject({ name: 'JobCancelled' });
    expect(told).toBe(2);
    expect(await workerDb().layerTables.count()).toBe(0);
    expect(await workerDb().chunks.count()).toBe(0);
    const stored = await storeDraftLayer({ draftId: draft.draftId }, context);
    expect((await loadTable(workerDb(), stored.tableId)).count).toBe(60_000);
  });
});

describe('importing again', () => {
  it('tells what became of each feature and finds those that records name', async () => {
    const first = await draftOf(
      roofs([
        { id: 'same', x: 120, floors: 6 },
        { id: 'changed', x: 120.01, floors: 3 },
        { id: 'gone', x: 120.02, floors: 3 },
        { id: 'moved', x: 120.03, floors: 3 },
      ]),
    );
    const { tableId } = await storeDraftLayer({ draftId: first.draftId }, context);
    const newer = await draftOf(
      roofs([
        { id: 'new', x: 120.04, floors: 1 },
        { id: 'moved', x: 120.06, floors: 3 },
        { id: 'changed', x: 120.01, floors: 4 },
        { id: 'same', x: 120, floors: 6 },
        { id: 'lost before', x: 120.07, floors: 6 },
      ]),
    );
    const older: LayerView = { layerId: 'l', tableId, role: 'buildings', meanings: {}, overrides: [] };
    const match = await matchLayers(
      { older, draftId: newer.draftId, featureIds: ['same', 'gone', 'lost before', 'never'] },
      context,
    );
    expect(match).toMatchObject({ same: 1, changed: 2, added: 2, removed: 1, farApart: 1, byId: 3, byShape: 0 });
    expect(match.newIds).toEqual(
      new Map([
        ['same', 'same'],
        ['lost before', 'lost before'],
      ]),
    );
    expect(match.lostIds).toEqual(['gone', 'never']);
    expect(match.examples).toEqual({
      changed: ['changed', 'moved'],
      added: ['new', 'lost before'],
      removed: ['gone'],
      farApart: ['moved'],
    });
  });
});

describe('a plan file through the worker', () => {
  it('takes the plan in memory, its layers and its journal to another machine', async () => {
    const draft = await draftOf(roofs([{ id: 'way/1', x: 120, floors: 6 }]));
    const { tableId } = await storeDraftLayer({ draftId: draft.draftId }, context);
    const plan = aPlan().withLayer('roofs', { tableId, featureCount: 1 }).build();
    const db = workerDb();
    await planDatabase(db).createPlan('p', plan);
    const patch = { did: 'x', changes: [] };
    const bytes = await exportPlanFile(
      { planId: 'p', plan, unsaved: [{ at: '2026-01-01T00:00:00.000Z', who: '', kind: 'do', patch }] },
      context,
    );
    const table = await loadTable(db, tableId);
    await planDatabase(db).deletePlan('p');
    await expect(loadTable(db, tableId)).rejects.toThrow();

    const { planId } = await importPlanFile({ bytes }, context);
    expect((await planDatabase(db).openPlan(planId)).plan).toEqual(plan);
    expect(await loadTable(db, tableId)).toEqual(table);
    expect((await planDatabase(db).journal(planId)).map((line) => line.did)).toEqual(['x']);
  });

  it('is still written when the stored journal cannot be read, and says so', async () => {
    const plan = aPlan().build();
    const db = workerDb();
    const reading = () => {
      throw new Error('unreadable');
    };
    db.journal.hook('reading', reading);
    await planDatabase(db).createPlan('p', plan);
    const patch = { did: 'setSettings', changes: [] };
    await planDatabase(db).save('p', 1, { at: '2026-01-01T00:00:00.000Z', who: '', kind: 'do', patch });
    const bytes = await exportPlanFile({ planId: 'p', plan, unsaved: [] }, context);
    db.journal.hook('reading').unsubscribe(reading);
    const { planId } = await importPlanFile({ bytes }, context);
    expect((await planDatabase(db).journal(planId)).map((line) => line.did)).toEqual(['journalUnreadable']);
  });

  it('that is stopped at the last moment leaves nothing behind', async () => {
    const bytes = await writePlanFile(aPlan().build(), new Map(), []);
    const before = await workerDb().plans.count();
    const told: number[] = [];
    const pause = (done: number) => {
      told.push(done);
      return done > 0.75 ? Promise.reject(new JobCancelled()) : Promise.resolve();
    };
    await expect(importPlanFile({ bytes }, { ...context, pause })).rejects.toMatchObject({ name: 'JobCancelled' });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(await workerDb().plans.count()).toBe(before);
  });

  it('is stored in other words where they are given, and not at all where they do not fit', async () => {
    const plan = aPlan({ planName: '方案' }).build();
    await planDatabase(workerDb()).createPlan('p', plan);
    const bytes = await exportPlanFile({ planId: 'p', plan, unsaved: [] }, context);
    const json = JSON.stringify([{ table: 'settings', id: 'settings', fields: { planName: 'The plan' } }]);
    const { planId } = await importPlanFile({ bytes, words: { json, file: 'en.json' } }, context);
    const opened = await planDatabase(workerDb()).openPlan(planId);
    expect(opened.plan.settings.get('settings')).toEqual({ ...plan.settings.get('settings'), planName: 'The plan' });
    expect(opened.undoable).toEqual([]);

    const count = await workerDb().plans.count();
    const unknown = { json: json.replace('"id":"settings"', '"id":"other"'), file: 'en.json' };
    await expect(importPlanFile({ bytes, words: unknown }, context)).rejects.toMatchObject({
      code: 'PLAN_FILE_BAD_SHAPE',
      detail: { part: 'en.json' },
    });
    expect(await workerDb().plans.count()).toBe(count);
  });

  it('that is refused leaves nothing behind', async () => {
    await expect(importPlanFile({ bytes: new Uint8Array([1, 2, 3]) }, context)).rejects.toMatchObject({
      code: 'PLAN_FILE_NOT_ZIP',
    });
    expect(await workerDb().plans.count()).toBe(0);
  });
});
