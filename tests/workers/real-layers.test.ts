/** Real layers through the whole way in: read, stored, into a plan file and out, imported again in another format. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LayerView } from '../../src/core/plan/layer-view.ts';
import { checksum } from '../../src/db/checksum.ts';
import { readPlanFile, writePlanFile } from '../../src/db/plan-file.ts';
import { loadTable } from '../../src/db/table-chunks.ts';
import type { LayerTable } from '../../src/geo/layer-table.ts';
import { takeApart } from '../../src/geo/table-parts.ts';
import { layerDraft } from '../../src/workers/drafts.ts';
import { jobContext } from '../../src/workers/job-context.ts';
import { matchLayers } from '../../src/workers/jobs/match-layers.job.ts';
import { readFile } from '../../src/workers/jobs/read-file.job.ts';
import { storeDraftLayer } from '../../src/workers/jobs/store-draft-layer.job.ts';
import { workerDb } from '../../src/workers/table-cache.ts';
import '../builders/a-database.ts';
import { aPlan } from '../builders/a-plan.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';

/** Every byte of a table, without comparing millions of numbers one by one. */
function digest(table: LayerTable): unknown {
  const { header, parts } = takeApart(table);
  return { header, parts: [...parts].map(([name, bytes]) => [name, bytes.byteLength, checksum(bytes)]) };
}

const context = jobContext({ table: (tableId) => loadTable(workerDb(), tableId) });

async function draftsOf(path: string) {
  const { files } = await readFile({ files: [new File([readFileSync(path)], basename(path))] }, context);
  if (files[0]?.error) throw new Error(JSON.stringify(files[0].error));
  return files.flatMap((file) => file.layers);
}

const roundTrips = [
  'data/xinwu-wuxi/xinwu_land_use.gpkg',
  'data/xinwu-wuxi/derived/地块_CGCS2000_GK40_GBK.zip',
  'data/liechtenstein-2024/formats/buildings.fgb',
  'data/liechtenstein-2024/formats/roads_utm32.gpkg',
];

describe('a real layer', () => {
  for (const path of roundTrips) {
    const file = sharedData(path);
    it.skipIf(file === null)(
      file === null ? missingSharedData(path) : `is the same after the database and a plan file: ${path}`,
      async () => {
        const [draft] = await draftsOf(file ?? '');
        if (!draft) throw new Error('no layer');
        const { table } = layerDraft(draft.draftId).layer;
        const { tableId, featureCount } = await storeDraftLayer({ draftId: draft.draftId }, context);
        const stored = await loadTable(workerDb(), tableId);
        expect(featureCount).toBe(draft.count);
        expect(digest(stored)).toEqual(digest(table));
        const plan = aPlan().withLayer('l', { tableId, featureCount }).build();
        const content = readPlanFile(await writePlanFile(plan, new Map([[tableId, stored]]), []));
        expect(digest(content.tables.get(tableId) as LayerTable)).toEqual(digest(table));
      },
    );
  }

  const gpkg = sharedData('data/xinwu-wuxi/xinwu_land_use.gpkg');
  const shapefile = sharedData('data/xinwu-wuxi/derived/地块_CGCS2000_GK40_GBK.zip');
  it.skipIf(gpkg === null || shapefile === null)(
    gpkg === null || shapefile === null
      ? missingSharedData('data/xinwu-wuxi')
      : 'imported again from another format and coordinate system is the same parcels',
    async () => {
      const [first] = await draftsOf(gpkg ?? '');
      if (!first) throw new Error('no layer');
      const { tableId } = await storeDraftLayer({ draftId: first.draftId }, context);
      const [newer] = await draftsOf(shapefile ?? '');
      if (!newer) throw new Error('no layer');
      const older: LayerView = { layerId: 'l', tableId, role: 'parcels', meanings: {}, overrides: [] };
      const match = await matchLayers({ older, draftId: newer.draftId, featureIds: [] }, context);
      expect(match.byId + match.byShape).toBe(2033);
      expect(match).toMatchObject({ added: 0, removed: 0, farApart: 0 });
    },
  );
});
