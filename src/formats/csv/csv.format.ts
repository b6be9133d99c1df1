/**
 * CSV, TSV and other delimited text (parsed by papaparse; the delimiter is found from the text).
 *
 * With columns of longitude and latitude, x and y or WKT it is a layer; otherwise a sheet of cells for the tables of
 * statistics and inventory. The first row names the fields. Decimal commas, thousands separators and title rows are
 * left to the reader of those tables.
 */
import type { Issue } from '../../core/issue.ts';
import { isNumericColumn, keepsItsText, layerFromCells } from '../cells/layer-from-cells.ts';
import { findPlaceColumns, numberIn } from '../cells/place-columns.ts';
import { fieldNames } from '../field-names.ts';
import { type Format, type Pause, ReadError, type ReadOptions, type ReadResult, type SourceFile } from '../format.ts';
import { extensionOf, layerNameOf } from '../layer-name.ts';
import { decodeText } from '../text/decode-text.ts';
import { byteOrderMark } from '../text/encoding.ts';

const ROWS_NAMED = 5;

export const csv: Format = {
  id: 'csv',
  name: { 'zh-CN': 'CSV 表格', en: 'CSV table' },
  extensions: ['csv', 'tsv', 'txt'],
  sniff: (head, fileName) => ['csv', 'tsv', 'txt'].includes(extensionOf(fileName)) && isText(head),
  read: readCsv,
};

/** Text that is not JSON or XML under a false name. */
function isText(head: Uint8Array): boolean {
  if (byteOrderMark(head) === null && head.includes(0)) return false;
  return !/^[\s\uFEFF]*[{[<]/.test(decodeText(head, null).text.slice(0, 256));
}

async function readCsv(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const bytes = await file.bytes();
  const decoded = decodeText(bytes, options.encoding ?? null);
  await pause(0.1);
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(decoded.text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  await pause(0.4);
  const [header, ...records] = data;
  if (!header) throw new ReadError('CSV_EMPTY');
  const name = layerNameOf(file.name);
  const { names, issues: nameIssues } = fieldNames(header);
  const issues: Issue[] = [...decoded.issues];
  const place = findPlaceColumns(names, records);
  if (!place) {
    const rows = data.map((row) => row.map((cell) => sheetCell(cell)));
    return { layers: [], sheets: [{ name, rows, encoding: decoded.encoding, issues }] };
  }
  issues.push(...nameIssues, ...raggedRows(records, names.length));
  const cells = { name, names, rows: records, firstRow: 2, encoding: decoded.encoding, issues };
  const layer = await layerFromCells(cells, place, options.crs ?? null, (fraction) => pause(0.4 + 0.6 * fraction));
  return { layers: [layer], sheets: [] };
}

/** A cell of a sheet: blank is missing, a plain number is a number, a code with leading zeros stays text. */
function sheetCell(text: string): string | number | null {
  if (text.trim() === '') return null;
  return isNumericColumn([[text]], 0) && keepsItsText(text) ? numberIn(text) : text;
}

function raggedRows(records: readonly (readonly string[])[], width: number): Issue[] {
  const rows = records.flatMap((record, i) => (record.length === width ? [] : [i + 2]));
  if (rows.length === 0) return [];
  return [{ code: 'BAD_ROWS', severity: 'warn', count: rows.length, where: { rows: rows.slice(0, ROWS_NAMED) } }];
}
