/** CORINE 2018 of São Miguel, as its portal hands it out, is usable as land use. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { classifyLandUse } from '../../../src/core/landuse/classify.ts';
import { cellValue } from '../../../src/geo/layer-table.ts';
import { layerDraft } from '../../../src/workers/drafts.ts';
import { jobContext } from '../../../src/workers/job-context.ts';
import { readFile } from '../../../src/workers/jobs/read-file.job.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

const raster = sharedData('data/landcover-sao-miguel/clc2018_v2020_20u1.tif');
const title = 'its codes are known by the table of values beside it, and nearly all have a use';

it.skipIf(raster === null)(raster === null ? `${title}: ${missingSharedData('data')}` : title, async () => {
  const files = ['', '.vat.dbf'].map(
    (ending) => new File([new Uint8Array(readFileSync(`${raster}${ending}`))], `clc2018_v2020_20u1.tif${ending}`),
  );
  const { files: read } = await readFile({ files }, jobContext());
  const draft = read[0]?.layers[0];
  if (!draft) throw new Error(JSON.stringify(read[0]?.error));
  expect(read).toHaveLength(1);
  expect(draft.proposal.role).toBe('parcels');
  const code = draft.proposal.columns.find(({ meaning }) => meaning === 'landUseCode');
  expect(code).toMatchObject({ column: 'CODE_18', scheme: 'CORINE', evidence: { verdict: 'clear' } });
  const { table } = layerDraft(draft.draftId).layer;
  const codes = table.columns.get('CODE_18');
  const values = table.columns.get('value');
  if (!codes || !values) throw new Error([...table.columns.keys()].join());
  const unmapped = new Set<unknown>();
  for (let row = 0; row < table.count; row++) {
    const stated = cellValue(codes, row) as string;
    const use = classifyLandUse('CORINE', stated);
    // The grid code of the cell and the code of the table are one class.
    expect(classifyLandUse('CORINE', cellValue(values, row) as number)?.category).toBe(use?.category);
    if (!use) unmapped.add(stated);
  }
  // Industry, commerce and public buildings are one class there: no use is made up for it.
  expect([...unmapped]).toEqual(['121']);
});
