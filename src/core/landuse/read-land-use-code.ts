/**
 * Which code stands in a cell, however it was typed?
 *
 *   ０７０１            full-width digits            0701
 *   701, 701.0        a number lost its zero       0701
 *   0701 城镇住宅用地    the name stands with it       0701
 *   城镇住宅用地（0701）                              0701
 *   0701(60%)/0901    several codes, with shares   0701, 0901
 *
 * Every repair is named, so that a person can be told. No code is made up: a cell without one has none.
 */
import { isMatchedWhole, type LandUseScheme } from './land-use-category.ts';

export type CodeRepair = 'fullWidth' | 'leadingZero' | 'decimal' | 'withText';

export interface CellCode {
  readonly code: string;
  /** Share of the parcel that the cell gives to it, 0…1; null where it gives none. */
  readonly share: number | null;
  /** What stood beside the code: most often its name. */
  readonly text: string | null;
  readonly repairs: readonly CodeRepair[];
}

/** Letters of GB 50137-2011, then up to two digits. */
const LETTER_CODE = /^[ABEGHMRSUW]\d{0,2}(?![A-Za-z0-9])/i;
/** Two digits a level, letters of the third survey (05H1, 08H2A, 0810A, 0201K). */
const DIGIT_CODE = /^(\d{2}H\d[A-Z]?|\d{1,8}[A-Z]?)(?![A-Za-z0-9])/i;
/** Joints of a cell that names several codes; the blank between a code and its percentage is none. */
const BETWEEN_CODES = /[/+、,，;；&|\s]+(?![/+、,，;；&|\s])(?!\d+(?:\.\d+)?%)/;

/** The code of a cell that names one; null where it names none in the manner of the classification. */
export function readLandUseCode(scheme: LandUseScheme, cell: string | number): CellCode | null {
  const raw = String(cell).trim();
  if (raw === '') return null;
  if (scheme === 'OSM') return { code: raw, share: null, text: null, repairs: [] };
  const repairs: CodeRepair[] = [];
  let text = raw.normalize('NFKC').trim();
  if (/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/.test(raw)) repairs.push('fullWidth');
  if (/^\d+\.0+$/.test(text)) {
    text = text.replace(/\.0+$/, '');
    if (typeof cell === 'string') repairs.push('decimal');
  }
  const pattern = scheme === 'GB50137-2011' ? LETTER_CODE : DIGIT_CODE;
  const found = codeIn(text, pattern);
  if (!found) return null;
  if (found.text !== null) repairs.push('withText');
  let code = found.code.toUpperCase();
  if (scheme !== 'GB50137-2011' && !isMatchedWhole(scheme) && /^\d+$/.test(code) && code.length % 2 === 1) {
    code = `0${code}`;
    repairs.push('leadingZero');
  }
  return { code, share: null, text: found.text, repairs };
}

/** The code at the beginning, or in brackets at the end. */
function codeIn(text: string, pattern: RegExp): { code: string; text: string | null } | null {
  const first = pattern.exec(text)?.[0];
  if (first !== undefined) return { code: first, text: plainText(text.slice(first.length)) };
  const inBrackets = /^(?<name>.+?)\s*[([]\s*(?<code>[A-Za-z0-9]+)\s*[)\]]$/.exec(text)?.groups;
  const code = inBrackets && pattern.exec(inBrackets['code'] ?? '')?.[0];
  if (!inBrackets || code === undefined || code === '' || code !== inBrackets['code']) return null;
  return { code, text: plainText(inBrackets['name'] ?? '') };
}

function plainText(text: string): string | null {
  const clean = text
    .replace(/^[\s\-_:.()[\]]+/, '')
    .replace(/[\s()[\]]+$/, '')
    .trim();
  // Further codes and shares of a mixed parcel are no name.
  return clean === '' || /^[\dA-Za-z\s/+、,;&|%()[\].:]*$/.test(clean) ? null : clean;
}

/**
 * All codes of a cell: several for a parcel of mixed use. OpenStreetMap separates values by semicolons. A cell in which
 * only one part is a code names one.
 */
export function landUseCodesIn(scheme: LandUseScheme, cell: string | number): readonly CellCode[] {
  const text = String(cell);
  if (scheme === 'OSM') {
    const tags = text.split(';').map((tag) => tag.trim());
    return [...new Set(tags)]
      .filter((tag) => tag !== '')
      .map((code) => ({ code, share: null, text: null, repairs: [] }));
  }
  const codes = new Map<string, CellCode>();
  for (const part of text.replace(/\s*[%％]/g, '%').split(BETWEEN_CODES)) {
    const percent = /^(?<code>.*?)[\s:：(（]+(?<percent>\d+(?:\.\d+)?)%/.exec(part.trim())?.groups;
    const named = percent?.['code'] ?? part.trim();
    // Beside others, only what begins as a code is one: a name is not.
    if (!(scheme === 'GB50137-2011' ? LETTER_CODE : /^\d{2}/).test(named.normalize('NFKC'))) continue;
    const read = readLandUseCode(scheme, named);
    if (read && !codes.has(read.code))
      codes.set(read.code, { ...read, share: percent ? Number(percent['percent']) / 100 : null });
  }
  if (codes.size > 1) return [...codes.values()];
  const only = readLandUseCode(scheme, cell);
  return only ? [only] : [];
}
