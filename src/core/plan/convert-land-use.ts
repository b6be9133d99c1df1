/** A layer gets the table that has its land-use codes in another classification as well. */
import { isListedScheme } from '../landuse/land-use-codes.ts';
import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';

/** Has the layer a column of codes of a classification that can be converted? */
export function hasConvertibleCodes(plan: Plan, layerId: string): boolean {
  return [...plan.columnMeanings.values()].some(
    (one) => one.layerId === layerId && one.meaning === 'landUseCode' && isListedScheme(one.scheme),
  );
}

export interface ConvertedCodes {
  readonly tableId: string;
  readonly column: string;
  readonly scheme: string;
  /** Analyses go by the new column from now on; else it is one more column. */
  readonly inUse: boolean;
}

export function convertLandUseColumn(
  plan: Plan,
  layerId: string,
  { tableId, column, scheme, inUse }: ConvertedCodes,
): Patch {
  return editPlan(plan, 'convertLandUse', (edit) => {
    edit.update('layers', layerId, { tableId });
    if (!inUse) return;
    for (const meaning of plan.columnMeanings.values())
      if (meaning.layerId === layerId && meaning.meaning === 'landUseCode')
        edit.update('columnMeanings', meaning.id, { column, scheme });
  });
}
