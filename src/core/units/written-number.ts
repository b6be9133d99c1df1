/**
 * Which number did a person write in a cell? (methods 0.4)
 *
 * Read as people and spreadsheets write: full-width digits (１２３．５), thousands separators (1,234.5 or
 * 1 234.5), a true minus (−5), an exponent (1.2E6). `-`, `NA`, `#DIV/0!`, 无 and an empty cell are
 * missing, which is not zero. Anything else is refused: a guess would be worse than a question.
 * Leaves out: decimal commas (1.234,5), which cannot be told from thousands in one cell alone.
 */

export type WrittenNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused' };

const missingWords = new Set(
  ['', '-', '–', '—', '--', '/', '…', '...', 'na', 'n/a', 'n.a.', 'nan', 'null', '无', '缺', '缺失', '不详'].concat([
    '#div/0!',
    '#n/a',
    '#value!',
    '#ref!',
    '#name?',
    '#num!',
    '#null!',
  ]),
);

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
/** Groups of three after the first one to three digits. */
const groupedNumber = /^[+-]?\d{1,3}([, \u00a0\u202f']\d{3})+(\.\d*)?$/;

export function writtenNumber(text: string): WrittenNumber {
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim();
  if (missingWords.has(plain.toLowerCase())) return { kind: 'missing' };
  const digits = groupedNumber.test(plain) ? plain.replace(/[, \u00a0\u202f']/g, '') : plain;
  if (!plainNumber.test(digits)) return { kind: 'refused' };
  const value = Number(digits);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'refused' };
}
