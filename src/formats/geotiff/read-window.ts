/**
 * The values of some bands of a window of a TIFF image, block by block.
 *
 * Of a block that was packed the whole is unpacked, of one that was not only the rows of the window are read. A block
 * that the file leaves out (no place, no bytes) has no values: NaN, and it is counted.
 */
import type { GridWindow } from '../../geo/raster-grid.ts';
import { type Pause, ReadError } from '../format.ts';
import { partOfPause } from '../part-of-pause.ts';
import type { ByteSource } from './byte-source.ts';
import { checkPredictor, rowBytesOf, sampleReader, undoPredictor } from './decode-samples.ts';
import { checkCompression, inflateBlock } from './inflate-block.ts';
import type { TiffImage } from './open-tiff.ts';

export interface WindowValues {
  /** One array a band asked for, row by row. */
  readonly values: readonly Float64Array[];
  /** Blocks that the file leaves out. */
  readonly blocksLeftOut: number;
}

/** A block larger than this cannot be unpacked beside everything else. */
const MOST_BLOCK_BYTES = 512 * 1024 * 1024;
/** Numbers between two pauses. */
const NUMBERS_AT_ONCE = 262_144;

/** `bands`: their numbers from 0. */
export async function readWindow(
  source: ByteSource,
  image: TiffImage,
  window: GridWindow,
  bands: readonly number[],
  pause: Pause,
): Promise<WindowValues> {
  checkCompression(image.compression);
  checkPredictor(image);
  const values = bands.map(() => new Float64Array(window.width * window.height).fill(Number.NaN));
  const across = Math.ceil(image.width / image.blockWidth);
  const down = Math.ceil(image.height / image.blockHeight);
  const firstX = Math.floor(window.column / image.blockWidth);
  const endX = Math.ceil((window.column + window.width) / image.blockWidth);
  const firstY = Math.floor(window.row / image.blockHeight);
  const endY = Math.ceil((window.row + window.height) / image.blockHeight);
  // Bands that stand together are taken out of one block.
  const planes = image.separate
    ? bands.map((band, i) => ({ plane: band, takes: [{ offset: 0, into: values[i] as Float64Array }] }))
    : [{ plane: 0, takes: bands.map((band, i) => ({ offset: band, into: values[i] as Float64Array })) }];
  const all = planes.length * (endX - firstX) * (endY - firstY);
  let blocksLeftOut = 0;
  let done = 0;
  for (const { plane, takes } of planes) {
    for (let y = firstY; y < endY; y++) {
      for (let x = firstX; x < endX; x++) {
        await pause(done / all);
        const part = partOfPause(pause, done / all, 1 / all);
        const index = (plane * down + y) * across + x;
        if (!(await readBlock({ source, image, window, takes, pause: part }, { index, x, y }))) blocksLeftOut++;
        done++;
      }
    }
  }
  return { values, blocksLeftOut };
}

interface WindowRead {
  readonly source: ByteSource;
  readonly image: TiffImage;
  readonly window: GridWindow;
  readonly takes: readonly Take[];
  readonly pause: Pause;
}

interface Take {
  /** Place of the band among those that stand together. */
  readonly offset: number;
  readonly into: Float64Array;
}

interface BlockPlace {
  /** Place in the file's list. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** False when the file leaves the block out. */
async function readBlock(read: WindowRead, block: BlockPlace): Promise<boolean> {
  const { source, image, window, pause } = read;
  const place = image.offsets[block.index] ?? 0;
  const byteCount = image.byteCounts[block.index] ?? 0;
  if (place === 0 || byteCount === 0) return false;
  const rowBytes = rowBytesOf(image);
  const top = block.y * image.blockHeight;
  const rows = image.tiled ? image.blockHeight : Math.min(image.blockHeight, image.height - top);
  const from = Math.max(0, window.row - top);
  const to = Math.min(rows, image.height - top, window.row + window.height - top);
  const isPlain = image.compression === 1 && image.predictor === 1;
  if (isPlain && rows * rowBytes > byteCount) throw new ReadError('FILE_CUT_OFF');
  const whole = isPlain ? null : await unpackedBlock(source, image, { place, byteCount, rows });
  const rowsAtOnce = Math.max(1, Math.floor(NUMBERS_AT_ONCE / (image.blockWidth * read.takes.length)));
  for (let row = from; row < to; row += rowsAtOnce) {
    await pause((row - from) / (to - from));
    const end = Math.min(to, row + rowsAtOnce);
    const bytes = whole
      ? whole.bytes.subarray(row * rowBytes, end * rowBytes)
      : await source.read(place + row * rowBytes, (end - row) * rowBytes);
    takeRows(read, block, bytes, whole?.little ?? image.littleEndian, row, end);
  }
  return true;
}

async function unpackedBlock(
  source: ByteSource,
  image: TiffImage,
  { place, byteCount, rows }: { place: number; byteCount: number; rows: number },
): Promise<{ bytes: Uint8Array; little: boolean }> {
  const length = rows * rowBytesOf(image);
  if (length > MOST_BLOCK_BYTES || byteCount > MOST_BLOCK_BYTES)
    throw new ReadError('RASTER_BLOCK_TOO_LARGE', { limitMb: MOST_BLOCK_BYTES / 1024 / 1024 });
  const bytes = inflateBlock(await source.read(place, byteCount), image.compression, length);
  return { bytes, little: undoPredictor(bytes, rows, image) };
}

/** Put rows `from` … `to` of a block, which `bytes` are, where they belong in the window. */
function takeRows(
  { image, window, takes }: WindowRead,
  block: BlockPlace,
  bytes: Uint8Array,
  little: boolean,
  from: number,
  to: number,
): void {
  const sample = sampleReader(bytes, image, little);
  const step = image.separate ? 1 : image.bands;
  const left = block.x * image.blockWidth;
  const top = block.y * image.blockHeight;
  const firstColumn = Math.max(0, window.column - left);
  const endColumn = Math.min(image.blockWidth, image.width - left, window.column + window.width - left);
  for (const { offset, into } of takes) {
    for (let row = from; row < to; row++) {
      const target = (top + row - window.row) * window.width + left - window.column;
      for (let column = firstColumn; column < endColumn; column++)
        into[target + column] = sample(row - from, column * step + offset);
    }
  }
}
