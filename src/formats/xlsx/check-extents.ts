/**
 * Does a sheet reach so far that its cells would fill the memory? A single cell at the far corner is enough, for the
 * library makes a full rectangle of rows and columns. Looked at in the sheets' XML, piece by piece, before it is read.
 */
import { MOST_COLUMNS, TooManyColumns } from '../../geo/table-builder.ts';
import type { ZipMember } from '../archive/read-zip.ts';
import { ReadError } from '../format.ts';

/** Some 400 MB of cells. */
const MOST_CELLS = 30_000_000;
/** Longer than any reference that a piece may cut in two. */
const LONGEST_REFERENCE = 24;

/** Throws `SHEET_TOO_LARGE` with the corner that a sheet reaches to. */
export async function checkExtents(members: readonly ZipMember[], tell?: (fraction: number) => void): Promise<void> {
  const sheets = members.filter(({ path }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(path));
  for (const [i, sheet] of sheets.entries()) {
    const { rows, columns, corner } = await extentOf(sheet);
    if (columns > MOST_COLUMNS) throw new TooManyColumns();
    if (rows * columns > MOST_CELLS)
      throw new ReadError('SHEET_TOO_LARGE', { sheet: sheet.path.split('/').at(-1) ?? '', corner });
    tell?.((i + 1) / sheets.length);
  }
}

async function extentOf(sheet: ZipMember): Promise<{ rows: number; columns: number; corner: string }> {
  const decoder = new TextDecoder('latin1');
  const reader = sheet.stream().getReader();
  let rows = 0;
  let columns = 0;
  let widest = 'A';
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { rows, columns, corner: `${widest}${rows}` };
    const text = rest + decoder.decode(value);
    for (const [, letters = '', digits = ''] of text.matchAll(/<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"/g)) {
      rows = Math.max(rows, Number(digits));
      const column = columnNumber(letters);
      if (column > columns) [columns, widest] = [column, letters];
    }
    rest = text.slice(-LONGEST_REFERENCE);
  }
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
