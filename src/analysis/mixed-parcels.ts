/**
 * How is the land of a parcel with several uses shared among them? (methods 1.2, step 3)
 *
 *   share_c = F_c / Σ F            F_c floor area of the buildings on it that serve use c, m²
 *
 * A building counts by its own use; one that tells none, or serves none of the parcel's uses, says nothing.
 * Where what is known covers less than half of the floor area on the parcel, where no floor area is known at
 * all, or where one of the uses bears no floor by its nature (a park, a road, a field) or is in no list, floor
 * area does not decide (own readings). Uses of one kind share alike among themselves.
 */

import { splitByFloorArea } from '../core/eligibility/function-mix.ts';
import type { BuildingUse } from '../core/factors/building-use.ts';
import { buildingUseFromText } from '../core/factors/building-use.ts';
import type { LandUse } from '../core/landuse/classify.ts';
import type { LandUseCategory } from '../core/landuse/land-use-category.ts';
import { innerPoints } from '../geo/inner-point.ts';
import type { LayerTable } from '../geo/layer-table.ts';
import { isInside } from '../geo/point-in-polygon.ts';
import { spatialIndex } from '../geo/spatial-index.ts';
import type { BuildingStock } from './building-stock.ts';
import { columnMeaning, perText } from './view-table.ts';

/** Floor area of known use must be at least this share of all on the parcel. */
const ENOUGH_KNOWN = 0.5;

/** On which land does a building of a use stand, the likeliest first? */
const landOfUse: Readonly<Record<BuildingUse, readonly LandUseCategory[]>> = {
  residential: ['residential'],
  office: ['commercial', 'research', 'public'],
  retail: ['commercial'],
  hotel: ['commercial'],
  restaurant: ['commercial'],
  hospital: ['public'],
  school: ['public'],
  university: ['public', 'research'],
  publicOther: ['public', 'utility'],
  dataCentre: ['commercial', 'research', 'utility', 'industry'],
  industry: ['industry'],
  warehouse: ['industry'],
};

const builtOn: ReadonlySet<LandUseCategory> = new Set(Object.values(landOfUse).flat());

/** Buildings as the split needs them. */
interface FloorSource {
  readonly stock: BuildingStock;
  readonly points: Float64Array;
  readonly ownUse: (row: number) => BuildingUse | null;
}

export interface MixedParcels {
  /** Shares of the uses in their order, summing to 1; null: no floor area tells them. */
  sharesOf(table: LayerTable, row: number, uses: readonly (LandUse | null)[]): readonly number[] | null;
}

export function mixedParcels(stocks: readonly BuildingStock[]): MixedParcels {
  const sources: FloorSource[] = stocks
    // A layer without one known height or floor area has footprints only.
    .filter(({ inside, heightUnknown }) => inside.some((isIn, row) => isIn === 1 && heightUnknown.at(row) === 0))
    .map((stock) => ({
      stock,
      points: innerPoints(stock.layer.table),
      ownUse: perText(columnMeaning(stock.layer, 'buildingUse'), null, buildingUseFromText),
    }));
  return {
    sharesOf(table, row, uses) {
      const categories = uses.map((use) => (use && !use.sea ? use.category : null));
      if (sources.length === 0 || !categories.every((category) => category !== null && builtOn.has(category)))
        return null;
      const { byCategory, unknownM2 } = floorOn(table, row, categories, sources);
      const shares = splitByFloorArea(1, byCategory);
      if (!shares) return null;
      const knownM2 = Object.values(byCategory).reduce((sum, m2) => sum + m2, 0);
      if (knownM2 < ENOUGH_KNOWN * (knownM2 + unknownM2)) return null;
      return categories.map((category) => {
        const alike = categories.filter((other) => other === category).length;
        return (shares[category ?? ''] ?? 0) / alike;
      });
    },
  };
}

/** Floor area on a parcel by the category among its own that each building serves, m². */
function floorOn(
  table: LayerTable,
  parcel: number,
  categories: readonly (LandUseCategory | null)[],
  sources: readonly FloorSource[],
): { byCategory: Record<string, number>; unknownM2: number } {
  const byCategory: Record<string, number> = {};
  let unknownM2 = 0;
  const [west, south, east, north] = table.bounds.subarray(4 * parcel, 4 * parcel + 4);
  for (const { stock, points, ownUse } of sources) {
    for (const row of spatialIndex(stock.layer.table).rowsInBox(west!, south!, east!, north!)) {
      if (!stock.inside.at(row) || !isInside(table, parcel, points[2 * row]!, points[2 * row + 1]!)) continue;
      const floorM2 = stock.floorAreaM2.at(row);
      const use = ownUse(row);
      const category = use === null ? undefined : landOfUse[use].find((land) => categories.includes(land));
      if (category === undefined) unknownM2 += floorM2;
      else byCategory[category] = (byCategory[category] ?? 0) + floorM2;
    }
  }
  return { byCategory, unknownM2 };
}
