/**
 * What writing a layer to a file is: one file a format that writes it, one line in `index.ts`.
 *
 * A writer gets the layer as people see it (edits laid over, removed features left out), with its coordinates
 * already in the system to write. It changes no value silently: what a format cannot hold is in `issues`, and
 * what it cannot hold at all is a `WriteError`.
 */
import type { Issue } from '../../core/issue.ts';
import type { Text } from '../../core/text.ts';
import type { TargetCrs } from '../../geo/crs/target-crs.ts';
import type { LayerTable } from '../../geo/layer-table.ts';
import type { Pause } from '../format.ts';
import type { LayerStyle } from './layer-style.ts';

/** What a person agreed a column means; written where a format has a place for it. */
export interface FieldNote {
  readonly column: string;
  readonly meaning: Text | null;
  readonly unit: string | null;
  /** Land-use scheme of a column of codes. */
  readonly scheme: string | null;
  /** This column names the features. */
  readonly isName: boolean;
}

export interface LayerToWrite {
  readonly name: string;
  /** No row is removed; coordinates are in `crs`. */
  readonly table: LayerTable;
  readonly crs: TargetCrs;
  /** The column that only carries the ids of features, for formats that have no place for them; null without one. */
  readonly idColumn: string | null;
  /** One a column, in the order of the columns. */
  readonly fields: readonly FieldNote[];
  /** How it looks on the map; null: not told. */
  readonly style: LayerStyle | null;
  /** Of texts, in a format that leaves the choice (`LayerWriter.encodings`). */
  readonly encoding: string | null;
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly issues: readonly Issue[];
}

export interface LayerWriter {
  readonly id: string;
  readonly name: Text;
  /** Without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** `wgs84`: the format knows no other system. */
  readonly systems: 'any' | 'wgs84';
  /** Encodings of texts a person can choose, the one to propose first; left out: the format knows one. */
  readonly encodings?: readonly string[];
  write(layer: LayerToWrite, pause: Pause): Promise<Written>;
}

/** Rows between two pauses of a writer. */
export const ROWS_BETWEEN_PAUSES = 2000;

/** The layer cannot be written in this format. The code is a message key; `detail` fills its holes. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  constructor(
    readonly code: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}
