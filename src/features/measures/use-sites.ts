/** The sites of the measures as the worker groups them, with the state of that work. */
import type { Issue } from '../../core/issue.ts';
import type { SiteGroup } from '../../core/measures/site-group.ts';
import { useResult } from '../../store/results.ts';
import type { Failure } from '../../store/run-job.ts';

export interface SitesState {
  readonly groups: readonly SiteGroup[];
  readonly issues: readonly Issue[];
  /** Land area of the boundary; null without one. */
  readonly landKm2: number | null;
  readonly working: boolean;
  readonly fraction: number | null;
  readonly failure: Failure | null;
}

const noGroups: readonly SiteGroup[] = [];
const noIssues: readonly Issue[] = [];

export function useSites(): SitesState {
  const sites = useResult('siteGroups');
  const boundary = useResult('boundaryMeasure');
  return {
    groups: sites.value?.groups ?? noGroups,
    issues: sites.value?.issues ?? noIssues,
    landKm2: boundary.value?.landKm2 ?? null,
    working: sites.status === 'working',
    fraction: sites.status === 'working' ? sites.progress : null,
    failure: sites.status === 'failed' ? sites : null,
  };
}
