/** Land use of each parcel, from the column that says so (methods 1.2, step 1). */
import type { LandUse } from '../core/landuse/classify.ts';
import { classifyLandUse } from '../core/landuse/classify.ts';
import type { LandUseScheme } from '../core/landuse/land-use-category.ts';
import { landUseSchemes } from '../core/landuse/land-use-category.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning, perText } from './view-table.ts';

export interface LandUseOfRows {
  /** Use of a row; null where the code is missing or in no list. */
  readonly landUseAt: (row: number) => LandUse | null;
  /** The code as the file has it; empty where missing. */
  readonly codeOf: (row: number) => string;
  /** False when no column is known to hold the land use, or its scheme is not said. */
  readonly isKnown: boolean;
}

const isScheme = (text: string | null): text is LandUseScheme => landUseSchemes.some(({ id }) => id === text);

export function landUseOfRows(layer: ViewTable): LandUseOfRows {
  const column = columnMeaning(layer, 'landUseCode');
  const scheme = layer.view.meanings.landUseCode?.scheme ?? null;
  const name = layer.view.meanings.landUseCode?.column ?? '';
  const codeOf = perText(column, '', (text) => text.trim());
  if (!column || !isScheme(scheme)) return { landUseAt: () => null, codeOf, isKnown: false };
  return {
    landUseAt: perText<LandUse | null>(column, null, (text) => classifyLandUse(scheme, text, name)),
    codeOf,
    isKnown: true,
  };
}
