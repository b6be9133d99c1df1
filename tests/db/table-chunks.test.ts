import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../src/db/checksum.ts';
import { CHUNK_BYTES, chunksOf, decodeTable, encodeTable, loadTable, storeTable } from '../../src/db/table-chunks.ts';
import { putTogether, tableBytes, takeApart } from '../../src/geo/table-parts.ts';
import { aDatabase } from '../builders/a-database.ts';
import { aTable } from '../builders/a-table.ts';
import { randomTable } from '../builders/random-plan.ts';

const NOW = '2026-01-01T00:00:00.000Z';

describe('a stored table', () => {
  it('comes back as it was, whatever it holds', async () => {
    const db = aDatabase();
    let last = 0;
    await fc.assert(
      fc.asyncProperty(randomTable, async (table) => {
        last += 1;
        await storeTable(db, `t${last}`, table);
        expect(await loadTable(db, `t${last}`)).toEqual(table);
      }),
      { numRuns: 40 },
    );
  });

  it('larger than a chunk is cut and joined again', async () => {
    const count = 200_000; // 4 × 8 bytes of bounds a feature: 6.4 MB
    const small = aTable([{ id: 'a' }]);
    const many = {
      ...small,
      count,
      ids: {
        field: null,
        bytes: new Uint8Array(count).fill(97),
        offsets: Uint32Array.from({ length: count + 1 }, (_, i) => i),
      },
      geometry: {
        ...small.geometry,
        kinds: new Uint8Array(count),
        featureOffsets: new Uint32Array(count + 1).fill(1, 1),
      },
      bounds: Float64Array.from({ length: 4 * count }, (_, i) => i / 7),
    };
    const { row, chunks } = encodeTable('t', many, NOW);
    expect(chunks.filter((chunk) => chunk.part === 'bounds').length).toBe(2);
    expect(chunks.every((chunk) => chunk.bytes.byteLength <= CHUNK_BYTES)).toBe(true);
    expect(row.byteLength).toBe(tableBytes(many));
    expect(decodeTable(row, [...chunks].reverse())).toEqual(many);
  });

  it('that is not there, or lost or changed a byte, is refused with its part', async () => {
    const db = aDatabase();
    await storeTable(db, 't', aTable([{ id: 'a', values: { floors: 3 } }]));
    await expect(loadTable(db, 'other')).rejects.toMatchObject({
      code: 'STORED_LAYER_MISSING',
      detail: { tableId: 'other' },
    });

    const chunk = await db.chunks.get(['t', 'coords', 0]);
    if (!chunk) throw new Error('a table has coordinates');
    await db.chunks.put({ ...chunk, bytes: chunk.bytes.map((byte, i) => (i === 5 ? byte ^ 1 : byte)) });
    await expect(loadTable(db, 't')).rejects.toMatchObject({
      code: 'STORED_LAYER_DAMAGED',
      detail: { part: 'coords' },
    });
    await db.chunks.delete(['t', 'coords', 0]);
    await expect(loadTable(db, 't')).rejects.toMatchObject({
      code: 'STORED_LAYER_DAMAGED',
      detail: { part: 'coords' },
    });
  });

  it('is written once: a second one under the same id is refused and changes nothing', async () => {
    const db = aDatabase();
    const first = aTable([{ id: 'a' }]);
    await storeTable(db, 't', first);
    await expect(storeTable(db, 't', aTable([{ id: 'b' }, { id: 'c' }]))).rejects.toThrow();
    expect(await loadTable(db, 't')).toEqual(first);
  });

  it('has its own chunks and not those of a table whose id begins alike', async () => {
    const db = aDatabase();
    await storeTable(db, 't', aTable([{ id: 'a' }]));
    await storeTable(db, 't2', aTable([{ id: 'a' }]));
    const parts = await chunksOf(db, 't').toArray();
    expect(new Set(parts.map((chunk) => chunk.tableId))).toEqual(new Set(['t']));
    expect(parts.length).toBe(8);
  });
});

describe('parts that do not fit together', () => {
  const table = aTable([{ id: 'a', values: { name: 'x' } }, { id: 'b' }]);
  const apart = takeApart(table);
  const withPart = (name: string, bytes: Uint8Array) => ({ ...apart, parts: new Map(apart.parts).set(name, bytes) });

  it.each([
    ['kinds', new Uint8Array(1)],
    ['coords', new Uint8Array(8)],
    ['ringOffsets', new Uint8Array(Uint32Array.of(0, 11, 10).buffer)],
    ['featureOffsets', new Uint8Array(Uint32Array.of(0, 2, 1).buffer)],
    ['column.0', new Uint8Array(Int32Array.of(0, 7).buffer)],
    ['dictionary.0', new TextEncoder().encode('{"a":1}')],
    ['dictionary.0', new Uint8Array([0xff])],
  ])('are refused: %s', (name, bytes) => {
    expect(() => putTogether(withPart(name, bytes))).toThrow(expect.objectContaining({ code: 'STORED_LAYER_DAMAGED' }));
  });

  it('are refused when two columns have one name', () => {
    const [column] = apart.header.columns;
    if (!column) throw new Error('the table has a column');
    const header = { ...apart.header, columns: [column, column] };
    expect(() => putTogether({ ...apart, header })).toThrow('columns');
  });
});

describe('the checksum', () => {
  // Published values of MurmurHash3_x86_32 with seed 0.
  it.each([
    ['', 0],
    ['hello', 0x248bfa47],
    ['hello, world', 0x149bbb7f],
    ['The quick brown fox jumps over the lazy dog', 0x2e4ff723],
  ])('of %j is the published one', (text, expected) => {
    expect(checksum(new TextEncoder().encode(text))).toBe(expected);
  });

  it('is the same wherever the bytes lie', () => {
    const bytes = new TextEncoder().encode('xThe quick brown fox jumps over the lazy dog');
    expect(checksum(bytes.subarray(1))).toBe(0x2e4ff723);
  });
});
