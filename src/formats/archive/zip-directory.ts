/**
 * What a ZIP archive says it holds: its central directory, also in the larger form of ZIP64.
 *
 * Read here because fflate tells no place of a member: with it each member costs a walk over all, and is unpacked as
 * a whole.
 */

export interface ZipEntry {
  readonly rawName: Uint8Array;
  /** The archive says that the name is UTF-8. */
  readonly nameIsUtf8: boolean;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly headerAt: number;
}

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const END_64_LOCATOR = 0x07064b50;
const END_64_LOCATOR_BYTES = 20;
const END_64_RECORD = 0x06064b50;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_BYTES = 46;
const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const EXTRA_64 = 1;
/** In a 32-bit field: the number stands among the extra fields. */
const ELSEWHERE = 0xffffffff;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 0x800;
/** A comment may follow the end record. */
const LONGEST_COMMENT = 0xffff;

/** Throws an Error where the directory makes no sense. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = directoryStart(view);
  while (at + CENTRAL_HEADER_BYTES <= bytes.length && view.getUint32(at, true) === CENTRAL_HEADER) {
    const flags = view.getUint16(at + 8, true);
    const nameAt = at + CENTRAL_HEADER_BYTES;
    const extraAt = nameAt + view.getUint16(at + 28, true);
    const commentAt = extraAt + view.getUint16(at + 30, true);
    const end = commentAt + view.getUint16(at + 32, true);
    if (end > bytes.length) throw new Error('directory');
    const large = largeNumbers(view, extraAt, commentAt);
    const number = (place: number) => {
      const short = view.getUint32(place, true);
      return short === ELSEWHERE ? (large.shift() ?? short) : short;
    };
    // In the order in which the extra field lists those that stand there.
    const size = number(at + 24);
    const packedSize = number(at + 20);
    const headerAt = number(at + 42);
    entries.push({
      rawName: bytes.subarray(nameAt, extraAt),
      nameIsUtf8: (flags & FLAG_UTF8) !== 0,
      encrypted: (flags & FLAG_ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize,
      size,
      headerAt,
    });
    at = end;
  }
  return entries;
}

/** The packed bytes of a member, behind its own header. Throws an Error where they are not in the archive. */
export function packedBytes(bytes: Uint8Array, { headerAt, packedSize }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (headerAt + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(headerAt, true) !== LOCAL_HEADER)
    throw new Error('header');
  const from =
    headerAt + LOCAL_HEADER_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (from + packedSize > bytes.length) throw new Error('unexpected EOF');
  return bytes.subarray(from, from + packedSize);
}

function directoryStart(view: DataView): number {
  const last = view.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    const start = view.getUint32(at + 16, true);
    const locator = at - END_64_LOCATOR_BYTES;
    if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return start;
    const record = Number(view.getBigUint64(locator + 8, true));
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_64_RECORD) return start;
    return Number(view.getBigUint64(record + 48, true));
  }
  throw new Error('no end record');
}

/** The 64-bit numbers of the ZIP64 extra field. */
function largeNumbers(view: DataView, from: number, end: number): number[] {
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== EXTRA_64) continue;
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), end - at - 4) / 8);
    return Array.from({ length: count }, (_, i) => Number(view.getBigUint64(at + 4 + 8 * i, true)));
  }
  return [];
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
