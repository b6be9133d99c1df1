/**
 * Which rows of a table lie in a box, or under a point?
 *
 * A packed Hilbert R-tree (flatbush) over the feature boxes, made once a table and kept as long as
 * the table is. Rows that were removed or have no geometry are not in it.
 */
import Flatbush from 'flatbush';
import type { LayerTable } from './layer-table.ts';

export interface SpatialIndex {
  /** Rows whose box touches this one, in no order that matters: sort where order does. */
  rowsInBox(west: number, south: number, east: number, north: number): number[];
}

const nothing: SpatialIndex = { rowsInBox: () => [] };
const indexes = new WeakMap<Float64Array, { removed: Uint8Array | null; index: SpatialIndex }>();

/** The index of a table's feature boxes. */
export function spatialIndex(table: LayerTable): SpatialIndex {
  const known = indexes.get(table.bounds);
  if (known && known.removed === table.removed) return known.index;
  const index = indexBoxes(table.bounds, table.removed);
  indexes.set(table.bounds, { removed: table.removed, index });
  return index;
}

function indexBoxes(bounds: Float64Array, removed: Uint8Array | null): SpatialIndex {
  const rows: number[] = [];
  for (let row = 0; row < bounds.length / 4; row++) {
    if (!Number.isNaN(bounds[4 * row]) && !removed?.[row]) rows.push(row);
  }
  if (rows.length === 0) return nothing;
  const isComplete = rows.length === bounds.length / 4;
  const tree = new Flatbush(rows.length);
  for (const row of rows) {
    tree.add(bounds[4 * row]!, bounds[4 * row + 1]!, bounds[4 * row + 2]!, bounds[4 * row + 3]!);
  }
  tree.finish();
  return {
    rowsInBox(west, south, east, north) {
      const found = tree.search(west, south, east, north);
      return isComplete ? found : found.map((item) => rows[item]!);
    },
  };
}
