/** Tables of views and boundaries as analysis takes them: read once, with people's edits laid over. */
import type { BoundarySource } from '../../analysis/boundary.ts';
import type { MeasuredRegion } from '../../analysis/measure-boundary.ts';
import { measureRegion } from '../../analysis/measure-boundary.ts';
import type { ViewTable } from '../../analysis/view-table.ts';
import { viewTableOf } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { LayerTable } from '../../geo/layer-table.ts';
import type { Shape } from '../../geo/shapes-table.ts';
import { tableOfShapes } from '../../geo/shapes-table.ts';
import type { JobContext } from '../job.ts';

export function viewTables(views: readonly LayerView[], context: JobContext): Promise<ViewTable[]> {
  return Promise.all(views.map(async (view) => viewTableOf(await context.table(view.tableId), view)));
}

/** Drawn shapes as a table: the same shapes give the same table, so that what was worked out for it is found. */
function drawnTable(shapes: readonly Shape[]): LayerTable {
  const key = JSON.stringify(shapes);
  let table = drawnTables.get(key);
  if (!table) {
    table = tableOfShapes(shapes);
    drawnTables.set(key, table);
    const [oldest] = drawnTables.keys();
    if (drawnTables.size > 4 && oldest !== undefined) drawnTables.delete(oldest);
  }
  return table;
}

const drawnTables = new Map<string, LayerTable>();

/** The tables that bound the region; empty when nothing does. */
export async function boundaryTables({ layers, drawn }: BoundarySource, context: JobContext): Promise<LayerTable[]> {
  const tables = (await viewTables(layers, context)).map((layer) => layer.table);
  return drawn.length > 0 ? [...tables, drawnTable(drawn)] : tables;
}

export async function regionOf(boundary: BoundarySource, context: JobContext): Promise<MeasuredRegion> {
  return measureRegion(await boundaryTables(boundary, context));
}
