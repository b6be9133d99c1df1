/**
 * By which numbering does a table call its categories, and which of ours does a code mean? (clause 5.1 a; methods 2.1)
 *
 *   ipcc2006   3 agriculture and land together, 4 waste          1.A, 2.A, 3.A.1 enteric fermentation, 4.A landfill
 *   crf        3 agriculture, 4 land use, 5 waste                3.A enteric fermentation, 5.A landfill
 *   ipcc1996   3 solvents, 4 agriculture, 5 land use, 6 waste    4.A enteric fermentation, 6.A landfill
 *
 * The same code means another source in another numbering (4.A: landfills, forest or cattle), so the names beside the
 * codes say which one it is; a table whose names say nothing is taken by the 2006 Guidelines. Energy (1) and most
 * processes (2.A–2.C) are numbered alike in all three.
 */
import { plainText } from '../units/table-cell.ts';

export type CodeSystem = 'ipcc2006' | 'crf' | 'ipcc1996';

const ROMAN = /^(?:i|ii|iii|iv|v|vi|vii|viii|ix|x)$/;
const CODE =
  /^(\d{1,2}(?:bis)?(?:\.\d{1,2}|\.?[a-z](?![a-z])|\.(?:i|ii|iii|iv|v|vi|vii|viii|ix|x)(?![a-z]))*)[.)、:]?(?:\s+|$)/i;
const GPC = /^(?:I|II|III|IV|V)(?:\.\d){0,2}$/;

/** The category code before a name, lower case, without the last stop: `1.a.3`; null for a label without one. */
export function codeOf(text: string): string | null {
  const plain = plainText(text);
  if (GPC.test(plain)) return plain.toLowerCase();
  return CODE.exec(`${plain} `)?.[1]?.toLowerCase().replace('bis', '') ?? null;
}

/** `1.A.3. Transport` is `Transport`. */
export function withoutCode(text: string): string {
  const plain = plainText(text);
  return GPC.test(plain) ? '' : plain.replace(CODE, '').trim();
}

/** The levels of a code: `1.a.4.c.ii` is 1 › a › 4 › c › ii, and so is `1a4cii`. */
export function levelsOf(code: string): string[] {
  return code
    .toLowerCase()
    .split('.')
    .flatMap((piece) => (ROMAN.test(piece) ? [piece] : (piece.match(/\d+|[a-z]/g) ?? [])));
}

/** The longest code of the table that this one goes on from; null where there is none. */
export function parentCode(code: string, all: ReadonlySet<string>): string | null {
  const levels = levelsOf(code);
  for (let length = levels.length - 1; length > 0; length--) {
    const start = levels.slice(0, length).join('.');
    if (all.has(start)) return start;
  }
  return null;
}

/** Names that only one numbering has under a code. */
const SIGNS: readonly (readonly [CodeSystem, RegExp, RegExp])[] = [
  ['ipcc1996', /^4$/, /^agricultur|^农业/i],
  ['ipcc1996', /^4\.a$/, /enteric|肠道/i],
  ['ipcc1996', /^4\.[bcd]$/, /manure|rice|soil|粪便|水稻|农用地/i],
  ['ipcc1996', /^6(\.|$)/, /waste|废/i],
  ['ipcc1996', /^5$/, /land|lulucf|土地|林/i],
  ['crf', /^3$/, /^agricultur(e|al)?$|^农业(活动)?$/i],
  ['crf', /^3\.a$/, /enteric|肠道/i],
  ['crf', /^3\.[bcd]$/, /manure|rice|soil|粪便|水稻|农用地/i],
  ['crf', /^4(\.|$)/, /lulucf|land|forest|土地|林/i],
  ['crf', /^5(\.|$)/, /waste|废/i],
  ['ipcc2006', /^3$/, /afolu|agricultur.*(forest|land)|农业.*(林|土地)/i],
  ['ipcc2006', /^3\.a\.1/, /enteric|肠道/i],
  ['ipcc2006', /^4(\.|$)/, /waste|废|填埋/i],
];

export function codeSystemOf(labels: Iterable<string>): CodeSystem {
  const votes = new Map<CodeSystem, number>();
  for (const label of labels) {
    const code = codeOf(label);
    if (code === null) continue;
    const key = levelsOf(code).join('.');
    for (const [system, pattern, name] of SIGNS)
      if (pattern.test(key) && name.test(withoutCode(label))) votes.set(system, (votes.get(system) ?? 0) + 1);
  }
  const [first] = [...votes].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? 'ipcc2006';
}

/** Codes of older and other numberings in our categories; the longest that fits counts. A group's code gives its sector. */
const TRANSLATED: Readonly<Record<Exclude<CodeSystem, 'ipcc2006'>, Readonly<Record<string, string>>>> = {
  crf: {
    '2.d': '2D1',
    '2.e': '2E1',
    '2.f': '2F4',
    '2.g': '2G3',
    '2.h': '2D1',
    '3': '3C',
    '3.a': '3A1',
    '3.b': '3A2',
    '3.c': '3C7',
    '3.d': '3C4',
    '3.d.2': '3C5',
    '3.e': '3C1',
    '3.f': '3C1',
    '3.g': '3C2',
    '3.h': '3C3',
    '3.i': '3C3',
    '3.j': '3C',
    '4': '3B',
    '4.a': '3B1',
    '4.b': '3B2',
    '4.c': '3B3',
    '4.d': '3B4',
    '4.e': '3B5',
    '4.f': '3B6',
    '4.g': '3B6',
    '4.h': '3B6',
    '5': '4',
    '5.a': '4A1',
    '5.a.2': '4A2',
    '5.b': '4B1',
    '5.b.2': '4B2',
    '5.c': '4C1',
    '5.c.2': '4C2',
    '5.d': '4D1a',
    '5.d.2': '4D2',
    '5.e': '4',
  },
  ipcc1996: {
    '2.d': '2D1',
    '2.e': '2B9',
    '2.f': '2F4',
    '2.g': '2G3',
    '3': '2D1',
    '4': '3C',
    '4.a': '3A1',
    '4.b': '3A2',
    '4.c': '3C7',
    '4.d': '3C4',
    '4.e': '3C1',
    '4.f': '3C1',
    '4.g': '3C',
    '5': '3B',
    '5.a': '3B1',
    '5.b': '3B6',
    '5.c': '3B6',
    '5.d': '3B6',
    '5.e': '3B6',
    '6': '4',
    '6.a': '4A1',
    '6.b': '4D1a',
    '6.c': '4C1',
    '6.d': '4',
  },
};

/** Id of our category or group for a code of that numbering; null: the code is ours already, or nobody knows it. */
export function translatedCode(code: string, system: CodeSystem): string | null {
  if (system === 'ipcc2006') return null;
  const levels = levelsOf(code);
  for (let length = levels.length; length > 0; length--) {
    const found = TRANSLATED[system][levels.slice(0, length).join('.')];
    if (found !== undefined) return found;
  }
  return null;
}
