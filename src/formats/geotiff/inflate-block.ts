/**
 * Bytes of one strip or tile, unpacked to the length they must have and never more.
 *
 *   1 none · 5 LZW · 8 and 32946 DEFLATE · 32773 PackBits
 *
 * A block that unpacks to less than it must is damaged; what would come after is not unpacked, so that a strip of a few
 * bytes cannot fill the memory.
 */
import { Inflate, Unzlib } from 'fflate';
import { ReadError } from '../format.ts';
import { unsupported } from './open-tiff.ts';

/** How many times longer than its bytes a block can be: a longer one is a lie, and no room is made for it. */
const mostTimes: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [5, 2731],
  [8, 1033],
  [32946, 1033],
  [32773, 64],
]);

const names: ReadonlyMap<number, string> = new Map([
  [2, 'CCITT RLE'],
  [3, 'CCITT Fax 3'],
  [4, 'CCITT Fax 4'],
  [6, 'JPEG'],
  [7, 'JPEG'],
  [34661, 'JBIG'],
  [34712, 'JPEG 2000'],
  [34887, 'LERC'],
  [34925, 'LZMA'],
  [50000, 'ZSTD'],
  [50001, 'WebP'],
  [50002, 'JPEG XL'],
]);

/** Throws for a compression that is not read, by its name. */
export function checkCompression(compression: number): void {
  if (!mostTimes.has(compression)) throw unsupported(names.get(compression) ?? `compression ${compression}`);
}

export function inflateBlock(bytes: Uint8Array, compression: number, length: number): Uint8Array {
  if (length > bytes.length * (mostTimes.get(compression) ?? 0)) throw new ReadError('FILE_CUT_OFF');
  if (compression === 1) return bytes.slice(0, length);
  const out = new Uint8Array(length);
  const filled =
    compression === 5
      ? unpackLzw(bytes, out)
      : compression === 32773
        ? unpackBits(bytes, out)
        : unpackDeflate(bytes, out);
  if (filled < length) throw new ReadError('FILE_DAMAGED', { reason: `${filled} / ${length} bytes` });
  return out;
}

/** Fed in pieces, so that no more than a piece is unpacked beyond what is wanted. */
const PIECE = 16_384;

function unpackDeflate(bytes: Uint8Array, out: Uint8Array): number {
  let filled = 0;
  const take = (part: Uint8Array) => {
    out.set(part.subarray(0, out.length - filled), filled);
    filled += Math.min(part.length, out.length - filled);
  };
  // DEFLATE stands in a TIFF with the zlib head; a few writers leave it out.
  const hasHead = ((bytes[0] ?? 0) & 15) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  const stream = hasHead ? new Unzlib(take) : new Inflate(take);
  for (let at = 0; at < bytes.length && filled < out.length; at += PIECE)
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  return filled;
}

const CLEAR = 256;
const END = 257;
const MOST_CODES = 4096;

/** TIFF's LZW: codes of 9 to 12 bits, highest bit first, one bit longer one code early. */
function unpackLzw(bytes: Uint8Array, out: Uint8Array): number {
  if (bytes[0] === 0 && ((bytes[1] ?? 0) & 1) === 1) throw unsupported('LZW (before TIFF 6)');
  const before = new Uint16Array(MOST_CODES);
  const last = new Uint8Array(MOST_CODES);
  const lengths = new Uint16Array(MOST_CODES);
  for (let code = 0; code < 256; code++) {
    last[code] = code;
    lengths[code] = 1;
  }
  let next = END + 1;
  let width = 9;
  let previous = -1;
  let buffer = 0;
  let held = 0;
  let at = 0;
  let filled = 0;
  /** Write the string of a code from its end; what does not fit is left out. Gives its first byte. */
  const write = (code: number): number => {
    const length = lengths[code] as number;
    let place = filled + length;
    let rest = code;
    for (let n = length; n > 1; n--) {
      place--;
      if (place < out.length) out[place] = last[rest] as number;
      rest = before[rest] as number;
    }
    if (place - 1 < out.length) out[place - 1] = last[rest] as number;
    filled = Math.min(out.length, filled + length);
    return last[rest] as number;
  };
  while (filled < out.length) {
    while (held < width) {
      if (at === bytes.length) return filled;
      buffer = ((buffer << 8) | (bytes[at++] as number)) & 0xffffff;
      held += 8;
    }
    held -= width;
    const code = (buffer >>> held) & ((1 << width) - 1);
    if (code === END) return filled;
    if (code === CLEAR) {
      next = END + 1;
      width = 9;
      previous = -1;
      continue;
    }
    if (previous < 0) {
      if (code > 255) throw damagedLzw(code);
      write(code);
    } else {
      if (code > next) throw damagedLzw(code);
      const known = code < next;
      const first = write(known ? code : previous);
      if (!known && filled < out.length) out[filled++] = first;
      if (next < MOST_CODES) {
        before[next] = previous;
        last[next] = first;
        lengths[next] = (lengths[previous] as number) + 1;
        next++;
      }
    }
    previous = code;
    if (next >= (1 << width) - 1 && width < 12) width++;
  }
  return filled;
}

function damagedLzw(code: number): ReadError {
  return new ReadError('FILE_DAMAGED', { reason: `LZW ${code}` });
}

/** n ≥ 0: n + 1 bytes follow as they are; n < 0: the next byte 1 − n times; −128: nothing. */
function unpackBits(bytes: Uint8Array, out: Uint8Array): number {
  let filled = 0;
  let at = 0;
  while (at < bytes.length && filled < out.length) {
    const head = bytes[at++] as number;
    if (head === 128) continue;
    if (head < 128) {
      const part = bytes.subarray(at, at + Math.min(head + 1, out.length - filled));
      out.set(part, filled);
      filled += part.length;
      at += head + 1;
    } else {
      if (at === bytes.length) break;
      const end = Math.min(out.length, filled + 257 - head);
      out.fill(bytes[at++] as number, filled, end);
      filled = end;
    }
  }
  return filled;
}
