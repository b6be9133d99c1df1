/**
 * Land use of each parcel, from the column that says so (methods 1.2, step 1).
 *
 * A mixed parcel names several codes (`0701/0901`, `0701、09`); its first known use stands for it where
 * one use is asked for, and all of them where its land is shared out.
 */
import type { LandUse } from '../core/landuse/classify.ts';
import { classifyLandUse } from '../core/landuse/classify.ts';
import type { LandUseScheme } from '../core/landuse/land-use-category.ts';
import { landUseSchemes } from '../core/landuse/land-use-category.ts';
import type { ViewTable } from './view-table.ts';
import { columnMeaning, perText } from './view-table.ts';

export interface LandUseOfRows {
  /** Use of a row, of a mixed parcel the first; null where the code is missing or in no list. */
  readonly landUseAt: (row: number) => LandUse | null;
  /** One use a code; null for a code in no list. Empty where no code stands. */
  readonly usesAt: (row: number) => readonly (LandUse | null)[];
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
  if (!column || !isScheme(scheme)) return { landUseAt: () => null, usesAt: () => [], codeOf, isKnown: false };
  const usesOf = (text: string) => codesIn(text, scheme).map((code) => classifyLandUse(scheme, code, name));
  return {
    landUseAt: perText<LandUse | null>(column, null, (text) => usesOf(text).find((use) => use !== null) ?? null),
    usesAt: perText<readonly (LandUse | null)[]>(column, [], usesOf),
    codeOf,
    isKnown: true,
  };
}

/**
 * The codes of a cell. OpenStreetMap separates values by semicolons. Elsewhere only what begins with two
 * digits is a code, so that `0701 城镇住宅用地` is one code with its name and not a mixed parcel.
 */
function codesIn(text: string, scheme: LandUseScheme): string[] {
  const parts = text.split(scheme === 'OSM' ? /;/ : /[/+、,，;；&|\s]+/).map((part) => part.trim());
  const codes = [...new Set(parts.filter((part) => (scheme === 'OSM' ? part !== '' : /^\d{2}/.test(part))))];
  return codes.length > 1 ? codes : [text];
}
