/**
 * A layer as jobs and the map need it: which stored table, what its columns mean, what people
 * changed on top. Small enough to be sent to the worker with every job.
 */
import type { Plan } from './plan.ts';
import type { ColumnMeaning, LayerRole, Tables } from './tables.ts';

export interface LayerView {
  readonly layerId: string;
  readonly tableId: string;
  readonly role: LayerRole;
  readonly meanings: Readonly<
    Partial<Record<ColumnMeaning, { column: string; scheme: string | null; unit: string | null }>>
  >;
  readonly overrides: readonly Pick<Tables['overrides'], 'featureId' | 'field' | 'value'>[];
}

/** The view of one layer; null when the plan has no such layer. */
export function layerView(plan: Plan, layerId: string): LayerView | null {
  const layer = plan.layers.get(layerId);
  if (!layer) return null;
  const meanings: Partial<Record<ColumnMeaning, { column: string; scheme: string | null; unit: string | null }>> = {};
  for (const m of plan.columnMeanings.values()) {
    if (m.layerId === layerId) meanings[m.meaning] = { column: m.column, scheme: m.scheme, unit: m.unit };
  }
  const overrides = [...plan.overrides.values()]
    .filter((o) => o.layerId === layerId)
    .map(({ featureId, field, value }) => ({ featureId, field, value }));
  return { layerId, tableId: layer.tableId, role: layer.role, meanings, overrides };
}

/** Views of all layers with a role, lowest first. */
export function viewsOfRole(plan: Plan, role: LayerRole): LayerView[] {
  return [...plan.layers.values()]
    .filter((layer) => layer.role === role)
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map((layer) => layerView(plan, layer.id))
    .filter((view) => view !== null);
}
