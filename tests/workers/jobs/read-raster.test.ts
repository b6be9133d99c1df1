/** A raster on its way into a plan: limited to the region, read again with another band or shape, stored with its unit. */
import { describe, expect, it } from 'vitest';
import { jobContext } from '../../../src/workers/job-context.ts';
import { type ReadFileInput, readFile } from '../../../src/workers/jobs/read-file.job.ts';
import { aTiff, geoTags } from '../../builders/a-tiff.ts';

const context = jobContext();
const days = [3.6, 3.7, 3.8, 3.9];
const ghi = new File(
  [aTiff({ width: 2, height: 2, bands: [days], dtype: 'float64', tags: geoTags(4326, 113, 23, 0.25) }).slice()],
  'ghi_daily.tif',
);
const classes = new File(
  [
    aTiff({
      width: 2,
      height: 2,
      bands: [
        [1, 1, 2, 2],
        [5, 6, 7, 8],
      ],
      tags: geoTags(4326, 113, 23, 0.25),
    }).slice(),
  ],
  'two.tif',
);
const westHalf = JSON.stringify({
  type: 'Polygon',
  coordinates: [
    [
      [113.01, 22.51],
      [113.2, 22.51],
      [113.2, 22.99],
      [113.01, 22.51],
    ],
  ],
});

async function draftOf(input: ReadFileInput) {
  const { files } = await readFile(input, context);
  const draft = files[0]?.layers[0];
  if (!draft) throw new Error(JSON.stringify(files[0]?.error));
  return draft;
}

describe('a raster in the import', () => {
  it('is proposed as solar radiation by its name, a day of it by its size', async () => {
    const draft = await draftOf({ files: [ghi] });
    expect(draft).toMatchObject({ count: 4, kinds: { polygon: 4 }, format: 'geotiff' });
    expect(draft.proposal.role).toBe('solar');
    expect(draft.proposal.columns).toEqual([
      expect.objectContaining({ column: 'value', meaning: 'solarKwhPerM2', unit: 'kWh/m2/d' }),
    ]);
    expect(draft.raster).toMatchObject({ dtype: 'float64', min: 3.6, max: 3.9, mayBeAreas: false });
  });

  it('of land cover is given the classification of the product that its name tells', async () => {
    const spec = { width: 4, height: 2, bands: [[1, 2, 3, 12, 12, 18, 21, 23]], tags: geoTags(4326, 113, 23, 0.25) };
    const of = async (name: string) =>
      (await draftOf({ files: [new File([aTiff(spec).slice()], name)] })).proposal.columns.map((one) => [
        one.column,
        one.meaning,
        one.scheme,
        one.evidence?.verdict,
      ]);
    expect(await of('U2018_CLC2018_V2020_20u1.tif')).toEqual([['value', 'landUseCode', 'CORINE', 'clear']]);
    // The annual land cover of China has nine classes: these are values of something else.
    expect(await of('CLCD_v01_2020.tif')).toEqual([]);
  });

  it('of land cover without a known name is given no classification, though its numbers look like codes', async () => {
    const spec = { width: 4, height: 2, bands: [[1, 2, 3, 12, 12, 18, 21, 23]], tags: geoTags(4326, 113, 23, 0.25) };
    const draft = await draftOf({ files: [new File([aTiff(spec).slice()], 'landcover_2020.tif')] });
    expect(draft.proposal.columns).toEqual([]);
  });

  it('is limited to what meets the boundary of the plan', async () => {
    const boundary = { layers: [], drawn: [{ id: 'b', geometry: westHalf }] };
    const draft = await draftOf({ files: [ghi], boundary });
    expect(draft.rows).toEqual([[3.6], [3.8]]);
  });

  it('is read again with another band and shape', async () => {
    const both = await draftOf({ files: [classes] });
    expect(both.fields.map(({ name }) => name)).toEqual(['band1', 'band2']);
    const areas = await draftOf({ files: [classes], options: { raster: { bands: [1], shape: 'areas' } } });
    expect(areas.rows).toEqual([[1], [2]]);
    expect(areas.raster?.chosen).toEqual({ bands: [1], shape: 'areas' });
  });
});
