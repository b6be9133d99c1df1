/**
 * What is known of every building: use, floor area, occupancy? (methods 3.3)
 *
 *   floor area = as given, else footprint · storeys                                              m²
 *   storeys    = of the building (`building-stock-rows.ts`), else the median of the known ones of its use,
 *                else of all: flagged
 *
 * A use that stays unknown is `UNKNOWN_USE`, never a default. Buildings outside the boundary, removed
 * ones and those without a polygon are not `inside` and take no part.
 *
 * Kept, and brought up to date by what people edited since: the rows they edited are read anew, and where a
 * median moved, those that rest on it. Parcels, boundary and meanings are what every row depends on: with another of
 * these the stock is taken anew.
 */
import { buildingUses, electricityIntensity } from '../core/factors/building-use.ts';
import type { Issue } from '../core/issue.ts';
import type { LayerView } from '../core/plan/layer-view.ts';
import { findRows } from '../geo/find-rows.ts';
import { innerPoint, innerPoints } from '../geo/inner-point.ts';
import type { IdColumn, LayerTable } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { type BuildingRows, emptyRows, type RowReader, rowMark, rowReader } from './building-stock-rows.ts';
import type { Pause } from './parcel-pieces.ts';
import { SortedNumbers } from './sorted-numbers.ts';
import type { ViewTable } from './view-table.ts';

/** One building a row, column by column. */
export interface BuildingStock {
  readonly layer: ViewTable;
  /** 1: inside the boundary, with a polygon, not removed. */
  readonly inside: Uint8Array;
  /** Index into `buildingUses`, or `UNKNOWN_USE`. */
  readonly use: Uint8Array;
  readonly footprintM2: Float64Array;
  readonly floorAreaM2: Float64Array;
  /** 1: floor area rests on the median storeys of the class. */
  readonly heightUnknown: Uint8Array;
  readonly occupancy: Float64Array;
  readonly issues: readonly Issue[];
  /** Which stock it is, for what is worked out from it. */
  readonly key: object;
  /** The stock it was brought up to date from, and the rows that may differ; null: taken as a whole. */
  readonly change: { readonly from: object; readonly rows: readonly number[] } | null;
}

/** kWh/m²/a by index into `buildingUses`. */
export const intensityByUse: readonly number[] = buildingUses.map(
  ({ id }) => electricityIntensity(id).value ?? Number.NaN,
);

/** Rows between two looks at the clock: a millisecond or two. */
const ROWS_A_TURN = 1024;
/** From this share of the rows on it is quicker to take the whole stock. */
const MANY_ROWS = 0.1;

/** Known storeys by use and in all. Belongs to the newest stock alone, which changes it in place. */
interface KnownFloors {
  readonly byUse: Map<number, SortedNumbers>;
  readonly all: SortedNumbers;
}

interface Known {
  readonly parcels: readonly ViewTable[];
  readonly region: Region | null;
  readonly meanings: string;
  readonly stock: BuildingStock;
  readonly rows: BuildingRows;
  readonly points: Float64Array;
  readonly floors: KnownFloors;
  /** Rows by mark. */
  readonly marked: ReadonlyMap<number, number>;
}

/** By the ids of a table, which edits leave as they are. */
const knownStocks = new WeakMap<IdColumn, Known>();

/**
 * The stock of one building layer. Asked again with the same data it is the same object.
 * Gives way as it goes, so that a cancel is heard and tiles are cut meanwhile.
 */
export async function buildingStock(
  layer: ViewTable,
  parcels: readonly ViewTable[],
  region: Region | null,
  pause: Pause,
): Promise<BuildingStock> {
  const meanings = JSON.stringify([layer.view.meanings, parcels.map((parcel) => parcel.view.meanings)]);
  const before = knownStocks.get(layer.table.ids);
  if (
    before?.meanings === meanings &&
    before.region === region &&
    before.parcels.length === parcels.length &&
    before.parcels.every((parcel, i) => parcel.table === parcels[i]!.table)
  ) {
    if (before.stock.layer.table === layer.table) return before.stock;
    const rows = editedRows(before.stock.layer, layer);
    if (rows !== null && rows.length < MANY_ROWS * layer.table.count) {
      // Its floors are about to change: should that fail halfway, it must not be built on again.
      knownStocks.delete(layer.table.ids);
      const known = bringUpToDate(before, layer, rows);
      knownStocks.set(layer.table.ids, known);
      return known.stock;
    }
  }
  const known = await takeStock(layer, parcels, region, meanings, pause);
  knownStocks.set(layer.table.ids, known);
  return known.stock;
}

/** Rows whose edits differ between two views of one stored table; null when they are of different ones. */
function editedRows(before: ViewTable, after: ViewTable): number[] | null {
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

async function takeStock(
  layer: ViewTable,
  parcels: readonly ViewTable[],
  region: Region | null,
  meanings: string,
  pause: Pause,
): Promise<Known> {
  const { count } = layer.table;
  const points = innerPoints(layer.table);
  const reader = rowReader(layer, parcels, region);
  const rows = emptyRows(count);
  const marked = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    if (row % ROWS_A_TURN === 0) await pause((0.9 * row) / count);
    reader.read(row, points, rows, row);
    countMarks(marked, rows.marks[row]!, 1);
  }
  await pause(0.9);
  const floors = knownFloors(rows);
  const floorAreaM2 = new Float64Array(count);
  const heightUnknown = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const [areaM2, isUnknown] = floorAreaOf(row, rows, floors);
    floorAreaM2[row] = areaM2;
    heightUnknown[row] = isUnknown;
  }
  const stock = stockOf(layer, rows, floorAreaM2, heightUnknown, issuesOf(layer, reader, marked), null);
  return { parcels, region, meanings, stock, rows, points, floors, marked };
}

/** The same buildings after some were edited. Columns in which nothing differs stay the same arrays. */
function bringUpToDate(before: Known, layer: ViewTable, edited: readonly number[]): Known {
  const { parcels, region, floors } = before;
  const points = pointsAfter(before, layer.table, edited);
  const reader = rowReader(layer, parcels, region);
  const marked = new Map(before.marked);
  const mediansBefore = medians(floors);
  const read = emptyRows(1);
  let rows = before.rows;
  for (const row of edited) {
    reader.read(row, points, read, 0);
    countMarks(marked, rows.marks[row]!, -1);
    countMarks(marked, read.marks[0]!, 1);
    if (!Number.isNaN(rows.floors[row]!)) forgetFloors(floors, rows.use[row]!, rows.floors[row]!);
    if (!Number.isNaN(read.floors[0]!)) addFloors(floors, read.use[0]!, read.floors[0]!);
    // What a stock shows may be in use by whoever was given it; the rest is the newest stock's alone.
    rows.floors[row] = read.floors[0]!;
    rows.givenM2[row] = read.givenM2[0]!;
    rows.marks[row] = read.marks[0]!;
    rows = {
      ...rows,
      inside: withValue(rows.inside, before.rows.inside, row, read.inside[0]!),
      use: withValue(rows.use, before.rows.use, row, read.use[0]!),
      footprintM2: withValue(rows.footprintM2, before.rows.footprintM2, row, read.footprintM2[0]!),
      occupancy: withValue(rows.occupancy, before.rows.occupancy, row, read.occupancy[0]!),
    };
  }
  const { floorAreaM2: oldArea, heightUnknown: oldUnknown } = before.stock;
  const changed = new Set(edited);
  for (const row of restingOn(rows, oldUnknown, mediansBefore, medians(floors))) changed.add(row);
  let floorAreaM2 = oldArea;
  let heightUnknown = oldUnknown;
  for (const row of changed) {
    const [areaM2, isUnknown] = floorAreaOf(row, rows, floors);
    floorAreaM2 = withValue(floorAreaM2, oldArea, row, areaM2);
    heightUnknown = withValue(heightUnknown, oldUnknown, row, isUnknown);
  }
  const change = { from: before.stock.key, rows: [...changed].sort((a, b) => a - b) };
  const stock = stockOf(layer, rows, floorAreaM2, heightUnknown, issuesOf(layer, reader, marked), change);
  return { ...before, stock, rows, points, marked };
}

/** The values with another one in this place; copied once from those that must stay as they are. */
function withValue<Values extends Uint8Array | Float64Array>(
  values: Values,
  kept: Values,
  row: number,
  value: number,
): Values {
  if (values[row] === value) return values;
  const own = values === kept ? (values.slice() as Values) : values;
  own[row] = value;
  return own;
}

function stockOf(
  layer: ViewTable,
  { inside, use, footprintM2, occupancy }: BuildingRows,
  floorAreaM2: Float64Array,
  heightUnknown: Uint8Array,
  issues: readonly Issue[],
  change: BuildingStock['change'],
): BuildingStock {
  return { layer, inside, use, footprintM2, floorAreaM2, heightUnknown, occupancy, issues, key: {}, change };
}

function pointsAfter(before: Known, table: LayerTable, edited: readonly number[]): Float64Array {
  if (table.geometry === before.stock.layer.table.geometry) return before.points;
  const points = before.points.slice();
  for (const row of edited) innerPoint(table, row, points, 2 * row);
  return points;
}

/** Rows without storeys of their own whose median is another now. */
function restingOn(
  rows: BuildingRows,
  heightUnknown: Uint8Array,
  before: readonly (number | null)[],
  after: readonly (number | null)[],
): number[] {
  const moved = after.map((value, use) => value !== before[use]);
  if (!moved.includes(true)) return [];
  const resting: number[] = [];
  for (let row = 0; row < heightUnknown.length; row++) {
    if (heightUnknown[row] === 1 && moved[rows.use[row]!]) resting.push(row);
  }
  return resting;
}

/** The storeys that stand for unknown ones, by use. */
function medians({ byUse, all }: KnownFloors): (number | null)[] {
  const ofAll = all.median();
  return Array.from({ length: 256 }, (_, use) => byUse.get(use)?.median() ?? ofAll);
}

function knownFloors({ floors, use }: BuildingRows): KnownFloors {
  const lists = new Map<number, number[]>();
  const all: number[] = [];
  for (let row = 0; row < floors.length; row++) {
    if (Number.isNaN(floors[row]!)) continue;
    all.push(floors[row]!);
    const list = lists.get(use[row]!);
    if (list) list.push(floors[row]!);
    else lists.set(use[row]!, [floors[row]!]);
  }
  return {
    byUse: new Map([...lists].map(([key, list]) => [key, new SortedNumbers(list)])),
    all: new SortedNumbers(all),
  };
}

function addFloors({ byUse, all }: KnownFloors, use: number, floors: number): void {
  const list = byUse.get(use);
  if (list) list.add(floors);
  else byUse.set(use, new SortedNumbers([floors]));
  all.add(floors);
}

function forgetFloors({ byUse, all }: KnownFloors, use: number, floors: number): void {
  byUse.get(use)?.remove(floors);
  all.remove(floors);
}

/** Floor area, m², and 1 where it rests on a median. */
function floorAreaOf(
  row: number,
  { inside, use, footprintM2, floors, givenM2 }: BuildingRows,
  known: KnownFloors,
): readonly [areaM2: number, isUnknown: 0 | 1] {
  if (!inside[row]) return [0, 0];
  if (!Number.isNaN(givenM2[row]!)) return [givenM2[row]!, 0];
  if (!Number.isNaN(floors[row]!)) return [footprintM2[row]! * floors[row]!, 0];
  // Without a single known height the footprint stands for the floor area: the caller flags it.
  return [footprintM2[row]! * (known.byUse.get(use[row]!)?.median() ?? known.all.median() ?? 1), 1];
}

function countMarks(marked: Map<number, number>, marks: number, by: 1 | -1): void {
  if (marks === 0) return;
  for (const mark of Object.values(rowMark)) {
    if ((marks & mark) !== 0) marked.set(mark, (marked.get(mark) ?? 0) + by);
  }
}

function issuesOf(layer: ViewTable, reader: RowReader, marked: ReadonlyMap<number, number>): Issue[] {
  const issues = [...reader.issues];
  const where = { layer: layer.view.layerId };
  const inColumn = reader.occupancyColumn === null ? where : { ...where, field: reader.occupancyColumn };
  const report = (mark: number, code: string, severity: Issue['severity'], at: Issue['where'] & object) => {
    const count = marked.get(mark) ?? 0;
    if (count > 0) issues.push({ code, severity, count, where: at });
  };
  report(rowMark.negative, 'NEGATIVE_INPUT', 'warn', where);
  report(rowMark.notANumber, 'NOT_A_NUMBER', 'warn', where);
  report(rowMark.occupancyMissing, 'OCCUPANCY_MISSING', 'note', inColumn);
  report(rowMark.occupancyBad, 'BAD_SHARE', 'warn', inColumn);
  return issues;
}
