/**
 * CSV, TSV and other delimited text (parsed by papaparse; the delimiter is found from the text).
 *
 * With columns of longitude and latitude, x and y or WKT it is a layer; otherwise a sheet of cells for the tables of
 * statistics and inventory. Rows of titles may stand above the headings, notes below. Numbers are read column by
 * column: with decimal comma or point, thousands separators, full-width digits, marks of missing ones.
 */

import type { Issue } from '../../core/issue.ts';
import { MOST_COLUMNS, TooManyColumns } from '../../geo/table-builder.ts';
import { layerFromCells } from '../cells/layer-from-cells.ts';
import { readSheetNumbers } from '../cells/number-columns.ts';
import { type PlacedRecords, placedRecords } from '../cells/placed-records.ts';
import {
  type Format,
  type Pause,
  ReadError,
  type ReadOptions,
  type ReadResult,
  type SourceFile,
  type TextSample,
} from '../format.ts';
import { extensionOf, layerNameOf } from '../layer-name.ts';
import { partOfPause } from '../part-of-pause.ts';
import { decodeText } from '../text/decode-text.ts';
import { byteOrderMark, unmarkedUtf16 } from '../text/encoding.ts';

const ROWS_NAMED = 5;
/** Bytes kept to show the text in other encodings. */
const SAMPLE_BYTES = 2048;
/** Characters from which the delimiter is guessed. */
const GUESSED_CHARACTERS = 20_000;

export const csv: Format = {
  id: 'csv',
  name: { 'zh-CN': 'CSV 表格', en: 'CSV table' },
  extensions: ['csv', 'tsv', 'txt'],
  sniff: (head, fileName) => ['csv', 'tsv', 'txt'].includes(extensionOf(fileName)) && isText(head),
  read: readCsv,
};

/** Text that is not JSON or XML under a false name. */
function isText(head: Uint8Array): boolean {
  if (byteOrderMark(head) === null && head.includes(0) && unmarkedUtf16(head) === null) return false;
  return !/^[\s\uFEFF]*[{[<]/.test(decodeText(head, null).text.slice(0, 256));
}

async function readCsv(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const bytes = await file.bytes();
  const decoded = decodeText(bytes, options.encoding ?? null);
  await pause(0.1);
  const textSample: TextSample = { kind: 'lines', bytes: bytes.subarray(0, SAMPLE_BYTES) };
  const rows = await cellsOf(decoded.text.replace(/^\uFEFF/, ''));
  await pause(0.4);
  if (rows.length === 0) throw new ReadError('CSV_EMPTY');
  if (rows.some((row) => row.length > MOST_COLUMNS)) throw new TooManyColumns();
  const name = layerNameOf(file.name);
  const table = { rows: rows.filter((row) => !isBlank(row)), merged: [] };
  const records = placedRecords(table);
  if (!records) {
    const read = readSheetNumbers(rows);
    const issues = [...decoded.issues, ...read.issues];
    return { layers: [], sheets: [{ name, rows: read.rows, encoding: decoded.encoding, issues, textSample }] };
  }
  const { place, ...cells } = records;
  const issues = [...decoded.issues, ...records.issues, ...raggedRows(records)];
  const layer = await layerFromCells(
    { ...cells, name, encoding: decoded.encoding, issues },
    place,
    options.crs ?? null,
    partOfPause(pause, 0.4, 0.6),
  );
  return { layers: [{ ...layer, textSample }], sheets: [] };
}

/** The rows down to the last that holds something. Lines before the table that begin with `#` are rows of one cell. */
async function cellsOf(text: string): Promise<string[][]> {
  const { default: papa } = await import('papaparse');
  const comments = /^(?:#[^\r\n]*(?:\r\n?|\n))+/.exec(text)?.[0] ?? '';
  const body = text.slice(comments.length);
  // Blank lines, which part the tables of a sheet, would mislead the guess.
  const { delimiter } = papa.parse<string[]>(body.slice(0, GUESSED_CHARACTERS).replace(/[^\r\n]*$/, '') || body, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';', '|'],
  }).meta;
  const { data } = papa.parse<string[]>(body, { delimiter });
  while (data.length > 0 && isBlank(data.at(-1) ?? [])) data.pop();
  const lines = comments.split(/\r\n?|\n/).slice(0, -1);
  // The last of them may be the headings: `# Observation period;TOA;…`.
  const heading = lines.at(-1)?.replace(/^#\s*/, '').split(delimiter) ?? [];
  const hasHeading = heading.length > 1 && heading.length === data[0]?.length;
  const titles = (hasHeading ? lines.slice(0, -1) : lines).map((line) => [line]);
  return hasHeading ? [...titles, heading, ...data] : [...titles, ...data];
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

function raggedRows({ names, rows: records, firstRow }: PlacedRecords): Issue[] {
  const rows = records.flatMap((record, i) => (record.length === names.length ? [] : [i + firstRow]));
  if (rows.length === 0) return [];
  return [{ code: 'BAD_ROWS', severity: 'warn', count: rows.length, where: { rows: rows.slice(0, ROWS_NAMED) } }];
}
