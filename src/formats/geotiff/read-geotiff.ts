/**
 * A GeoTIFF becomes a layer: a square for each cell, or an area for neighbouring cells of one value.
 *
 *   1 where it lies      transform and coordinate system, from the file or from what stands beside it
 *   2 which window       only what meets the plan's region, where there is one
 *   3 which values       of the chosen bands; cells without value give no feature and are counted
 *   4 which shape        cells or areas, chosen by a person or proposed
 *
 * Leaves out: overviews, further pages of the file (named), colour tables, and everything between the values of cells
 * (nothing is interpolated).
 */

import type { Issue } from '../../core/issue.ts';
import { identifyCrs } from '../../geo/crs/identify-crs.ts';
import { type Wgs84Converter, wgs84Converter } from '../../geo/crs/to-wgs84.ts';
import { cellValue } from '../../geo/layer-table.ts';
import { addAreas, labelAreas, TooManyCorners } from '../../geo/raster-areas.ts';
import { cellsMeeting, type ToWgs84, windowOver } from '../../geo/raster-cells.ts';
import { type GridWindow, type RasterFacts, type RasterGrid, rasterGrid } from '../../geo/raster-grid.ts';
import { addCells, cellsToTake, type RasterBand } from '../../geo/raster-to-table.ts';
import { TableBuilder } from '../../geo/table-builder.ts';
import { crsChosenFor } from '../chosen-crs.ts';
import { fieldNames } from '../field-names.ts';
import { finishLayer } from '../finish-layer.ts';
import { type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { GeometryTally } from '../geometry-tally.ts';
import { layerNameOf } from '../layer-name.ts';
import { partOfPause } from '../part-of-pause.ts';
import type { StatedCrs } from '../place-layer.ts';
import { type BandNote, bandNotes } from './band-notes.ts';
import { byteSource } from './byte-source.ts';
import { crsOfGeoKeys } from './geo-keys-crs.ts';
import { transformOf } from './georeference.ts';
import { openTiff, type Tiff, tag } from './open-tiff.ts';
import { proposedShape, type ValueFigures, valueFigures } from './raster-shape.ts';
import { dtypeOf, nodataOf, rasterValues } from './raster-values.ts';
import { sidecarCrs, type ValueTable, valueTable, worldFileOf } from './sidecars.ts';

/** Features of one layer: a square each takes some 200 bytes in memory and on disk. */
const MOST_CELLS = 1_000_000;
/** Cells of a window: each takes 8 bytes a band, and as areas 12 more. */
const MOST_WINDOW_CELLS = 16_000_000;
/** Corners along the borders of all areas. */
const MOST_CORNERS = 8_000_000;
/** All bands become columns up to so many. */
const MOST_BANDS = 12;
const RGB = 2;
const YCBCR = 6;

export async function readGeoTiff(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const source = await byteSource(file);
  await pause(0.02);
  const tiff = await openTiff(source);
  const transform = transformOf(tiff, await worldFileOf(file));
  const stated = await statedCrs(tiff, file);
  const converter = await converterOf(crsChosenFor(options.crs, layerNameOf(file.name)) ?? stated.text);
  const grid = rasterGrid(transform, [tiff.image.width, tiff.image.height], converter?.degrees ?? false);
  const issues: Issue[] = pageIssues(tiff);
  const cut = await windowOf(grid, options, converter, partOfPause(pause, 0.05, 0.05));
  issues.push(...cut.issues);
  const names = await valueTable(file, options.encoding ?? null);
  const bands = chosenBands(tiff, cut.window, options, issues);
  const read = await rasterValues(source, tiff, cut.window, bands.chosen, partOfPause(pause, 0.1, 0.3));
  const meets = cut.region ? await cut.region(partOfPause(pause, 0.4, 0.05)) : null;
  const first = read.bands[0] as RasterBand;
  const figures = valueFigures(first, meets);
  const wanted = options.raster?.shape ?? null;
  const isNamed = names !== null && names.rowOfValue.size > 0;
  const shape = wanted ?? proposedShape(figures, { isNamed, bands: read.bands.length, mostCells: MOST_CELLS });
  // An area has one value, so it is made of one band.
  const used = shape === 'areas' ? [first] : read.bands;
  const { takes, taken, withoutValue } = cellsToTake(used, meets);
  if (shape === 'cells' && taken > MOST_CELLS)
    throw new ReadError('RASTER_TOO_MANY_CELLS', { cells: taken, limit: MOST_CELLS });
  const builder = new TableBuilder();
  const addNames = nameColumns(builder, first, used, names);
  const addPart = partOfPause(pause, 0.45, 0.25);
  if (shape === 'cells') await addCells(builder, grid, cut.window, used, takes, addNames.add, addPart);
  else await addAreasOf(builder, grid, cut.window, first, takes, addNames.add, addPart);
  issues.push(...read.issues, ...(names?.issues ?? []), ...addNames.issues());
  if (withoutValue > 0) issues.push({ code: 'RASTER_NODATA', severity: 'note', count: withoutValue });
  const tally = new GeometryTally();
  for (let row = 0; row < builder.count; row++) tally.countType('Polygon');
  const layer = await finishLayer(
    { name: layerNameOf(file.name), builder, tally, crs: stated, encoding: null, issues },
    options.crs ?? null,
    partOfPause(pause, 0.7, 0.3),
  );
  const chosen = { bands: used.length < bands.chosen.length ? bands.numbers.slice(0, 1) : bands.numbers, shape };
  return { layers: [{ ...layer, raster: factsOf(tiff, grid, figures, bands.names, chosen, isNamed) }], sheets: [] };
}

async function statedCrs(tiff: Tiff, file: SourceFile): Promise<StatedCrs> {
  const inside = await crsOfGeoKeys(tiff.geoKeys);
  if (inside !== null) return { text: inside, from: 'file' };
  const beside = await sidecarCrs(file);
  return beside === null ? { text: null, from: 'none' } : { text: beside, from: 'sidecar' };
}

/** Null when nothing is stated, or it is not understood: `place-layer.ts` says so. */
async function converterOf(text: string | null): Promise<Wgs84Converter | null> {
  const definition = text === null ? null : await identifyCrs(text);
  if (!definition) return null;
  try {
    return wgs84Converter(definition);
  } catch {
    return null;
  }
}

interface Cut {
  readonly window: GridWindow;
  /** Works out which cells of the window meet the region; null where none limits them. */
  readonly region: ((pause: Pause) => Promise<Uint8Array>) | null;
  readonly issues: Issue[];
}

async function windowOf(
  grid: RasterGrid,
  { clipTo }: ReadOptions,
  converter: Wgs84Converter | null,
  pause: Pause,
): Promise<Cut> {
  const [width, height] = grid.size;
  const whole = { column: 0, row: 0, width, height };
  if (!clipTo || !converter) return { window: small(whole), region: null, issues: [] };
  const toWgs84: ToWgs84 = (xy, from, to) => {
    converter.prepare?.(xy, from, to);
    converter.convert(xy, from, to);
  };
  const window = await windowOver(grid, clipTo, toWgs84, pause);
  if (window === null) {
    const issue: Issue = { code: 'RASTER_OUTSIDE_REGION', severity: 'warn', count: width * height };
    return { window: small(whole), region: null, issues: [issue] };
  }
  const leftOut = width * height - window.width * window.height;
  return {
    window: small(window),
    region: (part) => cellsMeeting(grid, window, clipTo, toWgs84, part),
    issues: leftOut > 0 ? [{ code: 'RASTER_CUT', severity: 'note', count: leftOut }] : [],
  };
}

function small(window: GridWindow): GridWindow {
  const { width, height } = window;
  if (width * height <= MOST_WINDOW_CELLS) return window;
  throw new ReadError('RASTER_TOO_LARGE', { width, height, limit: MOST_WINDOW_CELLS });
}

interface ChosenBands {
  readonly names: readonly string[];
  readonly numbers: readonly number[];
  readonly chosen: readonly { readonly number: number; readonly name: string; readonly note: BandNote }[];
}

/** What was asked for; else every band where they are few, else the first. */
function chosenBands(tiff: Tiff, window: GridWindow, { raster }: ReadOptions, issues: Issue[]): ChosenBands {
  const { bands } = tiff.image;
  const notes = bandNotes(tiff.tags.text(tag.gdalMetadata), bands);
  const named = fieldNames(notes.map(({ name }, i) => name ?? (bands === 1 ? 'value' : `band${i + 1}`)));
  const all = Array.from({ length: bands }, (_, i) => i + 1);
  const fits = (count: number) => count * window.width * window.height <= MOST_WINDOW_CELLS;
  const asked = raster?.bands?.filter((number) => all.includes(number)) ?? [];
  const wanted = asked.length > 0 ? asked : bands <= MOST_BANDS ? all : [1];
  const numbers = fits(wanted.length) ? wanted : wanted.slice(0, 1);
  if (asked.length !== numbers.length && numbers.length < bands)
    issues.push({ code: 'RASTER_BANDS_LEFT_OUT', severity: 'note', count: bands - numbers.length, detail: { bands } });
  const chosen = numbers.map((number) => ({
    number,
    name: named.names[number - 1] as string,
    note: notes[number - 1] as BandNote,
  }));
  return { names: named.names, numbers, chosen };
}

function pageIssues({ otherPages, tags, image }: Tiff): Issue[] {
  const issues: Issue[] = [];
  if (otherPages > 0) issues.push({ code: 'RASTER_PAGES_LEFT_OUT', severity: 'note', count: otherPages });
  const colours = tags.number(tag.photometric);
  if ((colours === RGB || colours === YCBCR) && image.bands >= 3 && image.bits <= 16)
    issues.push({ code: 'RASTER_IS_PICTURE', severity: 'warn', count: image.bands });
  return issues;
}

async function addAreasOf(
  builder: TableBuilder,
  grid: RasterGrid,
  window: GridWindow,
  band: RasterBand,
  takes: Uint8Array,
  addNames: (cell: number) => void,
  pause: Pause,
): Promise<void> {
  const seam = grid.seam === null ? null : grid.seam - window.column;
  const areas = await labelAreas(band.values, takes, window.width, seam, partOfPause(pause, 0, 0.3));
  const tooMany = () => new ReadError('RASTER_TOO_DETAILED', { areas: areas.firstCells.length, limit: MOST_CELLS });
  if (areas.firstCells.length > MOST_CELLS) throw tooMany();
  const column = builder.column(band.name);
  const add = (cell: number) => {
    column.set(builder.count, band.values[cell]);
    addNames(cell);
  };
  try {
    await addAreas(builder, grid, window, areas, add, MOST_CORNERS, partOfPause(pause, 0.3, 0.7));
  } catch (error) {
    throw error instanceof TooManyCorners ? tooMany() : error;
  }
}

/** Columns of the value table, filled by the value of the first band. */
function nameColumns(
  builder: TableBuilder,
  { values }: RasterBand,
  used: readonly RasterBand[],
  names: ValueTable | null,
): { add: (cell: number) => void; issues: () => Issue[] } {
  if (!names) return { add: () => {}, issues: () => [] };
  // The bands come first, and a name they have is theirs.
  const bandNames = used.map(({ name }) => name);
  for (const name of bandNames) builder.column(name);
  const { names: free } = fieldNames([...bandNames, ...names.columns.map(({ name }) => name)]);
  const columns = names.columns.map((column, i) => ({
    column,
    into: builder.column(free[bandNames.length + i] as string),
  }));
  const unnamed = new Set<number>();
  return {
    add(cell) {
      const value = values[cell] as number;
      const row = names.rowOfValue.get(value);
      if (row === undefined) {
        if (!Number.isNaN(value)) unnamed.add(value);
        return;
      }
      for (const { column, into } of columns) into.set(builder.count, cellValue(column, row));
    },
    issues: () =>
      unnamed.size === 0
        ? []
        : [
            {
              ...{ code: 'RASTER_VALUE_UNNAMED', severity: 'note', count: unnamed.size },
              detail: {
                values: [...unnamed]
                  .sort((a, b) => a - b)
                  .slice(0, 8)
                  .join(', '),
              },
            },
          ],
  };
}

function factsOf(
  tiff: Tiff,
  grid: RasterGrid,
  { validCells, min, max, classes }: ValueFigures,
  bandNames: readonly string[],
  chosen: RasterFacts['chosen'],
  isNamed: boolean,
): RasterFacts {
  return {
    ...{ size: grid.size, bands: tiff.image.bands, bandNames, dtype: dtypeOf(tiff.image), nodata: nodataOf(tiff) },
    ...{ transform: grid.transform, validCells, min, max, mayBeAreas: classes !== null || isNamed, chosen },
  };
}
