/** What the electricity of a year has to say for itself: each flag once, with how often it came. */
import type { ComputedYear } from '../../core/inventory/compute-inventory.ts';
import type { ElectricityViews } from '../../core/inventory/electricity-views.ts';
import type { Issue } from '../../core/issue.ts';
import { RESIDUAL_REGION } from './grid-region-text.ts';

const USERS = 'E';
const GRID = 'grid/';

/** Flags of the users' factors and inputs, and of the views. */
export function electricityIssues(current: ComputedYear | undefined, views: ElectricityViews | null): Issue[] {
  const ofUsers = [...(current?.byCategory.values() ?? [])]
    .filter(({ category }) => category.parent === USERS)
    .flatMap(({ activities }) => activities)
    .flatMap(({ inputs, issues }) => [
      ...inputs.flatMap(({ factor, told }) =>
        told || !factor ? [] : factor.issues.map((one) => inRegion(one, regionOf(factor.factor))),
      ),
      ...issues.filter(({ code }) => code === 'FACTOR_MISSING' || code === 'DUPLICATE' || code === 'INPUT_MISSING'),
    ]);
  const byKey = new Map<string, Issue>();
  const ofViews = (views?.issues ?? []).map((one) => inRegion(one, RESIDUAL_REGION));
  for (const { code, severity, count, detail } of [...ofUsers, ...ofViews]) {
    const { region, factor, year, basis, vintage } = detail ?? {};
    const key = JSON.stringify([code, region, factor, year, basis, vintage]);
    const before = byKey.get(key);
    byKey.set(key, { code, severity, count: count + (before?.count ?? 0), ...(detail ? { detail } : {}) });
  }
  return [...byKey.values()];
}

/** A value of the plan for another year names its factor only. */
function regionOf(factor: string): string | null {
  return factor.startsWith(GRID) ? factor.slice(GRID.length) : null;
}

function inRegion(issue: Issue, region: string | null): Issue {
  return region === null || !issue.code.startsWith('FACTOR_')
    ? issue
    : { ...issue, detail: { ...issue.detail, region } };
}
