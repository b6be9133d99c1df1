/**
 * How much of a site lies inside the boundary? (methods 6.1: a feature outside contributes nothing)
 *
 * Of roads and land the part inside counts; buildings and points stand whole by their inner point.
 */
import { pathsAreaM2, toPaths } from '../geo/clip.ts';
import { footprintAreaM2 } from '../geo/footprint-area.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import type { SiteLayer } from './site-groups.ts';

export const isLand = (role: SiteLayer['role']) => role !== 'buildings' && role !== 'pointSources';

/** Area of a polygon inside the boundary. */
export function areaInsideM2(table: LayerTable, row: number, region: Region | null): number {
  const [west, south, east, north] = table.bounds.subarray(4 * row, 4 * row + 4);
  const place = region ? region.placeOf(west!, south!, east!, north!) : 'inside';
  if (!region || place === 'inside') return footprintAreaM2(table, row);
  return place === 'outside' ? 0 : pathsAreaM2(region.plane, region.cut(toPaths(region.plane, table, row)));
}

/** Lines count by their length inside, land by its area; buildings and points by the inner point. */
export function isTouching(
  table: LayerTable,
  role: SiteLayer['role'],
  row: number,
  region: Region,
  points: Float64Array,
) {
  const kind = table.geometry.kinds[row];
  if (kind === geometryKind.line) return region.lengthInsideM(table, row) > 0;
  if (kind === geometryKind.polygon && isLand(role)) return areaInsideM2(table, row, region) > 0;
  return region.contains(points[2 * row]!, points[2 * row + 1]!);
}
