/**
 * Is the region small enough? (clause 3.1; methods 1.1)
 *
 *   land area = area of the boundary on the ellipsoid, inland water included, sea use excluded    km²
 *   pass      : land area < 500 km², strictly
 *
 * Within 1 % of the limit the answer stands, but NEAR_LIMIT asks for a look at boundary and method.
 * Leaves out: measuring. The areas come from `analysis`.
 */
import type { Issue } from '../issue.ts';
import type { RegionArea } from './region-measures.ts';
import type { TestResult } from './test-result.ts';
import { check } from './test-result.ts';
import type { ThresholdInForce } from './thresholds.ts';

/** Share of the limit within which NEAR_LIMIT is raised. */
const NEAR_LIMIT_SHARE = 0.01;

export interface AreaNumbers {
  readonly totalKm2: number | null;
  readonly seaKm2: number | null;
  readonly landKm2: number | null;
}

export function testArea(region: RegionArea | null, limit: ThresholdInForce): TestResult<'area', AreaNumbers> {
  const landKm2 = region ? region.totalKm2 - region.seaKm2 : null;
  const areaCheck = check(landKm2, limit);
  const issues: Issue[] = [...(region?.issues ?? [])];
  if (!region) issues.push({ code: 'NO_BOUNDARY', severity: 'warn', count: 1 });
  if (areaCheck.margin !== null && Math.abs(areaCheck.margin) <= NEAR_LIMIT_SHARE * limit.value) {
    issues.push({
      code: 'NEAR_LIMIT',
      severity: 'warn',
      count: 1,
      detail: { marginKm2: areaCheck.margin, limitKm2: limit.value },
    });
  }
  return {
    id: 'area',
    clause: '3.1',
    answer: areaCheck.answer,
    checks: [areaCheck],
    numbers: { totalKm2: region?.totalKm2 ?? null, seaKm2: region?.seaKm2 ?? null, landKm2 },
    ownReading: false,
    issues,
  };
}
