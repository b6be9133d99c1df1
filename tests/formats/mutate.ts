/** Files changed byte by byte from a seed, and what each must end in. Shared by the tests and `npm run bench -- fuzz`. */
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { ReadError } from '../../src/formats/format.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { aFile } from '../builders/a-file.ts';

/** Park and Miller's generator: the same mutants on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Cut off, blotted out, a piece moved or doubled, or some bytes changed. */
export function mutant(bytes: Uint8Array, random: () => number): Uint8Array {
  const changed = bytes.slice();
  const at = () => Math.floor(random() * changed.length);
  const kind = random();
  if (kind < 0.15) return changed.subarray(0, at());
  if (kind < 0.25) {
    const from = at();
    changed.fill(Math.floor(random() * 256), from, from + 1 + Math.floor(random() * 32));
    return changed;
  }
  if (kind < 0.32) {
    const from = at();
    changed.copyWithin(at(), from, from + 1 + Math.floor(random() * 64));
    return changed;
  }
  if (kind < 0.36) {
    const from = at();
    const doubled = new Uint8Array(2 * changed.length - from);
    doubled.set(changed);
    doubled.set(changed.subarray(from), changed.length);
    return doubled;
  }
  // Sizes and counts are what hurts most: extremes come often.
  const extremes = [0, 1, 0x7f, 0x80, 0xff];
  for (let n = 1 + Math.floor(random() * 6); n > 0; n--)
    changed[at()] = random() < 0.3 ? (extremes[Math.floor(random() * 5)] as number) : Math.floor(random() * 256);
  return changed;
}

export type MutantEnd = { readonly kind: 'features' } | { readonly kind: 'refused'; readonly code: string };

/** Reads it. Throws when it ends in anything but whole tables or a `ReadError`. */
export async function endOfMutant(
  fileName: string,
  bytes: Uint8Array,
  siblings: Readonly<Record<string, Uint8Array>> = {},
): Promise<MutantEnd> {
  try {
    const { layers, sheets } = await readFile(aFile(fileName, bytes, siblings));
    for (const layer of layers) {
      const { table } = layer;
      const told = describeLayer(layer);
      check(told.count === table.count, 'count');
      check(table.geometry.featureOffsets.length === table.count + 1, 'offsets');
      check(table.ids.offsets.length === table.count + 1, 'ids');
      for (const column of table.columns.values())
        check((column.kind === 'number' ? column.values : column.codes).length === table.count, column.name);
      for (const edge of told.extent ?? []) check(Math.abs(edge) <= 180.001, 'extent');
    }
    for (const sheet of sheets) check(Array.isArray(sheet.rows), 'rows');
    return { kind: 'features' };
  } catch (error) {
    if (!(error instanceof ReadError) || !/^[A-Z_]+$/.test(error.code)) throw error;
    return { kind: 'refused', code: error.code };
  }
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the table that was read is not whole: ${what}`);
}
