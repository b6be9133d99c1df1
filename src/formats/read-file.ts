/**
 * Any file to layers and sheets: which format is it, and what does that format's reader make of it?
 *
 * `.gz` is read through. The content decides before the name does: a GeoJSON called `.txt` is a GeoJSON. A file
 * that is known and not read (DWG, RAR, …) is named as such, with the way to convert it. Whatever goes wrong
 * inside a reader comes out as a `ReadError`, so the caller has one thing to show; a cancel passes through.
 */
import { MOST_COLUMNS, TooManyColumns } from '../geo/table-builder.ts';
import { gunzip, isGzip } from './archive/gunzip.ts';
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from './format.ts';
import { formats } from './index.ts';
import { extensionOf } from './layer-name.ts';
import { partOfPause } from './part-of-pause.ts';
import { unsupportedKind } from './unsupported.ts';

export interface FileRead extends ReadResult {
  /** `id` of the format in `formats/index.ts`. */
  readonly formatId: string;
}

const HEAD_BYTES = 4096;
const SHARE_OF_UNPACKING = 0.2;

export async function readFile(
  file: SourceFile,
  options: ReadOptions = {},
  pause: Pause = async () => {},
): Promise<FileRead> {
  const cancel = new CancelWatch(pause);
  try {
    return await readUnpacked(file, options, cancel.pause);
  } catch (error) {
    if (error instanceof ReadError || error === cancel.thrown) throw error;
    if (error instanceof TooManyColumns) throw new ReadError('TOO_MANY_FIELDS', { limit: MOST_COLUMNS });
    const reason = error instanceof Error ? error.message : String(error);
    if (/call stack/i.test(reason)) throw new ReadError('NESTED_TOO_DEEP');
    throw new ReadError(noMemory.test(reason) ? 'TOO_LARGE_FOR_MEMORY' : 'FILE_DAMAGED', { reason });
  }
}

/** What engines say when they have no room for an array or a text. */
const noMemory =
  /allocation failed|invalid (typed )?array (buffer )?length|invalid string length|out of memory|array length must be/i;

async function readUnpacked(file: SourceFile, options: ReadOptions, pause: Pause, inGzip = false): Promise<FileRead> {
  if (file.size === 0) throw new ReadError('FILE_EMPTY');
  const head = await headOf(file);
  if (isGzip(head)) {
    if (inGzip) throw new ReadError('ARCHIVE_NESTED', { members: file.name });
    const inner = await gunzip(file, partOfPause(pause, 0, SHARE_OF_UNPACKING));
    return readUnpacked(inner, options, partOfPause(pause, SHARE_OF_UNPACKING, 1 - SHARE_OF_UNPACKING), true);
  }
  const format = detectFormat(head, file.name);
  const result = await format.read(file, options, pause);
  if (result.sheets.some(({ rows }) => rows.some((row) => row.length > MOST_COLUMNS)))
    throw new ReadError('TOO_MANY_FIELDS', { limit: MOST_COLUMNS });
  return {
    layers: result.layers.map((layer) => ({
      ...layer,
      issues: layer.issues.map((issue) => ({ ...issue, where: { file: file.name, ...issue.where } })),
    })),
    sheets: result.sheets,
    formatId: format.id,
  };
}

/** The format of a file by its first bytes, then by its name. Throws when there is none. */
export function detectFormat(head: Uint8Array, fileName: string): Format {
  const extension = extensionOf(fileName);
  const all: readonly Format[] = formats;
  const sniffed = all.filter((format) => format.sniff(head, fileName));
  const best = sniffed.find((format) => format.extensions.includes(extension)) ?? sniffed[0];
  if (best) return best;
  const known = unsupportedKind(head, fileName);
  if (known) throw new ReadError(known.code, { kind: known.kind });
  const byName = all.find((format) => format.extensions.includes(extension));
  if (byName) return byName;
  throw new ReadError('FORMAT_UNKNOWN', { extension });
}

async function headOf(file: SourceFile): Promise<Uint8Array> {
  const reader = file.stream().getReader();
  const head = new Uint8Array(Math.min(HEAD_BYTES, file.size));
  let filled = 0;
  while (filled < head.length) {
    const { done, value } = await reader.read();
    if (done) break;
    const part = value.subarray(0, head.length - filled);
    head.set(part, filled);
    filled += part.length;
  }
  await reader.cancel();
  return head.subarray(0, filled);
}

/** Remembers what `pause` threw, so that a cancel is not mistaken for a damaged file. */
class CancelWatch {
  thrown: unknown = Symbol('nothing thrown');

  constructor(private readonly inner: Pause) {}

  get pause(): Pause {
    const remember = (error: unknown) => {
      this.thrown = error;
      throw error;
    };
    const pause = (fraction: number) => this.inner(fraction).catch(remember);
    const { tell } = this.inner;
    if (!tell) return pause;
    return Object.assign(pause, {
      tell: (fraction: number, quietSeconds?: number) => {
        try {
          tell(fraction, quietSeconds);
        } catch (error) {
          remember(error);
        }
      },
    });
  }
}
