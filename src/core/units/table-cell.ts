/**
 * What does a cell of somebody's table say? (methods 0.4)
 *
 * A number as `written-number.ts` reads it, also in brackets for a negative and with its unit behind it;
 * or that the number is missing (`-`, NA, 缺失, IPCC's NE and IE, C and x for confidential); or nothing (an empty cell); or something
 * that is no number. IPCC's NO, a source that does not occur, is a known zero.
 */
import { writtenNumber } from './written-number.ts';

export type CellContent = string | number | boolean | null;

export type CellReading =
  | { readonly kind: 'number'; readonly value: number; readonly unit: string }
  /** Said to be missing. `mark`: what stood there. */
  | { readonly kind: 'missing'; readonly mark: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'bad'; readonly text: string };

const MISSING = /^(-+|—+|–+|\.{2,}|none|nil|ne|ie|c|x|无数据|暂无|未知|未统计|#.*)$/i;
const NOT_OCCURRING = /^(no|不发生|未发生)$/i;
const WITH_UNIT = /^([+-]?[\d.][\d.,' ]*(?:e[+-]?\d+)?)\s*(\p{L}.*|[%‰])?$/iu;

/** Letters, signs and ideographs that have one form only; most cells are made of them. */
const ALREADY_PLAIN = /^[\x21-\x7e\u4e00-\u9fff]+$/;

/** Half-width letters, digits and signs; one kind of minus and space. */
export function plainText(text: string): string {
  if (ALREADY_PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2012\uFE63]/g, '-')
    .replace(/[\u00A0\u2000-\u200B\u202F\u3000\uFEFF]/g, ' ')
    .trim();
}

export function readNumber(cell: CellContent): CellReading {
  if (cell === null) return { kind: 'empty' };
  if (typeof cell === 'number') {
    return Number.isFinite(cell) ? { kind: 'number', value: cell, unit: '' } : { kind: 'bad', text: String(cell) };
  }
  if (typeof cell === 'boolean') return { kind: 'bad', text: String(cell) };
  const text = plainText(cell);
  if (text === '') return { kind: 'empty' };
  if (NOT_OCCURRING.test(text)) return { kind: 'number', value: 0, unit: '' };
  const whole = writtenNumber(text);
  if (whole.kind === 'number') return { kind: 'number', value: whole.value, unit: '' };
  if (whole.kind === 'missing' || MISSING.test(text)) return { kind: 'missing', mark: text };
  const inBrackets = /^\((.+)\)$/.exec(text);
  const [, digits = '', unit = ''] = WITH_UNIT.exec(inBrackets?.[1] ?? text) ?? [];
  const number = writtenNumber(digits.trim());
  if (number.kind !== 'number' || (!inBrackets && unit === '')) return { kind: 'bad', text };
  return { kind: 'number', value: inBrackets ? -number.value : number.value, unit: unit.trim() };
}

const YEAR = /(?:^|[^\d.])((?:19|20)\d{2})\s*年?(?![\d.])/;

/** A year told in a heading or a cell: 2020, 2020年, FY2020; null for none. */
export function readYear(cell: CellContent): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1900 && cell <= 2100 ? cell : null;
  if (typeof cell !== 'string') return null;
  const found = YEAR.exec(` ${plainText(cell)}`)?.[1];
  return found === undefined ? null : Number(found);
}
