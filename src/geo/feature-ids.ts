/**
 * Which name does a feature keep when its layer is imported again?
 *
 * A field of the source whose values are there for every feature and all differ, looked for by name
 * (`osm_id`, `BSM`, `标识码`, …) after the format's own feature id. Row numbers (`fid`, `OBJECTID`) are
 * not taken: exporting a layer again renumbers them, and a measure would silently sit on another roof.
 *
 * Otherwise the id is worked out from place and shape: a 64-bit FNV-1a hash of the geometry kind, the
 * part and ring sizes and the coordinates rounded to 1e-6 degrees (about 0.1 m), so the order of
 * features and their attributes do not matter. A feature without geometry is hashed from its row's values.
 * Equal ids get `~2`, `~3` in order of rows; the caller reports them.
 */
import type { Column, Geometry, IdColumn } from './layer-table.ts';
import { type Tell, tellRow } from './tell.ts';

/** Field names that hold an identifier, best first; compared without case and underscores. */
const idFieldNames = ['@id', 'osmid', 'fullid', 'uuid', 'guid', 'globalid', 'gmlid', 'bsm', '标识码', 'id'];

const ROUNDING = 1e6;
const encoder = new TextEncoder();

export interface IdFieldFound {
  /** The first id field whose values are all there and all differ; null when there is none. */
  readonly column: Column | null;
  /** Fields of such a name whose values are all there and repeat, with how many rows repeat another. */
  readonly repeating: ReadonlyMap<string, number>;
}

export function findIdField(columns: ReadonlyMap<string, Column>, count: number): IdFieldFound {
  const repeating = new Map<string, number>();
  if (count === 0) return { column: null, repeating };
  const byPlainName = new Map([...columns.values()].map((column) => [plainName(column.name), column]));
  for (const name of idFieldNames) {
    const column = byPlainName.get(name);
    const different = column ? differentValues(column) : null;
    if (!column || different === null) continue;
    if (different === count) return { column, repeating };
    repeating.set(column.name, count - different);
  }
  return { column: null, repeating };
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/** How many different values; null when one is missing or the column holds no names. */
function differentValues(column: Column): number | null {
  if (column.kind === 'text')
    return column.type === 'json' || column.codes.includes(-1) ? null : new Set(column.codes).size;
  if (column.type !== 'integer') return null;
  const { values } = column;
  if (values.some(Number.isNaN)) return null;
  if (isRising(values)) return values.length;
  // A sorted copy: a set of a million numbers takes ten times as long, and the memory of a million objects.
  const sorted = values.slice().sort();
  let different = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) different++;
  return different;
}

/** Is every number above the one before? Numbers counted up in the source are. */
function isRising(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!((values[i] as number) > (values[i - 1] as number))) return false;
  return true;
}

/** Ids as UTF-8 in one buffer. */
export function packIds(field: string | null, ids: readonly string[]): IdColumn {
  return packEach(field, ids.length, (row) => ids[row] as string);
}

/** The values of a column as ids, without a million texts at once. They must all be there. */
export function idsOfColumn(column: Column, count: number): IdColumn {
  if (column.kind === 'number') return packEach(column.name, count, (row) => String(column.values[row]));
  return packEach(column.name, count, (row) => column.dictionary[column.codes[row] as number] as string);
}

function packEach(field: string | null, count: number, idOf: (row: number) => string): IdColumn {
  const offsets = new Uint32Array(count + 1);
  let all = new Uint8Array(16 * count + 16);
  let at = 0;
  for (let row = 0; row < count; row++) {
    const id = idOf(row);
    const most = at + 3 * id.length;
    if (most > all.length) {
      const larger = new Uint8Array(Math.max(most, 2 * all.length));
      larger.set(all);
      all = larger;
    }
    const { length } = id;
    let i = 0;
    for (; i < length; i++) {
      const letter = id.charCodeAt(i);
      if (letter >= 0x80) break;
      all[at++] = letter;
    }
    if (i < length) at += encoder.encodeInto(id.slice(i), all.subarray(at)).written;
    offsets[row + 1] = at;
  }
  return { field, bytes: all.slice(0, at), offsets };
}

/** Give every repeated id a `~2`, `~3` … Returns the rows that had to change. */
export function separateDuplicates(ids: string[], tell?: Tell): number[] {
  const used = new Set<string>();
  const rows: number[] = [];
  const next = new Map<string, number>();
  ids.forEach((id, row) => {
    tellRow(tell, row, ids.length);
    if (!used.has(id)) {
      used.add(id);
      return;
    }
    let n = next.get(id) ?? 2;
    while (used.has(`${id}~${n}`)) n++;
    next.set(id, n + 1);
    ids[row] = `${id}~${n}`;
    used.add(`${id}~${n}`);
    rows.push(row);
  });
  return rows;
}

/** One id a row from place and shape. `rowText` gives what stands in a row, for rows without geometry. */
export function idsFromShape(geometry: Geometry, rowText: (row: number) => string, tell?: Tell): string[] {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const ids: string[] = new Array(kinds.length);
  for (let row = 0; row < kinds.length; row++) {
    tellRow(tell, row, kinds.length);
    const firstPart = featureOffsets[row] as number;
    const endPart = featureOffsets[row + 1] as number;
    const hash = new Fnv64();
    if (firstPart === endPart) {
      for (const byte of encoder.encode(rowText(row))) hash.add(byte);
      ids[row] = `r-${hash.text()}`;
      continue;
    }
    hash.add(kinds[row] as number);
    for (let part = firstPart; part < endPart; part++) {
      const firstRing = partOffsets[part] as number;
      const endRing = partOffsets[part + 1] as number;
      hash.add(endRing - firstRing);
      for (let ring = firstRing; ring < endRing; ring++) {
        const first = ringOffsets[ring] as number;
        const end = ringOffsets[ring + 1] as number;
        hash.add(end - first);
        for (let i = 2 * first; i < 2 * end; i++) hash.add(Math.round((coords[i] as number) * ROUNDING));
      }
    }
    ids[row] = `g-${hash.text()}`;
  }
  return ids;
}

/**
 * Two 32-bit FNV-1a hashes with different seeds and multipliers, fed 32-bit words. Not the standard byte-wise
 * FNV: only distinctness and determinism matter here.
 */
class Fnv64 {
  private a = 0x811c9dc5;
  private b = 0x9747b28c;

  add(word: number): void {
    this.a = Math.imul(this.a ^ word, 0x01000193);
    this.a ^= this.a >>> 15;
    this.b = Math.imul(this.b ^ word, 0x85ebca6b);
    this.b ^= this.b >>> 13;
  }

  text(): string {
    return (this.a >>> 0).toString(36).padStart(7, '0') + (this.b >>> 0).toString(36).padStart(7, '0');
  }
}
