/** A stored table becomes a layer of the plan, with what a person agreed its columns mean. */
import { generateKeyBetween } from 'fractional-indexing';
import type { Issue } from '../issue.ts';
import { composePatch } from './compose-patch.ts';
import type { Patch, PlanEdit } from './patch.ts';
import { editPlan } from './patch.ts';
import type { Plan } from './plan.ts';
import { newId } from './plan.ts';
import type { ColumnMeaning, Layer, LayerRole } from './tables.ts';

/** A layer as the import dialog hands it over: the table is stored, the rest was agreed. */
export interface LayerToAdd {
  readonly name: string;
  readonly role: LayerRole;
  readonly tableId: string;
  readonly featureCount: number;
  /** West, south, east, north; null when nothing has a place. */
  readonly extent: readonly [number, number, number, number] | null;
  readonly fileName: string;
  readonly format: string;
  readonly crsCode: string | null;
  readonly crsFrom: string;
  readonly encoding: string | null;
  readonly source: string;
  readonly licence: string;
  readonly meanings: readonly AgreedMeaning[];
  /** What reading the file had to say. */
  readonly issues?: readonly Issue[];
}

export interface AgreedMeaning {
  readonly column: string;
  readonly meaning: ColumnMeaning;
  /** Of a land-use code. */
  readonly scheme: string | null;
  /** Of a number. */
  readonly unit: string | null;
}

/** Lowest first: a new layer goes below what would else be hidden by it. */
const rolesFromGround: readonly LayerRole[] = [
  'neighbours',
  'solar',
  'other',
  'parcels',
  'water',
  'sinks',
  'roads',
  'buildings',
  'rail',
  'pointSources',
  'boundary',
];

/** Directly below the lowest layer whose role lies higher; on top when there is none. */
function orderFor(plan: Plan, role: LayerRole): string {
  const rank = rolesFromGround.indexOf(role);
  const layers = [...plan.layers.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
  const above = layers.findIndex((layer) => rolesFromGround.indexOf(layer.role) > rank);
  if (above < 0) return generateKeyBetween(layers.at(-1)?.order ?? null, null);
  return generateKeyBetween(layers[above - 1]?.order ?? null, layers[above]?.order ?? null);
}

/** The fields of a layer record that come from its table and file. */
export function fieldsOfTable(
  layer: LayerToAdd,
): Omit<Layer, 'id' | 'name' | 'role' | 'order' | 'visible' | 'opacity'> {
  const [west, south, east, north] = layer.extent ?? [null, null, null, null];
  const { tableId, featureCount, fileName, format, crsCode, crsFrom, encoding, source, licence } = layer;
  return {
    ...{ tableId, featureCount, west, south, east, north },
    ...{ fileName, format, crsCode, crsFrom, encoding, source, licence },
    importedAt: new Date().toISOString(),
    ...(layer.issues ? { issues: layer.issues } : {}),
  };
}

/** Put what the columns mean. One meaning has one column: a second one with the same meaning is a bug of the caller. */
export function putMeanings(edit: PlanEdit, layerId: string, meanings: readonly AgreedMeaning[]): void {
  const taken = new Set<ColumnMeaning>();
  for (const { column, meaning, scheme, unit } of meanings) {
    if (taken.has(meaning)) throw new Error(`two columns of layer ${layerId} mean ${meaning}`);
    taken.add(meaning);
    edit.put('columnMeanings', { id: newId(), layerId, column, meaning, scheme, unit });
  }
}

export function addLayer(plan: Plan, layer: LayerToAdd, layerId: string = newId()): Patch {
  return editPlan(plan, 'addLayer', (edit) => {
    edit.put('layers', {
      id: layerId,
      name: layer.name,
      role: layer.role,
      order: orderFor(plan, layer.role),
      visible: true,
      opacity: 1,
      ...fieldsOfTable(layer),
    });
    putMeanings(edit, layerId, layer.meanings);
  });
}

/** Several layers as one step. */
export function addLayers(plan: Plan, layers: readonly LayerToAdd[]): Patch {
  return composePatch(
    plan,
    'addLayers',
    layers.map((layer) => (before: Plan) => addLayer(before, layer)),
  );
}
