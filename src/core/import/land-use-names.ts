/**
 * Does a name in a file say what the classification says of the code beside it?
 *
 * Compared without the general words (用地, 设施 …) by pairs of characters, so that 工业 and 工业用他 still are 工业用地; a few
 * words that offices use for one another count as one. A name that no classification knows says nothing either way.
 */

import type { LandUseScheme } from '../landuse/land-use-category.ts';
import { landUseCategories } from '../landuse/land-use-category.ts';
import { codesOfScheme, listedCode, listedSchemes } from '../landuse/land-use-codes.ts';

const general = /用地|用海|设施|建设|土地|地块|其他|一类|二类|三类|地$/g;
/** Old and new words for one use. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/居住|住房/g, '住宅'],
  [/商服|商业服务业|商业金融/g, '商业'],
  [/行政办公/g, '机关团体'],
  [/医院|医疗/g, '医疗'],
  [/学校|中小学|教育/g, '教育'],
  [/物流/g, '仓储'],
];

function coreOf(name: string): string {
  let core = name.normalize('NFKC').trim();
  for (const [words, word] of sameWords) core = core.replace(words, word);
  return core.replace(general, '');
}

/** The names have a pair of characters in common, or one says the other. */
export function sayTheSame(one: string, other: string): boolean {
  const a = coreOf(one);
  const b = coreOf(other);
  if (a === '' || b === '') return one.trim() === other.trim();
  if (a === b || a.includes(b) || b.includes(a)) return true;
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}

/** What the classification calls the code, the codes above it and those one level below. */
export function namesOfCode(scheme: LandUseScheme, code: string): readonly string[] {
  const listed = listedCode(scheme, code);
  if (!listed) return [];
  const codes = codesOfScheme(scheme);
  const names = [listed.nameZh, ...listed.parts.map((part) => codes.get(part)?.nameZh ?? '')];
  for (let upper = listed.parent; upper !== null; upper = codes.get(upper)?.parent ?? null)
    names.push(codes.get(upper)?.nameZh ?? '');
  return names.filter((name) => name !== '');
}

const known = new Map<string, boolean>();

/** Is this a name of land use at all? */
export function isLandUseName(name: string): boolean {
  const text = name.trim();
  if (text === '') return false;
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  const found =
    listedSchemes.some((scheme) =>
      [...codesOfScheme(scheme).values()].some(({ nameZh }) => sayTheSame(text, nameZh)),
    ) || landUseCategories.some((category) => sayTheSame(text, category.name['zh-CN']));
  if (known.size > MOST_KEPT) known.clear();
  known.set(text, found);
  return found;
}

const MOST_KEPT = 5000;
