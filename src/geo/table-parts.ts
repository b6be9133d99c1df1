/**
 * A columnar table taken apart into named byte arrays and a small header, and put together again.
 *
 * Pure: the database stores the parts in chunks, a plan file as files. Everything is little-endian,
 * which is what every machine that runs this is (checked below). Dictionaries of text columns are
 * JSON arrays in UTF-8, so that any text comes back as it was, lone surrogates too.
 *
 *   part                   content
 *   ids, idOffsets         UTF-8 bytes of the feature ids, Uint32 count + 1
 *   kinds                  Uint8 a feature
 *   coords                 Float64 longitude, latitude a vertex
 *   ringOffsets, partOffsets, featureOffsets   Uint32
 *   bounds                 Float64 four a feature
 *   removed                Uint8 a feature, only when features were removed
 *   column.N               Float64 (number) or Int32 codes (text) a feature, N as in the header
 *   dictionary.N           JSON array of texts
 */
import type { Column, LayerTable, NumberColumn, TextColumn } from './layer-table.ts';

export interface TableHeader {
  readonly version: 1;
  readonly count: number;
  readonly idField: string | null;
  readonly columns: readonly (
    | { readonly kind: 'number'; readonly name: string; readonly type: NumberColumn['type'] }
    | { readonly kind: 'text'; readonly name: string; readonly type: TextColumn['type'] }
  )[];
}

export interface TableParts {
  readonly header: TableHeader;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Parts that do not make a table: `part` is the one that is missing or has the wrong length. */
export class BrokenTable extends Error {
  override readonly name = 'BrokenTable';
  readonly code = 'STORED_LAYER_DAMAGED';
  readonly detail: Readonly<Record<string, string>>;
  constructor(readonly part: string) {
    super(`part ${part} of the table is missing or has the wrong length`);
    this.detail = { part };
  }
}

if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1) throw new Error('Tantu needs a little-endian machine');

function bytesOf(values: ArrayBufferView): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** The table as header and parts. Parts are views of the table's own memory: copy before changing. */
export function takeApart(table: LayerTable): TableParts {
  const { ids, geometry } = table;
  const parts = new Map<string, Uint8Array>([
    ['ids', bytesOf(ids.bytes)],
    ['idOffsets', bytesOf(ids.offsets)],
    ['kinds', bytesOf(geometry.kinds)],
    ['coords', bytesOf(geometry.coords)],
    ['ringOffsets', bytesOf(geometry.ringOffsets)],
    ['partOffsets', bytesOf(geometry.partOffsets)],
    ['featureOffsets', bytesOf(geometry.featureOffsets)],
    ['bounds', bytesOf(table.bounds)],
  ]);
  if (table.removed) parts.set('removed', bytesOf(table.removed));
  const columns: TableHeader['columns'][number][] = [];
  for (const column of table.columns.values()) {
    const at = columns.length;
    if (column.kind === 'number') {
      columns.push({ kind: 'number', name: column.name, type: column.type });
      parts.set(`column.${at}`, bytesOf(column.values));
    } else {
      columns.push({ kind: 'text', name: column.name, type: column.type });
      parts.set(`column.${at}`, bytesOf(column.codes));
      parts.set(`dictionary.${at}`, new TextEncoder().encode(JSON.stringify(column.dictionary)));
    }
  }
  return { header: { version: 1, count: table.count, idField: ids.field, columns }, parts };
}

type Numbers = Float64Array | Uint32Array | Int32Array | Uint8Array;
type NumbersOf<T extends Numbers> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, offset: number, length: number): T;
};

/** A part as numbers; `length` null takes as many as there are. Copies only when the bytes lie unaligned. */
function numbers<T extends Numbers>(
  parts: TableParts['parts'],
  name: string,
  type: NumbersOf<T>,
  length: number | null,
): T {
  const bytes = parts.get(name);
  const size = type.BYTES_PER_ELEMENT;
  if (!bytes || bytes.byteLength % size !== 0) throw new BrokenTable(name);
  if (length !== null && bytes.byteLength !== length * size) throw new BrokenTable(name);
  const aligned = bytes.byteOffset % size === 0 && bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice();
  return new type(aligned.buffer as ArrayBuffer, aligned.byteOffset, aligned.byteLength / size);
}

/** Offsets must begin at 0, never fall, and end where the next level ends. */
function checkOffsets(name: string, offsets: Uint32Array, end: number): void {
  let last = 0;
  if (offsets[0] !== 0 || offsets[offsets.length - 1] !== end) throw new BrokenTable(name);
  for (const offset of offsets) {
    if (offset < last) throw new BrokenTable(name);
    last = offset;
  }
}

function dictionaryOf(parts: TableParts['parts'], name: string): readonly string[] {
  const bytes = parts.get(name);
  if (!bytes) throw new BrokenTable(name);
  let texts: unknown;
  try {
    texts = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BrokenTable(name);
  }
  if (!Array.isArray(texts) || !texts.every((text) => typeof text === 'string')) throw new BrokenTable(name);
  return texts;
}

/** The table again. Throws `BrokenTable` when a part is missing or the parts do not fit together. */
export function putTogether({ header, parts }: TableParts): LayerTable {
  const { count } = header;
  const ids = {
    field: header.idField,
    bytes: numbers(parts, 'ids', Uint8Array, null),
    offsets: numbers(parts, 'idOffsets', Uint32Array, count + 1),
  };
  const coords = numbers(parts, 'coords', Float64Array, null);
  const ringOffsets = numbers(parts, 'ringOffsets', Uint32Array, null);
  const partOffsets = numbers(parts, 'partOffsets', Uint32Array, null);
  const featureOffsets = numbers(parts, 'featureOffsets', Uint32Array, count + 1);
  checkOffsets('idOffsets', ids.offsets, ids.bytes.length);
  checkOffsets('ringOffsets', ringOffsets, coords.length / 2);
  checkOffsets('partOffsets', partOffsets, ringOffsets.length - 1);
  checkOffsets('featureOffsets', featureOffsets, partOffsets.length - 1);
  const columns = new Map<string, Column>();
  if (new Set(header.columns.map(({ name }) => name)).size !== header.columns.length) throw new BrokenTable('columns');
  header.columns.forEach((column, at) => {
    if (column.kind === 'number') {
      columns.set(column.name, { ...column, values: numbers(parts, `column.${at}`, Float64Array, count) });
      return;
    }
    const codes = numbers(parts, `column.${at}`, Int32Array, count);
    const dictionary = dictionaryOf(parts, `dictionary.${at}`);
    for (const code of codes) if (code < -1 || code >= dictionary.length) throw new BrokenTable(`column.${at}`);
    columns.set(column.name, { ...column, codes, dictionary });
  });
  return {
    count,
    ids,
    geometry: { kinds: numbers(parts, 'kinds', Uint8Array, count), coords, ringOffsets, partOffsets, featureOffsets },
    columns,
    bounds: numbers(parts, 'bounds', Float64Array, 4 * count),
    removed: parts.has('removed') ? numbers(parts, 'removed', Uint8Array, count) : null,
  };
}

/** Bytes the table takes in memory, dictionaries taken as two bytes a character. */
export function tableBytes(table: LayerTable): number {
  const { ids, geometry } = table;
  let bytes =
    ids.bytes.byteLength + ids.offsets.byteLength + table.bounds.byteLength + (table.removed?.byteLength ?? 0);
  bytes += geometry.kinds.byteLength + geometry.coords.byteLength + geometry.ringOffsets.byteLength;
  bytes += geometry.partOffsets.byteLength + geometry.featureOffsets.byteLength;
  for (const column of table.columns.values()) {
    if (column.kind === 'number') bytes += column.values.byteLength;
    else bytes += column.codes.byteLength + column.dictionary.reduce((sum, text) => sum + 2 * text.length, 0);
  }
  return bytes;
}
