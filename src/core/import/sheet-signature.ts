/**
 * Is this the same table as last year's? By its headings and the name of its sheet, years left aside.
 *
 * A file of the same office has one more column, other years in its headings and in the names of its sheets, and other
 * rows: what stays are the words of its headings. Footnote letters behind labels (`Transporta`) move from year to year.
 */
import { plainText, readYear } from '../units/table-cell.ts';
import { sheetColumns } from './sheet-columns.ts';
import type { CellTable, SheetFrame } from './sheet-frame.ts';

const YEARS = /(?:FY)?(?:19|20)\d{2}\s*(?:年度?)?/gi;

/** Words of the headings, each once, in order. */
export function headingsOf(table: CellTable, frame: SheetFrame): string {
  const words = sheetColumns(table, frame).flatMap(({ path }) =>
    path.map((piece) => (readYear(piece) === null ? plainText(piece) : withoutYears(piece))),
  );
  return [...new Set(words.filter((word) => word !== '' && Number.isNaN(Number(word))))].join('|');
}

/** `Guangdong2019` and `Guangdong2020` are one; a sheet named by its year alone has no name. */
export function sheetWithoutYear(name: string): string {
  const bare = withoutYears(name);
  return /^\d{0,2}$/.test(bare) ? '' : bare;
}

/** A label without letters that may point to a note, for comparing. */
export function looseLabel(label: string): string {
  return label
    .split(' › ')
    .map((piece) =>
      plainText(piece)
        .toLowerCase()
        .replace(/(?<=[a-z0-9)])[a-h]$/, ''),
    )
    .join(' › ');
}

function withoutYears(text: string): string {
  return plainText(text)
    .replace(YEARS, '')
    .replace(/^[\s_\-–.]+|[\s_\-–.]+$/g, '')
    .trim();
}
