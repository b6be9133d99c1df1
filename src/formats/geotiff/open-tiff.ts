/**
 * What images does a TIFF hold, and how do their values lie in the file?
 *
 * The directories and the GeoKeys are read by geotiff.js, after `check-directories.ts` has looked at them.
 *
 * Why not its pixels too: version 3.0.5 reads lists of strips of big-endian files as if they were little-endian unless
 * they are read at once (so they are registered as such here), undoes predictors of big-endian files wrongly, takes the
 * no-operation of PackBits for a run, knows no 64-bit integers, and decodes strips to whatever length they claim. Blocks
 * are decoded by `decode-block.ts`, which knows how long the result must be.
 */
import type { GeoTIFF as GeoTiffFile } from 'geotiff';
import { ReadError } from '../format.ts';
import type { ByteSource } from './byte-source.ts';
import { checkDirectories } from './check-directories.ts';

type SampleFormat = 'uint' | 'int' | 'float';
type GeoKeys = Readonly<Record<string, unknown>>;

export interface TiffImage {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  readonly format: SampleFormat;
  readonly bits: number;
  readonly compression: number;
  readonly predictor: number;
  /** Each band has blocks of its own; otherwise the bands of a cell stand together. */
  readonly separate: boolean;
  readonly blockWidth: number;
  readonly blockHeight: number;
  /** Tiles are whole at the edges of the raster, strips end with it. */
  readonly tiled: boolean;
  readonly offsets: ArrayLike<number>;
  readonly byteCounts: ArrayLike<number>;
  readonly littleEndian: boolean;
}

export interface Tiff {
  readonly image: TiffImage;
  /** Cells of value 0 in it have no value in the image; null when there is none. */
  readonly mask: TiffImage | null;
  /** Other full images in the file, which are not read. */
  readonly otherPages: number;
  readonly tags: TiffTags;
  readonly geoKeys: GeoKeys | null;
}

/** Values of one directory by tag number. */
class TiffTags {
  constructor(private readonly values: ReadonlyMap<string | number, unknown>) {}

  number(tag: number): number | null {
    const value = this.values.get(tag);
    if (typeof value === 'number') return value;
    const first = typeof value === 'object' && value !== null ? (value as ArrayLike<unknown>)[0] : undefined;
    return typeof first === 'number' ? first : null;
  }

  numbers(tag: number): ArrayLike<number> | null {
    const value = this.values.get(tag);
    if (typeof value === 'number') return [value];
    return typeof value === 'object' && value !== null ? (value as ArrayLike<number>) : null;
  }

  /** Without the zero byte at its end. */
  text(tag: number): string | null {
    const value = this.values.get(tag);
    return typeof value === 'string' ? value.replace(/\0[\s\S]*$/, '').trim() : null;
  }
}

export const tag = {
  subfileType: 254,
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  planar: 284,
  predictor: 317,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileByteCounts: 325,
  sampleFormat: 339,
  pixelScale: 33550,
  tiepoints: 33922,
  transformation: 34264,
  gdalMetadata: 42112,
  gdalNodata: 42113,
} as const;

const REDUCED = 1;
const MASK = 4;
/** One band is a layer's column; thousands are a mistake or a spectrum. */
const MOST_BANDS = 4096;

export async function openTiff(source: ByteSource): Promise<Tiff> {
  const { directories, littleEndian } = await checkDirectories(source);
  const { GeoTIFF, registerTag } = await import('geotiff');
  // Read at once with the directory: see "Why not its pixels too".
  registerTag(tag.stripOffsets, 'StripOffsets', 'LONG', true, true);
  registerTag(tag.stripByteCounts, 'StripByteCounts', 'LONG', true, true);
  registerTag(tag.tileOffsets, 'TileOffsets', 'LONG', true, true);
  registerTag(tag.tileByteCounts, 'TileByteCounts', 'LONG', true, true);
  registerTag(tag.gdalMetadata, 'GdalMetadata', 'ASCII', false, true);
  const file: GeoTiffFile = await GeoTIFF.fromSource({
    fileSize: source.size,
    close: async () => {},
    fetch: (slices) => Promise.all(slices.map((slice) => clamped(source, slice.offset, slice.length))),
    fetchSlice: async (slice) => ({ ...slice, data: await clamped(source, slice.offset, slice.length) }),
  });
  const pages = [];
  for (let i = 0; i < directories; i++) {
    const directory = (await file.getImage(i)).getFileDirectory();
    const tags = new TiffTags(directory.actualizedFields);
    pages.push({ directory, tags, kind: tags.number(tag.subfileType) ?? 0 });
  }
  const full = pages.filter(({ kind }) => (kind & (REDUCED | MASK)) === 0);
  const [page = pages[0]] = full;
  if (!page) throw new ReadError('FILE_DAMAGED', { reason: 'no image' });
  const image = imageOf(page.tags, littleEndian);
  const maskPage = pages.find(({ kind }) => (kind & MASK) !== 0 && (kind & REDUCED) === 0);
  const mask = maskPage ? imageOf(maskPage.tags, littleEndian) : null;
  return {
    image,
    mask: mask && mask.width === image.width && mask.height === image.height ? mask : null,
    otherPages: Math.max(0, full.length - 1),
    tags: page.tags,
    geoKeys: page.directory.parseGeoKeyDirectory() as GeoKeys | null,
  };
}

/** geotiff.js asks for a little more than there is and takes what it gets. */
async function clamped(source: ByteSource, start: number, length: number): Promise<ArrayBuffer> {
  if (start > source.size) throw new ReadError('FILE_CUT_OFF');
  const bytes = await source.read(start, Math.min(length, source.size - start));
  return bytes.slice().buffer;
}

function imageOf(tags: TiffTags, littleEndian: boolean): TiffImage {
  const width = tags.number(tag.width) ?? 0;
  const height = tags.number(tag.height) ?? 0;
  const bands = tags.number(tag.samplesPerPixel) ?? 1;
  if (!isCount(width) || !isCount(height) || !isCount(bands))
    throw new ReadError('FILE_DAMAGED', { reason: `${width} × ${height} × ${bands}` });
  if (bands > MOST_BANDS) throw unsupported(`${bands} bands`);
  if ((tags.number(tag.fillOrder) ?? 1) !== 1) throw unsupported('bits in reversed order');
  const tileWidth = tags.number(tag.tileWidth);
  const tiled = tileWidth !== null;
  const rows = tiled ? (tags.number(tag.tileHeight) ?? 0) : Math.min(height, tags.number(tag.rowsPerStrip) ?? height);
  const blockWidth = tileWidth ?? width;
  const offsets = tags.numbers(tiled ? tag.tileOffsets : tag.stripOffsets);
  const byteCounts = tags.numbers(tiled ? tag.tileByteCounts : tag.stripByteCounts);
  if (!isCount(blockWidth) || !isCount(rows)) throw new ReadError('FILE_DAMAGED', { reason: 'blocks without size' });
  const separate = bands > 1 && tags.number(tag.planar) === 2;
  const blocks = Math.ceil(width / blockWidth) * Math.ceil(height / rows) * (separate ? bands : 1);
  if (!offsets || !byteCounts || offsets.length < blocks || byteCounts.length < blocks)
    throw new ReadError('FILE_DAMAGED', { reason: `${width} × ${height}: ${blocks} / ${offsets?.length ?? 0}` });
  return {
    ...{ width, height, bands, separate, tiled, blockWidth, blockHeight: rows, offsets, byteCounts, littleEndian },
    ...sampleOf(tags),
    compression: tags.number(tag.compression) ?? 1,
    predictor: tags.number(tag.predictor) ?? 1,
  };
}

const formatByNumber: ReadonlyMap<number, SampleFormat> = new Map([
  [1, 'uint'],
  [2, 'int'],
  [3, 'float'],
  // "Undefined": what GDAL takes for unsigned.
  [4, 'uint'],
]);

/** One kind of number for all bands. */
function sampleOf(tags: TiffTags): { format: SampleFormat; bits: number } {
  const bits = different(tags.numbers(tag.bitsPerSample) ?? [1]);
  const formats = different(tags.numbers(tag.sampleFormat) ?? [1]);
  if (bits.length > 1 || formats.length > 1) throw unsupported('bands of different kinds of number');
  const [size = 1] = bits;
  const format = formatByNumber.get(formats[0] ?? 1);
  if (!format) throw unsupported('complex numbers');
  const known = { uint: size >= 1 && (size <= 32 || size === 64), int: [8, 16, 32, 64], float: [16, 32, 64] };
  const fits = format === 'uint' ? known.uint : known[format].includes(size);
  if (!fits) throw unsupported(`${format}${size}`);
  return { format, bits: size };
}

function different(values: ArrayLike<number>): number[] {
  return [...new Set(Array.from(values))];
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

export function unsupported(kind: string): ReadError {
  return new ReadError('RASTER_UNSUPPORTED', { kind });
}
