/**
 * Which land-use classification, and which edition, are these codes of? (methods 1.2)
 *
 * The codes alone often fit two: 05 is commerce in GB/T 21010-2017 and wetland in the 2023 classification. So each
 * scheme is scored by two shares, weighted by features:
 *
 *   known = codes the scheme has
 *   agree = of those with a name of land use, names that say what the scheme says (`land-use-names.ts`)
 *   score = known · agree where names are there, known · 0.7 where not, + 0.1 when the column's name is the scheme's own
 *
 * Codes of the third survey's own (05H1, 0508, 08H1 …) decide for it. A person is asked when
 *
 *   contested      the second best comes within 0.15 of the best, and reads some code otherwise
 *   mixed          names of 1 % of the features or more fit only another scheme: two editions in one layer
 *   contradicted   fewer than 6 of 10 names say what the best scheme says
 *
 * Leaves out: which of two editions is right where both read every code alike; then the newer one is proposed.
 */
import { classifyLandUse } from '../landuse/classify.ts';
import { convertLandUse } from '../landuse/convert-land-use.ts';
import { isMatchedWhole, type LandUseCategory, type LandUseScheme } from '../landuse/land-use-category.ts';
import { isListedScheme, listedCode } from '../landuse/land-use-codes.ts';
import { type CodeRepair, readLandUseCode } from '../landuse/read-land-use-code.ts';
import { plainName } from './column-rules.ts';
import { isLandUseName, namesOfCode, sayTheSame } from './land-use-names.ts';

export interface CodeCount {
  /** As it stands in the cell. */
  readonly code: string | number;
  readonly name: string | null;
  readonly count: number;
  /** Of the polygons with this code and name; null where the layer has no areas. */
  readonly areaM2: number | null;
}

/** What a code is in one classification. */
export interface CodeReading {
  /** Null: the classification does not have the code. */
  readonly nameZh: string | null;
  readonly category: LandUseCategory | null;
  /** Does the name in the file say the same? Null: there is none, or none of land use. */
  readonly agrees: boolean | null;
}

interface EvidenceRow extends CodeCount {
  /** In the order of `candidates`. */
  readonly readings: readonly CodeReading[];
}

interface SchemeCandidate {
  readonly scheme: LandUseScheme;
  /** Share of features whose code the scheme knows. */
  readonly known: number;
  /** Share of named, known features whose name agrees; null without names. */
  readonly agree: number | null;
}

export interface LandUseEvidence {
  readonly verdict: 'clear' | 'contested' | 'mixed' | 'contradicted';
  /** Best first, at most three. */
  readonly candidates: readonly SchemeCandidate[];
  /** Codes with their names, largest disagreement first. */
  readonly rows: readonly EvidenceRow[];
  /** Features whose code had to be repaired to be read, by how. */
  readonly repairs: Readonly<Partial<Record<CodeRepair, number>>>;
}

export interface SchemeFound {
  readonly scheme: LandUseScheme;
  /** 0…1 */
  readonly confidence: number;
  readonly known: number;
  readonly agree: number | null;
  /** Another scheme that fits nearly as well, or fits some of the features better. */
  readonly contested: LandUseScheme | null;
  readonly evidence: LandUseEvidence;
}

const schemes: readonly LandUseScheme[] = [
  'MNR-2023',
  'MNR-2020',
  'GB/T21010-2017',
  'Survey-3',
  'GB50137-2011',
  'EULUC',
  'OSM',
];
const surveyOnly = /^(05H1|0508|08H1|08H2A?|0810A|1104A|1107A)$/;
/** Names of columns that belong to one classification's data standard. */
const ownColumns: readonly (readonly [LandUseScheme, RegExp])[] = [
  ['MNR-2023', /^(ydyhfldm|用地用海分类代码|yddm|ghdldm|规划地类代码|ghyddm)$/],
  ['MNR-2020', /^(ydyhfldm|用地用海分类代码|yddm|ghdldm|规划地类代码|ghyddm)$/],
  ['GB/T21010-2017', /^(dlbm|地类编码)$/],
  ['Survey-3', /^(dlbm|地类编码)$/],
  ['GB50137-2011', /^(yddm|yddh|用地代码|用地代号|用地性质代码)$/],
  ['OSM', /^(landuse|fclass|amenity|leisure|natural)$/],
  ['EULUC', /^(class|euluc)$/],
];
const WITHOUT_NAMES = 0.7;
const OWN_COLUMN = 0.1;
const CLOSE = 0.15;
const LEAST = 0.3;
const MIXED_SHARE = 0.01;
const ENOUGH_AGREE = 0.6;
const MOST_CANDIDATES = 3;
const CONTESTED_CONFIDENCE = 0.6;

/**
 * The best classification for a column of codes; null when none knows enough of them. `product`: the only one that comes
 * into question, because a name says so.
 */
export function landUseScheme(
  codes: readonly CodeCount[],
  column: string,
  product: LandUseScheme | null = null,
): SchemeFound | null {
  const total = codes.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const read = codes.map((one) => {
    const name = nameOf(one);
    return { ...one, name, isName: name !== null && isLandUseName(name) };
  });
  const hasSurveyCodes = codes.some(({ code }) => surveyOnly.test(String(code).trim().toUpperCase()));
  const asked = product === null ? schemes : [product];
  const scored = asked
    .filter((scheme) => (scheme === 'Survey-3' ? hasSurveyCodes : !(scheme === 'GB/T21010-2017' && hasSurveyCodes)))
    .map((scheme) => scoreOf(scheme, read, total, column))
    // Of two editions that fit alike the newer one comes first, as in the list.
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = scored;
  if (!best || best.score < LEAST) return null;
  const rivals = others.filter((other) => differs(best, other));
  const close = rivals.find((other) => other.score > LEAST && best.score - other.score < CLOSE) ?? null;
  const named = best.readings.reduce((sum, { agrees }, i) => sum + (agrees === null ? 0 : codes[i]!.count), 0);
  const better = rivals
    .map((rival) => ({ rival, count: fitsOnly(rival, best, codes) }))
    .sort((a, b) => b.count - a.count)[0];
  const mixed = better && better.count > 0 && better.count >= MIXED_SHARE * named ? better.rival : null;
  const contradicted = best.agree !== null && best.agree < ENOUGH_AGREE;
  const verdict = close ? 'contested' : mixed ? 'mixed' : contradicted ? 'contradicted' : 'clear';
  const shown = [best, close, mixed, ...rivals.filter(({ score }) => score > LEAST)]
    .filter((one) => one !== null)
    // An edition that reads every code like one shown already is no choice of its own.
    .filter((one, i, all) => !all.slice(0, i).some((shown) => !differs(shown, one)))
    .slice(0, MOST_CANDIDATES);
  return {
    scheme: best.scheme,
    known: best.known,
    agree: best.agree,
    confidence: Math.min(1, verdict === 'clear' ? best.score : best.score * CONTESTED_CONFIDENCE),
    contested: (close ?? mixed)?.scheme ?? null,
    evidence: {
      verdict,
      candidates: shown.map(({ scheme, known, agree }) => ({ scheme, known, agree })),
      rows: evidenceRows(read, shown),
      repairs: repairsOf(best.scheme, codes),
    },
  };
}

/** The name beside the code, else the one in its own cell (`0701 城镇住宅用地`). */
function nameOf({ code, name }: CodeCount): string | null {
  if (name !== null && name.trim() !== '') return name.trim();
  return readLandUseCode('MNR-2023', code)?.text ?? readLandUseCode('GB50137-2011', code)?.text ?? null;
}

interface Scored extends SchemeCandidate {
  readonly score: number;
  /** One a code, in the order given. */
  readonly readings: readonly CodeReading[];
  readonly codes: readonly (string | null)[];
}

function scoreOf(
  scheme: LandUseScheme,
  counts: readonly (CodeCount & { isName: boolean })[],
  total: number,
  column: string,
): Scored {
  let known = 0;
  let named = 0;
  let agreeing = 0;
  let deeper = 0;
  const codes: (string | null)[] = [];
  const readings = counts.map(({ code, name, count, isName }): CodeReading => {
    const read = looksLike(scheme, code) ? (readLandUseCode(scheme, code)?.code ?? null) : null;
    const use = read === null || !isKnown(scheme, read) ? null : classifyLandUse(scheme, read, column);
    const nameZh =
      read === null
        ? null
        : isListedScheme(scheme)
          ? (listedCode(scheme, read)?.nameZh ?? null)
          : (use?.nameZh ?? null);
    codes.push(nameZh === null && !use ? null : read);
    if (nameZh === null && !use) return { nameZh: null, category: null, agrees: null };
    known += count;
    if (read !== null && read.length > 1) deeper += count;
    const names = isListedScheme(scheme) && read !== null ? namesOfCode(scheme, read) : [use?.nameZh ?? ''];
    const said =
      isName && name !== null && names.some((one) => one !== '') ? names.some((one) => sayTheSame(name, one)) : null;
    if (said !== null) named += count;
    if (said) agreeing += count;
    return { nameZh: nameZh === '' ? null : nameZh, category: use?.category ?? null, agrees: said };
  });
  // Single letters are classes of all sorts; GB 50137 shows itself by the digit after one.
  if (scheme === 'GB50137-2011' && deeper < known / 2) known = 0;
  const knownShare = known / total;
  const agree = named === 0 ? null : agreeing / named;
  const own = ownColumns.some(([of, names]) => of === scheme && names.test(plainName(column)));
  const score = knownShare * (agree ?? WITHOUT_NAMES) + (own && knownShare > 0 ? OWN_COLUMN : 0);
  return { scheme, score, known: knownShare, agree, readings, codes };
}

function isKnown(scheme: LandUseScheme, code: string): boolean {
  return !isListedScheme(scheme) || listedCode(scheme, code) !== null;
}

/** Does any code mean something else in the other scheme? Editions of one classification mostly do not. */
function differs(one: Scored, other: Scored): boolean {
  if (one === other) return false;
  const editions = [one.scheme, other.scheme].every((scheme) => scheme === 'MNR-2023' || scheme === 'MNR-2020');
  if (!editions) return true;
  return one.codes.some((code, i) => {
    const same = other.codes[i] ?? null;
    if (code === null || same === null) return code !== same;
    return !convertLandUse(one.scheme as 'MNR-2023', other.scheme as 'MNR-2023', code).codes.some((to) =>
      to.startsWith(listedCode(other.scheme, same)?.code ?? same),
    );
  });
}

/** Features whose name says what this scheme says of the code and not what the other one says. */
function fitsOnly(rival: Scored, best: Scored, codes: readonly CodeCount[]): number {
  return codes.reduce(
    (sum, { count }, i) => sum + (rival.readings[i]?.agrees === true && best.readings[i]?.agrees !== true ? count : 0),
    0,
  );
}

function evidenceRows(codes: readonly CodeCount[], shown: readonly Scored[]): EvidenceRow[] {
  const rows = codes.map(({ code, name, count, areaM2 }, i) => ({
    ...{ code, name, count, areaM2 },
    readings: shown.map(({ readings }) => readings[i] ?? { nameZh: null, category: null, agrees: null }),
  }));
  const weight = ({ readings }: EvidenceRow) =>
    readings.some(({ agrees }) => agrees === false)
      ? 2
      : readings.some(({ nameZh, category }) => nameZh === null && category === null)
        ? 1
        : 0;
  return rows.sort((a, b) => weight(b) - weight(a) || b.count - a.count);
}

function repairsOf(scheme: LandUseScheme, codes: readonly CodeCount[]): Partial<Record<CodeRepair, number>> {
  const repairs: Partial<Record<CodeRepair, number>> = {};
  for (const { code, count } of codes)
    for (const repair of readLandUseCode(scheme, code)?.repairs ?? []) repairs[repair] = (repairs[repair] ?? 0) + count;
  return repairs;
}

/** National codes have two digits a level, EULUC classes at most 10, OpenStreetMap values are words. */
function looksLike(scheme: LandUseScheme, code: string | number): boolean {
  const text = String(code).trim().normalize('NFKC').replace(/\.0+$/, '');
  if (scheme === 'OSM') return /[a-z]/i.test(text) && !/^\d/.test(text) && !/^[A-Z]\d/.test(text);
  if (scheme === 'EULUC') return /^\d{1,2}$/.test(text) && Number(text) <= 10 && !/^0\d/.test(text);
  if (isMatchedWhole(scheme)) return /^\d{1,3}$/.test(text) && !/^0\d/.test(text);
  if (scheme === 'GB50137-2011') return true;
  return /^\d{2}/.test(text) || /^\d{3}$/.test(text) || /[([]\d{2,}/.test(text);
}
