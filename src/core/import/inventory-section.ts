/**
 * In which part of the common reporting tables does a label stand? (methods 2.1)
 *
 * Told by the widest name over it (ENERGY, 农业活动), or by the first figure of its code in the numbering of its table.
 * `memo`: international bunkers, biomass and other things told beside the total and never in it.
 */
import { type CodeSystem, codeOf, levelsOf, withoutCode } from './code-system.ts';

export type Section = 'energy' | 'process' | 'agriculture' | 'landUse' | 'waste' | 'memo';

const MEMO =
  /^memo|bunker|multilateral operations|(from|of) biomass|biomass burnt|co2 captured|备忘|备注项|国际燃料舱|信息项/i;

/** Over other labels only: alone, 农业 may be farming's fuel as well as its animals. */
const OVER: readonly (readonly [Section, RegExp])[] = [
  ['landUse', /lulucf|land[- ]use|^土地利用|林业碳汇/i],
  ['process', /industrial process|ippu|工业生产过程|^工业过程/i],
  ['energy', /^energy$|^能源(活动|领域)?$|fuel combustion|燃料燃烧/i],
  ['agriculture', /^agriculture$|^农业(活动)?$/i],
  ['waste', /^waste$|^废弃物(处理)?$/i],
];

const BY_CODE: Readonly<Record<CodeSystem, readonly (Section | null)[]>> = {
  ipcc2006: [null, 'energy', 'process', null, 'waste'],
  crf: [null, 'energy', 'process', 'agriculture', 'landUse', 'waste'],
  ipcc1996: [null, 'energy', 'process', 'process', 'agriculture', 'landUse', 'waste'],
};

export function sectionOf(path: readonly string[], system: CodeSystem): Section | null {
  if (path.some((piece) => MEMO.test(withoutCode(piece)))) return 'memo';
  for (const piece of path) {
    const code = codeOf(piece);
    const [figure] = code === null ? [] : levelsOf(code);
    const coded = figure === undefined ? null : (BY_CODE[system][Number(figure)] ?? null);
    if (coded !== null) return coded;
  }
  for (const piece of path.slice(0, -1)) {
    const found = OVER.find(([, pattern]) => pattern.test(withoutCode(piece)))?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

/** May a category of this id stand under a heading of the section? */
export function isInSection(categoryId: string, section: Section | null): boolean {
  if (section === null) return true;
  if (section === 'memo') return categoryId.startsWith('1M');
  if (section === 'energy') return /^1[AB]/.test(categoryId);
  if (section === 'process') return categoryId.startsWith('2');
  if (section === 'agriculture') return /^(3[AC]|1A4c)/.test(categoryId);
  return section === 'landUse' ? categoryId.startsWith('3B') : categoryId.startsWith('4');
}
