/** Rows and stable ids of features, either from the other. Rows are what maps and tables know, ids what a plan keeps. */
import { findRows } from '../../geo/find-rows.ts';
import { featureIdAt } from '../../geo/layer-table.ts';
import type { Job } from '../job.ts';

export type FeatureRowsInput =
  | { readonly tableId: string; readonly rows: ArrayLike<number> }
  | { readonly tableId: string; readonly featureIds: readonly string[] };

export interface FeatureRowsOutput {
  /** −1 for an id that the table does not have. */
  readonly rows: Int32Array;
  readonly featureIds: readonly string[];
}

export const featureRows: Job<FeatureRowsInput, FeatureRowsOutput> = async (input, context) => {
  const table = await context.table(input.tableId);
  if ('rows' in input) {
    const rows = Int32Array.from(input.rows);
    return { rows, featureIds: Array.from(rows, (row) => featureIdAt(table.ids, row)) };
  }
  return { rows: findRows(table.ids, input.featureIds), featureIds: input.featureIds };
};
