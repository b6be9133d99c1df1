/** What is done from the attribute table: choose rows, fly to them, take them away. */
import { layerView } from '../../core/plan/layer-view.ts';
import { removeFeature } from '../../core/plan/remove-feature.ts';
import { commit, planStore } from '../../store/plan-store.ts';
import { runJob } from '../../store/run-job.ts';
import { workbenchStore } from '../../store/workbench-store.ts';

/** One row chosen alone, or added to and taken from the selection. */
export function selectRow(layerId: string, row: number, featureId: string, toggle: boolean): void {
  const { selection, select } = workbenchStore.getState();
  if (!toggle || selection?.layerId !== layerId) {
    select({ layerId, rows: new Set([row]), featureIds: new Set([featureId]) });
    return;
  }
  const rows = new Set(selection.rows);
  const featureIds = new Set(selection.featureIds);
  if (rows.delete(row)) featureIds.delete(featureId);
  else {
    rows.add(row);
    featureIds.add(featureId);
  }
  select(rows.size === 0 ? null : { layerId, rows, featureIds });
}

/** How many features a zoom looks at: enough to frame any selection made by hand. */
const MOST_LOOKED_AT = 2000;

/** Frames the selected features of a bulk layer. */
export async function zoomToSelection(): Promise<void> {
  const { selection, set } = workbenchStore.getState();
  if (!selection) return;
  const view = layerView(planStore.getState().plan, selection.layerId);
  if (!view) return;
  const rows = [...selection.rows].slice(0, MOST_LOOKED_AT);
  const details = await runJob('featureDetails', {
    features: rows.map((row) => ({ view, row, featureId: null })),
  });
  const boxes = details.map((detail) => detail?.bounds ?? null).filter((box) => box !== null);
  const [first, ...others] = boxes;
  if (!first) return;
  const bounds = others.reduce<readonly [number, number, number, number]>(
    (all, box) => [
      Math.min(all[0], box[0]),
      Math.min(all[1], box[1]),
      Math.max(all[2], box[2]),
      Math.max(all[3], box[3]),
    ],
    first,
  );
  set({ camera: { kind: 'fit', bounds, animate: true } });
}

/** Undo brings them back. */
export function removeSelected(): void {
  const { selection, select } = workbenchStore.getState();
  if (!selection) return;
  commit(removeFeature(planStore.getState().plan, selection.layerId, [...selection.featureIds]));
  select(null);
}
