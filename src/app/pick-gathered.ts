/**
 * A click on a block that stands for features too small to be drawn: which are they?
 *
 * The map does not know; the worker finds them by the square that was clicked. They stand among what the map itself
 * found under the pointer where their layer stands.
 */
import { layerView } from '../core/plan/layer-view.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { MapHit, MapPick } from '../map/map-events.ts';
import { runJob } from '../store/run-job.ts';
import type { Selection } from '../store/workbench-store.ts';

interface Gathered {
  readonly hits: readonly MapHit[];
  /** All features of the block, by layer; none for a layer of which none lies under the click. */
  readonly selections: ReadonlyMap<string, Selection>;
}

export async function pickGathered(plan: Plan, { hits, gathered, around }: MapPick): Promise<Gathered> {
  const polygon = JSON.stringify({ type: 'Polygon', coordinates: [around] });
  const views = gathered.map((layerId) => layerView(plan, layerId)).filter((view) => view !== null);
  const found = await Promise.all(
    views.map(async (view): Promise<Selection> => {
      const { rows, featureIds } = await runJob('rowsInPolygon', { view, polygon, rule: 'touches' });
      return { layerId: view.layerId, rows: new Set(rows), featureIds: new Set(featureIds) };
    }),
  );
  let all = hits;
  for (const { layerId, rows } of found) all = withBlock(plan, all, layerId, rows);
  return { hits: all, selections: new Map(found.filter(({ rows }) => rows.size > 0).map((of) => [of.layerId, of])) };
}

/** The features of a block below those of layers that lie higher: what the app adds, then layers of the plan. */
function withBlock(plan: Plan, hits: readonly MapHit[], layerId: string, rows: ReadonlySet<number>): readonly MapHit[] {
  const orderOf = (id: string) => plan.layers.get(id)?.order ?? null;
  const own = orderOf(layerId);
  const isAbove = (hit: MapHit) => {
    // A boundary is drawn over all, but what it holds lies on its ground.
    if (plan.layers.get(hit.layerId)?.role === 'boundary') return false;
    const order = orderOf(hit.layerId);
    return order === null || (own !== null && order > own);
  };
  const others = hits.filter((hit) => hit.layerId !== layerId || hit.row === null || !rows.has(hit.row));
  const block = [...rows].map((row): MapHit => ({ layerId, row, featureId: null }));
  return [...others.filter(isAbove), ...block, ...others.filter((hit) => !isAbove(hit))];
}
