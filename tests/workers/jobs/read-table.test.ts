/** A table without shapes has no coordinate system to be asked for; shapes that could not be placed do. */
import { expect, it } from 'vitest';
import { jobContext } from '../../../src/workers/job-context.ts';
import { readFile } from '../../../src/workers/jobs/read-file.job.ts';
import { aGeoJson, point } from '../../builders/a-file.ts';
import { aDbf, aShp, gbk } from '../../builders/a-shapefile.ts';

async function draftOf(...files: File[]) {
  const { files: read } = await readFile({ files }, jobContext());
  const draft = read[0]?.layers[0];
  if (!draft) throw new Error(JSON.stringify(read[0]?.error));
  return draft;
}
const bytes = (part: Uint8Array) => new Uint8Array(part);
const dbf = aDbf([{ name: gbk['名称'], type: 'C', width: 20 }], [[gbk['工业']]]);

it('a table alone has no shapes, and nothing is said of coordinates', async () => {
  const draft = await draftOf(new File([bytes(dbf)], 'a.dbf'));
  expect(draft).toMatchObject({ hasShapes: false, count: 1, crsFrom: 'none', crsCode: null, extent: null });
  expect(draft.issues.map(({ code }) => code)).not.toContain('CRS_MISSING');
});

it('features that are all without geometry are such a table too', async () => {
  const draft = await draftOf(new File([aGeoJson([{ geometry: null, properties: { a: 1 } }])], 'a.geojson'));
  expect(draft).toMatchObject({ hasShapes: false, count: 1 });
});

it('shapes in an unknown system have shapes: their system is asked for', async () => {
  const { shp } = aShp([{ type: 'point', at: [40_500_000, 3_480_000] }]);
  const draft = await draftOf(new File([bytes(shp)], 'a.shp'), new File([bytes(dbf)], 'a.dbf'));
  expect(draft).toMatchObject({ hasShapes: true, crsFrom: 'none', extent: null });
  expect(draft.issues.map(({ code }) => code)).toContain('CRS_MISSING');
  const placed = await draftOf(new File([aGeoJson([{ geometry: point(113, 22) }])], 'b.geojson'));
  expect(placed.hasShapes).toBe(true);
});
