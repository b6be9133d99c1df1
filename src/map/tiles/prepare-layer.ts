/** A table made ready for cutting: projected, with the looks of its features and the places of its names. */
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { LayerTable } from '../../geo/layer-table.ts';
import type { PreparedLayer } from './cut-tile.ts';
import { labelPoint } from './label-point.ts';
import { projectTable } from './projected-table.ts';
import type { AttributeSources } from './tile-attributes.ts';
import { tileAttributes } from './tile-attributes.ts';

/** `table` is as people see it: edits laid over, removed features flagged. */
export function prepareLayer(table: LayerTable, view: LayerView, sources: AttributeSources): PreparedLayer {
  const labelPoints = new Map<number, readonly [number, number] | null>();
  return {
    table,
    projected: projectTable(table),
    attributes: tileAttributes(table, view, sources),
    meaningsKey: JSON.stringify([view.role, view.meanings]),
    labelPoint: (row) => {
      let point = labelPoints.get(row);
      if (point === undefined) {
        point = labelPoint(table, row);
        labelPoints.set(row, point);
      }
      return point;
    },
  };
}
