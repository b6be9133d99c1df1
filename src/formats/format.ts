/**
 * What a file format is to the rest of the house: one file that sniffs and reads, one line in `index.ts`.
 *
 * Reading is the door: what comes out is WGS 84 and UTF-8, with everything that was noticed on the
 * way as issues. A reader throws `ReadError` when the file cannot be read at all; what concerns
 * single features or fields becomes an issue and the rest is kept.
 */
import type { Issue } from '../core/issue.ts';
import type { Text } from '../core/text.ts';
import type { LayerTable } from '../geo/layer-table.ts';

/** A file as a browser or Node hands it over. `siblings`: files dropped with it, by lower-case name. */
export interface SourceFile {
  readonly name: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
  stream(): ReadableStream<Uint8Array>;
  readonly siblings?: ReadonlyMap<string, SourceFile>;
}

/** Where the coordinate system of a layer was learned from. */
export interface CrsFound {
  /** `EPSG:4528`, `ESRI:…`, a WKT name, or null when nothing was found. */
  readonly code: string | null;
  readonly from: 'format' | 'file' | 'sidecar' | 'guess' | 'person' | 'none';
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
}

/** A table of cells as it stood in a spreadsheet or CSV file. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Encoding the text was in; null where the format leaves no choice. */
  readonly encoding: string | null;
  readonly issues: readonly Issue[];
}

export interface ReadResult {
  readonly layers: readonly ReadLayer[];
  readonly sheets: readonly Sheet[];
}

/** Called now and then with the share done (0…1). Gives way to other work; throws when cancelled. */
export type Pause = (fraction: number) => Promise<void>;

export interface ReadOptions {
  /** A coordinate system a person chose, as an EPSG code or a definition; overrides what is found. */
  readonly crs?: string;
  /** An encoding a person chose; overrides what is found. */
  readonly encoding?: string;
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
