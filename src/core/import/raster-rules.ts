/**
 * What can the values of a raster mean? A raster's band has no telling name, so the name of its file has to tell.
 *
 *   ghi_2020, 太阳辐射      solar radiation, by the day or the year as its size says
 *   population, gpw_count   people in each cell; a density is none, because it cannot be added up
 *   euluc, CLC2018, …        land use by the classes of a known product (`land-cover-product.ts`)
 */
import type { ColumnMeaning, LayerRole } from '../plan/tables.ts';
import { productOfRaster } from './land-cover-product.ts';
import type { ColumnSample } from './layer-sample.ts';

export interface RasterRule {
  readonly meaning: ColumnMeaning;
  isNamed(layerName: string): boolean;
  readonly roles: readonly LayerRole[];
  fits(column: ColumnSample): boolean;
  unit?(column: ColumnSample): string | null;
}

const isWithin = (low: number, high: number) => (column: ColumnSample) =>
  column.min !== null && column.max !== null && column.min >= low && column.max <= high;

export const rasterRules: readonly RasterRule[] = [
  {
    meaning: 'solarKwhPerM2',
    isNamed: (name) => /太阳|辐射|solar|irradi|(^|[^a-z])(ghi|gti|pvout)([^a-z]|$)/i.test(name),
    roles: ['solar'],
    fits: isWithin(0, 4000),
    // A day brings up to 9 kWh/m², a year several hundred.
    unit: ({ max }) => (max === null ? null : max < 15 ? 'kWh/m2/d' : max > 300 ? 'kWh/m2/a' : null),
  },
  {
    meaning: 'population',
    isNamed: (name) =>
      /^(?!.*(dens|密度)).*(人口|popul|worldpop|landscan|(^|[^a-z])(gpw|pop|ppp)([^a-z]|$))/i.test(name),
    roles: [],
    fits: isWithin(0, 10_000_000),
  },
  {
    meaning: 'landUseCode',
    isNamed: (name) => productOfRaster(name) !== null,
    roles: ['parcels', 'sinks', 'other'],
    fits: ({ type, distinct }) => type === 'integer' && distinct <= 300,
  },
];
