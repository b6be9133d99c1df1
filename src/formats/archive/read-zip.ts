/**
 * The members of a ZIP archive, with their names as people wrote them.
 *
 * Names carry a flag when they are UTF-8; Chinese Windows writes GBK without any, and some tools write UTF-8
 * without the flag, so a name without flag is decoded like any text of unknown encoding. What macOS adds
 * (`__MACOSX`, `._x`) is passed over. The sum of the unpacked sizes is looked at before unpacking, and again
 * while it happens, because a bomb lies.
 */
import type { UnzipFileInfo } from 'fflate';
import { ReadError } from '../format.ts';
import { findEncoding } from '../text/encoding.ts';

export interface ZipMember {
  /** Path inside the archive. */
  readonly path: string;
  readonly size: number;
  bytes(): Uint8Array;
}

const LARGEST_BYTES = 2_000_000_000;
/** Deflate cannot do better than about 1030 to 1; beyond this a member is a bomb, not data. */
const LARGEST_RATIO = 1100;
const CENTRAL_HEADER = 0x02014b50;
const CENTRAL_HEADER_BYTES = 46;
const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const ENCRYPTED = 1;

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
}

/** The files of an archive, not yet unpacked. */
export async function openZip(bytes: Uint8Array): Promise<ZipMember[]> {
  const { unzipSync } = await import('fflate');
  if (isEncrypted(bytes)) throw new ReadError('ARCHIVE_ENCRYPTED');
  const infos: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (info) => {
        infos.push(info);
        return false;
      },
    });
  } catch (error) {
    throw damaged(error);
  }
  const total = infos.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const bomb = infos.some(({ size, originalSize }) => originalSize > 1e6 && originalSize > LARGEST_RATIO * size);
  if (total > LARGEST_BYTES || bomb) throw new ReadError('FILE_TOO_LARGE', { limitMb: LARGEST_BYTES / 1e6 });
  return infos
    .filter(({ name }) => !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\._|\.DS_Store)/.test(name))
    .map((info) => ({
      path: memberName(info.name),
      size: info.originalSize,
      bytes: () => {
        try {
          const member = unzipSync(bytes, { filter: (other) => other.name === info.name })[info.name];
          if (!member) throw new Error(info.name);
          return member;
        } catch (error) {
          throw damaged(error);
        }
      },
    }));
}

/** fflate gives a name without the UTF-8 flag byte by byte, as Latin-1. */
function memberName(name: string): string {
  const codes = Array.from(name, (character) => character.codePointAt(0) ?? 0);
  if (codes.every((code) => code < 0x80) || codes.some((code) => code > 0xff)) return name;
  const raw = Uint8Array.from(codes);
  return new TextDecoder(findEncoding([raw], null).encoding).decode(raw);
}

/** Does any member carry the flag of a password? Read from the central directory; folders never carry it. */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_RECORD_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END_RECORD) end--;
  if (end < 0) return false;
  let at = view.getUint32(end + 16, true);
  while (at + CENTRAL_HEADER_BYTES <= bytes.length && view.getUint32(at, true) === CENTRAL_HEADER) {
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return true;
    at +=
      CENTRAL_HEADER_BYTES +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return false;
}

function damaged(error: unknown): ReadError {
  return new ReadError('ARCHIVE_DAMAGED', { reason: error instanceof Error ? error.message : String(error) });
}
