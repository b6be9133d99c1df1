/**
 * Is the table of contents of a TIFF sound, before anything is read by it?
 *
 * A directory is a list of entries: tag, type, count, and the values or where they stand. A damaged or hostile file
 * promises billions of values, which a reader would make room for before it finds that they are not there, or lets
 * directories follow each other in a circle. So every entry must lie inside the file, and every directory may come once.
 */
import { ReadError } from '../format.ts';
import type { ByteSource } from './byte-source.ts';

export interface TiffFrame {
  readonly littleEndian: boolean;
  readonly bigTiff: boolean;
  readonly directories: number;
}

const LITTLE = 0x4949;
const BIG = 0x4d4d;
const CLASSIC = 42;
const BIG_TIFF = 43;
/** Rasters with their overviews and masks have a dozen or two, films and scans hundreds. */
const MOST_DIRECTORIES = 1000;
const MOST_ENTRIES = 1000;
/** Bytes of one value by type number: BYTE, ASCII, SHORT … IFD, then from 16 the types of BigTIFF. */
const typeBytes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8];

export async function checkDirectories(source: ByteSource): Promise<TiffFrame> {
  const head = viewOf(await source.read(0, 8));
  const order = head.getUint16(0);
  if (order !== LITTLE && order !== BIG) throw damaged('no TIFF');
  const little = order === LITTLE;
  const version = head.getUint16(2, little);
  if (version !== CLASSIC && version !== BIG_TIFF) throw damaged('no TIFF');
  const big = version === BIG_TIFF;
  let at = big ? offset8(viewOf(await source.read(8, 8)), 0, little) : head.getUint32(4, little);
  const seen = new Set<number>();
  while (at !== 0) {
    if (seen.has(at)) throw damaged('directories in a circle');
    if (seen.size === MOST_DIRECTORIES) throw damaged(`more than ${MOST_DIRECTORIES} directories`);
    seen.add(at);
    at = await checkDirectory(source, at, little, big);
  }
  if (seen.size === 0) throw damaged('no directory');
  return { littleEndian: little, bigTiff: big, directories: seen.size };
}

/** Gives the place of the next directory; 0 after the last. */
async function checkDirectory(source: ByteSource, at: number, little: boolean, big: boolean): Promise<number> {
  const countBytes = big ? 8 : 2;
  const entryBytes = big ? 20 : 12;
  const inlineBytes = big ? 8 : 4;
  const head = viewOf(await source.read(at, countBytes));
  const entries = big ? offset8(head, 0, little) : head.getUint16(0, little);
  if (entries === 0 || entries > MOST_ENTRIES) throw damaged(`a directory of ${entries} entries`);
  const view = viewOf(await source.read(at + countBytes, entries * entryBytes + inlineBytes));
  for (let entry = 0; entry < entries; entry++) {
    const start = entry * entryBytes;
    const type = view.getUint16(start + 2, little);
    const bytes = typeBytes[type] ?? 0;
    if (bytes === 0) throw damaged(`an entry of unknown type ${type}`);
    const count = big ? offset8(view, start + 4, little) : view.getUint32(start + 4, little);
    if (count * bytes <= inlineBytes) continue;
    const valuesAt = start + (big ? 12 : 8);
    const place = big ? offset8(view, valuesAt, little) : view.getUint32(valuesAt, little);
    if (place + count * bytes > source.size) throw new ReadError('FILE_CUT_OFF');
  }
  return big ? offset8(view, entries * entryBytes, little) : view.getUint32(entries * entryBytes, little);
}

function offset8(view: DataView, at: number, little: boolean): number {
  const value = view.getBigUint64(at, little);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ReadError('FILE_CUT_OFF');
  return Number(value);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(reason: string): ReadError {
  return new ReadError('FILE_DAMAGED', { reason });
}
