/** The view of a layer that jobs take, the same object as long as nothing a job reads has changed. */
import type { LayerView } from '../core/plan/layer-view.ts';
import { layerView } from '../core/plan/layer-view.ts';
import type { Plan } from '../core/plan/plan.ts';
import { usePlanState } from './use-plan.ts';

interface Kept {
  readonly columnMeanings: Plan['columnMeanings'];
  readonly overrides: Plan['overrides'];
  readonly view: LayerView;
}

const kept = new Map<string, Kept>();

function viewOf(plan: Plan, layerId: string): LayerView | null {
  const layer = plan.layers.get(layerId);
  if (!layer) return null;
  const { columnMeanings, overrides } = plan;
  const last = kept.get(layerId);
  if (
    last &&
    last.columnMeanings === columnMeanings &&
    last.overrides === overrides &&
    last.view.tableId === layer.tableId &&
    last.view.role === layer.role
  ) {
    return last.view;
  }
  const view = layerView(plan, layerId);
  if (view) kept.set(layerId, { columnMeanings, overrides, view });
  return view;
}

/** Null for no layer, a layer that is gone, or `drawn`. */
export function useLayerView(layerId: string | null): LayerView | null {
  return usePlanState((state) => (layerId === null ? null : viewOf(state.shown, layerId)));
}
