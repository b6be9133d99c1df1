/** Layers of the plan and drawn boundaries, as jobs compare a layer with them. */
import { withEdits } from '../../analysis/view-table.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { LayerRole } from '../../core/plan/tables.ts';
import type { Neighbour } from '../../formats/place-proposals.ts';
import type { LonLatBox } from '../../geo/crs/readings-of-numbers.ts';
import { boundsOfAll } from '../../geo/feature-bounds.ts';
import { type Shape, tableOfShapes } from '../../geo/shapes-table.ts';
import type { JobContext } from '../job.ts';

export interface NeighbourInput {
  readonly role: LayerRole;
  readonly crsCode: string | null;
  /** A layer, or shapes that were drawn. */
  readonly source:
    | { readonly view: LayerView; readonly extent: LonLatBox | null }
    | { readonly drawn: readonly Shape[] };
}

export function neighboursOf(inputs: readonly NeighbourInput[], context: JobContext): Neighbour[] {
  return inputs.map(({ role, crsCode, source }) => {
    if ('drawn' in source) {
      const table = tableOfShapes(source.drawn);
      return { role, crsCode, extent: boundsOfAll(table.bounds), table: async () => table };
    }
    const { view, extent } = source;
    return { role, crsCode, extent, table: async () => withEdits(await context.table(view.tableId), view).table };
  });
}

/** Where the plan is: its boundaries, else all of its layers; null when nothing has a place. */
export function regionOf(neighbours: readonly Neighbour[]): LonLatBox | null {
  const boundaries = neighbours.filter(({ role, extent }) => role === 'boundary' && extent !== null);
  const boxes = (boundaries.length > 0 ? boundaries : neighbours).flatMap(({ extent }) => (extent ? [...extent] : []));
  return boundsOfAll(Float64Array.from(boxes));
}
