/**
 * What does one row of a building layer say of the building? (methods 3.3)
 *
 *   use        = the building's own column, else that of the parcel under its inner point
 *   storeys    = as given, else height / 3.0 m (residential) or 3.9 m (others), at least 1, else from the floor area
 *   occupancy  = 1 where no column tells it; where one does, a missing or impossible value counts as 1
 *
 * What is negative, infinite, missing or impossible is marked, row by row, and takes no part as a number.
 */
import type { BuildingUse } from '../core/factors/building-use.ts';
import {
  buildingUseFromLandUse,
  buildingUseFromText,
  buildingUses,
  storeyHeightM,
} from '../core/factors/building-use.ts';
import type { Issue } from '../core/issue.ts';
import { footprintAreaM2 } from '../geo/footprint-area.ts';
import { geometryKind } from '../geo/layer-table.ts';
import type { Region } from '../geo/region.ts';
import { landUseOfRows } from './land-use-of-rows.ts';
import { parcelLookup } from './parcel-lookup.ts';
import { quantityReader } from './quantity.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning, numberReader, perText } from './view-table.ts';

export const UNKNOWN_USE = 255;

/** Marks of a row; several may stand together. */
export const rowMark = { negative: 1, notANumber: 2, occupancyMissing: 4, occupancyBad: 8 } as const;

/** Columns that are written row by row. `floors` is NaN where unknown; `givenM2` where no floor area is told. */
export interface BuildingRows {
  readonly inside: Uint8Array;
  readonly use: Uint8Array;
  readonly footprintM2: Float64Array;
  readonly floors: Float64Array;
  readonly givenM2: Float64Array;
  readonly occupancy: Float64Array;
  readonly marks: Uint8Array;
}

export function emptyRows(count: number): BuildingRows {
  return {
    inside: new Uint8Array(count),
    use: new Uint8Array(count).fill(UNKNOWN_USE),
    footprintM2: new Float64Array(count),
    floors: new Float64Array(count).fill(Number.NaN),
    givenM2: new Float64Array(count).fill(Number.NaN),
    occupancy: new Float64Array(count).fill(1),
    marks: new Uint8Array(count),
  };
}

const useIndex = new Map<BuildingUse | null, number>([
  [null, UNKNOWN_USE],
  ...buildingUses.map(({ id }, i) => [id, i] as const),
]);
const storeyHeights = Float64Array.from({ length: 256 }, (_, i) => storeyHeightM(buildingUses[i]?.id ?? null));

export interface RowReader {
  /** Units that are not known. */
  readonly issues: readonly Issue[];
  readonly occupancyColumn: string | null;
  /** Writes all that is known of a row to place `at`. `points`: inner points, lon and lat by turns. */
  read(row: number, points: Float64Array, rows: BuildingRows, at: number): void;
}

export function rowReader(layer: ViewTable, parcels: readonly ViewTable[], region: Region | null): RowReader {
  const { table } = layer;
  const own = perText(columnMeaning(layer, 'buildingUse'), UNKNOWN_USE, (text) =>
    Number(useIndex.get(buildingUseFromText(text))),
  );
  const lookup = parcelLookup(parcels);
  const landUses = parcels.map((parcel) => landUseOfRows(parcel));
  const given = quantityReader(layer, 'floorAreaM2');
  const heights = quantityReader(layer, 'heightM');
  const occupancies = quantityReader(layer, 'occupancy');
  const storeys = numberReader(columnMeaning(layer, 'storeys'));

  const usedAs = (row: number, lon: number, lat: number): number => {
    const told = own(row);
    if (told !== UNKNOWN_USE) return told;
    const parcel = lookup.find(lon, lat);
    if (parcel.row < 0) return UNKNOWN_USE;
    const category = landUses[parcel.layer]!.landUseAt(parcel.row)?.category ?? null;
    return Number(useIndex.get(buildingUseFromLandUse(category)));
  };
  /** A positive number as it is; NaN for all others, marked where there should have been one. */
  const positive = (value: number, at: number, marks: Uint8Array): number => {
    if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
    if (value < 0) marks[at]! |= rowMark.negative;
    else if (value === Number.POSITIVE_INFINITY) marks[at]! |= rowMark.notANumber;
    return Number.NaN;
  };

  return {
    issues: [...given.issues, ...heights.issues, ...occupancies.issues],
    occupancyColumn: occupancies.column,
    read(row, points, rows, at) {
      rows.inside[at] = 0;
      rows.use[at] = UNKNOWN_USE;
      rows.footprintM2[at] = 0;
      rows.floors[at] = Number.NaN;
      rows.givenM2[at] = Number.NaN;
      rows.occupancy[at] = 1;
      rows.marks[at] = 0;
      if (table.geometry.kinds[row] !== geometryKind.polygon || table.removed?.[row]) return;
      const lon = points[2 * row]!;
      const lat = points[2 * row + 1]!;
      if (region && !region.contains(lon, lat)) return;
      rows.inside[at] = 1;
      const footprint = footprintAreaM2(table, row);
      // A ring folded flat or wound into itself has no area to build on.
      rows.footprintM2[at] = Number.isNaN(footprint) ? 0 : Math.max(0, footprint);
      rows.use[at] = usedAs(row, lon, lat);
      const areaM2 = positive(given.at(row), at, rows.marks);
      const told = positive(storeys(row), at, rows.marks);
      const height = positive(heights.at(row), at, rows.marks);
      rows.givenM2[at] = areaM2;
      if (!Number.isNaN(told)) rows.floors[at] = told;
      else if (!Number.isNaN(height)) rows.floors[at] = Math.max(1, height / storeyHeights[rows.use[at]!]!);
      else if (areaM2 > 0 && footprint > 0) rows.floors[at] = areaM2 / footprint;
      if (occupancies.column === null) return;
      const share = occupancies.at(row);
      if (Number.isNaN(share)) rows.marks[at]! |= rowMark.occupancyMissing;
      else if (share < 0 || share > 1 + 1e-9) rows.marks[at]! |= rowMark.occupancyBad;
      else rows.occupancy[at] = share;
    },
  };
}
