/**
 * What should a person know about a measure where it stands? (methods 6.1, 6.4)
 *
 *   NO_SITES            it stands on nothing and saves nothing
 *   SITES_LOST          features that found no partner when their layer was imported again
 *   UNFIT_SITES         sites of a use it is not meant for
 *   REQUIRES_MISSING    a measure it cannot work without is not in the plan
 *   EXCLUDED_TOGETHER   another measure on the same sites rules it out: both are counted, one is too many
 *   UNKNOWN_KIND        made by a newer version of the catalogue
 *   UNKNOWN_FLOOR_AREA  features without a known floor area
 *   PARTLY_IN_INVENTORY what is built by the last inventory year is in that inventory and saves no more
 */
import type { Issue } from '../issue.ts';
import type { Plan } from '../plan/plan.ts';
import type { Tables } from '../plan/tables.ts';
import { measureKindOf } from './catalog/index.ts';
import type { SiteGroup } from './site-group.ts';

export function measureWarnings(
  plan: Plan,
  measure: Tables['measures'],
  groups: readonly SiteGroup[],
  inventoryYear: number | null,
): Issue[] {
  const issues: Issue[] = [];
  const kind = measureKindOf(measure.kind);
  if (!kind) return [{ code: 'UNKNOWN_KIND', severity: 'warn', count: 1, detail: { kind: measure.kind } }];

  const sites = [...plan.measureSites.values()].filter((site) => site.measureId === measure.id);
  const lost = sites.reduce((sum, site) => sum + site.lostFeatureIds.length, 0);
  if (sites.every((site) => site.featureIds.length === 0)) {
    issues.push({ code: 'NO_SITES', severity: 'note', count: 1 });
  }
  if (lost > 0) issues.push({ code: 'SITES_LOST', severity: 'warn', count: lost });

  const unfit = kind.fits.length === 0 ? [] : groups.filter((g) => g.use !== null && !kind.fits.includes(g.use));
  const unfitCount = unfit.reduce((sum, group) => sum + group.features, 0);
  if (unfitCount > 0) {
    const uses = [...new Set(unfit.map((group) => group.use))].join(', ');
    issues.push({ code: 'UNFIT_SITES', severity: 'warn', count: unfitCount, detail: { uses } });
  }

  if (inventoryYear !== null && measure.startYear <= inventoryYear) {
    const detail = { startYear: measure.startYear, inventoryYear };
    issues.push({ code: 'PARTLY_IN_INVENTORY', severity: 'note', count: 1, detail });
  }

  const others = [...plan.measures.values()].filter((other) => other.id !== measure.id && other.enabled);
  for (const required of kind.requires) {
    if (!others.some((other) => other.kind === required)) {
      issues.push({ code: 'REQUIRES_MISSING', severity: 'warn', count: 1, detail: { required } });
    }
  }
  for (const excluded of kind.excludes) {
    const ids = others.filter((other) => other.kind === excluded).map((other) => other.id);
    const clash = groups.filter((group) => group.measureIds.some((id) => ids.includes(id)));
    const count = clash.reduce((sum, group) => sum + group.features, 0);
    if (count > 0) issues.push({ code: 'EXCLUDED_TOGETHER', severity: 'warn', count, detail: { excluded } });
  }

  const unknownFloorArea = groups.reduce((sum, group) => sum + group.unknown.floorArea, 0);
  if (unknownFloorArea > 0) issues.push({ code: 'UNKNOWN_FLOOR_AREA', severity: 'warn', count: unknownFloorArea });
  return issues;
}
