/** Where do emissions gather? (methods 3.5, 3.6) */
import type { ResultColumn } from '../../analysis/attribution-result.ts';
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { CellGrid, HotSpotResult, TestCorrection } from '../../analysis/hot-spot-result.ts';

export interface HotSpotsInput {
  /** Of `attributeEmissions`. The job fails with `RESULT_GONE` when the worker no longer has it. */
  readonly resultId: string;
  readonly column: ResultColumn;
  readonly grid: CellGrid;
  readonly metric: 'density' | 'total';
  readonly boundary: BoundarySource;
  /** Length of the ranked list. */
  readonly top: number;
  readonly correction: TestCorrection;
}

export type HotSpotsOutput = HotSpotResult;
