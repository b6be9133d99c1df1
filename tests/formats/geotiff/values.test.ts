/** Whatever way the numbers of a TIFF are written, they are the numbers that were written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RasterChoice } from '../../../src/formats/format.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { cellValue } from '../../../src/geo/layer-table.ts';
import { aFile } from '../../builders/a-file.ts';
import {
  aTiff,
  geoTags,
  nodataTag,
  type TiffCompression,
  type TiffDtype,
  type TiffSpec,
} from '../../builders/a-tiff.ts';

const tags = geoTags(4326, 113, 23, 0.01);
const cells: RasterChoice = { shape: 'cells' };

async function columnsOf(spec: TiffSpec, raster: RasterChoice = cells) {
  const { layers } = await readFile(aFile('a.tif', aTiff({ tags, ...spec })), { raster });
  const [layer] = layers;
  if (!layer) throw new Error('no layer');
  const { table } = layer;
  const values = [...table.columns.values()].map((column) =>
    Array.from({ length: table.count }, (_, row) => cellValue(column, row)),
  );
  return { layer, values, names: [...table.columns.keys()], issues: layer.issues.map(({ code }) => code) };
}

const dtypes: readonly TiffDtype[] = [
  ...(['uint8', 'int8', 'uint16', 'int16', 'uint32', 'int32', 'uint64', 'int64'] as const),
  ...(['float16', 'float32', 'float64'] as const),
];

/** A number that a kind holds exactly. */
function numberOf(dtype: TiffDtype): fc.Arbitrary<number> {
  const bits = Number(/\d+/.exec(dtype)?.[0]);
  if (dtype.startsWith('float')) {
    const quarters = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 4);
    return dtype === 'float16' ? quarters.filter((n) => Math.abs(n) <= 500) : quarters;
  }
  const high = dtype.startsWith('u') ? 2 ** Math.min(53, bits) - 1 : 2 ** (Math.min(53, bits) - 1) - 1;
  return fc.integer({ min: dtype.startsWith('u') ? 0 : -high - 1, max: high });
}

const specs = fc
  .record({
    dtype: fc.constantFrom(...dtypes),
    width: fc.integer({ min: 1, max: 40 }),
    height: fc.integer({ min: 1, max: 30 }),
    bands: fc.integer({ min: 1, max: 3 }),
  })
  .chain(({ dtype, width, height, bands }) => {
    const isFloat = dtype.startsWith('float');
    const isRun = fc.boolean();
    return fc.record({
      ...{ dtype: fc.constant(dtype), width: fc.constant(width), height: fc.constant(height) },
      bands: isRun.chain((run) =>
        fc.array(
          run
            ? numberOf(dtype).map((value) =>
                Array.from({ length: width * height }, (_, i) => (i % 7 === 3 ? 1 : value)),
              )
            : fc.array(numberOf(dtype), { minLength: width * height, maxLength: width * height }),
          { minLength: bands, maxLength: bands },
        ),
      ),
      compression: fc.constantFrom<TiffCompression>('none', 'lzw', 'deflate', 'packbits'),
      predictor: isFloat
        ? fc.constantFrom(1 as const, 2 as const, 3 as const)
        : fc.constantFrom(1 as const, 2 as const),
      bigEndian: fc.boolean(),
      bigTiff: fc.boolean(),
      separate: fc.boolean(),
      block: fc.oneof(
        fc.constant({ tile: [16, 16] as const }),
        fc.integer({ min: 1, max: 9 }).map((rowsPerStrip) => ({ rowsPerStrip })),
      ),
    });
  })
  .map(({ block, ...spec }): TiffSpec => ({ ...spec, ...block }));

describe('numbers of a TIFF', () => {
  it('come back from every kind, order, block, compression and predictor', async () => {
    await fc.assert(
      fc.asyncProperty(specs, async (spec) => {
        const { values, layer } = await columnsOf(spec);
        expect(values).toEqual(spec.bands);
        expect(layer.raster).toMatchObject({
          dtype: spec.dtype,
          bands: spec.bands.length,
          size: [spec.width, spec.height],
        });
      }),
      { numRuns: 250 },
    );
  });

  it('are found in LZW whose table fills and is cleared', async () => {
    const values = Array.from({ length: 200 * 200 }, (_, i) => (i * 7919 + ((i * i) >> 5)) & 255);
    const read = await columnsOf({ width: 200, height: 200, bands: [values], compression: 'lzw' });
    expect(read.values[0]).toEqual(values);
  });

  it('of few bits are taken apart', async () => {
    // 1 0 1 | 0 1 1, rows begin on whole bytes: worked by hand.
    const bytes = aTiff({ width: 1, height: 2, bands: [[0b1010_0000, 0b0110_0000]], tags, lies: { 256: 3, 258: 1 } });
    const { layers } = await readFile(aFile('a.tif', bytes), { raster: cells });
    const column = layers[0]?.table.columns.get('value');
    expect(column?.kind === 'number' ? [...column.values] : []).toEqual([1, 0, 1, 0, 1, 1]);
    expect(layers[0]?.raster?.dtype).toBe('uint1');
  });

  it('of 64 bits that JavaScript cannot hold are rounded and counted', async () => {
    const { issues, values } = await columnsOf({ width: 2, height: 1, bands: [[2 ** 60, 5]], dtype: 'int64' });
    expect(values).toEqual([[2 ** 60, 5]]);
    expect(issues).toContain('RASTER_INEXACT');
  });

  it('are one band when one is asked for, named as the file names it', async () => {
    const metadata = {
      tag: 42112,
      type: 'ascii',
      values:
        '<GDALMetadata><Item name="DESCRIPTION" sample="1" role="description">GHI &amp; more</Item></GDALMetadata>',
    } as const;
    const spec = {
      width: 2,
      height: 1,
      bands: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      tags: [...tags, metadata],
    };
    const read = await columnsOf(spec, { bands: [2], shape: 'cells' });
    expect([read.names, read.values]).toEqual([['GHI & more'], [[3, 4]]]);
    expect(read.layer.raster).toMatchObject({ bandNames: ['band1', 'GHI & more', 'band3'], min: 3, max: 4 });
    expect((await columnsOf(spec)).names).toEqual(['band1', 'GHI & more', 'band3']);
  });

  it('are scaled as the file says, and it is told', async () => {
    const scaled = (role: string, value: string) =>
      `<Item name="${role.toUpperCase()}" sample="0" role="${role}">${value}</Item>`;
    const metadata = {
      tag: 42112,
      type: 'ascii',
      values: `<GDALMetadata>${scaled('scale', '0.5')}${scaled('offset', '-3')}</GDALMetadata>`,
    } as const;
    const { values, issues } = await columnsOf({
      width: 2,
      height: 1,
      bands: [[10, 255]],
      tags: [...tags, metadata, nodataTag('255')],
    });
    expect(values).toEqual([[2]]);
    expect(issues).toEqual(expect.arrayContaining(['RASTER_SCALED', 'RASTER_NODATA']));
  });
});

describe('cells without a value', () => {
  it('give no feature and are counted', async () => {
    const { layer, values } = await columnsOf({
      width: 3,
      height: 1,
      bands: [[1, 9, 3]],
      tags: [...tags, nodataTag('9')],
    });
    expect(values).toEqual([[1, 3]]);
    expect(layer.issues.find(({ code }) => code === 'RASTER_NODATA')?.count).toBe(1);
    expect(layer.raster).toMatchObject({ validCells: 2, min: 1, max: 3, nodata: 9 });
  });

  it('are those of not-a-number and of infinity', async () => {
    const bands = [[1, Number.NaN, Number.POSITIVE_INFINITY, -0.5]];
    expect((await columnsOf({ width: 4, height: 1, bands, dtype: 'float32' })).values).toEqual([[1, -0.5]]);
  });

  it('are told by a number of 32 bits, though the text has more digits', async () => {
    const bands = [[1, -3.4028234663852886e38]];
    for (const text of ['-3.4028234663852886e+38', '-3.40282346638529e+038', '-3.40282306073709653e+38']) {
      const read = await columnsOf({ width: 2, height: 1, bands, dtype: 'float32', tags: [...tags, nodataTag(text)] });
      expect(read.values).toEqual([[1]]);
    }
  });

  it('are none where the number that states them cannot stand in the file', async () => {
    const { values, issues } = await columnsOf({
      width: 2,
      height: 1,
      bands: [[0, 128]],
      tags: [...tags, nodataTag('-128')],
    });
    expect(values).toEqual([[0, 128]]);
    expect(issues).toContain('RASTER_NODATA_UNREACHABLE');
  });

  it('are those of blocks that the file leaves out, not zeros', async () => {
    const spec = { width: 2, height: 3, bands: [[1, 2, 3, 4, 5, 6]], rowsPerStrip: 1, leftOut: new Set([1]) };
    const { values, issues } = await columnsOf(spec);
    expect(values).toEqual([[1, 2, 5, 6]]);
    expect(issues).toContain('RASTER_BLOCKS_LEFT_OUT');
  });

  it('of one band are missing where another band has a value', async () => {
    const spec = {
      width: 3,
      height: 1,
      bands: [
        [1, 0, 0],
        [0, 2, 0],
      ],
      tags: [...tags, nodataTag('0')],
    };
    expect((await columnsOf(spec)).values).toEqual([
      [1, null],
      [null, 2],
    ]);
  });
});
