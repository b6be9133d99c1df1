/** The table without the rows a person removed: a smaller table, in the same order. Without any it is the table itself. */
import { featureBounds } from './feature-bounds.ts';
import type { Column, Geometry, LayerTable } from './layer-table.ts';

export function withoutRemoved(table: LayerTable): LayerTable {
  const { removed } = table;
  if (!removed?.includes(1)) return table.removed === null ? table : { ...table, removed: null };
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) if (!removed[row]) rows.push(row);
  const geometry = geometryOfRows(table.geometry, rows);
  const columns = new Map<string, Column>();
  for (const [name, column] of table.columns)
    columns.set(
      name,
      column.kind === 'number'
        ? { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) }
        : { ...column, codes: Int32Array.from(rows, (row) => column.codes[row]!) },
    );
  return {
    count: rows.length,
    ids: idsOfRows(table.ids, rows),
    geometry,
    columns,
    bounds: featureBounds(geometry),
    removed: null,
  };
}

function idsOfRows(ids: LayerTable['ids'], rows: readonly number[]): LayerTable['ids'] {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + ids.offsets[row + 1]! - ids.offsets[row]!;
  });
  const bytes = new Uint8Array(offsets[rows.length]!);
  rows.forEach((row, i) => {
    bytes.set(ids.bytes.subarray(ids.offsets[row], ids.offsets[row + 1]), offsets[i]);
  });
  return { field: ids.field, bytes, offsets };
}

function geometryOfRows(geometry: Geometry, rows: readonly number[]): Geometry {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const features = [0];
  const parts = [0];
  const rings = [0];
  const runs: Float64Array[] = [];
  let vertices = 0;
  for (const row of rows) {
    for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
      for (let ring = partOffsets[part]!; ring < partOffsets[part + 1]!; ring++) {
        const run = coords.subarray(2 * ringOffsets[ring]!, 2 * ringOffsets[ring + 1]!);
        runs.push(run);
        vertices += run.length / 2;
        rings.push(vertices);
      }
      parts.push(rings.length - 1);
    }
    features.push(parts.length - 1);
  }
  const kept = new Float64Array(2 * vertices);
  let at = 0;
  for (const run of runs) {
    kept.set(run, at);
    at += run.length;
  }
  return {
    kinds: Uint8Array.from(rows, (row) => kinds[row]!),
    coords: kept,
    ringOffsets: Uint32Array.from(rings),
    partOffsets: Uint32Array.from(parts),
    featureOffsets: Uint32Array.from(features),
  };
}
