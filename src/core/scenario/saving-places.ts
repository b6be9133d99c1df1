/**
 * How much of a saving belongs to each group of sites it stands on? (methods 6.4)
 *
 *   one group    all of it          several    by the length of their lines, or by the ground of their areas
 *
 * A measure told as a whole (a fleet, a plant) may stand on several groups. Lines and areas have no size in common, and
 * points have none at all: how much of the whole is at which of them nobody knows, and the saving has no place.
 */
import type { SiteGroup } from '../measures/site-group.ts';

/** Shares of the groups, adding up to 1; null where the saving has no place. */
export function sharesOfGroups(groups: readonly SiteGroup[]): readonly number[] | null {
  if (groups.length === 0) return null;
  if (groups.length === 1) return [1];
  for (const sizeOf of [({ lengthKm }: SiteGroup) => lengthKm, ({ areaHa }: SiteGroup) => areaHa]) {
    const sizes = groups.map(sizeOf);
    if (!sizes.every((size) => size > 0)) continue;
    const sum = sizes.reduce((total, size) => total + size, 0);
    return sizes.map((size) => size / sum);
  }
  return null;
}
