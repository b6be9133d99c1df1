/**
 * What do the signs of a table mean, by the list of signs below it? (methods 0.4)
 *
 * `-` is a missing number, unless the table says below that it stands for no emissions: then it is a known zero. Read
 * where a sign stands alone in a cell, or before a colon, with its meaning behind.
 */
import { type CellContent, plainText } from '../units/table-cell.ts';
import type { CellTable, SheetFrame } from './sheet-frame.ts';

export type SignMeaning = 'NO' | 'NE' | 'IE' | 'missing';

const MEANINGS: readonly (readonly [SignMeaning, RegExp])[] = [
  ['IE', /included elsewhere|列入其他|计入其他/i],
  ['NE', /not estimated|未估算|未计算/i],
  ['missing', /suppress|confidential|not available|unknown|保密|无数据|缺失|不详/i],
  ['NO', /no emissions|not occur|does not occur|\bnil\b|\bzero\b|无排放|不发生|未发生|没有排放/i],
];
/** Longer texts are no signs. */
const LONGEST_SIGN = 4;

export function signsOfLegend(
  { rows }: CellTable,
  { dataFirst, dataLast }: SheetFrame,
): ReadonlyMap<string, SignMeaning> {
  const signs = new Map<string, SignMeaning>();
  for (const [r, row] of rows.entries()) {
    if (r >= dataFirst && r <= dataLast) continue;
    const [first, second] = row.filter((cell): cell is Exclude<CellContent, null> => cell !== null && cell !== '');
    const whole = plainText(String(first ?? ''));
    const split = /^(\S{1,4})\s*[:：=]\s*(.+)$/.exec(whole);
    const sign = split?.[1] ?? whole;
    const meaning = split?.[2] ?? plainText(String(second ?? ''));
    if (sign === '' || sign.length > LONGEST_SIGN || meaning === '' || !Number.isNaN(Number(sign))) continue;
    const found = MEANINGS.find(([, pattern]) => pattern.test(meaning));
    if (found) signs.set(sign, found[0]);
  }
  return signs;
}
