/**
 * On which parcel does a place lie?
 *
 * The first layer that has one there (the caller gives the most official first); of several parcels of
 * a layer that overlap the smallest, as in `parcel-pieces.ts`; of equal ones the earlier row.
 */
import { footprintAreaM2 } from '../geo/footprint-area.ts';
import { isInside } from '../geo/point-in-polygon.ts';
import { spatialIndex } from '../geo/spatial-index.ts';
import type { ViewTable } from './view-table.ts';

export interface ParcelLookup {
  /** Place of the layer and row of the parcel; −1 for both when the place lies on none. Valid until the next call. */
  find(lon: number, lat: number): { layer: number; row: number };
}

export function parcelLookup(layers: readonly ViewTable[]): ParcelLookup {
  const indexed = layers.map(({ table }) => ({ table, index: spatialIndex(table) }));
  const found = { layer: -1, row: -1 };
  return {
    find(lon, lat) {
      found.layer = -1;
      found.row = -1;
      for (let layer = 0; layer < indexed.length; layer++) {
        const { table, index } = indexed[layer]!;
        let smallest = Number.POSITIVE_INFINITY;
        for (const row of index.rowsInBox(lon, lat, lon, lat)) {
          if (!isInside(table, row, lon, lat)) continue;
          // One hit is the rule; areas are only compared where parcels overlap.
          const area = found.row < 0 ? Number.NaN : footprintAreaM2(table, row);
          if (found.row < 0) {
            found.layer = layer;
            found.row = row;
            continue;
          }
          if (smallest === Number.POSITIVE_INFINITY) smallest = footprintAreaM2(table, found.row);
          if (area < smallest || (area === smallest && row < found.row)) {
            smallest = area;
            found.row = row;
          }
        }
        if (found.row >= 0) break;
      }
      return found;
    },
  };
}
