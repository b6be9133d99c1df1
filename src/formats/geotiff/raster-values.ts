/**
 * The values of chosen bands of a window: what the file says is no value is NaN, stored numbers are scaled.
 *
 *   no value   the stored number equals `GDAL_NODATA`, is not a number, is infinite, or the mask is 0 there
 *   value      stored · scale + offset (`band-notes.ts`)
 *
 * Numbers of 32 bits are compared as such: −3.4e38 in a text is not the same number as in a file.
 */
import type { Issue } from '../../core/issue.ts';
import type { GridWindow } from '../../geo/raster-grid.ts';
import type { RasterBand } from '../../geo/raster-to-table.ts';
import type { Pause } from '../format.ts';
import { partOfPause } from '../part-of-pause.ts';
import type { BandNote } from './band-notes.ts';
import type { ByteSource } from './byte-source.ts';
import { type Tiff, type TiffImage, tag } from './open-tiff.ts';
import { readWindow } from './read-window.ts';

/** What `GDAL_NODATA` states, as a stored number; NaN for not-a-number, null when there is none or it is no number. */
export function nodataOf({ tags, image }: Pick<Tiff, 'tags' | 'image'>): number | null {
  const text = tags.text(tag.gdalNodata);
  if (text === null || text === '') return null;
  if (/^[+-]?nan/i.test(text)) return Number.NaN;
  const value = Number(text);
  if (Number.isNaN(value)) return null;
  return image.format === 'float' && image.bits === 32 ? Math.fround(value) : value;
}

/** `uint8`, `int16`, `float32`, … */
export function dtypeOf({ format, bits }: TiffImage): string {
  return `${format}${bits}`;
}

export async function rasterValues(
  source: ByteSource,
  tiff: Tiff,
  window: GridWindow,
  bands: readonly { readonly number: number; readonly name: string; readonly note: BandNote }[],
  pause: Pause,
): Promise<{ bands: RasterBand[]; issues: Issue[] }> {
  const { image, mask } = tiff;
  const numbers = bands.map(({ number }) => number - 1);
  const read = await readWindow(source, image, window, numbers, partOfPause(pause, 0, mask ? 0.8 : 1));
  const shown = mask ? await readWindow(source, mask, window, [0], partOfPause(pause, 0.8, 0.2)) : null;
  const issues: Issue[] = [];
  const nodata = nodataOf(tiff);
  const isNodata = nodataTest(image, nodata);
  if (nodata !== null && isNodata === null)
    issues.push({
      code: 'RASTER_NODATA_UNREACHABLE',
      severity: 'note',
      count: 1,
      detail: { nodata, dtype: dtypeOf(image) },
    });
  if (read.blocksLeftOut > 0)
    issues.push({ code: 'RASTER_BLOCKS_LEFT_OUT', severity: 'warn', count: read.blocksLeftOut });
  let inexact = 0;
  const [maskValues] = shown?.values ?? [];
  bands.forEach(({ name, note }, i) => {
    const values = read.values[i] as Float64Array;
    const isScaled = note.scale !== 1 || note.offset !== 0;
    if (isScaled)
      issues.push({
        ...{ code: 'RASTER_SCALED', severity: 'note', count: 1, where: { field: name } },
        detail: { scale: note.scale, offset: note.offset },
      });
    for (let cell = 0; cell < values.length; cell++) {
      const stored = values[cell] as number;
      if (!Number.isFinite(stored) || isNodata?.(stored) || maskValues?.[cell] === 0) values[cell] = Number.NaN;
      else {
        if (image.bits === 64 && image.format !== 'float' && !Number.isSafeInteger(stored)) inexact++;
        if (isScaled) values[cell] = stored * note.scale + note.offset;
      }
    }
  });
  if (inexact > 0) issues.push({ code: 'RASTER_INEXACT', severity: 'warn', count: inexact });
  return { bands: bands.map(({ name }, i) => ({ name, values: read.values[i] as Float64Array })), issues };
}

/** Null where no stored number can be the one that means "no value". Not-a-number needs no test: it is none anyway. */
function nodataTest({ format, bits }: TiffImage, nodata: number | null): ((stored: number) => boolean) | null {
  if (nodata === null) return null;
  if (!Number.isFinite(nodata)) return format === 'float' ? () => false : null;
  if (format === 'float') {
    // The lowest number of 32 bits is written with fewer digits than it has.
    const slack = Math.abs(nodata) > 1e30 ? Math.abs(nodata) * 1e-6 : 0;
    return (stored) => stored === nodata || Math.abs(stored - nodata) <= slack;
  }
  const lowest = format === 'int' ? -(2 ** (bits - 1)) : 0;
  const highest = format === 'int' ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
  if (!Number.isInteger(nodata) || nodata < lowest || nodata > highest) return null;
  return (stored) => stored === nodata;
}
