/** Areas of the region as measured on the map, with the state of the measuring. */
import { useMemo } from 'react';
import type { RegionMeasures } from '../../core/eligibility/assess-eligibility.ts';
import { results, useResult } from '../../store/results.ts';
import type { Failure } from '../../store/run-job.ts';
import type { LandByCode } from './land-by-code.ts';

export interface RegionMeasuresState {
  readonly measures: RegionMeasures;
  readonly codes: readonly LandByCode[];
  readonly hasBoundary: boolean;
  readonly working: boolean;
  /** 0…1; null when it cannot be known. */
  readonly fraction: number | null;
  /** Why it could not be measured; null when it could. */
  readonly failure: Failure | null;
  /** Measures again what failed. */
  retry(): void;
}

const noCodes: readonly LandByCode[] = [];

export function useRegionMeasures(): RegionMeasuresState {
  const boundary = useResult('boundaryMeasure');
  const functions = useResult('functionAreas');
  const area = boundary.value?.area ?? null;
  const categories = functions.value;
  // The two change apart from each other; what is worked out from them should not change without them.
  const measures = useMemo((): RegionMeasures => ({ area, categories }), [area, categories]);
  const both = [boundary, functions];
  const failed = both.find((result) => result.status === 'failed') ?? null;
  const working = both.filter((result) => result.status === 'working');
  return {
    measures,
    codes: categories?.byCode ?? noCodes,
    hasBoundary: boundary.status !== 'idle',
    working: working.length > 0,
    fraction: working.length === 1 ? (working[0]?.progress ?? null) : null,
    failure: failed?.status === 'failed' ? failed : null,
    retry() {
      if (boundary.status === 'failed') results.boundaryMeasure.again();
      if (functions.status === 'failed') results.functionAreas.again();
    },
  };
}
