/** How much sun does a place get in a year, as a solar layer tells it? (methods 6.2) */
import type { Issue } from '../core/issue.ts';
import { parcelLookup } from './parcel-lookup.ts';
import { quantityOf } from './quantity.ts';
import type { ViewTable } from './view-table.ts';

/** Yearly irradiation at a place, kWh/m²; null where no solar layer tells it. */
export function solarLookup(solar: readonly ViewTable[], issues: Issue[]): (lon: number, lat: number) => number | null {
  const told = solar.map((layer) => ({ layer, ...quantityOf(layer, 'solarKwhPerM2') }));
  issues.push(...told.flatMap((quantity) => quantity.issues));
  const known = told.filter(({ column }) => column !== null);
  if (known.length === 0) return () => null;
  const lookup = parcelLookup(known.map(({ layer }) => layer));
  const values = known.map((quantity) => quantity.values);
  return (lon, lat) => {
    const { layer, row } = lookup.find(lon, lat);
    if (row < 0) return null;
    const value = values[layer]![row]!;
    return value > 0 ? value : null;
  };
}
