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

/** Two columns whose values go together, as codes and names do: the most frequent pairs. */
export interface PairSample {
  readonly code: string;
  readonly name: string;
  readonly pairs: readonly { readonly code: string; readonly name: string; readonly count: number }[];
}

export interface LayerSample {
  readonly name: string;
  readonly count: number;
  readonly points: number;
  readonly lines: number;
  readonly polygons: number;
  readonly columns: readonly ColumnSample[];
  /** Every pair of a code column and a name column that may describe land use (`landUseColumnPairs`). */
  readonly pairs: readonly PairSample[];
}
