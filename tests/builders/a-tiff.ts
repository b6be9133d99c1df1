/** Small TIFFs built byte by byte: any kind of number, byte order, block, compression and predictor. */
import { zlibSync } from 'fflate';

export type TiffDtype =
  | 'uint8'
  | 'int8'
  | 'uint16'
  | 'int16'
  | 'uint32'
  | 'int32'
  | 'uint64'
  | 'int64'
  | 'float16'
  | 'float32'
  | 'float64';
export type TiffCompression = 'none' | 'lzw' | 'deflate' | 'packbits';

export interface TiffTag {
  readonly tag: number;
  readonly type: 'short' | 'long' | 'double' | 'ascii';
  readonly values: readonly number[] | string;
}

export interface TiffSpec {
  readonly width: number;
  readonly height: number;
  /** A list of values a band, row by row. */
  readonly bands: readonly (readonly number[])[];
  readonly dtype?: TiffDtype;
  readonly compression?: TiffCompression;
  readonly predictor?: 1 | 2 | 3;
  readonly bigEndian?: boolean;
  readonly bigTiff?: boolean;
  /** Tiles of that size; strips without it. */
  readonly tile?: readonly [width: number, height: number];
  readonly rowsPerStrip?: number;
  /** Each band in blocks of its own. */
  readonly separate?: boolean;
  /** Blocks that are left out of the file, by number. */
  readonly leftOut?: ReadonlySet<number>;
  readonly tags?: readonly TiffTag[];
  /** Put over what is written, by tag number, for files that lie. */
  readonly lies?: Readonly<Record<number, number>>;
}

const bytesOf: Readonly<Record<TiffDtype, number>> = {
  ...{ uint8: 1, int8: 1, uint16: 2, int16: 2, uint32: 4, int32: 4, uint64: 8, int64: 8 },
  ...{ float16: 2, float32: 4, float64: 8 },
};
const compressionNumbers = { none: 1, lzw: 5, deflate: 8, packbits: 32773 } as const;

/** Cells of `size` units with the upper left corner of the raster at x, y, in the system of an EPSG code. */
export function geoTags(epsg: number, x: number, y: number, size: number): TiffTag[] {
  const geographic = epsg < 5000;
  return [
    { tag: 33550, type: 'double', values: [size, size, 0] },
    { tag: 33922, type: 'double', values: [0, 0, 0, x, y, 0] },
    geoKeys([
      [1024, geographic ? 2 : 1],
      [1025, 1],
      [geographic ? 2048 : 3072, epsg],
    ]),
  ];
}

/** GeoKeys whose values are short numbers. */
export function geoKeys(keys: readonly (readonly [key: number, value: number])[]): TiffTag {
  return {
    tag: 34735,
    type: 'short',
    values: [1, 1, 0, keys.length, ...keys.flatMap(([key, value]) => [key, 0, 1, value])],
  };
}

export function nodataTag(text: string): TiffTag {
  return { tag: 42113, type: 'ascii', values: text };
}

export function aTiff(spec: TiffSpec): Uint8Array {
  const { width, height, bands, dtype = 'uint8', bigTiff = false, separate = false } = spec;
  const little = !(spec.bigEndian ?? false);
  const [blockWidth, blockHeight] = spec.tile ?? [width, spec.rowsPerStrip ?? height];
  const blocks = blocksOf(spec, blockWidth, blockHeight, little);
  const kinds = { u: 1, i: 2, f: 3 } as const;
  const format = kinds[dtype[0] as keyof typeof kinds];
  const bits = bytesOf[dtype] * 8;
  const start = bigTiff ? 16 : 8;
  const places: number[] = [];
  let at = start;
  for (const block of blocks) {
    places.push(block.length === 0 ? 0 : at);
    at += block.length;
  }
  const [offsetTag, countTag] = spec.tile ? [324, 325] : [273, 279];
  const tags: TiffTag[] = [
    { tag: 256, type: 'long', values: [width] },
    { tag: 257, type: 'long', values: [height] },
    { tag: 258, type: 'short', values: bands.map(() => bits) },
    { tag: 259, type: 'short', values: [compressionNumbers[spec.compression ?? 'none']] },
    { tag: 262, type: 'short', values: [1] },
    { tag: offsetTag, type: 'long', values: places },
    { tag: 277, type: 'short', values: [bands.length] },
    { tag: countTag, type: 'long', values: blocks.map((block) => block.length) },
    { tag: 284, type: 'short', values: [separate ? 2 : 1] },
    { tag: 317, type: 'short', values: [spec.predictor ?? 1] },
    { tag: 339, type: 'short', values: bands.map(() => format) },
    ...(spec.tile
      ? [
          { tag: 322, type: 'long', values: [blockWidth] } as const,
          { tag: 323, type: 'long', values: [blockHeight] } as const,
        ]
      : [{ tag: 278, type: 'long', values: [blockHeight] } as const]),
    ...(spec.tags ?? []),
  ];
  const told = tags.map((one) =>
    spec.lies?.[one.tag] === undefined ? one : { ...one, values: [spec.lies[one.tag] as number] },
  );
  const directory = writeDirectory(told, at, little, bigTiff);
  const file = new Uint8Array(at + directory.length);
  const head = new DataView(file.buffer);
  head.setUint16(0, little ? 0x4949 : 0x4d4d);
  head.setUint16(2, bigTiff ? 43 : 42, little);
  if (bigTiff) {
    head.setUint16(4, 8, little);
    head.setBigUint64(8, BigInt(at), little);
  } else head.setUint32(4, at, little);
  let place = start;
  for (const block of blocks) {
    file.set(block, place);
    place += block.length;
  }
  file.set(directory, at);
  return file;
}

function writeDirectory(tags: readonly TiffTag[], at: number, little: boolean, big: boolean): Uint8Array {
  const sorted = [...tags].sort((a, b) => a.tag - b.tag);
  const sizes = { short: 2, long: 4, double: 8, ascii: 1 } as const;
  const types = { short: 3, long: 4, double: 12, ascii: 2 } as const;
  const [countBytes, entryBytes, inline] = big ? [8, 20, 8] : [2, 12, 4];
  const headBytes = countBytes + entryBytes * sorted.length + inline;
  const values = sorted.map(({ type, values: given }) => {
    const list = typeof given === 'string' ? [...new TextEncoder().encode(`${given}\0`)] : given;
    const bytes = new Uint8Array(list.length * sizes[type]);
    const view = new DataView(bytes.buffer);
    list.forEach((value, i) => {
      if (type === 'short') view.setUint16(2 * i, value, little);
      else if (type === 'long') view.setUint32(4 * i, value, little);
      else if (type === 'double') view.setFloat64(8 * i, value, little);
      else view.setUint8(i, value);
    });
    return { count: list.length, bytes };
  });
  const outside = values.reduce((sum, { bytes }) => sum + (bytes.length > inline ? bytes.length : 0), 0);
  const all = new Uint8Array(headBytes + outside);
  const view = new DataView(all.buffer);
  if (big) view.setBigUint64(0, BigInt(sorted.length), little);
  else view.setUint16(0, sorted.length, little);
  let more = headBytes;
  sorted.forEach(({ tag, type }, i) => {
    const entry = countBytes + i * entryBytes;
    const { count, bytes } = values[i] as { count: number; bytes: Uint8Array };
    view.setUint16(entry, tag, little);
    view.setUint16(entry + 2, types[type], little);
    if (big) view.setBigUint64(entry + 4, BigInt(count), little);
    else view.setUint32(entry + 4, count, little);
    const valueAt = entry + (big ? 12 : 8);
    if (bytes.length <= inline) all.set(bytes, valueAt);
    else {
      if (big) view.setBigUint64(valueAt, BigInt(at + more), little);
      else view.setUint32(valueAt, at + more, little);
      all.set(bytes, more);
      more += bytes.length;
    }
  });
  return all;
}

function blocksOf(spec: TiffSpec, blockWidth: number, blockHeight: number, little: boolean): Uint8Array[] {
  const { width, height, bands, dtype = 'uint8', separate = false, leftOut = new Set<number>(), tile } = spec;
  const size = bytesOf[dtype];
  const planes = separate ? bands.map((band) => [band]) : [bands];
  const blocks: Uint8Array[] = [];
  for (const plane of planes) {
    for (let top = 0; top < height; top += blockHeight) {
      for (let left = 0; left < width; left += blockWidth) {
        if (leftOut.has(blocks.length)) {
          blocks.push(new Uint8Array(0));
          continue;
        }
        const rows = tile ? blockHeight : Math.min(blockHeight, height - top);
        const bytes = new Uint8Array(rows * blockWidth * plane.length * size);
        const view = new DataView(bytes.buffer);
        for (let y = 0; y < rows; y++) {
          for (let x = 0; x < blockWidth; x++) {
            plane.forEach((band, b) => {
              const inside = top + y < height && left + x < width;
              const value = inside ? (band[(top + y) * width + left + x] as number) : 0;
              putNumber(view, ((y * blockWidth + x) * plane.length + b) * size, dtype, value, little);
            });
          }
        }
        blocks.push(packed(predicted(bytes, spec, plane.length, blockWidth, little), spec));
      }
    }
  }
  return blocks;
}

function putNumber(view: DataView, at: number, dtype: TiffDtype, value: number, little: boolean): void {
  if (dtype === 'uint8') view.setUint8(at, value);
  else if (dtype === 'int8') view.setInt8(at, value);
  else if (dtype === 'uint16') view.setUint16(at, value, little);
  else if (dtype === 'int16') view.setInt16(at, value, little);
  else if (dtype === 'uint32') view.setUint32(at, value, little);
  else if (dtype === 'int32') view.setInt32(at, value, little);
  else if (dtype === 'uint64') view.setBigUint64(at, BigInt(value), little);
  else if (dtype === 'int64') view.setBigInt64(at, BigInt(value), little);
  else if (dtype === 'float16') view.setUint16(at, half(value), little);
  else if (dtype === 'float32') view.setFloat32(at, value, little);
  else view.setFloat64(at, value, little);
}

/** Only for numbers that a half holds exactly. */
function half(value: number): number {
  if (Number.isNaN(value)) return 0x7e00;
  if (value === 0) return 0;
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  return (value < 0 ? 0x8000 : 0) | ((exponent + 15) << 10) | Math.round((Math.abs(value) / 2 ** exponent - 1) * 1024);
}

/** Differences of whole numbers (2), or bytes sorted by weight and their differences (3), row by row. */
function predicted(bytes: Uint8Array, spec: TiffSpec, bands: number, blockWidth: number, little: boolean): Uint8Array {
  const { predictor = 1, dtype = 'uint8' } = spec;
  if (predictor === 1) return bytes;
  const size = bytesOf[dtype];
  const numbers = blockWidth * bands;
  const out = new Uint8Array(bytes.length);
  for (let row = 0; row < bytes.length; row += numbers * size) {
    const line = bytes.subarray(row, row + numbers * size);
    if (predictor === 2) {
      const whole = (i: number) => {
        let value = 0n;
        for (let b = 0; b < size; b++)
          value = (value << 8n) | BigInt(line[i * size + (little ? size - 1 - b : b)] as number);
        return value;
      };
      for (let i = 0; i < numbers; i++) {
        const before = i < bands ? 0n : whole(i - bands);
        let difference = BigInt.asUintN(8 * size, whole(i) - before);
        for (let b = 0; b < size; b++) {
          out[row + i * size + (little ? b : size - 1 - b)] = Number(difference & 255n);
          difference >>= 8n;
        }
      }
    } else {
      const sorted = new Uint8Array(line.length);
      for (let i = 0; i < numbers; i++)
        for (let b = 0; b < size; b++) sorted[b * numbers + i] = line[i * size + (little ? size - 1 - b : b)] as number;
      for (let i = 0; i < sorted.length; i++)
        out[row + i] = (sorted[i] as number) - (i < bands ? 0 : (sorted[i - bands] as number));
    }
  }
  return out;
}

function packed(bytes: Uint8Array, { compression = 'none' }: TiffSpec): Uint8Array {
  if (compression === 'deflate') return zlibSync(bytes);
  if (compression === 'packbits') return packBits(bytes);
  return compression === 'lzw' ? packLzw(bytes) : bytes;
}

/** Runs where a byte repeats, single bytes elsewhere; now and then the no-operation. */
function packBits(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    let run = 1;
    while (run < 128 && i + run < bytes.length && bytes[i + run] === bytes[i]) run++;
    if (out.length % 5 === 0) out.push(128);
    out.push(run === 1 ? 0 : 257 - run, bytes[i] as number);
    i += run;
  }
  return Uint8Array.from(out);
}

/** By the book (TIFF 6, section 13): strings in a table, a clear code before it is full. */
function packLzw(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  let width = 9;
  let next = 258;
  let table = new Map<string, number>();
  const put = (code: number) => {
    held = held * 2 ** width + code;
    bits += width;
    while (bits >= 8) {
      const byte = Math.floor(held / 2 ** (bits - 8));
      out.push(byte);
      held -= byte * 2 ** (bits - 8);
      bits -= 8;
    }
  };
  const codeOf = (text: string) => (text.length === 1 ? text.charCodeAt(0) : (table.get(text) as number));
  put(256);
  let seen = '';
  for (const byte of bytes) {
    const longer = seen + String.fromCharCode(byte);
    if (longer.length === 1 || table.has(longer)) {
      seen = longer;
      continue;
    }
    put(codeOf(seen));
    table.set(longer, next++);
    if (next === 512 || next === 1024 || next === 2048) width++;
    if (next === 4095) {
      put(256);
      table = new Map();
      next = 258;
      width = 9;
    }
    seen = String.fromCharCode(byte);
  }
  if (seen !== '') put(codeOf(seen));
  put(257);
  if (bits > 0) out.push(held * 2 ** (8 - bits));
  return Uint8Array.from(out);
}
