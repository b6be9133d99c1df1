/**
 * A layer of the plan is given another coordinate system: its shapes in a new stored table, where that system has them.
 *
 * The numbers of its file (`formats/stored-place.ts`) are placed anew as if the file were read with the other system; ids,
 * columns and the order of rows stay. Shapes that people or repairs put over features are moved along, so that they keep
 * their place among the others. The stored table stays as it is: undo goes back to it.
 *
 * Nothing is stored when a single feature would lose its place: a position check must not thin out a layer.
 */
import type { Issue } from '../../core/issue.ts';
import type { LayerView } from '../../core/plan/layer-view.ts';
import type { MovedShape } from '../../core/plan/move-layer.ts';
import { SHAPE } from '../../core/plan/override-feature.ts';
import { newId } from '../../core/plan/plan.ts';
import { storeTable } from '../../db/table-chunks.ts';
import { type Pause, ReadError } from '../../formats/format.ts';
import { partOfPause } from '../../formats/part-of-pause.ts';
import { placeGeometry } from '../../formats/place-layer.ts';
import { numbersOf, storedSystem } from '../../formats/stored-place.ts';
import { identifyCrs } from '../../geo/crs/identify-crs.ts';
import type { CrsDefinition } from '../../geo/crs/known-crs.ts';
import { boundsOfAll, featureBounds } from '../../geo/feature-bounds.ts';
import { geoJsonGeometryOf } from '../../geo/geojson-from-table.ts';
import { featureIdAt, type Geometry } from '../../geo/layer-table.ts';
import { tableOfShapes } from '../../geo/shapes-table.ts';
import { partOfTell } from '../../geo/tell.ts';
import type { Job } from '../job.ts';
import { workerDb } from '../table-cache.ts';

export interface MoveLayerInput {
  readonly view: LayerView;
  /** The system it was read in, as its record has it. */
  readonly crsCode: string | null;
  /** The system it is in. */
  readonly crs: string;
}

export interface MoveLayerOutput {
  readonly tableId: string;
  readonly extent: readonly [west: number, south: number, east: number, north: number] | null;
  /** The system that its numbers were told in until now. */
  readonly fromCrs: string;
  readonly crsCode: string;
  /** Shapes that lay over features, in their new place. */
  readonly shapes: readonly MovedShape[];
  /** What the new system has to say. */
  readonly issues: readonly Issue[];
}

export const moveLayer: Job<MoveLayerInput, MoveLayerOutput> = async ({ view, crsCode, crs }, context) => {
  const stored = await context.table(view.tableId);
  const from = await storedSystem(crsCode);
  const to = await identifyCrs(crs);
  if (!to) throw new ReadError('MOVE_TO_UNKNOWN_SYSTEM', { crs });
  const moved = await placedAnew(stored.geometry, from.crs, crs, partOfPause(context.pause, 0, 0.7));
  const drawn = view.overrides.flatMap(({ featureId, field, value }) =>
    field === SHAPE && typeof value === 'string' ? [{ id: featureId, geometry: value }] : [],
  );
  const overlaid = tableOfShapes(drawn);
  const overlaidMoved = await placedAnew(overlaid.geometry, from.crs, crs, partOfPause(context.pause, 0.7, 0));
  const shapes = drawn.flatMap((_, row): MovedShape[] => {
    const geometry = geoJsonGeometryOf(overlaidMoved.geometry, row);
    // A text that is no geometry lies over nothing, before and after.
    return geometry === null ? [] : [{ featureId: featureIdAt(overlaid.ids, row), geometry: JSON.stringify(geometry) }];
  });
  await context.pause(0.7);
  const table = { ...stored, geometry: moved.geometry, bounds: featureBounds(moved.geometry) };
  const tableId = newId();
  await storeTable(workerDb(), tableId, table, partOfTell(context.pause.tell, 0.7, 0.3));
  return {
    tableId,
    extent: boundsOfAll(table.bounds),
    fromCrs: from.text,
    // A definition without code is kept whole: its name alone would not be understood again.
    crsCode: to.code ?? crs,
    shapes,
    issues: moved.issues,
  };
};

interface PlacedAnew {
  readonly geometry: Geometry;
  readonly issues: readonly Issue[];
}

async function placedAnew(before: Geometry, from: CrsDefinition, crs: string, pause: Pause): Promise<PlacedAnew> {
  const geometry = await numbersOf(before, from, partOfPause(pause, 0, 0.5));
  const { refused, issues } = await placeGeometry(
    geometry,
    { text: crs, from: 'person' },
    partOfTell(pause.tell, 0.5, 0.5),
  );
  if (refused) throw new ReadError('MOVE_LOSES_FEATURES', { crs, count: refused.reduce((sum, flag) => sum + flag, 0) });
  return { geometry, issues };
}
