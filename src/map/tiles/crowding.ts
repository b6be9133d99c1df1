/**
 * Do so many features of a layer fall on one tile of a zoom that they can only be seen gathered?
 *
 * Decided by the fullest tile and for all of them: one town must not stand up in blocks of two pixels here and house by
 * house there. Bounded by memory: one pass over the boxes a zoom, 10 ns a feature, kept with the coordinates.
 */
import { HALF_WORLD, WORLD_BITS } from './mercator.ts';
import type { ProjectedTable } from './projected-table.ts';

/** As many features of one tile are drawn one by one. */
const MANY_FEATURES = 12_000;

const crowdedByTable = new WeakMap<ProjectedTable, Map<number, boolean>>();

export function isCrowded(projected: ProjectedTable, zoom: number): boolean {
  const byZoom = crowdedByTable.get(projected) ?? new Map<number, boolean>();
  crowdedByTable.set(projected, byZoom);
  const known = byZoom.get(zoom);
  if (known !== undefined) return known;
  const found = projected.areas.length > MANY_FEATURES && fullestTile(projected, zoom) > MANY_FEATURES;
  byZoom.set(zoom, found);
  return found;
}

/** Features whose middle lies on the tile that holds most of them. */
function fullestTile({ boxes }: ProjectedTable, zoom: number): number {
  const size = 2 ** (WORLD_BITS - zoom);
  const counts = new Map<number, number>();
  let most = 0;
  for (let at = 0; at < boxes.length; at += 4) {
    const [west, north, east, south] = [boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!];
    if (west > east) continue;
    const x = Math.floor(((west + east) / 2 + HALF_WORLD) / size);
    const y = Math.floor(((north + south) / 2 + HALF_WORLD) / size);
    const key = y * 2 ** zoom + x;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) most = count;
  }
  return most;
}
