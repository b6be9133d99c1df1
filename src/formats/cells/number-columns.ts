/**
 * The columns of a table of cells with their numbers as numbers, and what was done to them as issues.
 *
 * A column becomes numbers only as a whole: when all of its cells are numbers in one notation, or marks of missing
 * ones. Anything else leaves it as text, and says so where a person would expect numbers. Blank is missing.
 */
import type { Issue } from '../../core/issue.ts';
import {
  emptyTally,
  isMissingMark,
  type Notation,
  type NotationTally,
  notationOf,
  numberIn,
  tallyCell,
} from '../../core/units/number-notation.ts';
import { plainText } from '../../core/units/table-cell.ts';
import type { Cell } from './place-columns.ts';

type Rows = readonly (readonly Cell[])[];

const PER_CENT = 100;

/** Every column whole: for records, where a column is one field. */
export function readNumberColumns(names: readonly string[], rows: Rows): { rows: Cell[][]; issues: Issue[] } {
  const columns = talliesOf(rows, names.length).map((tally, i, all) => {
    const notation = notationOf(tally, commaElsewhere(all));
    return { name: names[i] ?? '', tally, notation: isNumeric(tally) ? notation : null, mixed: notation === null };
  });
  return {
    rows: rows.map((row) =>
      row.map((cell, c) => {
        const column = columns[c];
        return column?.notation ? numberOf(cell, column.notation, column.tally.percents > 0) : blankAsMissing(cell);
      }),
    ),
    issues: columns.flatMap(({ name, tally, notation, mixed }) => columnIssues(name, tally, notation, mixed)),
  };
}

/**
 * Cell by cell, in the notation of its column: for sheets, where headings, units and numbers stand in one column.
 * Per cent and marks of missing numbers stay as they are written; the readers of tables know them.
 */
export function readSheetNumbers(rows: Rows): { rows: Cell[][]; issues: Issue[] } {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const tallies = talliesOf(rows, width);
  const notations = tallies.map((tally) => notationOf(tally, commaElsewhere(tallies)));
  const issues: Issue[] = [];
  tallies.forEach((tally, c) => {
    const name = String(rows[0]?.[c] ?? `#${c + 1}`);
    if (notations[c] === null && tally.numbers > 0) issues.push(mixedNotation(name, tally));
    else if (notations[c] === 'comma' && tally.numbers > 0) issues.push(noted('DECIMAL_COMMA', name, tally.numbers));
  });
  return {
    rows: rows.map((row) =>
      row.map((cell, c) => {
        const notation = notations[c];
        if (typeof cell !== 'string') return cell;
        const text = plainText(cell);
        if (text === '') return null;
        const isCode = /^[+-]?0\d/.test(text) || text.startsWith('+') || text.replace(/\D/g, '').length > 15;
        return (notation && !isCode ? numberIn(text, notation) : null) ?? cell;
      }),
    ),
    issues,
  };
}

function talliesOf(rows: Rows, width: number): NotationTally[] {
  const tallies = Array.from({ length: width }, emptyTally);
  for (const row of rows) {
    for (let c = 0; c < width; c++) tallyCell(tallies[c] as NotationTally, row[c]);
  }
  return tallies;
}

/** Some columns can only be read with a decimal comma, and none only with a point. */
function commaElsewhere(tallies: readonly NotationTally[]): Notation | null {
  const comma = tallies.some((tally) => tally.comma.length > 0 && tally.point.length === 0);
  const point = tallies.some((tally) => tally.point.length > 0);
  return comma && !point ? 'comma' : null;
}

function isNumeric(tally: NotationTally): boolean {
  const { numbers, percents, withUnit, codes, texts } = tally;
  return numbers > 0 && withUnit + codes + texts === 0 && (percents === 0 || percents === numbers);
}

function numberOf(cell: Cell, notation: Notation, isPercent: boolean): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const text = plainText(cell);
  if (text === '' || isMissingMark(text)) return null;
  if (!isPercent) return numberIn(text, notation);
  const percent = numberIn(text.replace(/%$/, '').trim(), notation);
  return percent === null ? null : Number((percent / PER_CENT).toPrecision(15));
}

function blankAsMissing(cell: Cell): Cell {
  return typeof cell === 'string' && cell.trim() === '' ? null : cell;
}

const noted = (code: string, field: string, count: number): Issue => ({
  code,
  severity: 'note',
  count,
  where: { field },
});

function mixedNotation(field: string, tally: NotationTally): Issue {
  const text = [tally.comma[0], tally.point[0]].filter((example) => example !== undefined).join(' / ');
  return { code: 'NOTATION_MIXED', severity: 'warn', count: tally.numbers, where: { field }, detail: { text } };
}

function columnIssues(field: string, tally: NotationTally, notation: Notation | null, mixed: boolean): Issue[] {
  const { numbers, percents, withUnit, codes, texts, missing } = tally;
  const issues: Issue[] = [];
  if (notation) {
    if (missing > 0) issues.push(noted('MISSING_MARKS', field, missing));
    if (notation === 'comma') issues.push(noted('DECIMAL_COMMA', field, numbers));
    else if (tally.separated > 0) issues.push(noted('THOUSANDS_SEPARATORS', field, tally.separated));
    if (percents > 0) issues.push(noted('PERCENT_AS_SHARE', field, percents));
    return issues;
  }
  const half = (numbers + withUnit + codes + texts) / 2;
  const kept = (code: string, count: number, text: string) =>
    issues.push({ code, severity: 'warn', count, where: { field }, detail: { text } });
  if (mixed && numbers > 0 && texts + codes + withUnit === 0) issues.push(mixedNotation(field, tally));
  else if (withUnit > 0 && withUnit + numbers > half) kept('NUMBERS_WITH_UNIT', withUnit, tally.examples.withUnit);
  else if (texts > 0 && codes === 0 && numbers > half) kept('NUMBERS_AND_TEXT', texts, tally.examples.text);
  else if (percents > 0 && percents < numbers && texts === 0) kept('NUMBERS_AND_TEXT', percents, '%');
  return issues;
}
