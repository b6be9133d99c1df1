/**
 * A click on a block that stands for features too small to be drawn: which are they?
 *
 * The map does not know; the worker finds them by the square that was clicked. They come below what lies over all
 * (analysis cells) and above what the map itself found under the pointer.
 */
import { layerView } from '../core/plan/layer-view.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { MapHit, MapPick } from '../map/map-events.ts';
import { isCellSceneLayer } from '../map/scene-layer.ts';
import { runJob } from '../store/run-job.ts';
import type { Selection } from '../store/workbench-store.ts';

interface Gathered {
  readonly hits: readonly MapHit[];
  /** All features of the uppermost block; null when none lies under the click. */
  readonly selection: Selection | null;
}

export async function pickGathered(plan: Plan, { hits, gathered, around }: MapPick): Promise<Gathered> {
  const polygon = JSON.stringify({ type: 'Polygon', coordinates: [around] });
  const views = gathered.map((layerId) => layerView(plan, layerId)).filter((view) => view !== null);
  const found = await Promise.all(
    views.map(async (view) => {
      const { rows, featureIds } = await runJob('rowsInPolygon', { view, polygon, rule: 'touches' });
      return { layerId: view.layerId, rows: new Set(rows), featureIds: new Set(featureIds) };
    }),
  );
  const known = new Set(hits.map(({ layerId, row }) => `${layerId}/${row}`));
  const small = found.flatMap(({ layerId, rows }) =>
    [...rows]
      .filter((row) => !known.has(`${layerId}/${row}`))
      .map((row): MapHit => ({ layerId, row, featureId: null })),
  );
  return {
    hits: [
      ...hits.filter(({ layerId }) => isCellSceneLayer(layerId)),
      ...small,
      ...hits.filter(({ layerId }) => !isCellSceneLayer(layerId)),
    ],
    selection: found.find(({ rows }) => rows.size > 0) ?? null,
  };
}
