/**
 * Land use of each parcel, from the column that says so (methods 1.2, step 1).
 *
 * A mixed parcel names several codes (`0701/0901`, `0701、09`); its first known use stands for it where
 * one use is asked for, and all of them where its land is shared out. A plan may say how
 * (`0701(60%)/0901(40%)`): its mix.
 */
import type { LandUse } from '../core/landuse/classify.ts';
import { classifyLandUse } from '../core/landuse/classify.ts';
import type { LandUseScheme } from '../core/landuse/land-use-category.ts';
import { landUseSchemes } from '../core/landuse/land-use-category.ts';
import { landUseCodesIn } from '../core/landuse/read-land-use-code.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning, perText } from './view-table.ts';

export interface LandUseOfRows {
  /** Use of a row, of a mixed parcel the first; null where the code is missing or in no list. */
  readonly landUseAt: (row: number) => LandUse | null;
  /** One use a code; null for a code in no list. Empty where no code stands. */
  readonly usesAt: (row: number) => readonly (LandUse | null)[];
  /** The mix the plan names, as it stands (it need not sum to 1); null where not every code has its share. */
  readonly plannedAt: (row: number) => readonly number[] | null;
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
  if (!column || !isScheme(scheme)) {
    return { landUseAt: () => null, usesAt: () => [], plannedAt: () => null, codeOf, isKnown: false };
  }
  const usesOf = (text: string): readonly (LandUse | null)[] => {
    const codes = landUseCodesIn(scheme, text);
    // What is no code stays one unknown use: its land is listed as unmapped.
    return codes.length === 0 ? [null] : codes.map(({ code }) => classifyLandUse(scheme, code, name));
  };
  return {
    landUseAt: perText<LandUse | null>(column, null, (text) => usesOf(text).find((use) => use !== null) ?? null),
    usesAt: perText<readonly (LandUse | null)[]>(column, [], usesOf),
    plannedAt: perText<readonly number[] | null>(column, null, (text) => {
      const shares = landUseCodesIn(scheme, text).map(({ share }) => share);
      return shares.length > 1 && shares.every((share) => share !== null) ? shares : null;
    }),
    codeOf,
    isKnown: true,
  };
}
