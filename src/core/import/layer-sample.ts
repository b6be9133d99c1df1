/** What the import looks at to propose what a layer is: names, kinds and a sample of values. Plain data, sent between workers. */

export type SampleType = 'integer' | 'real' | 'boolean' | 'text' | 'date' | 'json';

export interface ColumnSample {
  readonly name: string;
  readonly type: SampleType;
  /** Different values, the most frequent first, with the number of features that hold each; at most a few hundred. */
  readonly values: readonly { readonly value: string | number | boolean; readonly count: number }[];
  /** How many different values there are in all. */
  readonly distinct: number;
  readonly missing: number;
  /** Least and greatest of a number column; null for others or when all are missing. */
  readonly min: number | null;
  readonly max: number | null;
}

/** Land-use codes with the names that stand beside them: the most frequent pairs. */
export interface PairSample {
  readonly code: string;
  /** Null: no column names them. */
  readonly name: string | null;
  readonly pairs: readonly {
    readonly code: string;
    /** Empty where missing. */
    readonly name: string;
    readonly count: number;
    /** Of the polygons of the pair; null where the layer has no polygons. */
    readonly areaM2: number | null;
  }[];
}

/** A column of areas of the land whose unit the shapes bear out. */
export interface AreaUnitFound {
  readonly column: string;
  readonly unit: string;
}

export interface LayerSample {
  readonly name: string;
  readonly count: number;
  readonly points: number;
  readonly lines: number;
  readonly polygons: number;
  readonly columns: readonly ColumnSample[];
  /** Columns that hold values of a raster, which only the layer's name can explain. */
  readonly rasterColumns?: readonly string[];
  /** Every column that may hold land-use codes, with the one that names them (`landUseColumnPairs`). */
  readonly pairs: readonly PairSample[];
  /** Left out where nothing was measured. */
  readonly areaUnits?: readonly AreaUnitFound[];
}
