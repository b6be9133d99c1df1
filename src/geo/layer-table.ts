/**
 * Features of one layer, column by column (the layout of GeoArrow). Never changed once built.
 *
 * A region may hold a million buildings, so a bulk layer is a few typed arrays and never a million
 * objects. Rows are addressed by their index, features by their stable id. Coordinates are WGS 84
 * longitude and latitude in degrees, converted once, when a file is read.
 *
 *   feature i has parts  featureOffsets[i] … featureOffsets[i + 1]
 *   part p has rings     partOffsets[p] … partOffsets[p + 1]
 *   ring r has vertices  ringOffsets[r] … ringOffsets[r + 1]
 *   vertex v is          coords[2v], coords[2v + 1]
 *
 * A point is one part of one ring of one vertex; a line one part of one ring; a polygon part has
 * its outer ring first, then its holes, each ring closed (last vertex = first). A feature without
 * geometry has no parts. Z and M are not kept (reading reports them).
 */

export const geometryKind = { none: 0, point: 1, line: 2, polygon: 3 } as const;
export type GeometryKind = (typeof geometryKind)[keyof typeof geometryKind];

export interface Geometry {
  /** One `GeometryKind` a feature. */
  readonly kinds: Uint8Array;
  readonly coords: Float64Array;
  readonly ringOffsets: Uint32Array;
  readonly partOffsets: Uint32Array;
  readonly featureOffsets: Uint32Array;
}

/** Numbers, one a feature; NaN is missing. `boolean` columns hold 0 and 1. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  readonly type: 'integer' | 'real' | 'boolean';
  readonly values: Float64Array;
}

/** Dictionary-encoded text, one code a feature; code −1 is missing. Dates are ISO 8601 text. */
export interface TextColumn {
  readonly kind: 'text';
  readonly name: string;
  readonly type: 'text' | 'date' | 'json';
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}

export type Column = NumberColumn | TextColumn;
export type CellValue = string | number | boolean | null;

/**
 * Stable feature ids as UTF-8 in one buffer: a million ids are not a million strings.
 * `field`: they came from that field of the source (`@id` for a format's own feature id);
 * null: worked out from place and shape.
 */
export interface IdColumn {
  readonly field: string | null;
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

export interface LayerTable {
  readonly count: number;
  readonly ids: IdColumn;
  readonly geometry: Geometry;
  readonly columns: ReadonlyMap<string, Column>;
  /** West, south, east, north of each feature (four numbers a feature); NaN without geometry. */
  readonly bounds: Float64Array;
  /** 1 where a person removed the feature. Rows keep their index; null when none is removed. */
  readonly removed: Uint8Array | null;
}

/** The value of one cell as a person would read it; null where missing. */
export function cellValue(column: Column, row: number): CellValue {
  if (column.kind === 'text') {
    const code = column.codes[row];
    return code === undefined || code < 0 ? null : (column.dictionary[code] ?? null);
  }
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value)) return null;
  return column.type === 'boolean' ? value !== 0 : value;
}

const decoder = new TextDecoder();

/** The stable id of the feature in this row. */
export function featureIdAt(ids: IdColumn, row: number): string {
  return decoder.decode(ids.bytes.subarray(ids.offsets[row], ids.offsets[row + 1]));
}
