/** Which features were caught by the box or the lasso? */
import { viewTableOf } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { featureIdAt } from '../../geo/layer-table.ts';
import type { SelectRule } from '../../geo/select-rows.ts';
import { rowsInPolygon as rowsCaught } from '../../geo/select-rows.ts';
import { tableOfShapes } from '../../geo/shapes-table.ts';
import type { Job } from '../job.ts';

export interface RowsInPolygonInput {
  readonly view: LayerView;
  /** GeoJSON Polygon or MultiPolygon as text, WGS 84. */
  readonly polygon: string;
  readonly rule: SelectRule;
}

export interface RowsInPolygonOutput {
  /** Ascending. */
  readonly rows: Uint32Array;
  readonly featureIds: readonly string[];
}

export const rowsInPolygon: Job<RowsInPolygonInput, RowsInPolygonOutput> = async ({ view, polygon, rule }, context) => {
  const { table } = viewTableOf(await context.table(view.tableId), view);
  const rows = rowsCaught(table, tableOfShapes([{ id: 'lasso', geometry: polygon }]), rule);
  return { rows, featureIds: Array.from(rows, (row) => featureIdAt(table.ids, row)) };
};
