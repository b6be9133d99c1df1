/**
 * Which land-use classification are these codes of? (methods 1.2)
 *
 * The codes alone often fit two: 05 is commerce in GB/T 21010-2017 and wetland in the 2023 classification. So each
 * scheme is scored by two shares, weighted by features:
 *
 *   known = codes the scheme has a mapping for
 *   agree = of those with a name, names that say what the scheme says (a common pair of characters, or the same
 *           use in a word: 住, 商, 工 …)
 *   score = known · agree where names are there, known · 0.7 where not, + 0.1 when the column's name is the scheme's own
 *
 * Codes of the third survey's own (05H1, 0508, 08H1 …) decide for it. When the second best comes within 0.15 of the best,
 * it is named as `contested`, and a person is to decide.
 */
import { classifyLandUse } from '../landuse/classify.ts';
import type { LandUseScheme } from '../landuse/land-use-category.ts';
import { plainName } from './column-rules.ts';

export interface CodeCount {
  readonly code: string;
  readonly name: string | null;
  readonly count: number;
}

export interface SchemeFound {
  readonly scheme: LandUseScheme;
  /** 0…1 */
  readonly confidence: number;
  /** Share of features whose code the scheme knows. */
  readonly known: number;
  /** Share of named, known features whose name agrees; null without names. */
  readonly agree: number | null;
  /** Another scheme that fits nearly as well. */
  readonly contested: LandUseScheme | null;
}

const schemes: readonly LandUseScheme[] = ['MNR-2023', 'GB/T21010-2017', 'Survey-3', 'EULUC', 'OSM'];
const surveyOnly = /^(05H1|0508|08H1|08H2|0810A|1104A)$/i;
/** Names of columns that belong to one classification's data standard. */
const ownColumns: readonly (readonly [LandUseScheme, RegExp])[] = [
  ['MNR-2023', /^(ydyhfldm|用地用海分类代码|yddm|ghdldm|规划地类代码|ghyddm)$/],
  ['GB/T21010-2017', /^(dlbm|地类编码)$/],
  ['Survey-3', /^(dlbm|地类编码)$/],
  ['OSM', /^(landuse|fclass|amenity|leisure|natural)$/],
  ['EULUC', /^(class|euluc)$/],
];
const WITHOUT_NAMES = 0.7;
const OWN_COLUMN = 0.1;
const CLOSE = 0.15;
const LEAST = 0.3;

/** The best classification for a column of codes; null when none knows enough of them. */
export function landUseScheme(codes: readonly CodeCount[], column: string): SchemeFound | null {
  const total = codes.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const hasSurveyCodes = codes.some(({ code }) => surveyOnly.test(code.trim()));
  const scored = schemes
    .filter((scheme) => (scheme === 'Survey-3' ? hasSurveyCodes : !(scheme === 'GB/T21010-2017' && hasSurveyCodes)))
    .map((scheme) => scoreOf(scheme, codes, total, column))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score < LEAST) return null;
  const contested = second && second.score > LEAST && best.score - second.score < CLOSE ? second.scheme : null;
  const { scheme, known, agree } = best;
  return { scheme, known, agree, confidence: Math.min(1, contested ? best.score * 0.6 : best.score), contested };
}

function scoreOf(scheme: LandUseScheme, codes: readonly CodeCount[], total: number, column: string) {
  let known = 0;
  let named = 0;
  let agreeing = 0;
  for (const { code, name, count } of codes) {
    const use = classifyLandUse(scheme, code, column);
    if (!use || !looksLike(scheme, code)) continue;
    known += count;
    if (name === null || name.trim() === '' || use.nameZh === '') continue;
    named += count;
    if (sayTheSame(name, use.nameZh)) agreeing += count;
  }
  const knownShare = known / total;
  const agree = named === 0 ? null : agreeing / named;
  const own = ownColumns.some(([of, names]) => of === scheme && names.test(plainName(column)));
  const score = knownShare * (agree ?? WITHOUT_NAMES) + (own && knownShare > 0 ? OWN_COLUMN : 0);
  return { scheme, score, known: knownShare, agree };
}

/** National codes have two digits a level, EULUC classes at most 10, OpenStreetMap values are words. */
function looksLike(scheme: LandUseScheme, code: string): boolean {
  const text = code.trim().replace(/\.0+$/, '');
  if (scheme === 'OSM') return /[a-z]/i.test(text) && !/^\d/.test(text);
  if (scheme === 'EULUC') return /^\d{1,2}$/.test(text) && Number(text) <= 10 && !/^0\d/.test(text);
  return /^\d{2}/.test(text) || /^\d{3}$/.test(text);
}

/** Do two Chinese names share a pair of characters once the general words are taken off? */
function sayTheSame(one: string, other: string): boolean {
  const core = (name: string) => name.replace(/用地|用海|设施|建设|土地|地块|其他|地$/g, '');
  const a = core(one.trim());
  const b = core(other);
  if (a === b || a.includes(b) || b.includes(a)) return a !== '' && b !== '';
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}
