/**
 * A unit of a factor as a person reads it: `kgCH4/head/yr` is `kgCH₄/(头·年)` in Chinese.
 *
 * Tables of factors keep units as plain text, so that they can be compared and converted; this is for the screen alone.
 */
import type { Language } from '../core/text.ts';

/** Whole words of the tables' units; a word that is not here stays as it is. */
const words: Readonly<Record<string, string>> = {
  head: '头',
  household: '户',
  person: '人',
  vehicle: '辆',
  trip: '次',
  day: '日',
  yr: '年',
  fraction: '比例',
  ratio: '比值',
  factor: '系数',
  wet: '湿重',
  dm: '干物质',
  crown: '树冠',
  food: '厨余',
  protein: '蛋白质',
};

const below = '₀₁₂₃₄₅₆₇₈₉';
const above = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export function unitWords(unit: string, language: Language): string {
  const written = unit
    .replace(/1e(\d)/g, (_, power: string) => `10${above[Number(power)]} `)
    .replace(/1000(?=m)/g, '1000 ')
    .replace(
      /(CO|CH|N|SF|NF)(\d)(?=e?\b|O|-|\/|e)/g,
      (_, gas: string, digit: string) => `${gas}${below[Number(digit)]}`,
    )
    .replace(/\b([kN]?m)([23])\b/g, (_, length: string, power: string) => `${length}${above[Number(power)]}`)
    .replace(/\b[a-z]+\b/g, (word) => (language === 'zh-CN' ? (words[word] ?? word) : word));
  const [top, ...under] = written.split('/');
  return under.length < 2 ? written : `${top}/(${under.join('·')})`;
}
