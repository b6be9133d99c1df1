/** Shapefiles in GBK: names of ten bytes, texts of 254, every character that does not fit named. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/read-file.ts';
import { dbfEncoding } from '../../../src/formats/shapefile/dbf-encoding.ts';
import { writeDbf } from '../../../src/formats/shapefile/write-dbf.ts';
import { fileFromBytes } from '../../../src/formats/source-file.ts';
import { writers } from '../../../src/formats/writers/index.ts';
import { layerToWrite } from '../../../src/formats/writers/layer-to-write.ts';
import { cellValue, type LayerTable } from '../../../src/geo/layer-table.ts';
import { aTable } from '../../builders/a-table.ts';

const noPause = async () => {};

async function write(table: LayerTable, encoding: string | null) {
  const writer = writers.find(({ id }) => id === 'shapefile')!;
  const { layer } = await layerToWrite('用地', { table, skipped: [] }, {}, 'EPSG:4528', noPause);
  const written = await writer.write({ ...layer, encoding }, noPause);
  const { layers } = await readFile(fileFromBytes('用地.zip', written.bytes));
  return { ...written, read: layers[0]! };
}

const gbk = dbfEncoding('GBK');

describe('GBK', () => {
  it('is what the decoder reads, for every character that it has', () => {
    const decoder = new TextDecoder('gbk');
    const common = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(common, (text) => {
        expect(gbk.missing(text)).toEqual([]);
        expect(gbk.encode(text)).toHaveLength(2 * [...text].length);
        expect(decoder.decode(gbk.encode(text))).toBe(text);
      }),
    );
    // The bytes of 碳图, looked up in the code chart.
    expect([...gbk.encode('碳图A')]).toEqual([0xcc, 0xbc, 0xcd, 0xbc, 0x41]);
    expect(decoder.decode(gbk.encode('（㎡）—、“”①Ⅱ'))).toBe('（㎡）—、“”①Ⅱ');
  });

  it('names what it does not have', () => {
    expect(gbk.missing('𠮷野家é😀')).toEqual(['𠮷', '😀']);
    expect(new TextDecoder('gbk').decode(gbk.encode('𠮷野家'))).toBe('<U+20BB7>野家');
  });
});

describe('a shapefile in GBK', () => {
  const table = aTable([
    { id: 'a', values: { bsm: 'a', 土地利用现状: '城镇住宅用地', 备注: '汉'.repeat(130) } },
    { id: 'b', values: { bsm: 'b', 土地利用现状: '𠮷野家', 备注: '短' } },
  ]);

  it('says so, reads back, has names of five characters and tells what was lost', async () => {
    const { bytes, issues, read } = await write(table, 'GBK');
    const files = unzipSync(bytes);
    expect(new TextDecoder().decode(files['用地.cpg'])).toBe('GBK');
    expect(files['用地.dbf']![29]).toBe(0x4d);
    expect([...read.table.columns.keys()]).toEqual(['bsm', '土地利用现', '备注']);
    expect(read.encoding).toMatch(/^GB/);
    const column = (name: string) => [0, 1].map((row) => cellValue(read.table.columns.get(name)!, row));
    expect(column('土地利用现')).toEqual(['城镇住宅用地', '<U+20BB7>野家']);
    expect(column('备注')).toEqual(['汉'.repeat(127), '短']);
    expect(issues.map(({ code, where, count, detail }) => [code, where?.field, count, detail?.['characters']])).toEqual(
      [
        ['FIELD_RENAMED', '土地利用现状', 1, undefined],
        ['CHARACTERS_NOT_IN_ENCODING', '土地利用现状', 1, '𠮷'],
        ['TEXT_CUT', '备注', 1, undefined],
      ],
    );
  });

  it('is opened by GDAL with its texts', async () => {
    if (spawnSync('ogrinfo', ['--version']).status !== 0) return;
    const folder = mkdtempSync(join(tmpdir(), 'tantu-gbk-'));
    try {
      const { bytes } = await write(table, 'GBK');
      const path = join(folder, 'gbk.zip');
      writeFileSync(path, bytes);
      const { stdout } = spawnSync('ogrinfo', ['-al', '-ro', `/vsizip/${path}`], { encoding: 'utf8' });
      expect(stdout).toContain('土地利用现 (String) = 城镇住宅用地');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('in UTF-8 is what it was, with every character', async () => {
    const { issues, read } = await write(table, 'UTF-8');
    expect(cellValue(read.table.columns.get('土地利')!, 1)).toBe('𠮷野家');
    expect(issues.some(({ code }) => code === 'CHARACTERS_NOT_IN_ENCODING')).toBe(false);
  });
});

it('a table of more than 2 GB is refused before a byte of it is made', () => {
  const long = aTable([{ id: 'a', values: { 备注: 'x'.repeat(254) } }]);
  const rows = { length: 9_000_000 } as unknown as number[];
  expect(() => writeDbf([long.columns.get('备注')!], rows, new Date(), dbfEncoding(null))).toThrow('FILE_OVER_2_GB');
});
