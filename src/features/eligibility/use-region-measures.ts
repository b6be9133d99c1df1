/** Areas of the region as measured on the map, with the state of the measuring. */
import { useMemo } from 'react';
import type { RegionMeasures } from '../../core/eligibility/assess-eligibility.ts';
import { useResult } from '../../store/results.ts';
import type { LandByCode } from './land-by-code.ts';

export interface RegionMeasuresState {
  readonly measures: RegionMeasures;
  readonly codes: readonly LandByCode[];
  readonly hasBoundary: boolean;
  readonly working: boolean;
  /** 0…1; null when it cannot be known. */
  readonly fraction: number | null;
  /** Why it could not be measured; null when it could. */
  readonly error: string | null;
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
  const failed = both.find((result) => result.status === 'failed');
  const working = both.filter((result) => result.status === 'working');
  return {
    measures,
    codes: categories?.byCode ?? noCodes,
    hasBoundary: boundary.status !== 'idle',
    working: working.length > 0,
    fraction: working.length === 1 ? (working[0]?.progress ?? null) : null,
    error: failed?.message ?? null,
  };
}
