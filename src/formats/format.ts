/**
 * What a file format is to the rest of the house: one file that sniffs and reads, one line in `index.ts`.
 *
 * Reading is the door: what comes out is WGS 84 and UTF-8, with everything that was noticed on the
 * way as issues. A reader throws `ReadError` when the file cannot be read at all; what concerns
 * single features or fields becomes an issue and the rest is kept.
 */
import type { CellRange } from '../core/import/cell-range.ts';
import type { Issue } from '../core/issue.ts';
import type { TemplateFindings } from '../core/templates/template.ts';
import type { Text } from '../core/text.ts';
import type { Geometry, LayerTable } from '../geo/layer-table.ts';
import type { RasterFacts } from '../geo/raster-grid.ts';
import type { Region } from '../geo/region.ts';
import type { ChosenCrs } from './chosen-crs.ts';

/** A file as a browser or Node hands it over. `siblings`: files dropped with it, by lower-case name. */
export interface SourceFile {
  readonly name: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
  stream(): ReadableStream<Uint8Array>;
  /** The bytes from `start` to `end` (exclusive) without the rest; left out where only the whole can be had. */
  slice?(start: number, end: number): Promise<Uint8Array>;
  readonly siblings?: ReadonlyMap<string, SourceFile>;
}

/** Where the coordinate system of a layer was learned from. */
export interface CrsFound {
  /** `EPSG:4528`, `ESRI:…`, a WKT name, or null when nothing was found. */
  readonly code: string | null;
  readonly from: 'format' | 'file' | 'sidecar' | 'guess' | 'person' | 'none';
}

/** Where a layer lies before anything was done to its numbers. */
export interface WrittenPlace {
  /** Some of its shapes, with the numbers of the file. */
  readonly shapes: Geometry;
  /** The system it was read in, as a text that `identifyCrs` understands; null when none was found or understood. */
  readonly system: string | null;
}

export interface ReadLayer {
  readonly name: string;
  readonly table: LayerTable;
  /** Geometry types as the source writes them (`MultiPolygon`), counted; rows without geometry are not in it. */
  readonly geometryTypes: ReadonlyMap<string, number>;
  readonly crs: CrsFound;
  /** Encoding the text was in: `UTF-8`, `GBK`, …; null where the format leaves no choice. */
  readonly encoding: string | null;
  readonly issues: readonly Issue[];
  readonly textSample?: TextSample;
  /** As the file writes it, for judging its coordinate system; left out without geometry. */
  readonly written?: WrittenPlace;
  /** What the raster was, of a layer that was made of one. */
  readonly raster?: RasterFacts;
  /** The name in each language, where the format and not the file names its layers. */
  readonly names?: Text;
  /** Whom its source demands to be named, and the licence it is passed on under. */
  readonly attribution?: { readonly source: string; readonly licence: string };
}

/** A table of cells as it stood in a spreadsheet or CSV file. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Encoding the text was in; null where the format leaves no choice. */
  readonly encoding: string | null;
  readonly issues: readonly Issue[];
  /** Cells shown as one: the value stands in the first of them. */
  readonly merged?: readonly CellRange[];
  /** True where the workbook hides the sheet. */
  readonly hidden?: boolean;
  readonly textSample?: TextSample;
  /** What a filled template says; it needs no questions. */
  readonly template?: { readonly id: string; readonly findings: TemplateFindings };
}

/** Bytes of the first rows as they stand in the file, to be shown in other encodings. */
export type TextSample =
  | { readonly kind: 'lines'; readonly bytes: Uint8Array }
  | { readonly kind: 'cells'; readonly rows: readonly (readonly Uint8Array[])[] };

export interface ReadResult {
  readonly layers: readonly ReadLayer[];
  readonly sheets: readonly Sheet[];
}

/** Called now and then with the share done (0…1). Gives way to other work; throws when cancelled. */
export interface Pause {
  (fraction: number): Promise<void>;
  /**
   * Tells the share done from inside a step that cannot give way, as a foreign parser's callback. Throws when cancelled.
   * `quietSeconds`: the next step may well tell nothing for so long, because a foreign parser takes everything at once.
   */
  readonly tell?: (fraction: number, quietSeconds?: number) => void;
}

export interface ReadOptions {
  /** A coordinate system a person chose, as an EPSG code or a definition; overrides what is found. */
  readonly crs?: ChosenCrs;
  /** An encoding a person chose; overrides what is found. */
  readonly encoding?: string;
  /** The region of the plan: a reader of what may cover a whole country takes only what meets it. */
  readonly clipTo?: Region;
  /** How a raster becomes features; what is left out is proposed by the reader. */
  readonly raster?: RasterChoice;
}

export interface RasterChoice {
  /** Numbers of the bands that become columns, the first is 1. */
  readonly bands?: readonly number[];
  /** `cells`: a square a cell; `areas`: neighbouring cells of one value are one area. */
  readonly shape?: 'cells' | 'areas';
}

export interface Format {
  readonly id: string;
  readonly name: Text;
  readonly extensions: readonly string[];
  /** Does this file look like one? `head` is its first few kilobytes. */
  sniff(head: Uint8Array, fileName: string): boolean;
  read(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult>;
}

/** The file as a whole cannot be read. The code is a message key; `detail` fills its holes. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  constructor(
    readonly code: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
