/**
 * Which sector or gas does a label of somebody's table mean?
 *
 * Chinese and English, with or without subscripts. The order matters: what is narrower is tried first
 * (建筑业 is industry by the guideline, 建筑 is buildings; bought electricity is not power supply).
 */
import type { GasId, SectorId } from '../plan/tables.ts';
import { plainText } from '../units/table-cell.ts';

const SECTOR_WORDS: readonly (readonly [SectorId, RegExp])[] = [
  ['energy', /electricity.*(production|generation|suppl)|power (plant|generation|suppl)/i],
  ['electricity', /外购|调入|购入电|间接|用电|purchased|imported|indirect|scope ?2|范围二|electricity|^电力$/i],
  ['landUse', /土地利用|林业|碳汇|lulucf|land.?use|\bforestry\b(?!.*fish)|\bsinks?\b/i],
  ['industry', /建筑业|construction|第二产业/i],
  ['buildings', /第三产业/],
  ['agriculture', /第一产业|农|畜牧|渔|agricult|farming|livestock|rice/i],
  ['waste', /废弃物|废物|垃圾|污水|废水|waste/i],
  ['transport', /交通|运输|道路|航空|水运|transport|traffic|aviation|shipping/i],
  [
    'energy',
    /能源(生产|供应|加工|工业|转换|领域)|^能源(活动)?$|发电|电力(生产|热力)|热力|供热|energy (suppl|industr|production)|^energy$|power|fugitive|逃逸/i,
  ],
  ['industry', /工业|产业|制造|industr|manufactur|ippu|process/i],
  ['buildings', /建筑|居民|民用|生活|商业|服务|公共机构|building|resid|household|commerc|service|public/i],
];

const TOTAL = /^(总量|总和|全部|净排放|排放总量|sum|all|net)|合计|总计|小计|\b(sub)?total\b/i;
const PART_OF = /^(其中|of which|including)/i;

/** A category code before the name: `1.A.3 `, `2. `, `4)`. */
const CODE = /^(\d+(?:\.\d+|\.?[A-Za-z](?![A-Za-z])){0,5})[.)、:]?\s+/;

/** The category code of a label, without the last stop; null for a label without one. */
export function categoryCode(text: string): string | null {
  return CODE.exec(`${plainText(text)} `)?.[1]?.toLowerCase() ?? null;
}

/** Codes that others go on from: 1 of 1.A.3. Their rows are the sums of the rows below. */
export function parentCodes(codes: Iterable<string>): ReadonlySet<string> {
  const all = [...new Set(codes)];
  const levels = (code: string) => code.match(/\d+|[a-z]/g)?.join('.') ?? '';
  return new Set(all.filter((code) => all.some((other) => levels(other).startsWith(`${levels(code)}.`))));
}

export type Label =
  | { readonly kind: 'sector'; readonly sector: SectorId }
  /** A sum of the table: never a sector of its own. */
  | { readonly kind: 'total' }
  /** A part of the row above (其中…): counted there. */
  | { readonly kind: 'part' }
  | { readonly kind: 'unknown' };

export function readSectorLabel(text: string): Label {
  const plain = plainText(text)
    .replace(CODE, '')
    .replace(/^[一二三四五六七八九十]+[.、)\s]\s*/, '')
    .trim();
  if (plain === '') return { kind: 'unknown' };
  if (PART_OF.test(plain)) return { kind: 'part' };
  const exact = SECTOR_WORDS.find(([id]) => id.toLowerCase() === plain.toLowerCase());
  if (exact) return { kind: 'sector', sector: exact[0] };
  if (TOTAL.test(plain)) return { kind: 'total' };
  const found = SECTOR_WORDS.find(([, pattern]) => pattern.test(plain));
  return found ? { kind: 'sector', sector: found[0] } : { kind: 'unknown' };
}

const GAS_WORDS: readonly (readonly [GasId, RegExp])[] = [
  ['CO2e', /co2[ -]*e(q(uiv\w*)?)?\b|当量|greenhouse|温室气体|ghg/i],
  ['CH4', /ch4|甲烷|methane/i],
  ['N2O', /n2o|氧化亚氮|一氧化二氮|nitrous/i],
  ['HFCs', /hfc|氢氟碳/i],
  ['PFCs', /pfc|全氟/i],
  ['SF6', /sf6|六氟化硫/i],
  ['NF3', /nf3|三氟化氮/i],
  ['CO2', /co2|二氧化碳|carbon dioxide/i],
];

/** Null when the label names no gas. */
export function readGas(text: string): GasId | null {
  const plain = plainText(text);
  return GAS_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
