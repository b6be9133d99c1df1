/**
 * In which encoding is this text?
 *
 *   1. a byte order mark
 *   2. what the file or its sidecar declares (`.cpg`, DBF language driver), when the bytes do not contradict it
 *   3. UTF-8, when every byte fits
 *   4. UTF-16 without a mark, when zero bytes stand on one side of the pairs only (whole files, not fields)
 *   5. GB18030, Big5, Shift_JIS, EUC-JP or EUC-KR, by score (`score-encodings.ts`)
 *   6. Windows-1251 or KOI8-R when most letters are beyond ASCII, else Windows-1252
 *
 * Steps 4 to 6 are guesses, and said to be.
 */
import { likeliestEastAsian } from './score-encodings.ts';

export interface EncodingFound {
  /** A name a person knows: `UTF-8`, `GBK`, `GB18030`, `Big5`, `UTF-16LE`, `windows-1252`. */
  readonly encoding: string;
  readonly from: 'mark' | 'declared' | 'bytes' | 'score';
  /** What was declared and is not what the bytes are; null when nothing was contradicted. */
  readonly contradicted: string | null;
}

/** Below this score the text is taken as Western or Cyrillic. */
const EAST_ASIAN_SCORE = 0.55;

/** Pieces of text of one file (fields of a table, or the whole file as one piece). */
export function findEncoding(pieces: readonly Uint8Array[], declared: string | null): EncodingFound {
  const mark = pieces[0] ? byteOrderMark(pieces[0]) : null;
  if (mark) return { encoding: mark, from: 'mark', contradicted: null };
  const label = declared === null ? null : encodingLabel(declared);
  if (label !== null && pieces.every((piece) => fits(piece, label)))
    return { encoding: label, from: 'declared', contradicted: null };
  const contradicted = label === null ? null : declared;
  if (pieces.every((piece) => fitsUtf8(piece))) return { encoding: 'UTF-8', from: 'bytes', contradicted };
  return { encoding: likeliestByScore(pieces), from: 'score', contradicted };
}

/** The encoding a byte order mark names; null without one. */
export function byteOrderMark(bytes: Uint8Array): 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return null;
}

const labels: ReadonlyMap<string, string> = new Map([
  ['utf8', 'UTF-8'],
  ['65001', 'UTF-8'],
  ['936', 'GBK'],
  ['cp936', 'GBK'],
  ['gbk', 'GBK'],
  ['gb2312', 'GBK'],
  ['ansi936', 'GBK'],
  ['ms936', 'GBK'],
  ['gb18030', 'GB18030'],
  ['54936', 'GB18030'],
  ['950', 'Big5'],
  ['cp950', 'Big5'],
  ['big5', 'Big5'],
  ['ansi950', 'Big5'],
  ['932', 'Shift_JIS'],
  ['cp932', 'Shift_JIS'],
  ['949', 'EUC-KR'],
  ['cp949', 'EUC-KR'],
  ['874', 'windows-874'],
  ['866', 'IBM866'],
  ['ibm866', 'IBM866'],
  ['1250', 'windows-1250'],
  ['1251', 'windows-1251'],
  ['1253', 'windows-1253'],
  ['1254', 'windows-1254'],
  ['1255', 'windows-1255'],
  ['1256', 'windows-1256'],
  ['1252', 'windows-1252'],
  ['ansi1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['88591', 'ISO-8859-1'],
  ['latin1', 'ISO-8859-1'],
]);

/** The name of a declared encoding (`.cpg` text, a code page number); null when it names none we can decode. */
export function encodingLabel(declared: string): string | null {
  const plain = declared.trim().toLowerCase();
  const known = labels.get(plain.replace(/[^a-z0-9]/g, '').replace(/^(iso|windows)(?=\d)/, ''));
  if (known) return known;
  try {
    return new TextDecoder(plain).encoding;
  } catch {
    return null;
  }
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  if (encoding === 'UTF-8') return fitsUtf8(bytes);
  try {
    new TextDecoder(encoding, { fatal: true }).decode(withoutCutCharacter(bytes, encoding));
    return true;
  } catch {
    return false;
  }
}

/** Valid UTF-8, a character cut off at the very end allowed: fields of fixed width cut them. */
function fitsUtf8(bytes: Uint8Array): boolean {
  if (isAscii(bytes)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(withoutCutCharacter(bytes, 'UTF-8'));
    return true;
  } catch {
    return false;
  }
}

/** The bytes without the beginning of a character that does not end. */
export function withoutCutCharacter(bytes: Uint8Array, encoding: string): Uint8Array {
  const last = bytes.length - 1;
  if (encoding === 'UTF-8') {
    for (let back = 0; back < 3 && last - back >= 0; back++) {
      const byte = bytes[last - back] as number;
      if (byte < 0x80) return bytes;
      if (byte >= 0xc0) {
        const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        return back + 1 < length ? bytes.subarray(0, last - back) : bytes;
      }
    }
    return bytes;
  }
  if (encoding === 'GBK' || encoding === 'GB18030' || encoding === 'Big5') {
    let i = 0;
    while (i < bytes.length) i += (bytes[i] as number) > 0x80 ? 2 : 1;
    return i > bytes.length ? bytes.subarray(0, last) : bytes;
  }
  return bytes;
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false;
  return true;
}

/** UTF-16 that lost its mark: the zero halves of its ASCII characters all stand on one side of their pairs. */
export function unmarkedUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  let even = 0;
  let odd = 0;
  for (const [i, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd < UTF16_ZERO_SHARE * bytes.length || even + odd === 0) return null;
  if (even < UTF16_STRAY_SHARE * odd) return 'UTF-16LE';
  return odd < UTF16_STRAY_SHARE * even ? 'UTF-16BE' : null;
}

/** Even a table of Chinese names has its digits, commas and line ends. */
const UTF16_ZERO_SHARE = 0.04;
/** U+0100 and its like have a zero on the other side. */
const UTF16_STRAY_SHARE = 0.05;

function likeliestByScore(pieces: readonly Uint8Array[]): string {
  const { encoding, score } = likeliestEastAsian(pieces);
  return score >= EAST_ASIAN_SCORE ? encoding : westernOrCyrillic(pieces);
}

/** Cyrillic is letters beyond ASCII throughout; KOI8-R has its small letters where Windows-1251 has its capitals. */
function westernOrCyrillic(pieces: readonly Uint8Array[]): string {
  let ascii = 0;
  let lowHalf = 0;
  let highHalf = 0;
  for (const piece of pieces) {
    for (const byte of piece) {
      if ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)) ascii++;
      else if (byte >= 0xe0) highHalf++;
      else if (byte >= 0xc0) lowHalf++;
    }
  }
  if (lowHalf + highHalf < 3 || lowHalf + highHalf <= ascii) return 'windows-1252';
  return highHalf >= lowHalf ? 'windows-1251' : 'KOI8-R';
}
