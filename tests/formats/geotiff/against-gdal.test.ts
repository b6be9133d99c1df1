/** Files that GDAL itself writes, in every way it has of writing them, are read as the file they were made of. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeFile } from '../../../src/commands/node-file.ts';
import { readFile } from '../../../src/formats/read-file.ts';
import { missingSharedData, sharedData } from '../../shared-data.ts';

function hasGdal(): boolean {
  try {
    execFileSync('gdal_translate', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const byte = sharedData('data/nasty/tif/byte.tif');
const dem = sharedData('data/landcover-sao-miguel/eu_dem_v11.tif');
const why = byte === null || dem === null ? missingSharedData('data') : 'skipped: gdal_translate is not installed';
const isReady = byte !== null && dem !== null && hasGdal();

const folder = mkdtempSync(join(tmpdir(), 'tantu-tiff-'));
afterAll(() => rmSync(folder, { recursive: true }));

function translated(source: string, name: string, ...options: string[]): string {
  const target = join(folder, name);
  execFileSync('gdal_translate', ['-q', ...options, source, target], { stdio: ['ignore', 'ignore', 'ignore'] });
  return target;
}

async function cellsOf(path: string) {
  const { layers } = await readFile(nodeFile(path), { raster: { shape: 'cells' } });
  const [layer] = layers;
  const [column] = layer?.table.columns.values() ?? [];
  if (!layer || column?.kind !== 'number') throw new Error('no numbers');
  return { values: [...column.values], coords: layer.table.geometry.coords, crs: layer.crs.code, raster: layer.raster };
}

const co = (...options: string[]) => options.flatMap((option) => ['-co', option]);

const ways: readonly (readonly [name: string, options: readonly string[]])[] = [
  ['LZW', co('COMPRESS=LZW')],
  ['LZW, tiles', co('COMPRESS=LZW', 'TILED=YES', 'BLOCKXSIZE=64', 'BLOCKYSIZE=32')],
  ['LZW, differences', co('COMPRESS=LZW', 'PREDICTOR=2')],
  ['DEFLATE, differences, big-endian', co('COMPRESS=DEFLATE', 'PREDICTOR=2', 'ENDIANNESS=BIG')],
  ['PackBits', co('COMPRESS=PACKBITS')],
  ['BigTIFF, tiles', co('BIGTIFF=YES', 'TILED=YES', 'BLOCKXSIZE=16', 'BLOCKYSIZE=16')],
  ['big-endian, many strips', co('ENDIANNESS=BIG', 'BLOCKYSIZE=1')],
  ['BigTIFF, big-endian, LZW', co('BIGTIFF=YES', 'ENDIANNESS=BIG', 'COMPRESS=LZW')],
];
const kinds = ['Byte', 'Int16', 'UInt32', 'Float64'];

describe.skipIf(!isReady)(isReady ? 'rasters as GDAL writes them' : `rasters as GDAL writes them (${why})`, () => {
  it.each(ways)('%s, of every kind of number', async (name, options) => {
    const original = await cellsOf(byte as string);
    for (const kind of kinds) {
      const read = await cellsOf(translated(byte as string, `${name}-${kind}.tif`, '-ot', kind, ...options));
      expect(read.values, kind).toEqual(original.values);
      expect(read.coords).toEqual(original.coords);
      expect(read.crs).toBe('EPSG:26711');
    }
  });

  // Not big-endian: GDAL 3.6 does not read what it writes then (gdalinfo -mm says 0 to 0); `values.test.ts` has that.
  it('floating-point differences, strips and tiles', async () => {
    const original = await cellsOf(dem as string);
    for (const more of [[], ['TILED=YES']]) {
      for (const kind of ['Float32', 'Float64']) {
        const options = co('COMPRESS=DEFLATE', 'PREDICTOR=3', ...more);
        const read = await cellsOf(
          translated(dem as string, `float-${more.join()}-${kind}.tif`, '-ot', kind, ...options),
        );
        expect(read.values).toEqual(original.values);
        expect(read.raster?.validCells).toBe(17_566);
      }
    }
  });

  it('bits of less than a byte', async () => {
    const small = translated(byte as string, 'small.tif', '-scale', '0', '255', '0', '15', '-ot', 'Byte');
    const packed = translated(small, 'nbits.tif', ...co('NBITS=4', 'COMPRESS=LZW'));
    expect((await cellsOf(packed)).values).toEqual((await cellsOf(small)).values);
    expect((await cellsOf(packed)).raster?.dtype).toBe('uint4');
  });

  it('masks inside the file take cells away', async () => {
    const inside = ['--config', 'GDAL_TIFF_INTERNAL_MASK', 'YES'];
    const hidden = translated(byte as string, 'hidden.tif', '-a_nodata', '107');
    const masked = translated(hidden, 'masked.tif', ...['-b', '1', '-mask', 'mask', '-a_nodata', 'none'], ...inside);
    const read = await cellsOf(masked);
    expect(read.raster).toMatchObject({ nodata: null, validCells: (await cellsOf(hidden)).raster?.validCells });
    expect(read.values).toEqual((await cellsOf(hidden)).values);
  });

  it('a world file and the system beside it stand in for tags', async () => {
    const plain = translated(byte as string, 'plain.tif', ...co('PROFILE=BASELINE', 'TFW=YES'));
    const read = await cellsOf(plain);
    const original = await cellsOf(byte as string);
    expect(read.raster?.transform).toEqual(original.raster?.transform);
    // GDAL writes the system into .aux.xml.
    expect(read.crs).toBe('EPSG:26711');
    expect(read.coords).toEqual(original.coords);
  });

  it('values of points lie in the middle of cells', async () => {
    const points = translated(byte as string, 'points.tif', '-mo', 'AREA_OR_POINT=Point');
    expect((await cellsOf(points)).raster?.transform).toEqual((await cellsOf(byte as string)).raster?.transform);
  });

  it('compressions that are not read are named', async () => {
    for (const [compression, name] of [
      ['JPEG', 'JPEG'],
      ['ZSTD', 'ZSTD'],
      ['LERC', 'LERC'],
      ['WEBP', 'WebP'],
    ] as const) {
      let path: string;
      try {
        path = translated(byte as string, `${compression}.tif`, ...co(`COMPRESS=${compression}`));
      } catch {
        // This GDAL cannot write it.
        continue;
      }
      await expect(cellsOf(path)).rejects.toMatchObject({ code: 'RASTER_UNSUPPORTED', detail: { kind: name } });
    }
  });
});
