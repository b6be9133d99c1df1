/** How sure are the emissions of one feature, as `uncertaintyMap` found? */
import type { Sureness } from '../../analysis/uncertainty-result.ts';
import type { Job } from '../job.ts';
import { resultColumn } from '../result-columns.ts';

export interface FeatureSurenessInput {
  /** Of `uncertaintyMap`. Fails with `RESULT_GONE` when the worker no longer has it. */
  readonly resultId: string;
  readonly layerId: string;
  readonly row: number;
}

/** Null for a feature without emissions. */
export const featureSureness: Job<FeatureSurenessInput, Sureness | null> = async ({ resultId, layerId, row }) => {
  const at = (column: string) => resultColumn(resultId, layerId, column)?.[row] ?? Number.NaN;
  if (Number.isNaN(at('low'))) return null;
  return {
    tonnes: at('tonnes'),
    lowT: at('low'),
    highT: at('high'),
    top: { top1: at('top1'), top5: at('top5'), top10: at('top10') },
  };
};
