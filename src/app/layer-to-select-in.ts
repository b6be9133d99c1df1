/** Which layer box, lasso and brush select in: the chosen one, else what measures most often stand on. */
import type { Plan } from '../core/plan/plan.ts';
import type { Layer, LayerRole } from '../core/plan/tables.ts';

const selectedRoles: readonly LayerRole[] = ['buildings', 'parcels', 'pointSources', 'roads'];

/** Uppermost first. */
export function visibleLayers(plan: Plan): Layer[] {
  return [...plan.layers.values()]
    .filter((layer) => layer.visible && layer.west !== null)
    .sort((a, b) => (a.order < b.order ? 1 : -1));
}

export function layerToSelectIn(visible: readonly Layer[], wantedId: string | null): Layer | null {
  const wanted = visible.find((layer) => layer.id === wantedId);
  if (wanted) return wanted;
  for (const role of selectedRoles) {
    const layer = visible.find((one) => one.role === role);
    if (layer) return layer;
  }
  return visible[0] ?? null;
}
