/** A small columnar table for tests: one square of 0.001° a feature, in a row from west to east. */

import { type CellValue, geometryKind, type LayerTable } from '../../src/geo/layer-table.ts';
import { TableBuilder } from '../../src/geo/table-builder.ts';

export interface ARow {
  readonly id: string;
  /** South-west corner; by default one step east of the row before. Null: no geometry. */
  readonly at?: readonly [lon: number, lat: number] | null;
  readonly values?: Readonly<Record<string, CellValue>>;
}

export function aTable(rows: readonly ARow[]): LayerTable {
  const builder = new TableBuilder();
  rows.forEach((row, index) => {
    builder.startFeature(row.id);
    const at = row.at === undefined ? [120 + index * 0.002, 31] : row.at;
    if (at) {
      const [lon, lat] = at as [number, number];
      builder.startPart(geometryKind.polygon);
      builder.startRing();
      for (const [x, y] of [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ] as const) {
        builder.vertex(lon + x * 0.001, lat + y * 0.001);
      }
    }
    for (const [name, value] of Object.entries(row.values ?? {})) builder.set(name, value);
    builder.endFeature();
  });
  return builder.finish().table;
}
