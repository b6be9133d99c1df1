/**
 * The members of a ZIP archive, with their names as people wrote them.
 *
 * Names carry a flag when they are UTF-8; Chinese Windows writes GBK without any, and some tools write UTF-8
 * without the flag, so a name without flag is decoded like any text of unknown encoding. What macOS adds
 * (`__MACOSX`, `._x`) is passed over. A member is unpacked piece by piece when it is read. The sum of the unpacked
 * sizes is looked at before, and again while it happens, because a bomb lies; and each member must come out with the
 * size and check sum that the archive states.
 */
import { Inflate } from 'fflate';
import { ReadError } from '../format.ts';
import { findEncoding } from '../text/encoding.ts';
import { crc32 } from './crc32.ts';
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory.ts';

export interface ZipMember {
  /** Path inside the archive. */
  readonly path: string;
  /** Of the unpacked file, as the archive says. */
  readonly size: number;
  readonly packedSize: number;
  /** As a whole: for what cannot be read piece by piece. `tell` hears the share done. */
  bytes(tell?: (fraction: number) => void): Uint8Array;
  stream(): ReadableStream<Uint8Array>;
}

/** Of all members together. */
const LARGEST_BYTES = 4_000_000_000;
/** Of a member that is wanted as a whole: a browser tab holds no such array. */
const LARGEST_WHOLE_BYTES = 1_500_000_000;
/** Deflate cannot do better than about 1030 to 1; a member that says more is a bomb, not data. */
const LARGEST_RATIO = 1100;
/** Packed bytes unpacked at once; at the worst they become a thousand times as many. */
const PIECE_BYTES = 1 << 16;
const STORED = 0;
const DEFLATED = 8;

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
}

/** The files of an archive, not yet unpacked. */
export async function openZip(bytes: Uint8Array, largestBytes = LARGEST_BYTES): Promise<ZipMember[]> {
  const entries = orDamaged(() => zipDirectory(bytes));
  if (entries.some(({ encrypted }) => encrypted)) throw new ReadError('ARCHIVE_ENCRYPTED');
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const lies = entries.some(({ size, packedSize }) => size > 1e6 && size > LARGEST_RATIO * packedSize);
  if (total > largestBytes || lies) throw tooLarge(largestBytes);
  return entries.flatMap((entry) => {
    const path = memberName(entry);
    if (path.endsWith('/') || /(^|\/)(__MACOSX\/|\._|\.DS_Store)/.test(path)) return [];
    return [
      {
        path,
        size: entry.size,
        packedSize: entry.packedSize,
        bytes: (tell?: (fraction: number) => void) => wholeMember(bytes, entry, tell),
        stream: () => streamOf(unpacked(bytes, entry)),
      },
    ];
  });
}

function memberName({ rawName, nameIsUtf8 }: ZipEntry): string {
  const plain = nameIsUtf8 || rawName.every((code) => code < 0x80);
  return new TextDecoder(plain ? 'utf-8' : findEncoding([rawName], null).encoding).decode(rawName);
}

function wholeMember(bytes: Uint8Array, entry: ZipEntry, tell?: (fraction: number) => void): Uint8Array {
  if (entry.size > LARGEST_WHOLE_BYTES) throw tooLarge(LARGEST_WHOLE_BYTES);
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of unpacked(bytes, entry)) {
    whole.set(piece, at);
    at += piece.length;
    tell?.(at / entry.size);
  }
  return whole;
}

/** The unpacked bytes of a member, piece by piece; never more than it states. */
function* unpacked(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
  const packed = orDamaged(() => packedBytes(bytes, entry));
  let size = 0;
  let sum = 0;
  for (const piece of entry.method === STORED ? pieces(packed) : inflated(packed, entry.method)) {
    size += piece.length;
    sum = crc32(sum, piece);
    if (size > entry.size) throw damaged('size');
    yield piece;
  }
  if (size !== entry.size) throw damaged('unexpected EOF');
  if (sum !== entry.crc) throw damaged('CRC-32');
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

function* inflated(packed: Uint8Array, method: number): Generator<Uint8Array> {
  if (method !== DEFLATED) throw new ReadError('FORMAT_UNSUPPORTED', { kind: `ZIP (method ${method})` });
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    ready.push(piece);
  });
  for (let at = 0; at < packed.length; at += PIECE_BYTES) {
    const piece = packed.subarray(at, at + PIECE_BYTES);
    orDamaged(() => inflate.push(piece, at + PIECE_BYTES >= packed.length));
    yield* ready;
    ready = [];
  }
}

function streamOf(source: Generator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const next = source.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel() {
      source.return(undefined);
    },
  });
}

function orDamaged<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function damaged(reason: string): ReadError {
  return new ReadError('ARCHIVE_DAMAGED', { reason });
}

function tooLarge(bytes: number): ReadError {
  return new ReadError('FILE_TOO_LARGE', { limitMb: bytes / 1e6 });
}
