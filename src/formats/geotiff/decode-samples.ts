/**
 * The bytes of an unpacked block become numbers: predictors undone, byte order and kind of number applied.
 *
 *   predictor 2   each number is the difference to the one left of it, of the same band
 *   predictor 3   the bytes of a row's floats stand sorted by weight, the highest first, each byte as a difference
 *
 * Numbers of 64-bit integers beyond 2⁵³ are rounded, as JavaScript's numbers are; the caller says so.
 */
import { ReadError } from '../format.ts';
import type { TiffImage } from './open-tiff.ts';
import { unsupported } from './open-tiff.ts';

/** Bytes of a row of a block; rows begin on whole bytes. */
export function rowBytesOf({ blockWidth, bands, separate, bits }: TiffImage): number {
  return Math.ceil((blockWidth * (separate ? 1 : bands) * bits) / 8);
}

/** Throws for predictors that are not read. */
export function checkPredictor({ predictor, bits, format }: TiffImage): void {
  if (predictor === 1) return;
  const fits = predictor === 2 ? bits % 8 === 0 : predictor === 3 && format === 'float';
  if (!fits) throw unsupported(`predictor ${predictor}`);
}

/** Undo the predictor of a block in place. Gives whether its numbers are little-endian now. */
export function undoPredictor(bytes: Uint8Array, rows: number, image: TiffImage): boolean {
  const { predictor, bits, littleEndian, separate, bands } = image;
  if (predictor === 1) return littleEndian;
  const rowBytes = rowBytesOf(image);
  const size = bits / 8;
  const step = (separate ? 1 : bands) * size;
  for (let row = 0; row < rows; row++) {
    const line = bytes.subarray(row * rowBytes, (row + 1) * rowBytes);
    if (predictor === 2) addUp(line, size, step, littleEndian);
    else sortBack(line, size, step / size);
  }
  return predictor === 2 ? littleEndian : false;
}

/** Add to each number the one a step before it. Byte by byte with a carry: one code for all sizes and orders. */
function addUp(line: Uint8Array, size: number, step: number, little: boolean): void {
  const first = little ? 0 : size - 1;
  const toward = little ? 1 : -1;
  for (let at = step; at < line.length; at += size) {
    let carry = 0;
    for (let n = 0, byte = at + first; n < size; n++, byte += toward) {
      const sum = (line[byte] as number) + (line[byte - step] as number) + carry;
      line[byte] = sum;
      carry = sum >> 8;
    }
  }
}

function sortBack(line: Uint8Array, size: number, step: number): void {
  for (let at = step; at < line.length; at++) line[at] = (line[at] as number) + (line[at - step] as number);
  const sorted = line.slice();
  const numbers = line.length / size;
  for (let i = 0; i < numbers; i++)
    for (let byte = 0; byte < size; byte++) line[i * size + byte] = sorted[byte * numbers + i] as number;
}

/** Gives the number at place `index` of row `row`: numbers of a row are counted over all bands that stand together. */
export type SampleReader = (row: number, index: number) => number;

export function sampleReader(bytes: Uint8Array, image: TiffImage, little: boolean): SampleReader {
  const rowBytes = rowBytesOf(image);
  const { bits, format } = image;
  if (bits === 8 && format === 'uint') return (row, index) => bytes[row * rowBytes + index] as number;
  if (bits % 8 !== 0) return (row, index) => bitsAt(bytes, row * rowBytes * 8 + index * bits, bits);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = numberReader(view, format, bits, little);
  const size = bits / 8;
  return (row, index) => read(row * rowBytes + index * size);
}

function numberReader(view: DataView, format: TiffImage['format'], bits: number, little: boolean) {
  switch (`${format}${bits}`) {
    case 'int8':
      return (at: number) => view.getInt8(at);
    case 'uint16':
      return (at: number) => view.getUint16(at, little);
    case 'int16':
      return (at: number) => view.getInt16(at, little);
    case 'uint24':
      return (at: number) =>
        (view.getUint8(at + (little ? 2 : 0)) << 16) |
        (view.getUint8(at + 1) << 8) |
        view.getUint8(at + (little ? 0 : 2));
    case 'uint32':
      return (at: number) => view.getUint32(at, little);
    case 'int32':
      return (at: number) => view.getInt32(at, little);
    case 'uint64':
      return (at: number) => Number(view.getBigUint64(at, little));
    case 'int64':
      return (at: number) => Number(view.getBigInt64(at, little));
    case 'float16':
      return (at: number) => float16(view.getUint16(at, little));
    case 'float32':
      return (at: number) => view.getFloat32(at, little);
    case 'float64':
      return (at: number) => view.getFloat64(at, little);
    default:
      throw new ReadError('RASTER_UNSUPPORTED', { kind: `${format}${bits}` });
  }
}

/** An unsigned number of `bits` bits, the highest first. */
function bitsAt(bytes: Uint8Array, start: number, bits: number): number {
  let value = 0;
  for (let bit = start; bit < start + bits; bit++)
    value = value * 2 + (((bytes[bit >> 3] as number) >> (7 - (bit & 7))) & 1);
  return value;
}

function float16(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
