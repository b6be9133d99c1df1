/**
 * Of which buildings may something be another since the stock was taken? (methods 3.3)
 *
 *   a building edited      itself
 *   a parcel edited        those whose inner point lies in the box of its old or new shape
 *   the boundary edited    those whose inner point lies in the box of the edges that one of the two has and the other
 *                          has not: beyond it a ray to the east crosses as many edges of both, by even and odd
 *
 * Beside the buildings an edited boundary redoes what is cut at it: all roads (`road-stock.ts`) and the pieces of all
 * parcels (`parcel-pieces.ts`); an edited shape of a parcel the pieces, an edited land use neither.
 * More may be named than differ, none that differs is left out. Null: that cannot be told, or so many that the whole stock
 * is as quick.
 */
import type { LayerView } from '../core/plan/layer-view.ts';
import { findRows } from '../geo/find-rows.ts';
import type { Region } from '../geo/region.ts';
import type { ViewTable } from './view-table.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

/** From this share of the rows on it is quicker to take the whole stock. */
const MANY_ROWS = 0.25;
const MANY_BOXES = 256;
/** A place this near to an edge is looked at again, degrees: 0.1 mm. */
const ROUNDING_DEGREES = 1e-9;

/** What a stock of buildings depends on but for the meanings of columns. */
export interface StockGround {
  readonly layer: ViewTable;
  readonly parcels: readonly ViewTable[];
  readonly region: Region | null;
}

/** Rows to look at again, ascending. `points`: inner points after the edits of the buildings, told when asked for. */
export function rowsToReadAgain(
  before: StockGround,
  after: StockGround,
  points: (editedRows: readonly number[]) => Float64Array,
): readonly number[] | null {
  const edited = editedRows(before.layer, after.layer);
  const boxes = changedBoxes(before, after);
  if (edited === null || boxes === null || boxes.length > MANY_BOXES) return null;
  const most = MANY_ROWS * after.layer.table.count;
  if (edited.length >= most) return null;
  if (boxes.length === 0) return edited;
  const rows = new Set(edited);
  for (const row of rowsInBoxes(points(edited), boxes)) rows.add(row);
  return rows.size < most ? [...rows].sort((a, b) => a - b) : null;
}

/** Rows whose edits differ between two views of one stored table; null when they are of different ones. */
function editedRows(before: ViewTable, after: ViewTable): number[] | null {
  if (before.table === after.table) return [];
  if (before.view.tableId !== after.view.tableId || before.table.count !== after.table.count) return null;
  const key = ({ featureId, field }: LayerView['overrides'][number]) => JSON.stringify([featureId, field]);
  const left = new Map(before.view.overrides.map((edit) => [key(edit), edit] as const));
  const ids = new Set<string>();
  for (const edit of after.view.overrides) {
    const old = left.get(key(edit));
    left.delete(key(edit));
    if (!old || old.value !== edit.value) ids.add(edit.featureId);
  }
  for (const { featureId } of left.values()) ids.add(featureId);
  // A table that differs though no edit does is one we know nothing of.
  if (ids.size === 0) return null;
  return [...findRows(after.table.ids, [...ids])].filter((row) => row >= 0).sort((a, b) => a - b);
}

function changedBoxes(before: StockGround, after: StockGround): Box[] | null {
  if (before.parcels.length !== after.parcels.length) return null;
  const boxes = boxesOfBoundary(before.region, after.region);
  for (const [i, parcels] of after.parcels.entries()) {
    const old = before.parcels[i]!;
    const rows = editedRows(old, parcels);
    if (rows === null || boxes === null) return null;
    for (const { table } of [old, parcels]) {
      for (const row of rows) {
        const [west, south, east, north] = table.bounds.subarray(4 * row, 4 * row + 4);
        if (!Number.isNaN(west)) boxes.push(around(west!, south!, east!, north!));
      }
    }
  }
  return boxes;
}

function around(west: number, south: number, east: number, north: number): Box {
  return [west - ROUNDING_DEGREES, south - ROUNDING_DEGREES, east + ROUNDING_DEGREES, north + ROUNDING_DEGREES];
}

/** None where both hold the same places; null where there was none before or is none now. */
function boxesOfBoundary(before: Region | null, after: Region | null): Box[] | null {
  if (before === after) return [];
  if (!before || !after) return null;
  const differing = new Set<string>();
  for (const { coords, ringOffsets } of [before, after]) {
    for (let ring = 0; ring + 1 < ringOffsets.length; ring++) {
      for (let v = ringOffsets[ring]!; v + 1 < ringOffsets[ring + 1]!; v++) {
        const ends = [
          [coords[2 * v]!, coords[2 * v + 1]!],
          [coords[2 * v + 2]!, coords[2 * v + 3]!],
        ].sort(([x1, y1], [x2, y2]) => x1! - x2! || y1! - y2!);
        const edge = ends.flat().join(' ');
        // An edge that is there twice crosses every ray twice.
        if (!differing.delete(edge)) differing.add(edge);
      }
    }
  }
  if (differing.size === 0) return [];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const edge of differing) {
    const [x1, y1, x2, y2] = edge.split(' ').map(Number);
    west = Math.min(west, x1!, x2!);
    south = Math.min(south, y1!, y2!);
    east = Math.max(east, x1!, x2!);
    north = Math.max(north, y1!, y2!);
  }
  return [around(west, south, east, north)];
}

function rowsInBoxes(points: Float64Array, boxes: readonly Box[]): number[] {
  const west = Math.min(...boxes.map((box) => box[0]));
  const south = Math.min(...boxes.map((box) => box[1]));
  const east = Math.max(...boxes.map((box) => box[2]));
  const north = Math.max(...boxes.map((box) => box[3]));
  const rows: number[] = [];
  for (let row = 0; row < points.length / 2; row++) {
    const lon = points[2 * row]!;
    const lat = points[2 * row + 1]!;
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) continue;
    if (boxes.some((box) => lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3])) rows.push(row);
  }
  return rows;
}
