/**
 * What is in these files? Reads them, keeps the layers in this worker's memory as drafts and tells
 * enough of each for a person to decide: nothing is written.
 *
 * A file that cannot be read does not stop the others: its error stands where its layers would.
 */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { CellRange } from '../../core/import/cell-range.ts';
import type { LayerSample } from '../../core/import/layer-sample.ts';
import { type LayerProposal, proposeMeaning } from '../../core/import/propose-meaning.ts';
import { recogniseSheet } from '../../core/import/recognise-sheet.ts';
import type { SheetFrame } from '../../core/import/sheet-frame.ts';
import type { Issue } from '../../core/issue.ts';
import { areaColumns } from '../../formats/area-columns.ts';
import { quietSecondsOfCells } from '../../formats/cells/quiet-seconds.ts';
import { ReadError, type ReadLayer, type ReadOptions, type Sheet } from '../../formats/format.ts';
import { partOfPause } from '../../formats/part-of-pause.ts';
import { readFile as readAnyFile } from '../../formats/read-file.ts';
import { sampleLayer } from '../../formats/sample-layer.ts';
import { type EncodingPreview, previewEncodings } from '../../formats/text/preview-encodings.ts';
import { boundsOfAll } from '../../geo/feature-bounds.ts';
import type { CellValue, Column, LayerTable } from '../../geo/layer-table.ts';
import { cellValue } from '../../geo/layer-table.ts';
import type { RasterFacts } from '../../geo/raster-grid.ts';
import { thumbnailPath } from '../../geo/thumbnail-path.ts';
import { dropDrafts, keepDraft } from '../drafts.ts';
import type { Job } from '../job.ts';
import { filesToRead } from '../source-files.ts';
import { regionOf } from './view-tables.ts';

export interface ReadFileInput {
  /** As they were dropped together: parts of one shapefile find each other by name. */
  readonly files: readonly File[];
  /** Only this one of the files that stand by themselves (`wholeFiles`), the others go along; all without it. */
  readonly only?: number;
  /** What a person chose for all of them when reading again. */
  readonly options?: Omit<ReadOptions, 'clipTo'>;
  /** What bounds the region of the plan: of what may cover a country only what meets it is read. */
  readonly boundary?: BoundarySource;
  /** Drafts that this reading replaces: their memory is given back first. */
  readonly replaces?: readonly string[];
}

export interface FieldSummary {
  readonly name: string;
  readonly type: Column['type'];
  /** Rows that have a value. */
  readonly filled: number;
  /** A few different values, the most frequent first. */
  readonly examples: readonly Exclude<CellValue, null>[];
}

export interface LayerDraft {
  readonly draftId: string;
  readonly fileName: string;
  readonly format: string;
  readonly name: string;
  readonly count: number;
  /** Features by kind of geometry. */
  readonly kinds: { readonly none: number; readonly point: number; readonly line: number; readonly polygon: number };
  /** Does the source have shapes, placed or not? A table without any needs no coordinate system. */
  readonly hasShapes: boolean;
  readonly fields: readonly FieldSummary[];
  /** The first rows, values in the order of `fields`. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly crsCode: string | null;
  readonly crsFrom: ReadLayer['crs']['from'];
  readonly encoding: string | null;
  /** West, south, east, north; null when nothing has a place. */
  readonly extent: readonly [number, number, number, number] | null;
  /** SVG path of a picture of it, see `geo/thumbnail-path.ts`. */
  readonly thumbnail: string;
  readonly issues: readonly Issue[];
  /** Its first rows in each encoding it may be in; empty where the format leaves no choice. */
  readonly encodings: readonly EncodingPreview[];
  /** What the raster was, of a layer that was made of one. */
  readonly raster?: RasterFacts;
  readonly names?: ReadLayer['names'];
  readonly attribution?: ReadLayer['attribution'];
  /** For `meaningsFor` when a person chooses another role. */
  readonly sample: LayerSample;
  readonly proposal: LayerProposal;
}

export interface SheetDraft {
  readonly draftId: string;
  readonly fileName: string;
  readonly format: string;
  readonly name: string;
  /** The first rows; the others by the job `sheetRows`. */
  readonly rows: Sheet['rows'];
  readonly totalRows: number;
  readonly merged: readonly CellRange[];
  /** The tables found in all its rows. */
  readonly frames: readonly SheetFrame[];
  readonly hidden: boolean;
  readonly encoding: string | null;
  readonly encodings: readonly EncodingPreview[];
  readonly issues: readonly Issue[];
  readonly template: Sheet['template'] | null;
}

export interface FileRead {
  readonly fileName: string;
  /** Null when it could not be read. */
  readonly format: string | null;
  readonly error: { readonly code: string; readonly detail: Readonly<Record<string, string | number>> } | null;
  readonly layers: readonly LayerDraft[];
  readonly sheets: readonly SheetDraft[];
}

export interface ReadFileOutput {
  readonly files: readonly FileRead[];
}

const SAMPLE_ROWS = 20;
const SHEET_ROWS = 200;
const EXAMPLES = 12;
/** Of the time of a file; the rest goes into describing what was read. */
const SHARE_OF_READING = 0.9;

export const readFile: Job<ReadFileInput, ReadFileOutput> = async (
  { files, only, options, boundary, replaces },
  context,
) => {
  dropDrafts(replaces ?? []);
  const { region } = boundary ? await regionOf(boundary, context) : { region: null };
  const limited: ReadOptions = { ...options, ...(region ? { clipTo: region } : {}) };
  const sources = filesToRead(files).filter((_, at) => only === undefined || at === only);
  const totalBytes = sources.reduce((sum, source) => sum + source.size, 0);
  const read: FileRead[] = [];
  let doneBytes = 0;
  for (const source of sources) {
    const pause = partOfPause(
      context.pause,
      doneBytes / Math.max(1, totalBytes),
      source.size / Math.max(1, totalBytes),
    );
    await pause(0);
    try {
      const { formatId, layers, sheets } = await readAnyFile(source, limited, partOfPause(pause, 0, SHARE_OF_READING));
      const described: LayerDraft[] = [];
      for (const [at, layer] of layers.entries()) {
        described.push(describeLayer(source.name, formatId, layer));
        await pause(SHARE_OF_READING + ((1 - SHARE_OF_READING) * (at + 1)) / layers.length);
      }
      read.push({
        fileName: source.name,
        format: formatId,
        error: null,
        layers: described,
        sheets: sheets.map((sheet, at) => {
          pause.tell?.(1 - (1 - SHARE_OF_READING) / (at + 2), quietSecondsOfCells([sheet.rows]));
          return describeSheet(source.name, formatId, sheet);
        }),
      });
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      const { code, detail } = error;
      read.push({ fileName: source.name, format: null, error: { code, detail }, layers: [], sheets: [] });
    }
    doneBytes += source.size;
  }
  return { files: read };
};

function describeLayer(fileName: string, format: string, layer: ReadLayer): LayerDraft {
  const { table } = layer;
  const columns = [...table.columns.values()];
  const { raster } = layer;
  const rasterColumns = raster?.chosen.bands.flatMap((band) => raster.bandNames[band - 1] ?? []);
  const areas = areaColumns(table);
  const sample = {
    ...sampleLayer(layer.name, table),
    areaUnits: areas.units,
    ...(rasterColumns ? { rasterColumns } : {}),
  };
  return {
    draftId: keepDraft({ kind: 'layer', fileName, format, layer }),
    fileName,
    format,
    name: layer.name,
    count: table.count,
    kinds: kindsOf(table),
    hasShapes: layer.geometryTypes.size > 0,
    fields: sample.columns.map(({ name, type, missing, values }) => ({
      name,
      type,
      filled: table.count - missing,
      examples: values.slice(0, EXAMPLES).map(({ value }) => value),
    })),
    rows: Array.from({ length: Math.min(SAMPLE_ROWS, table.count) }, (_, row) =>
      columns.map((column) => cellValue(column, row)),
    ),
    crsCode: layer.crs.code,
    crsFrom: layer.crs.from,
    encoding: layer.encoding,
    extent: boundsOfAll(table.bounds),
    thumbnail: thumbnailPath(table),
    issues: [...layer.issues, ...areas.issues],
    ...(raster ? { raster } : {}),
    ...(layer.names ? { names: layer.names } : {}),
    ...(layer.attribution ? { attribution: layer.attribution } : {}),
    encodings: previewEncodings(layer.textSample ?? null, layer.encoding),
    sample,
    proposal: proposeMeaning(sample),
  };
}

function kindsOf(table: LayerTable): LayerDraft['kinds'] {
  const byKind = [0, 0, 0, 0];
  for (const kind of table.geometry.kinds) byKind[kind] = (byKind[kind] ?? 0) + 1;
  const [none = 0, point = 0, line = 0, polygon = 0] = byKind;
  return { none, point, line, polygon };
}

function describeSheet(fileName: string, format: string, sheet: Sheet): SheetDraft {
  return {
    draftId: keepDraft({ kind: 'sheet', fileName, format, sheet }),
    fileName,
    format,
    name: sheet.name,
    rows: sheet.rows.slice(0, SHEET_ROWS),
    totalRows: sheet.rows.length,
    merged: sheet.merged ?? [],
    frames: sheet.template ? [] : recogniseSheet({ rows: sheet.rows, merged: sheet.merged ?? [] }),
    hidden: sheet.hidden ?? false,
    encoding: sheet.encoding,
    encodings: previewEncodings(sheet.textSample ?? null, sheet.encoding),
    issues: sheet.issues,
    template: sheet.template ?? null,
  };
}
