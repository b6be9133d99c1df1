/** TIFFs that lie: sizes, places and lengths that are not so. Each ends in a message, soon and without filling the memory. */
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../src/formats/format.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { aFile } from '../../builders/a-file.ts';
import { aTiff, geoTags, type TiffSpec } from '../../builders/a-tiff.ts';
import { endOfMutant, mutant, randomFrom } from '../mutate.ts';

const tags = geoTags(4326, 113, 23, 0.01);
const small: TiffSpec = { width: 4, height: 3, bands: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]], tags };
const [WIDTH, HEIGHT, BITS, COMPRESSION, OFFSETS, BANDS, ROWS, COUNTS, PREDICTOR, FORMAT] = [
  ...[256, 257, 258, 259, 273, 277, 278, 279, 317, 339],
] as const;

/** The code it is refused with; the number of features where it is not. Never more than a second, or 200 MB. */
async function endOf(file: SourceFile): Promise<string | number> {
  const before = process.memoryUsage().arrayBuffers;
  const began = performance.now();
  let end: string | number;
  try {
    end = (await readFile(file, { raster: { shape: 'cells' } })).layers[0]?.table.count ?? 0;
  } catch (error) {
    end = (error as { code: string }).code;
  }
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200e6);
  expect(performance.now() - began).toBeLessThan(5000);
  return end;
}

const lying = (lies: Record<number, number>, more: Partial<TiffSpec> = {}) =>
  endOf(aFile('a.tif', aTiff({ ...small, ...more, lies })));

describe('a TIFF that lies', () => {
  it('is read where it does not', async () => {
    expect(await lying({})).toBe(12);
  });

  it.each([
    ['a height its bytes do not hold', { [HEIGHT]: 300, [ROWS]: 300 }, 'FILE_CUT_OFF'],
    ['10⁹ cells in one strip', { [WIDTH]: 40_000, [HEIGHT]: 30_000, [ROWS]: 30_000 }, 'RASTER_TOO_LARGE'],
    ['16 million cells in twelve bytes', { [WIDTH]: 4000, [HEIGHT]: 4000, [ROWS]: 4000 }, 'FILE_CUT_OFF'],
    ['more strips than it lists', { [HEIGHT]: 30, [ROWS]: 3 }, 'FILE_DAMAGED'],
    ['a strip beyond its end', { [OFFSETS]: 4_000_000_000 }, 'FILE_CUT_OFF'],
    ['a strip longer than the file', { [COUNTS]: 4_000_000_000 }, 12],
    ['no rows in a strip', { [ROWS]: 0 }, 'FILE_DAMAGED'],
    ['no width', { [WIDTH]: 0 }, 'FILE_DAMAGED'],
    ['sixty thousand bands', { [BANDS]: 60_000 }, 'RASTER_UNSUPPORTED'],
    ['numbers of 7000 bits', { [BITS]: 7000 }, 'RASTER_UNSUPPORTED'],
    ['complex numbers', { [FORMAT]: 6 }, 'RASTER_UNSUPPORTED'],
    ['JPEG 2000', { [COMPRESSION]: 34712 }, 'RASTER_UNSUPPORTED'],
    ['a compression nobody knows', { [COMPRESSION]: 4711 }, 'RASTER_UNSUPPORTED'],
    ['a predictor nobody knows', { [PREDICTOR]: 9 }, 'RASTER_UNSUPPORTED'],
    ['DEFLATE that is none', { [COMPRESSION]: 8 }, 'FILE_DAMAGED'],
    ['LZW that is none', { [COMPRESSION]: 5 }, 'FILE_DAMAGED'],
  ] as const)('of %s', async (_, lies, end) => {
    expect(await lying(lies)).toBe(end);
  });

  it('about the length of a packed strip is not believed beyond what packing can do', async () => {
    expect(await lying({ [WIDTH]: 4000, [HEIGHT]: 4000, [ROWS]: 4000 }, { compression: 'deflate' })).toBe(
      'FILE_CUT_OFF',
    );
    expect(await lying({ [WIDTH]: 400, [HEIGHT]: 30, [ROWS]: 30 }, { compression: 'packbits' })).toBe('FILE_CUT_OFF');
  });

  it('that unpacks to a thousand times what it must is unpacked no further', async () => {
    // 64 MB of zeros in 62 kB, of which 12 bytes are wanted.
    const bomb = zlibSync(new Uint8Array(64 * 1024 * 1024));
    // The strip goes behind all that was built.
    const { length } = aTiff(small);
    const file = new Uint8Array(length + bomb.length);
    file.set(aTiff({ ...small, lies: { [COMPRESSION]: 8, [COUNTS]: bomb.length, [OFFSETS]: length } }));
    file.set(bomb, length);
    expect(await endOf(aFile('a.tif', file))).toBe(12);
  });

  it('with directories in a circle is refused', async () => {
    const bytes = aTiff(small);
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(4, true);
    const entries = view.getUint16(directory, true);
    view.setUint32(directory + 2 + 12 * entries, directory, true);
    expect(await endOf(aFile('a.tif', bytes))).toBe('FILE_DAMAGED');
  });

  it('with an entry of four billion values is refused before room is made for them', async () => {
    const bytes = aTiff(small);
    const view = new DataView(bytes.buffer);
    const first = view.getUint32(4, true) + 2;
    view.setUint32(first + 12 * 5 + 4, 4_000_000_000, true);
    expect(await endOf(aFile('a.tif', bytes))).toBe('FILE_CUT_OFF');
  });

  it('as a noise of more corners than a layer takes is refused as areas', async () => {
    const values = Array.from({ length: 1200 * 1200 }, (_, i) => (i * 7919) % 251);
    const file = aFile(
      'a.tif',
      aTiff({ width: 1200, height: 1200, bands: [values], tags: geoTags(4326, 113, 23, 1e-4) }),
    );
    await expect(readFile(file, { raster: { shape: 'areas' } })).rejects.toMatchObject({ code: 'RASTER_TOO_DETAILED' });
    await expect(readFile(file, { raster: { shape: 'cells' } })).rejects.toMatchObject({
      code: 'RASTER_TOO_MANY_CELLS',
    });
  });

  it('is left as soon as a person cancels', async () => {
    const file = aFile(
      'a.tif',
      aTiff({ ...small, width: 400, height: 300, bands: [new Array(120_000).fill(1)], rowsPerStrip: 10 }),
    );
    class Cancelled extends Error {}
    let asked = 0;
    const pause = async (fraction: number) => {
      asked++;
      if (fraction > 0.2) throw new Cancelled();
    };
    await expect(readFile(file, {}, pause)).rejects.toThrow(Cancelled);
    expect(asked).toBeGreaterThan(5);
  });
});

describe('200 mutants of each', () => {
  const random = randomFrom(20_261_122);
  const values = Array.from({ length: 40 * 30 }, (_, i) => Math.floor(i / 100));
  const kinds: readonly (readonly [string, TiffSpec])[] = [
    [
      'tiles of LZW with differences',
      { width: 40, height: 30, bands: [values], compression: 'lzw', predictor: 2, tile: [16, 16], tags },
    ],
    [
      'BigTIFF of sorted floats, big-endian',
      {
        width: 40,
        height: 30,
        bands: [values, values],
        dtype: 'float32',
        predictor: 3,
        bigTiff: true,
        bigEndian: true,
        tags,
      },
    ],
    [
      'separate bands of PackBits',
      {
        width: 40,
        height: 30,
        bands: [values, values],
        compression: 'packbits',
        separate: true,
        rowsPerStrip: 7,
        tags,
      },
    ],
  ];
  it.each(kinds)('%s: features or a message', async (_, spec) => {
    const bytes = aTiff(spec);
    const ends = new Map<string, number>();
    for (let i = 0; i < 200; i++) {
      const end = await endOfMutant('a.tif', mutant(bytes, random));
      ends.set(end.kind, (ends.get(end.kind) ?? 0) + 1);
    }
    // Both must come up, or the mutants are no test.
    expect(Math.min(ends.get('features') ?? 0, ends.get('refused') ?? 0)).toBeGreaterThan(10);
  });
});
