import type { LayerTable } from '../geo/layer-table.ts';

/** The box of the rows that take part, degrees; an empty one at 0, 0 where none does. */
export function boundsOfRows(
  { count, bounds }: LayerTable,
  takesPart: (row: number) => boolean,
): readonly [west: number, south: number, east: number, north: number] {
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    if (!takesPart(row)) continue;
    if (bounds[4 * row]! < west) west = bounds[4 * row]!;
    if (bounds[4 * row + 1]! < south) south = bounds[4 * row + 1]!;
    if (bounds[4 * row + 2]! > east) east = bounds[4 * row + 2]!;
    if (bounds[4 * row + 3]! > north) north = bounds[4 * row + 3]!;
  }
  return east >= west ? [west, south, east, north] : [0, 0, 0, 0];
}
