import { expect, it } from 'vitest';
import { jobContext } from '../../../src/workers/job-context.ts';
import { tryTarget } from '../../../src/workers/jobs/try-target.job.ts';

const at = (crs: string, lon = 114, lat = 22.5) => tryTarget({ crs, lon, lat }, jobContext());

it('gives the numbers of a place, by hand on the central meridian', async () => {
  // On its meridian the easting of EPSG:4547 is 500,000; the local grid begins 450,000 east and counts as metres do.
  const plain = await at('EPSG:4547');
  const local = await at('LOCAL[EPSG:4547; east=450000; north=2400000; rotation=0; scale=1]');
  expect(plain).toMatchObject({ kind: 'numbers', x: 500_000, degrees: false });
  expect(local).toMatchObject({ kind: 'numbers', x: 50_000 });
  if (plain.kind !== 'numbers' || local.kind !== 'numbers') throw new Error('no numbers');
  expect(local.y).toBeCloseTo(plain.y - 2_400_000, 3);
  expect(await at('MOVED[EPSG:4490; east=0; north=0]')).toEqual({ kind: 'numbers', x: 114, y: 22.5, degrees: true });
});

it('says what has none', async () => {
  expect(await at('EPSG:2383')).toEqual({ kind: 'unknownSystem' });
  expect(await at('LOCAL[nothing; east=1; north=2; rotation=0; scale=1]')).toEqual({ kind: 'unknownSystem' });
  expect(await at('EPSG:4547', Number.NaN)).toEqual({ kind: 'noNumbers' });
});
