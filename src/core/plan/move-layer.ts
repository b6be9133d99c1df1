/**
 * A layer that lay in the wrong place is given its right one: the table with the moved shapes, and the word from which
 * system it came. Ids and attributes stay, so that measures and edits keep their features; shapes that were put over
 * features move along. One patch, so that it is one undo.
 */
import type { Issue } from '../issue.ts';
import { SHAPE } from './override-feature.ts';
import type { Patch } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';

export interface MovedShape {
  readonly featureId: string;
  /** GeoJSON geometry as text, WGS 84. */
  readonly geometry: string;
}

interface MovedLayer {
  readonly tableId: string;
  /** West, south, east, north; null when nothing has a place. */
  readonly extent: readonly [number, number, number, number] | null;
  readonly fromCrs: string;
  readonly crsCode: string;
  readonly shapes: readonly MovedShape[];
  readonly issues: readonly Issue[];
}

/** What reading the file said about its system: it holds no longer. */
const aboutPlace: ReadonlySet<string> = new Set(['CRS_MISSING', 'CRS_GUESSED', 'DATUM_APPROXIMATE']);

export function moveLayer(plan: Plan, layerId: string, moved: MovedLayer): Patch {
  const layer = plan.layers.get(layerId);
  if (!layer) throw new Error(`no layer ${layerId}`);
  const { tableId, fromCrs, crsCode } = moved;
  const [west, south, east, north] = moved.extent ?? [null, null, null, null];
  const issues = [...(layer.issues ?? []).filter(({ code }) => !aboutPlace.has(code)), ...moved.issues];
  return editPlan(plan, 'setLayerPosition', (edit) => {
    edit.update('layers', layerId, {
      ...{ tableId, west, south, east, north, crsCode },
      crsFrom: 'person',
      movedFromCrs: fromCrs,
      ...(layer.issues || issues.length > 0 ? { issues } : {}),
    });
    const shapes = new Map(moved.shapes.map(({ featureId, geometry }) => [featureId, geometry]));
    for (const override of plan.overrides.values()) {
      const value = shapes.get(override.featureId);
      if (override.layerId === layerId && override.field === SHAPE && value !== undefined)
        edit.update('overrides', override.id, { value });
    }
  });
}
