/**
 * Which unit did a person write, and how much of the plan's unit is it?
 *
 * One list of spellings by kind of quantity; the first unit of a kind is the plan's own. 亩, 公顷 and km²
 * are never mixed up. An unknown spelling is null: the value is then refused (methods 0.4).
 */
import { plainText } from './table-cell.ts';

export type UnitKind =
  | 'mass'
  | 'money'
  | 'people'
  | 'households'
  | 'vehicles'
  | 'land'
  | 'floor'
  | 'length'
  | 'electricity'
  | 'gas'
  | 'coalEquivalent'
  | 'count'
  | 'index'
  | 'percent';

export interface WrittenUnit {
  readonly kind: UnitKind;
  /** Value in the first unit of the kind = written value · factor. */
  readonly factor: number;
  /** True when the text says CO2 equivalent. */
  readonly isCo2e: boolean;
}

/** Plan unit first. Patterns are matched whole, after half-width and lower-case. */
const UNITS: readonly (readonly [UnitKind, number, RegExp])[] = [
  ['mass', 1, /^(t|ton|tons|tonne|tonnes|吨|公吨)$/],
  ['mass', 1e-3, /^(kg|千克|公斤)$/],
  ['mass', 1e3, /^(kt|gg|千吨|ktonnes)$/],
  ['mass', 1e4, /^(万吨|万t|10000t|10\^?4t|wt)$/],
  ['mass', 1e6, /^(mt|百万吨|million ?t|million ?tonnes)$/],
  ['mass', 1e8, /^(亿吨|亿t)$/],
  ['money', 1, /^(亿元|亿元人民币|1e8 ?(cny|yuan)|100 ?million ?(cny|yuan))$/],
  ['money', 1e-4, /^(万元|10\^?4 ?(cny|yuan))$/],
  ['money', 1e-8, /^(元|cny|yuan|rmb)$/],
  ['money', 1e-2, /^(百万元|million ?(cny|yuan))$/],
  ['people', 1, /^(万人|10\^?4 ?(persons|people))$/],
  ['people', 1e-4, /^(人|persons?|people)$/],
  ['people', 1e-1, /^(千人|thousand ?(persons|people))$/],
  ['households', 1, /^万户$/],
  ['households', 1e-4, /^(户|households?)$/],
  ['vehicles', 1, /^万(辆|台)$/],
  ['vehicles', 1e-4, /^(辆|台|vehicles?)$/],
  ['land', 1, /^(km2|km\^2|平方公里|平方千米|sq ?km)$/],
  ['land', 1e-2, /^(ha|公顷|hectares?)$/],
  ['land', 1 / 1500, /^(亩|mu)$/],
  ['land', 1e-6, /^(m2|平方米)$/],
  ['floor', 1, /^(万m2|万平方米|万㎡|10\^?4 ?m2)$/],
  ['floor', 1e-4, /^(m2|平方米)$/],
  ['length', 1, /^(km|公里|千米)$/],
  ['length', 1e-3, /^(m|米)$/],
  ['electricity', 1, /^(万kwh|万千瓦时|万千瓦小时|万度|10\^?4 ?kwh)$/],
  ['electricity', 1e4, /^(亿kwh|亿千瓦时|亿度|1e8 ?kwh)$/],
  ['electricity', 1e-4, /^(kwh|千瓦时|度)$/],
  ['electricity', 0.1, /^(mwh|兆瓦时)$/],
  ['electricity', 100, /^(gwh|百万千瓦时|吉瓦时)$/],
  ['electricity', 1e5, /^(twh)$/],
  ['gas', 1, /^(万m3|万立方米|万方|10\^?4 ?m3)$/],
  ['gas', 1e4, /^(亿m3|亿立方米|亿方|1e8 ?m3)$/],
  ['gas', 1e-4, /^(m3|立方米|方|nm3)$/],
  ['coalEquivalent', 1, /^(万tce|万吨标准煤|万吨标煤|10\^?4 ?tce)$/],
  ['coalEquivalent', 1e-4, /^(tce|吨标准煤|吨标煤)$/],
  ['count', 1, /^(座|个|家|处|站|stations?|no\.?)$/],
  ['index', 1, /^(上年=100|上年为100|previous ?year ?= ?100|指数|index)$/],
  ['percent', 1, /^(%|百分比|per ?cent)$/],
];

const CO2E = /(co2[ -]*e(q(uiv(alents?)?)?)?\.?(?![a-z])|co2当量|二氧化碳当量|当量)/;
const CO2 = /(co2|二氧化碳|ch4|甲烷|n2o|氧化亚氮)/;

/** Every kind the text may be: `m2` is land and floor, the wanted quantity decides. */
function unitsNamed(text: string): WrittenUnit[] {
  const plain = plainText(text)
    .toLowerCase()
    .replace(/^(单位|unit)s?\s*[:：]\s*/, '')
    .replace(/[()（）[\]]/g, '');
  const isCo2e = CO2E.test(plain);
  const bare = plain
    .replace(CO2E, '')
    .replace(CO2, '')
    .replace(/[\s·*/-]+$/, '')
    .replace(/^\s+/, '')
    .trim();
  return UNITS.filter(([, , pattern]) => pattern.test(bare)).map(([kind, factor]) => ({ kind, factor, isCo2e }));
}

/** The unit as one of a kind; null when the text names no unit of it. */
export function unitOfKind(text: string, kind: UnitKind): WrittenUnit | null {
  return unitsNamed(text).find((unit) => unit.kind === kind) ?? null;
}

/** A value in another unit, without the dust of binary multiplication: 12.8 万吨 are 128 000 t. */
export function converted(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

/** A unit told in brackets, after a comma or after 单位 in a heading: `GDP（亿元）`, `单位：万吨`. */
export function unitInHeading(text: string): string | null {
  const plain = plainText(text);
  const told = /(?:单位|unit)s?\s*[:：]\s*([^\s,;，；)]+(?:\s?CO2e?)?)/i.exec(plain)?.[1];
  if (told) return told;
  const inBrackets = [...plain.matchAll(/[([]([^()[\]]+)[)\]]/g)].map((match) => match[1] ?? '');
  return inBrackets.find((candidate) => unitsNamed(candidate).length > 0) ?? afterComma(plain);
}

function afterComma(plain: string): string | null {
  const last = plain.includes(',') ? plain.slice(plain.lastIndexOf(',') + 1).trim() : '';
  return last !== '' && unitsNamed(last).length > 0 ? last : null;
}
