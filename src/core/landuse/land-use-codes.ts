/**
 * Which codes does a classification of land use have, and what are they called?
 *
 * The lists stand in data/land-use. `Survey-3` is GB/T 21010-2017 with what the third national survey adds. EULUC and
 * OpenStreetMap have no list of levels: `classify.ts` matches them whole.
 */
import { landUseCodes as listed } from '../../../data/land-use/land_use_codes.ts';
import type { LandUseScheme } from './land-use-category.ts';

export interface LandUseCode {
  readonly code: string;
  readonly nameZh: string;
  /** The code one level up; null at the top. */
  readonly parent: string | null;
  /** Codes one level down. */
  readonly parts: readonly string[];
}

/** Classifications whose codes can be looked up and converted. */
export const listedSchemes = ['MNR-2023', 'MNR-2020', 'GB/T21010-2017', 'Survey-3', 'GB50137-2011'] as const;
export type ListedScheme = (typeof listedSchemes)[number];

export function isListedScheme(scheme: string | null): scheme is ListedScheme {
  return listedSchemes.some((one) => one === scheme);
}

const lists = new Map<ListedScheme, ReadonlyMap<string, LandUseCode>>();
for (const scheme of listedSchemes) {
  const names = new Map<string, string>();
  for (const line of listed.split('\n')) {
    const [of, code = '', nameZh = ''] = line.split('\t');
    if (of === scheme || (scheme === 'Survey-3' && of === 'GB/T21010-2017')) names.set(code, nameZh);
  }
  const parents = new Map([...names.keys()].map((code) => [code, parentIn(names, code)]));
  const list = new Map<string, LandUseCode>();
  for (const [code, nameZh] of names) {
    const parts = [...names.keys()].filter((other) => parents.get(other) === code);
    list.set(code, { code, nameZh, parent: parents.get(code) ?? null, parts });
  }
  lists.set(scheme, list);
}

function parentIn(names: ReadonlyMap<string, unknown>, code: string): string | null {
  for (let length = code.length - 1; length > 0; length--) {
    const upper = code.slice(0, length);
    if (names.has(upper)) return upper;
  }
  return null;
}

/** All codes of a classification in the order of its list; empty for one without a list. */
export function codesOfScheme(scheme: LandUseScheme): ReadonlyMap<string, LandUseCode> {
  return (isListedScheme(scheme) ? lists.get(scheme) : undefined) ?? new Map();
}

/**
 * The code in its list, or the last level of the list that it lies below: an office may part 0601 into 060101 in its
 * own way. Null for a code that the classification does not have, as 2017 below 20, which has parts of its own.
 */
export function listedCode(scheme: LandUseScheme, code: string): LandUseCode | null {
  const codes = codesOfScheme(scheme);
  const whole = codes.get(code);
  if (whole) return whole;
  const upper = parentIn(codes, code);
  const found = upper === null ? undefined : codes.get(upper);
  if (!found || !isBelow(code, found.code)) return null;
  return found.parts.length === 0 || found.parent !== null ? found : null;
}

/** Levels go by two digits or one letter in the national codes, by one digit in GB 50137. */
function isBelow(code: string, upper: string): boolean {
  return /^([A-Z]|\d{1,2}|\d{2}[A-Z])$/.test(code.slice(upper.length));
}
