/** What the simulation of errors gives: of each feature and cell the 95 % range and how surely it is at the top. */

export const topColumns = ['top1', 'top5', 'top10'] as const;
/** Probability to be among the top 1, 5, 10 %. */
export type TopColumn = (typeof topColumns)[number];

/** Of one feature or cell. */
export interface Sureness {
  readonly tonnes: number;
  /** 95 % range, t. */
  readonly lowT: number;
  readonly highT: number;
  readonly top: Readonly<Record<TopColumn, number>>;
}

/** Of many, column by column. */
export interface SurenessColumns {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly top1: Float64Array;
  readonly top5: Float64Array;
  readonly top10: Float64Array;
}
