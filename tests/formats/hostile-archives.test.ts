/** Archives made to fill a machine: each is read piece by piece, or refused in words, and never unpacked whole. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/formats/format.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { aFile, aGeoJson, aZip, point, utf8 } from '../builders/a-file.ts';
import { aZipOf } from '../builders/a-zip-entry.ts';

const layer = aGeoJson([{ geometry: point(113, 22), properties: { n: 1 } }]);

/** GeoJSON of so many bytes, blanks for the most part. */
function wide(bytes: number): Uint8Array {
  const text = utf8(layer);
  const all = new Uint8Array(bytes).fill(0x20);
  all.set(text.subarray(0, 1));
  all.set(text.subarray(1), bytes - text.length + 1);
  return all;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Reads the file; the most memory that its arrays hold meanwhile, and its features. */
async function holding(file: SourceFile): Promise<{ mb: number; count: number | undefined }> {
  collect();
  const before = process.memoryUsage().arrayBuffers;
  let most = before;
  let turns = 0;
  const { layers } = await readFile(file, {}, async () => {
    turns++;
    if (turns % 40 !== 0) return;
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  });
  expect(turns).toBeGreaterThan(100);
  return { mb: (most - before) / 1e6, count: layers[0]?.table.count };
}

describe('a ZIP', () => {
  it('with a large member is read without holding it', async () => {
    const zip = aFile('a.zip', aZipOf([{ path: 'a.geojson', content: wide(80_000_000) }]));
    const { mb, count } = await holding(zip);
    expect(count).toBe(1);
    expect(mb).toBeLessThan(20);
  });

  it('whose member is larger than it says is refused before it has grown', async () => {
    const zip = aZipOf([{ path: 'a.geojson', content: wide(50_000_000), size: 1000 }]);
    await expect(readFile(aFile('a.zip', zip))).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
    const shp = aZipOf([{ path: 'a.shp', content: new Uint8Array(50_000_000), size: 1000 }]);
    await expect(readFile(aFile('a.zip', shp))).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
  });

  it('that names the same bytes a hundred thousand times is refused', async () => {
    const bomb = aZipOf([{ path: 'a.geojson', content: wide(900_000) }], 100_000);
    await expect(readFile(aFile('a.zip', bomb))).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
      detail: { limitMb: 4000 },
    });
  });

  it('of very many members is looked through once', async () => {
    const none = { content: new Uint8Array(0), method: 0 };
    const members = Array.from({ length: 100_000 }, (_, i) => ({ path: `${i}.qix`, ...none }));
    // Of the processor: the machine may do other work meanwhile.
    const began = process.cpuUsage();
    const zip = aZipOf([...members, { path: 'a.geojson', content: utf8(layer) }]);
    const { layers } = await readFile(aFile('a.zip', zip));
    expect(layers.map(({ name }) => name)).toEqual(['a']);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(5000);
  });

  it('with a changed byte is refused, though it can be unpacked', async () => {
    const zip = aZipOf([{ path: 'a.geojson', content: utf8(layer), crc: 1 }]);
    await expect(readFile(aFile('a.zip', zip))).rejects.toMatchObject({
      code: 'ARCHIVE_DAMAGED',
      detail: { reason: 'CRC-32' },
    });
  });

  it('packed in another way than deflate says so', async () => {
    const zip = aZipOf([{ path: 'a.geojson', content: utf8(layer), method: 93 }]);
    await expect(readFile(aFile('a.zip', zip))).rejects.toMatchObject({ code: 'FORMAT_UNSUPPORTED' });
  });

  it('in a ZIP is refused by name, and named beside data', async () => {
    const inner = await aZip('b.zip', { 'b.geojson': layer }).bytes();
    await expect(readFile(aZip('a.zip', { 'x/b.zip': inner }))).rejects.toMatchObject({
      code: 'ARCHIVE_NESTED',
      detail: { members: 'x/b.zip' },
    });
    const { layers } = await readFile(
      aZip('a.zip', { 'a.geojson': layer, 'b.zip': inner, 'plan.dwg': 'AC1032', 'x/city.gdb/a0001.gdbtable': '' }),
    );
    const skipped = layers[0]?.issues.filter(({ code }) => code === 'LAYER_SKIPPED');
    expect(skipped?.map(({ where, detail }) => [where?.layer, detail?.['kind']])).toEqual([
      ['b.zip', 'ZIP'],
      ['plan.dwg', 'DWG'],
      ['x/city.gdb', 'File Geodatabase'],
    ]);
  });

  it('of a file geodatabase is told as one', async () => {
    await expect(readFile(aZip('a.zip', { 'city.gdb/a00000001.gdbtable': 'x' }))).rejects.toMatchObject({
      code: 'UNSUPPORTED_GDB',
    });
  });
});

describe('a .gz', () => {
  it('of a large file is read without holding it', async () => {
    const gz = aFile('a.geojson.gz', gzipSync(wide(80_000_000), { level: 1 }));
    const { mb, count } = await holding(gz);
    expect(count).toBe(1);
    expect(mb).toBeLessThan(20);
  });

  it('in a .gz is refused', async () => {
    await expect(readFile(aFile('a.geojson.gz.gz', gzipSync(gzipSync(utf8(layer)))))).rejects.toMatchObject({
      code: 'ARCHIVE_NESTED',
    });
  });

  it('tells rising shares, so that a long one is not taken for stuck', async () => {
    const gz = aFile('a.geojson.gz', gzipSync(wide(80_000_000), { level: 1 }));
    const shares: number[] = [];
    await readFile(gz, {}, async (share) => void shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBeGreaterThan(100);
  });
});
