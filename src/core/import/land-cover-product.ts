/**
 * Of which land-cover product are these values? Their numbers look like codes of the national classifications and mean
 * something else (12 is arable land in CORINE and transport in one edition), so a name has to tell:
 *
 *   column   Code_18, CLC_CODE                                      CORINE, in vectors and tables of values
 *   layer    CLC2018, U2018_CLC…, corine                            CORINE
 *            ESA_WorldCover…                                        WorldCover
 *            GlobeLand30, N50_20_2020LC030                          GlobeLand30
 *            CLCD_v01_2020                                          CLCD
 *            euluc                                                  EULUC
 *
 * Leaves out products without a name of their own in file or column: nothing is proposed for those.
 */
import type { LandUseScheme } from '../landuse/land-use-category.ts';
import { plainName } from './column-rules.ts';

const layerNames: readonly (readonly [LandUseScheme, RegExp])[] = [
  ['EULUC', /euluc/i],
  ['CORINE', /corine|(^|[^a-z])clc([^a-z]|$)/i],
  ['WorldCover', /world[ _-]?cover/i],
  ['GlobeLand30', /globe[ _-]?land[ _-]?30|[ns]\d{2}_\d{2}_\d{4}lc030/i],
  ['CLCD', /(^|[^a-z])clcd([^a-z]|$)/i],
];
const corineColumn = /^(code(90|00|06|12|18)|clccode)$/;

/** By the name of the column; null when it tells nothing. */
export function productOfColumn(columnName: string): LandUseScheme | null {
  return corineColumn.test(plainName(columnName)) ? 'CORINE' : null;
}

/** By the name of a raster, for its band; null when it tells nothing. */
export function productOfRaster(layerName: string): LandUseScheme | null {
  return layerNames.find(([, name]) => name.test(layerName))?.[0] ?? null;
}
