/** May a kind of measure be placed on what is selected on the map? */
import type { MeasureKind, StandsOn } from '../../core/measures/define-measure.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { DRAWN_LAYER, type Tables } from '../../core/plan/tables.ts';

export interface Selected {
  readonly layerId: string;
  readonly featureIds: ReadonlySet<string>;
}

export interface Placing {
  /** What the selection is: a role of layers or drawn shapes; null where nothing fit to bear a measure is selected. */
  readonly role: StandsOn | null;
  readonly layerName: string | null;
  readonly count: number;
  readonly fits: boolean;
}

const roles = ['buildings', 'parcels', 'roads', 'rail', 'pointSources', 'water', 'drawn'] as const;

export function placingOn(plan: Pick<Plan, 'layers'>, selection: Selected | null, kind: MeasureKind | null): Placing {
  if (!selection || selection.featureIds.size === 0) return { role: null, layerName: null, count: 0, fits: false };
  const layer = plan.layers.get(selection.layerId);
  const role: string | undefined = selection.layerId === DRAWN_LAYER ? 'drawn' : layer?.role;
  const known = roles.find((one) => one === role) ?? null;
  return {
    role: known,
    layerName: layer?.name ?? null,
    count: selection.featureIds.size,
    fits: known !== null && kind?.standsOn.includes(known) === true,
  };
}

/** The layer in which sites for a kind are selected: that of the selection if it fits, else the uppermost visible one. */
export function layerToPlaceOn(
  plan: Pick<Plan, 'layers'>,
  kind: MeasureKind,
  selectedId: string | null,
): Tables['layers'] | null {
  const fitting = [...plan.layers.values()]
    .filter((layer) => layer.visible && kind.standsOn.some((role) => role === layer.role))
    .sort((a, b) => (a.order < b.order ? 1 : -1));
  const ofRole = kind.standsOn.map((role) => fitting.find((layer) => layer.role === role));
  return fitting.find((layer) => layer.id === selectedId) ?? ofRole.find((layer) => layer !== undefined) ?? null;
}

/** The years a new measure is planned for: from next year over five years, not beyond the target year. */
export function firstYears(baseYear: number | null, thisYear: number, targetYear: number) {
  const startYear = Math.min(targetYear, Math.max(thisYear, baseYear ?? 0) + 1);
  return { startYear, fullYear: Math.min(targetYear, startYear + 4) };
}
