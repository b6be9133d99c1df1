/**
 * How are the numbers of one column written? Decided once for the whole column, never cell by cell.
 *
 *   1234.5   1,234.5   1 234.5        decimal point; commas part thousands
 *   1234,5   1.234,5   1 234,5        decimal comma; points part thousands
 *   1,234                             either: as the other cells of the column say, else as the other columns, else
 *                                     a thousand two hundred and thirty-four
 *   １２３．５   −5   25%              full-width, a true minus, per cent
 *   0701   +86…   20 digits           codes: such a column is text
 *
 * Both notations in one column is a question for a person: the column stays text.
 */
import { type CellContent, plainText } from './table-cell.ts';
import { isUnitText } from './unit-text.ts';

export type Notation = 'point' | 'comma';

export interface NotationTally {
  numbers: number;
  percents: number;
  missing: number;
  withUnit: number;
  codes: number;
  texts: number;
  /** Cells that only one of the notations can explain, with an example. */
  point: string[];
  comma: string[];
  /** `1,234` and `1.234`: either. */
  eitherComma: number;
  eitherPoint: number;
  separated: number;
  examples: { withUnit: string; text: string };
}

const MISSING =
  /^(-+|—+|–+|_+|\.{2,}|…+|\/|n\/?a|n\.a\.?|nan|null|none|nil|无|缺|缺失|无数据|暂无|未知|未统计|不详|#[a-z0-9/]+[!?]?)$/i;
const WITH_UNIT = /^([+-]?[\d.,' ]*\d)\s*(\p{L}.*|[°‰].*)$/u;
const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const commaDecimal = /^[+-]?\d*,\d+$/;
const commaGroups = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
const pointGroups = /^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/;
const spaceGroups = /^[+-]?\d{1,3}([ ']\d{3})+([.,]\d*)?$/;
const EITHER_COMMA = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const EITHER_POINT = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

export function emptyTally(): NotationTally {
  return {
    ...{ numbers: 0, percents: 0, missing: 0, withUnit: 0, codes: 0, texts: 0 },
    ...{ point: [], comma: [], eitherComma: 0, eitherPoint: 0, separated: 0 },
    examples: { withUnit: '', text: '' },
  };
}

export function tallyCell(tally: NotationTally, cell: CellContent | undefined): void {
  if (cell === null || cell === undefined || cell === '') return;
  if (typeof cell === 'number') {
    tally.numbers++;
    return;
  }
  const text = typeof cell === 'boolean' ? String(cell) : plainText(cell);
  if (text === '') return;
  const isPercent = text.endsWith('%');
  const written = isPercent ? text.slice(0, -1).trim() : text;
  if (isMissingMark(text)) tally.missing++;
  else if (isCode(written)) tally.codes++;
  else if (isNumberShape(written)) {
    tally.numbers++;
    if (isPercent) tally.percents++;
    tallyNotation(tally, written);
  } else if (isUnitText(WITH_UNIT.exec(text)?.[2] ?? '')) {
    tally.withUnit++;
    tally.examples.withUnit ||= text;
  } else {
    tally.texts++;
    tally.examples.text ||= text;
  }
}

function tallyNotation(tally: NotationTally, written: string): void {
  const hasComma = written.includes(',');
  const hasPoint = written.includes('.');
  if (EITHER_COMMA.test(written)) tally.eitherComma++;
  else if (EITHER_POINT.test(written)) tally.eitherPoint++;
  else if (hasComma || hasPoint) {
    const byComma = numberIn(written, 'comma') !== null && !(hasPoint && !hasComma && !pointGroups.test(written));
    const list = byComma && numberIn(written, 'point') === null ? tally.comma : tally.point;
    if (list.length < 2) list.push(written);
  }
  if (commaGroups.test(written) || pointGroups.test(written) || spaceGroups.test(written)) tally.separated++;
}

export function isMissingMark(text: string): boolean {
  return MISSING.test(text);
}

/** `0701`, `+86 10…` and whole numbers longer than a computer counts: they are names, not quantities. */
function isCode(text: string): boolean {
  return (
    /^[+-]?0\d/.test(text) || text.startsWith('+') || (/^-?\d{16,}$/.test(text) && !Number.isSafeInteger(Number(text)))
  );
}

function isNumberShape(text: string): boolean {
  return numberIn(text, 'point') !== null || numberIn(text, 'comma') !== null;
}

/** The notation of a column; null where both are used. `others`: what the other columns of the table say. */
export function notationOf(tally: NotationTally, others: Notation | null): Notation | null {
  if (tally.comma.length > 0 && tally.point.length > 0) return null;
  if (tally.comma.length > 0) return 'comma';
  if (tally.point.length > 0) return 'point';
  if (others === 'comma' && tally.eitherComma + tally.eitherPoint > 0) return 'comma';
  return tally.eitherComma > 0 && tally.eitherPoint > 0 ? null : 'point';
}

/** A half-width text as a number in that notation; null when it is none. Infinite ones are none. */
export function numberIn(text: string, notation: Notation): number | null {
  const [groups, decimal] = notation === 'point' ? [commaGroups, '.'] : [pointGroups, ','];
  let digits = text;
  if (groups.test(text)) digits = text.replaceAll(notation === 'point' ? ',' : '.', '');
  else if (spaceGroups.test(text)) digits = text.replace(/[ ']/g, '');
  if (notation === 'comma') {
    if (digits.includes('.') && !plainInteger.test(digits)) return null;
    if (digits.includes(decimal)) {
      if (!commaDecimal.test(digits)) return null;
      digits = digits.replace(',', '.');
    }
  }
  if (!plain.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

const plainInteger = /^[+-]?\d+$/;
