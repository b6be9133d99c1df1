/** Tables of views and boundaries as analysis takes them: read once, with people's edits laid over. */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { MeasuredRegion } from '../../analysis/measure-boundary.ts';
import { measureRegion } from '../../analysis/measure-boundary.ts';
import type { ViewTable } from '../../analysis/view-table.ts';
import { viewTableOf } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import { tableOfShapes } from '../../geo/shapes-table.ts';
import type { JobContext } from '../job.ts';

export function viewTables(views: readonly LayerView[], context: JobContext): Promise<ViewTable[]> {
  return Promise.all(views.map(async (view) => viewTableOf(await context.table(view.tableId), view)));
}

export async function regionOf({ layers, drawn }: BoundarySource, context: JobContext): Promise<MeasuredRegion> {
  const tables = (await viewTables(layers, context)).map((layer) => layer.table);
  return measureRegion(drawn.length > 0 ? [...tables, tableOfShapes(drawn)] : tables);
}
