/**
 * What a tile says of buildings and point sources beyond their own columns: the use of a building by its
 * column, else by the parcel under its inner point; the sector of a source by the words of its column.
 *
 * The same readings as in attribution, so that map and balance agree.
 */
import { landUseOfRows } from '../analysis/land-use-of-rows.ts';
import { parcelLookup } from '../analysis/parcel-lookup.ts';
import { sectorFromText } from '../analysis/point-source-rows.ts';
import type { ViewTable } from '../analysis/view-table.ts';
import { columnMeaning, perText } from '../analysis/view-table.ts';
import { buildingUseFromLandUse, buildingUseFromText, buildingUses } from '../core/factors/building-use.ts';
import { sectors } from '../core/inventory/sectors.ts';
import { innerPoints } from '../geo/inner-point.ts';
import type { WordColumn } from '../map/tiles/tile-attributes.ts';

const useIds: readonly string[] = buildingUses.map(({ id }) => id);
const sectorIds: readonly string[] = sectors.map(({ id }) => id);
const NONE = -1;

export function buildingUseWords(layer: ViewTable, parcels: readonly ViewTable[]): WordColumn {
  const { count } = layer.table;
  const own = perText(columnMeaning(layer, 'buildingUse'), NONE, (text) =>
    useIds.indexOf(buildingUseFromText(text) ?? ''),
  );
  const codes = Int32Array.from({ length: count }, (_, row) => own(row));
  if (parcels.length > 0 && codes.includes(NONE)) {
    const points = innerPoints(layer.table);
    const lookup = parcelLookup(parcels);
    const landUses = parcels.map(landUseOfRows);
    for (let row = 0; row < count; row++) {
      if (codes[row] !== NONE || Number.isNaN(points[2 * row])) continue;
      const parcel = lookup.find(points[2 * row]!, points[2 * row + 1]!);
      if (parcel.row < 0) continue;
      const category = landUses[parcel.layer]!.landUseAt(parcel.row)?.category ?? null;
      codes[row] = useIds.indexOf(buildingUseFromLandUse(category) ?? '');
    }
  }
  return { codes, dictionary: useIds };
}

export function pointSectorWords(layer: ViewTable): WordColumn {
  const own = perText(columnMeaning(layer, 'pointSector'), NONE, (text) =>
    sectorIds.indexOf(sectorFromText(text) ?? ''),
  );
  return { codes: Int32Array.from({ length: layer.table.count }, (_, row) => own(row)), dictionary: sectorIds };
}
