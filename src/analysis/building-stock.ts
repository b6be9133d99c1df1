/**
 * What is known of every building: use, floor area, occupancy? (methods 3.3)
 *
 *   floor area = as given, else footprint · storeys                                              m²
 *   storeys    = as given, else height / 3.0 m (residential) or 3.9 m (others), at least 1;
 *                else the median of the known ones of its use, else of all: flagged
 *   use        = the building's own column, else that of the parcel under its inner point
 *
 * A use that stays unknown is `UNKNOWN_USE`, never a default. Buildings outside the boundary, removed
 * ones and those without a polygon are not `inside` and take no part.
 * Occupancy is 1 where no column tells it; where one does, a missing or impossible value counts as 1
 * and is reported.
 */
import type { BuildingUse } from '../core/factors/building-use.ts';
import {
  buildingUseFromLandUse,
  buildingUseFromText,
  buildingUses,
  electricityIntensity,
  storeyHeightM,
} from '../core/factors/building-use.ts';
import type { Issue } from '../core/issue.ts';
import { footprintAreaM2 } from '../geo/footprint-area.ts';
import { innerPoints } from '../geo/inner-point.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { landUseOfRows } from './land-use-of-rows.ts';
import { parcelLookup } from './parcel-lookup.ts';
import type { Pause } from './parcel-pieces.ts';
import { quantityOf } from './quantity.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning, numbersOf, perText } from './view-table.ts';

export const UNKNOWN_USE = 255;

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
}

/** kWh/m²/a by index into `buildingUses`. */
export const intensityByUse: readonly number[] = buildingUses.map(
  ({ id }) => electricityIntensity(id).value ?? Number.NaN,
);

const useIndex = new Map<BuildingUse | null, number>([
  [null, UNKNOWN_USE],
  ...buildingUses.map(({ id }, i) => [id, i] as const),
]);
const storeyHeights = Float64Array.from({ length: 256 }, (_, i) => storeyHeightM(buildingUses[i]?.id ?? null));

interface Known {
  readonly parcels: readonly ViewTable[];
  readonly region: Region | null;
  readonly meanings: string;
  readonly stock: BuildingStock;
}
const knownStocks = new WeakMap<object, Known>();

/** Rows between two looks at the clock: a millisecond or two. */
const ROWS_A_TURN = 1024;

/**
 * The stock of one building layer. Kept: asked again with the same data it is the same object.
 * Gives way as it goes, so that a cancel is heard and tiles are cut meanwhile.
 */
export async function buildingStock(
  layer: ViewTable,
  parcels: readonly ViewTable[],
  region: Region | null,
  pause: Pause,
): Promise<BuildingStock> {
  const meanings = JSON.stringify([layer.view.meanings, parcels.map((parcel) => parcel.view.meanings)]);
  const before = knownStocks.get(layer.table);
  if (
    before?.meanings === meanings &&
    before.region === region &&
    before.parcels.length === parcels.length &&
    before.parcels.every((parcel, i) => parcel.table === parcels[i]!.table)
  ) {
    return before.stock;
  }
  const stock = await takeStock(layer, parcels, region, pause);
  knownStocks.set(layer.table, { parcels, region, meanings, stock });
  return stock;
}

async function takeStock(
  layer: ViewTable,
  parcels: readonly ViewTable[],
  region: Region | null,
  pause: Pause,
): Promise<BuildingStock> {
  const { table } = layer;
  const points = innerPoints(table);
  const inside = new Uint8Array(table.count);
  const footprintM2 = new Float64Array(table.count);
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_A_TURN === 0) await pause((0.4 * row) / table.count);
    if (table.geometry.kinds[row] !== geometryKind.polygon || table.removed?.[row]) continue;
    if (region && !region.contains(points[2 * row]!, points[2 * row + 1]!)) continue;
    inside[row] = 1;
    footprintM2[row] = footprintAreaM2(table, row);
  }
  const use = await usesOf(layer, parcels, points, inside, (share) => pause(0.4 + 0.5 * share));
  const issues: Issue[] = [];
  await pause(0.9);
  const { floorAreaM2, heightUnknown } = floorAreas(layer, inside, use, footprintM2, issues);
  const occupancy = occupancies(layer, inside, issues);
  return { layer, inside, use, footprintM2, floorAreaM2, heightUnknown, occupancy, issues };
}

async function usesOf(
  layer: ViewTable,
  parcels: readonly ViewTable[],
  points: Float64Array,
  inside: Uint8Array,
  pause: Pause,
): Promise<Uint8Array> {
  const own = perText(
    columnMeaning(layer, 'buildingUse'),
    UNKNOWN_USE,
    (text) => useIndex.get(buildingUseFromText(text))!,
  );
  const lookup = parcelLookup(parcels);
  const landUses = parcels.map((parcel) => landUseOfRows(parcel));
  const use = new Uint8Array(inside.length).fill(UNKNOWN_USE);
  for (let row = 0; row < use.length; row++) {
    if (row % ROWS_A_TURN === 0) await pause(row / use.length);
    if (!inside[row]) continue;
    use[row] = own(row);
    if (use[row] !== UNKNOWN_USE) continue;
    const parcel = lookup.find(points[2 * row]!, points[2 * row + 1]!);
    if (parcel.row < 0) continue;
    const category = landUses[parcel.layer]!.landUseAt(parcel.row)?.category ?? null;
    use[row] = useIndex.get(buildingUseFromLandUse(category))!;
  }
  return use;
}

function floorAreas(
  layer: ViewTable,
  inside: Uint8Array,
  use: Uint8Array,
  footprintM2: Float64Array,
  issues: Issue[],
): { floorAreaM2: Float64Array; heightUnknown: Uint8Array } {
  const { table } = layer;
  const { values: given, issues: areaIssues } = quantityOf(layer, 'floorAreaM2');
  const storeys = numbersOf(columnMeaning(layer, 'storeys'), table.count);
  const { values: heights, issues: heightIssues } = quantityOf(layer, 'heightM');
  issues.push(...areaIssues, ...heightIssues);
  const floors = new Float64Array(table.count).fill(Number.NaN);
  const knownByUse = new Map<number, number[]>();
  let negative = 0;
  for (let row = 0; row < table.count; row++) {
    if (!inside[row]) continue;
    if (given[row]! < 0 || storeys[row]! < 0 || heights[row]! < 0) negative++;
    if (storeys[row]! > 0) floors[row] = storeys[row]!;
    else if (heights[row]! > 0) floors[row] = Math.max(1, heights[row]! / storeyHeights[use[row]!]!);
    else if (given[row]! > 0 && footprintM2[row]! > 0) floors[row] = given[row]! / footprintM2[row]!;
    else continue;
    const list = knownByUse.get(use[row]!);
    if (list) list.push(floors[row]!);
    else knownByUse.set(use[row]!, [floors[row]!]);
  }
  const medianOfAll = median([...knownByUse.values()].flat());
  const medianByUse = new Map([...knownByUse].map(([key, list]) => [key, median(list)]));
  const floorAreaM2 = new Float64Array(table.count);
  const heightUnknown = new Uint8Array(table.count);
  for (let row = 0; row < table.count; row++) {
    if (!inside[row]) continue;
    if (given[row]! > 0) floorAreaM2[row] = given[row]!;
    else if (!Number.isNaN(floors[row]!)) floorAreaM2[row] = footprintM2[row]! * floors[row]!;
    else {
      heightUnknown[row] = 1;
      // Without a single known height the footprint stands for the floor area: the caller flags it.
      floorAreaM2[row] = footprintM2[row]! * (medianByUse.get(use[row]!) ?? medianOfAll ?? 1);
    }
  }
  const where = { layer: layer.view.layerId };
  if (negative > 0) issues.push({ code: 'NEGATIVE_INPUT', severity: 'warn', count: negative, where });
  return { floorAreaM2, heightUnknown };
}

function occupancies(layer: ViewTable, inside: Uint8Array, issues: Issue[]): Float64Array {
  const { values, column, issues: unitIssues } = quantityOf(layer, 'occupancy');
  issues.push(...unitIssues);
  const occupancy = new Float64Array(inside.length).fill(1);
  if (column === null) return occupancy;
  let missing = 0;
  let bad = 0;
  for (let row = 0; row < inside.length; row++) {
    if (!inside[row]) continue;
    const share = values[row]!;
    if (Number.isNaN(share)) missing++;
    else if (share < 0 || share > 1 + 1e-9) bad++;
    else occupancy[row] = share;
  }
  const where = { layer: layer.view.layerId, field: column };
  if (missing > 0) issues.push({ code: 'OCCUPANCY_MISSING', severity: 'note', count: missing, where });
  if (bad > 0) issues.push({ code: 'BAD_SHARE', severity: 'warn', count: bad, where });
  return occupancy;
}

/** The middle one of several numbers; null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
