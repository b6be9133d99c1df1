import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/index.ts';
import { detectFormat, readFile } from '../../src/formats/read-file.ts';
import { aFile, aGeoJson, aZip, point, utf8 } from '../builders/a-file.ts';

const geojson = aGeoJson([{ geometry: point(113, 22) }]);

describe('which format is it', () => {
  it('reads through .gz, whatever the name', async () => {
    const packed = gzipSync(utf8(geojson));
    for (const name of ['建筑.geojson.gz', 'a.gz', 'a.geojson']) {
      const { layers } = await readFile(aFile(name, packed));
      expect(layers[0]?.table.count).toBe(1);
    }
    expect((await readFile(aFile('建筑.geojson.gz', packed))).layers[0]?.name).toBe('建筑');
  });

  it('tells by content before the name', () => {
    const idOf = (head: string | Uint8Array, name: string) =>
      detectFormat(typeof head === 'string' ? utf8(head) : head, name).id;
    expect(idOf('{"type":', 'a.csv')).toBe('geojson');
    expect(idOf('fgb\x03', 'a.geojson')).toBe('flatgeobuf');
    expect(idOf('SQLite format 3\0', 'a.zip')).toBe('geopackage');
    expect(idOf('PK\x03\x04', 'a.gpkg')).toBe('zip');
    expect(idOf('<?xml version="1.0"?><kml xmlns="x">', 'a.xml')).toBe('kml');
    expect(idOf('a,b\n1,2', 'a.csv')).toBe('csv');
  });

  it('has no two formats of one id and a name in both languages for each', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    for (const { name, extensions } of formats) {
      expect(name['zh-CN'] && name.en).toBeTruthy();
      expect(extensions.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['a.dwg', 'AC1032 drawing', 'UNSUPPORTED_CAD', 'DWG'],
    ['plan.dxf', '  0\nSECTION', 'UNSUPPORTED_CAD', 'DXF'],
    ['a.rar', 'Rar!\x1a\x07\x01\x00', 'UNSUPPORTED_ARCHIVE', 'RAR'],
    ['a00000001.gdbtable', '\x03\0\0\0', 'UNSUPPORTED_GDB', 'File Geodatabase'],
    ['a.bin', '%PDF-1.7', 'FORMAT_UNSUPPORTED', 'PDF'],
  ])('names %s as what it is', async (name, content, code, kind) => {
    await expect(readFile(aFile(name, content))).rejects.toEqual(new ReadError(code, { kind }));
  });

  it('says so when nobody knows the file', async () => {
    await expect(readFile(aFile('a.xyz', 'blah'))).rejects.toEqual(
      new ReadError('FORMAT_UNKNOWN', { extension: 'xyz' }),
    );
    await expect(readFile(aFile('empty.geojson', ''))).rejects.toEqual(new ReadError('FILE_EMPTY'));
  });
});

describe('archives', () => {
  it('refuses a .gz that is cut off or damaged', async () => {
    const packed = gzipSync(utf8(geojson.repeat(50)));
    await expect(readFile(aFile('a.geojson.gz', packed.subarray(0, packed.length - 20)))).rejects.toMatchObject({
      code: 'GZIP_DAMAGED',
    });
    const flipped = packed.slice();
    flipped[flipped.length - 6] = (flipped[flipped.length - 6] as number) ^ 0xff;
    await expect(readFile(aFile('a.geojson.gz', flipped))).rejects.toMatchObject({ code: 'GZIP_DAMAGED' });
  });

  it('reads what formats there are inside, and tells of a member it could not read', async () => {
    const zip = aZip('a.zip', { 'x/a.geojson': geojson, 'b.geojson': '{"type":"Feat', 'notes.txt': 'a,b' });
    const { layers } = await readFile(zip);
    expect(layers.map(({ name }) => name)).toEqual(['a']);
    expect(layers[0]?.issues).toMatchObject([{ code: 'LAYER_DAMAGED', where: { layer: 'b.geojson' } }]);
  });

  it('says what is inside when nothing can be read', async () => {
    await expect(readFile(aZip('a.zip', { 'plan.dwg': 'AC1032' }))).rejects.toEqual(
      new ReadError('ARCHIVE_WITHOUT_DATA', { members: 'plan.dwg' }),
    );
    await expect(
      readFile(aZip('a.zip', { 'inner.zip': zipSync({ 'a.geojson': utf8(geojson) }) })),
    ).rejects.toMatchObject({ code: 'ARCHIVE_NESTED' });
    await expect(readFile(aZip('a.zip', {}))).rejects.toMatchObject({ code: 'ARCHIVE_WITHOUT_DATA' });
  });

  it('refuses an archive that is cut off, protected, or a bomb', async () => {
    const bytes = await aZip('a.zip', { 'a.geojson': geojson }).bytes();
    await expect(readFile(aFile('a.zip', bytes.subarray(0, bytes.length - 30)))).rejects.toMatchObject({
      code: 'ARCHIVE_DAMAGED',
    });
    const locked = bytes.slice();
    const directory = locked.findIndex((_, i) => locked[i] === 0x50 && locked[i + 1] === 0x4b && locked[i + 2] === 1);
    locked[directory + 8] = (locked[directory + 8] as number) | 1;
    await expect(readFile(aFile('a.zip', locked))).rejects.toMatchObject({ code: 'ARCHIVE_ENCRYPTED' });
    const bomb = bytes.slice();
    // The central directory claims three gigabytes.
    const central = bomb.findIndex(
      (_, i) => bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1 && bomb[i + 3] === 2,
    );
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(central + 24, 3_000_000_000, true);
    await expect(readFile(aFile('a.zip', bomb))).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});

describe('running', () => {
  it('reports rising progress and passes a cancel through as it is', async () => {
    const many = aGeoJson(Array.from({ length: 12_000 }, (_, i) => ({ id: i, geometry: point(i / 1000, 22) })));
    const shares: number[] = [];
    await readFile(aFile('a.geojson', many), {}, async (share) => {
      shares.push(share);
    });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    const cancelled = new Error('cancelled');
    const reading = readFile(aFile('a.geojson', many), {}, async (share) => {
      if (share > 0.5) throw cancelled;
    });
    await expect(reading).rejects.toBe(cancelled);
  });
});
