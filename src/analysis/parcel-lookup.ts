/**
 * On which parcel does a place lie?
 *
 * The first layer that has one there (the caller gives the most official first); of several parcels of
 * a layer that overlap the smallest, as in `parcel-pieces.ts`; of equal ones the earlier row. Asked by
 * `kernel/polygon-finder.ts` in the plane of longitude and latitude, as the attribution bench does in its own.
 */
import { footprintAreaM2 } from '../geo/footprint-area.ts';
import type { Geometry, LayerTable } from '../geo/layer-table.ts';
import { geometryKind } from '../geo/layer-table.ts';
import { PolygonFinder } from './kernel/polygon-finder.ts';
import type { ViewTable } from './view-table.ts';

export interface ParcelLookup {
  /** Place of the layer and row of the parcel; −1 for both when the place lies on none. Valid until the next call. */
  find(lon: number, lat: number): { layer: number; row: number };
}

const finders = new WeakMap<Geometry, { readonly removed: Uint8Array | null; readonly finder: PolygonFinder }>();

/** Made once for the shapes of a table. */
function finderOf(table: LayerTable): PolygonFinder {
  const known = finders.get(table.geometry);
  if (known && known.removed === table.removed) return known.finder;
  // A polygon folded flat, or more hole than shell, still holds places by even-odd.
  const areaM2 = Float64Array.from({ length: table.count }, (_, row) =>
    table.geometry.kinds[row] === geometryKind.polygon ? Math.max(footprintAreaM2(table, row), Number.MIN_VALUE) : 0,
  );
  const finder = new PolygonFinder(table, table.geometry.coords, areaM2);
  finders.set(table.geometry, { removed: table.removed, finder });
  return finder;
}

export function parcelLookup(layers: readonly ViewTable[]): ParcelLookup {
  const asked = layers.map(({ table }) => finderOf(table));
  const found = { layer: -1, row: -1 };
  return {
    find(lon, lat) {
      found.layer = -1;
      found.row = -1;
      for (let layer = 0; layer < asked.length; layer++) {
        const row = asked[layer]!.find(lon, lat);
        if (row < 0) continue;
        found.layer = layer;
        found.row = row;
        break;
      }
      return found;
    },
  };
}
