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
 * Kept, and brought up to date by what people edited since in buildings, parcels and boundary: the rows these may touch
 * (`building-stock-changes.ts`) are read anew, and where a median moved, those that rest on it. With other meanings of
 * columns, other layers or a boundary where there was none the stock is taken anew.
 */
import { buildingUses, electricityIntensity } from '../core/factors/building-use.ts';
import type { Issue } from '../core/issue.ts';
import { prepareToFindRows } from '../geo/find-rows.ts';
import { innerPoint, innerPoints } from '../geo/inner-point.ts';
import type { IdColumn, LayerTable } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { rowsToReadAgain } from './building-stock-changes.ts';
import { type BuildingRows, emptyRows, type RowReader, rowMark, rowReader } from './building-stock-rows.ts';
import { RowValues } from './kernel/row-values.ts';
import type { Pause } from './parcel-pieces.ts';
import { SortedNumbers } from './sorted-numbers.ts';
import type { ViewTable } from './view-table.ts';

/** One building a row, column by column. */
export interface BuildingStock {
  readonly layer: ViewTable;
  /** 1: inside the boundary, with a polygon, not removed. */
  readonly inside: RowValues<Uint8Array>;
  /** Index into `buildingUses`, or `UNKNOWN_USE`. */
  readonly use: RowValues<Uint8Array>;
  readonly footprintM2: RowValues<Float64Array>;
  readonly floorAreaM2: RowValues<Float64Array>;
  /** 1: floor area rests on the median storeys of the class. */
  readonly heightUnknown: RowValues<Uint8Array>;
  readonly occupancy: RowValues<Float64Array>;
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
/** Known storeys by use and in all. Belongs to the newest stock alone, which changes it in place. */
interface KnownFloors {
  readonly byUse: Map<number, SortedNumbers>;
  readonly all: SortedNumbers;
}

/** What rests behind the columns of a stock. Belongs to the newest one alone, which changes it in place. */
type OwnRows = Pick<BuildingRows, 'floors' | 'givenM2' | 'marks'>;

interface Known {
  readonly parcels: readonly ViewTable[];
  readonly region: Region | null;
  readonly meanings: string;
  readonly stock: BuildingStock;
  readonly own: OwnRows;
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
  const known =
    (before?.meanings === meanings ? await broughtUpToDate(before, layer, parcels, region, pause) : null) ??
    (await takeStock(layer, parcels, region, meanings, pause));
  knownStocks.set(layer.table.ids, known);
  return known.stock;
}

/** Null where the stock has to be taken anew. */
async function broughtUpToDate(
  before: Known,
  layer: ViewTable,
  parcels: readonly ViewTable[],
  region: Region | null,
  pause: Pause,
): Promise<Known | null> {
  const ground = { layer: before.stock.layer, parcels: before.parcels, region: before.region };
  let points: Float64Array | null = null;
  const pointsOf = (edited: readonly number[]): Float64Array => {
    points ??= pointsAfter(before, layer.table, edited);
    return points;
  };
  const rows = rowsToReadAgain(ground, { layer, parcels, region }, pointsOf);
  if (rows === null) return null;
  if (rows.length === 0 && layer.table === before.stock.layer.table) return { ...before, parcels, region };
  // Its floors are about to change: should that fail halfway, or another ask meanwhile, it must not be built on again.
  knownStocks.delete(layer.table.ids);
  return readAgain({ ...before, parcels, region, points: pointsOf(rows) }, layer, rows, pause);
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
  prepareToFindRows(layer.table.ids);
  const floors = knownFloors(rows);
  const floorAreaM2 = new Float64Array(count);
  const heightUnknown = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const { inside, use, footprintM2 } = rows;
    const [areaM2, isUnknown] = floorAreaOf(inside[row]!, use[row]!, footprintM2[row]!, row, rows, floors);
    floorAreaM2[row] = areaM2;
    heightUnknown[row] = isUnknown;
  }
  const stock: BuildingStock = {
    layer,
    inside: RowValues.of(rows.inside),
    use: RowValues.of(rows.use),
    footprintM2: RowValues.of(rows.footprintM2),
    floorAreaM2: RowValues.of(floorAreaM2),
    heightUnknown: RowValues.of(heightUnknown),
    occupancy: RowValues.of(rows.occupancy),
    issues: issuesOf(layer, reader, marked),
    key: {},
    change: null,
  };
  const { floors: ownFloors, givenM2, marks } = rows;
  return { parcels, region, meanings, stock, own: { floors: ownFloors, givenM2, marks }, points, floors, marked };
}

/** The same buildings after some became others. Columns in which nothing differs stay the same. */
async function readAgain(before: Known, layer: ViewTable, edited: readonly number[], pause: Pause): Promise<Known> {
  const { parcels, region, floors, own, points } = before;
  const old = before.stock;
  const reader = rowReader(layer, parcels, region);
  const marked = new Map(before.marked);
  const mediansBefore = medians(floors);
  const read = emptyRows(edited.length);
  for (const [at, row] of edited.entries()) {
    if (at % ROWS_A_TURN === 0) await pause((0.9 * at) / edited.length);
    reader.read(row, points, read, at);
    countMarks(marked, own.marks[row]!, -1);
    countMarks(marked, read.marks[at]!, 1);
    replaceFloors(floors, [old.use.at(row), own.floors[row]!], [read.use[at]!, read.floors[at]!]);
    own.floors[row] = read.floors[at]!;
    own.givenM2[row] = read.givenM2[at]!;
    own.marks[row] = read.marks[at]!;
  }
  const places = new Map(edited.map((row, at) => [row, at] as const));
  const readAt = (values: ArrayLike<number>) => (row: number) => values[places.get(row)!]!;
  const inside = old.inside.with(edited, readAt(read.inside));
  const use = old.use.with(edited, readAt(read.use));
  const footprintM2 = old.footprintM2.with(edited, readAt(read.footprintM2));
  const changed = new Set(edited);
  for (const row of restingOn(use, old.heightUnknown, mediansBefore, medians(floors))) changed.add(row);
  const areaOf = (row: number) => floorAreaOf(inside.at(row), use.at(row), footprintM2.at(row), row, own, floors);
  const stock: BuildingStock = {
    layer,
    inside,
    use,
    footprintM2,
    floorAreaM2: old.floorAreaM2.with(changed, (row) => areaOf(row)[0]),
    heightUnknown: old.heightUnknown.with(changed, (row) => areaOf(row)[1]),
    occupancy: old.occupancy.with(edited, readAt(read.occupancy)),
    issues: issuesOf(layer, reader, marked),
    key: {},
    change: { from: old.key, rows: [...changed].sort((a, b) => a - b) },
  };
  return { ...before, stock, marked };
}

function pointsAfter(before: Known, table: LayerTable, edited: readonly number[]): Float64Array {
  if (table.geometry === before.stock.layer.table.geometry) return before.points;
  const points = before.points.slice();
  for (const row of edited) innerPoint(table, row, points, 2 * row);
  return points;
}

/** Rows without storeys of their own whose median is another now. */
function restingOn(
  use: RowValues<Uint8Array>,
  heightUnknown: RowValues<Uint8Array>,
  before: readonly (number | null)[],
  after: readonly (number | null)[],
): number[] {
  const moved = after.map((value, of) => value !== before[of]);
  if (!moved.includes(true)) return [];
  const resting: number[] = [];
  for (let row = 0; row < heightUnknown.length; row++) {
    if (heightUnknown.at(row) === 1 && moved[use.at(row)]) resting.push(row);
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

type UseAndFloors = readonly [use: number, floors: number];

/** One building's storeys, NaN where unknown, become others. */
function replaceFloors({ byUse, all }: KnownFloors, [useBefore, before]: UseAndFloors, [use, now]: UseAndFloors): void {
  if (useBefore === use && Object.is(before, now)) return;
  if (!byUse.has(use) && !Number.isNaN(now)) byUse.set(use, new SortedNumbers([]));
  if (useBefore === use) byUse.get(use)?.replace(before, now);
  else {
    byUse.get(useBefore)?.replace(before, Number.NaN);
    byUse.get(use)?.replace(Number.NaN, now);
  }
  all.replace(before, now);
}

/** Floor area, m², and 1 where it rests on a median. */
function floorAreaOf(
  inside: number,
  use: number,
  footprintM2: number,
  row: number,
  { floors, givenM2 }: Pick<BuildingRows, 'floors' | 'givenM2'>,
  known: KnownFloors,
): readonly [areaM2: number, isUnknown: 0 | 1] {
  if (!inside) return [0, 0];
  if (!Number.isNaN(givenM2[row]!)) return [givenM2[row]!, 0];
  if (!Number.isNaN(floors[row]!)) return [footprintM2 * floors[row]!, 0];
  // Without a single known height the footprint stands for the floor area: the caller flags it.
  return [footprintM2 * (known.byUse.get(use)?.median() ?? known.all.median() ?? 1), 1];
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
