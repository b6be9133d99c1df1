/**
 * Which code of another classification is this land?
 *
 * By data/land-use/land_use_relations.csv. A code below a related one goes with it; a code above becomes what all below
 * it have in common (05 commerce is 09, 0701 homes are R), else it takes the counterparts of all below it. One
 * counterpart is taken, of several a person chooses one, and a code without any stays in the residual list with its
 * features and area: nothing is put under a code that merely looks alike.
 *
 * GB/T 21010-2017, the third survey, the trial edition of 2020 and GB 50137-2011 are related to the 2023
 * classification; between two of them the way goes through it, and all that is possible on that way is offered.
 */
import { landUseRelations } from '../../../data/land-use/land_use_relations.ts';
import { codesOfScheme, type ListedScheme, listedCode } from './land-use-codes.ts';

const HUB: ListedScheme = 'MNR-2023';

export interface Conversion {
  /** Codes of the other classification it can be; empty: none. */
  readonly codes: readonly string[];
  /** `unknown`: the classification does not have the code at all. */
  readonly kind: 'one' | 'choose' | 'none' | 'unknown';
}

const related = new Map<string, Set<string>>();

function relate(from: string, code: string, to: string, other: string): void {
  const key = `${from}→${to}:${code}`;
  related.set(key, (related.get(key) ?? new Set()).add(other));
}

for (const line of landUseRelations.split('\n')) {
  const [from = '', code = '', way = '', to = '', other = ''] = line.split('\t');
  if (way !== '<') relate(from, code, to, other);
  if (way !== '>') relate(to, other, from, code);
}

export function convertLandUse(from: ListedScheme, to: ListedScheme, code: string): Conversion {
  const listed = listedCode(from, code);
  if (!listed) return { codes: [], kind: 'unknown' };
  const codes = [...counterparts(from, to, listed.code)].sort();
  return { codes, kind: codes.length === 0 ? 'none' : codes.length === 1 ? 'one' : 'choose' };
}

function counterparts(from: ListedScheme, to: ListedScheme, code: string): ReadonlySet<string> {
  if (from === to) return new Set([code]);
  // The survey has every code of the standard it extends.
  if (from === 'GB/T21010-2017' && to === 'Survey-3') return new Set([code]);
  if (from !== HUB && to !== HUB) return throughHub(from, to, code);
  return direct(from, to, code) ?? above(from, to, code) ?? new Set();
}

function throughHub(from: ListedScheme, to: ListedScheme, code: string): ReadonlySet<string> {
  if (to === 'GB/T21010-2017' && from === 'Survey-3' && codesOfScheme(to).has(code)) return new Set([code]);
  return union([...counterparts(from, HUB, code)].map((middle) => counterparts(HUB, to, middle)));
}

/** What is said of the code itself, else what its parts come to: one code where all of them lie below one. */
function direct(from: ListedScheme, to: ListedScheme, code: string): ReadonlySet<string> | null {
  const said = relatedTo(from, to, code);
  if (said) return said;
  const parts = (codesOfScheme(from).get(code)?.parts ?? []).map((part) => direct(from, to, part));
  const found = union(parts.filter((part) => part !== null));
  if (found.size === 0) return null;
  const common = parts.includes(null) ? null : commonCode(to, [...found]);
  return common === null ? found : new Set([common]);
}

/** The lowest code that all of these are or lie below. */
function commonCode(scheme: ListedScheme, codes: readonly string[]): string | null {
  const chains = codes.map((code) => chainOf(scheme, code));
  return chains[0]?.find((upper) => chains.every((chain) => chain.includes(upper))) ?? null;
}

/** The code and all above it, from below. */
function chainOf(scheme: ListedScheme, code: string): string[] {
  const parent = codesOfScheme(scheme).get(code)?.parent ?? null;
  return parent === null ? [code] : [code, ...chainOf(scheme, parent)];
}

/** What is said of the nearest code above. */
function above(from: ListedScheme, to: ListedScheme, code: string): ReadonlySet<string> | null {
  const parent = codesOfScheme(from).get(code)?.parent ?? null;
  if (parent === null) return null;
  return relatedTo(from, to, parent) ?? above(from, to, parent);
}

function relatedTo(from: ListedScheme, to: ListedScheme, code: string): ReadonlySet<string> | null {
  const said = related.get(`${from}→${to}:${code}`);
  if (said) return said;
  const own = codesOfScheme(to).get(code);
  // A code that both editions of one classification have, and of which nothing else is said, is the same code.
  const editions = [from, to].every((scheme) => scheme === 'MNR-2020' || scheme === 'MNR-2023');
  if (editions && own && own.nameZh === codesOfScheme(from).get(code)?.nameZh) return new Set([code]);
  if (from === 'Survey-3') return related.get(`GB/T21010-2017→${to}:${code}`) ?? null;
  if (to === 'Survey-3') return related.get(`${from}→GB/T21010-2017:${code}`) ?? null;
  return null;
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
