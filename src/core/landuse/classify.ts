/**
 * Which use does a land-use code stand for? (methods 1.2, step 1)
 *
 * Codes of the national classifications are matched by their longest prefix in
 * data/factors/landuse_mapping.csv: 070102 is 0701, 0701 is town housing. The extra codes of the third
 * national survey are used together with GB/T 21010-2017 and never clash with it, so either scheme
 * reads both lists. The trial edition of 2020 has the uses of the 2023 classification. EULUC classes,
 * OpenStreetMap tags and classes of land-cover products are matched whole; CORINE by its three digits or its
 * grid code 1–44. Built-up land of a product that tells no use of it has none here either.
 *
 * The same code means different things in different schemes (05 is commerce in GB/T 21010-2017 and
 * wetland in the 2023 classification), so there is no guessing across schemes: a code that stands in
 * no list is unmapped, with its area, and never a default use.
 */
import { landuseMapping } from '../../../data/factors/landuse_mapping.ts';
import type { LandUseCategory, LandUseScheme } from './land-use-category.ts';
import { isMatchedWhole, landUseCategories, landUseSchemes } from './land-use-category.ts';
import { readLandUseCode } from './read-land-use-code.ts';

export interface LandUse {
  readonly category: LandUseCategory;
  readonly builtUp: boolean;
  /** Sea, or a use of it: not land area (categories 18–22 and 24 of the 2023 classification, methods 1.1). */
  readonly sea: boolean;
  /** The code of the mapping that matched. */
  readonly matched: string;
  readonly nameZh: string;
}

const SEA_CODES: ReadonlySet<string> = new Set(['18', '19', '20', '21', '22', '24']);
/** Sea in land-cover products, with CORINE's grid code. */
const SEA_CLASSES: ReadonlySet<string> = new Set(['CORINE 523', 'CORINE 44', 'GlobeLand30 255']);
const WITH_SURVEY: readonly LandUseScheme[] = ['GB/T21010-2017', 'Survey-3'];

const isCategory = (text: string): text is LandUseCategory => landUseCategories.some(({ id }) => id === text);

const mappings = new Map<LandUseScheme, ReadonlyMap<string, LandUse>>();
for (const { id: scheme } of landUseSchemes) {
  const reads = WITH_SURVEY.includes(scheme) ? WITH_SURVEY : scheme === 'MNR-2020' ? ['MNR-2023'] : [scheme];
  const mapping = new Map<string, LandUse>();
  for (const line of landuseMapping.split('\n')) {
    const [rowScheme, code = '', nameZh = '', category = '', , builtUp] = line.split('\t');
    if (!reads.some((read) => read === rowScheme)) continue;
    if (!isCategory(category)) throw new Error(`landuse_mapping.csv: ${code}: unknown category ${category}`);
    const sea = (reads.includes('MNR-2023') && SEA_CODES.has(code.slice(0, 2))) || SEA_CLASSES.has(`${scheme} ${code}`);
    mapping.set(code, { category, builtUp: builtUp === '1', sea, matched: code, nameZh });
  }
  mappings.set(scheme, mapping);
}

/** Keys of OpenStreetMap that the mapping knows, as column names. */
const osmKeys: readonly string[] = [
  ...new Set([...(mappings.get('OSM')?.keys() ?? [])].map((tag) => tag.slice(0, tag.indexOf('=')))),
];

/**
 * The use behind a code, or null when no mapping holds it. `column` is the name of the column the code
 * stood in: an OpenStreetMap value (`residential`) needs its key (`landuse`).
 */
export function classifyLandUse(
  scheme: LandUseScheme,
  code: string | number | null,
  column = 'landuse',
): LandUse | null {
  if (code === null) return null;
  const text = String(code).trim();
  if (text === '') return null;
  const mapping = mappings.get(scheme);
  if (!mapping) return null;
  if (scheme === 'OSM') {
    if (text.includes('=')) return mapping.get(text) ?? null;
    const key = osmKeys.includes(column) ? column : 'landuse';
    return mapping.get(`${key}=${text}`) ?? null;
  }
  const whole = readLandUseCode(scheme, code)?.code;
  if (whole === undefined) return null;
  if (isMatchedWhole(scheme)) return mapping.get(whole) ?? null;
  const shortest = scheme === 'GB50137-2011' ? 1 : 2;
  for (let length = whole.length; length >= shortest; length--) {
    const found = mapping.get(whole.slice(0, length));
    if (found) return found;
  }
  return null;
}
