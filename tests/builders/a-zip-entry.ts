/** ZIP archives that say what is not so: each member with the sizes a test wants. */
import { deflateSync } from 'fflate';
import { crc32 } from '../../src/formats/archive/crc32.ts';
import { utf8 } from './a-file.ts';

export interface ZipEntrySpec {
  readonly path: string;
  readonly content: Uint8Array;
  /** What the archive says; the truth without it. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
}

/** `repeat`: how often the directory names each member, all at the same bytes. */
export function aZipOf(entries: readonly ZipEntrySpec[], repeat = 1): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const put = (list: Uint8Array[], bytes: Uint8Array) => {
    list.push(bytes);
    return bytes.length;
  };
  for (const { path, content, size = content.length, crc = crc32(0, content), method = 8 } of entries) {
    const name = utf8(path);
    const packed = method === 8 ? deflateSync(content, { level: 1 }) : content;
    const headerAt = at;
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(8, method, true);
    local.setUint32(14, crc, true);
    local.setUint32(18, packed.length, true);
    local.setUint32(22, size, true);
    local.setUint16(26, name.length, true);
    at += put(parts, new Uint8Array(local.buffer)) + put(parts, name) + put(parts, packed);
    for (let i = 0; i < repeat; i++) {
      const central = new DataView(new ArrayBuffer(46));
      central.setUint32(0, 0x02014b50, true);
      central.setUint16(8, 0x800, true);
      central.setUint16(10, method, true);
      central.setUint32(16, crc, true);
      central.setUint32(20, packed.length, true);
      central.setUint32(24, size, true);
      central.setUint16(28, name.length, true);
      central.setUint32(42, headerAt, true);
      put(directory, new Uint8Array(central.buffer));
      put(directory, name);
    }
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint32(16, at, true);
  const all = [...parts, ...directory, new Uint8Array(end.buffer)];
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of all) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
