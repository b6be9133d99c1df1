/**
 * XLSX workbooks: every sheet as cells; one with columns of coordinates also as a layer.
 *
 * The library reads values (of formulas the last result), not styles; a merged cell has its value in its first cell
 * only. Dates become ISO 8601 text, errors of formulas their mark (`#DIV/0!`). Sheets without any cell are passed
 * over, hidden ones are read and said to be hidden. A filled template is read as what it says.
 */

import type { Issue } from '../../core/issue.ts';
import { isZip, openZip } from '../archive/read-zip.ts';
import { layerFromCells } from '../cells/layer-from-cells.ts';
import { placedRecords } from '../cells/placed-records.ts';
import { quietSecondsOfCells } from '../cells/quiet-seconds.ts';
import {
  type Format,
  type Pause,
  ReadError,
  type ReadLayer,
  type ReadOptions,
  type ReadResult,
  type Sheet,
  type SourceFile,
} from '../format.ts';
import { extensionOf } from '../layer-name.ts';
import { partOfPause } from '../part-of-pause.ts';
import { readTemplateWorkbook, templateMark } from '../templates/read-template-workbook.ts';
import { checkWorkbook } from './check-workbook.ts';
import { sheetLayouts } from './sheet-layout.ts';

/** Unpacked: a sheet is one text for the library, and a text of more does not exist. */
const LARGEST_BYTES = 400_000_000;
/**
 * The library takes all sheets in one step and tells nothing: some 0.1 s a megabyte of XML here, three times that
 * granted for slow machines. A workbook of the largest size has two minutes.
 */
const QUIET_SECONDS_PER_MB = 0.3;

export const xlsx: Format = {
  id: 'xlsx',
  name: { 'zh-CN': 'Excel 工作簿', en: 'Excel workbook' },
  extensions: ['xlsx', 'xlsm'],
  sniff: (head, fileName) => isZip(head) && ['xlsx', 'xlsm'].includes(extensionOf(fileName)),
  read: readXlsx,
};

async function readXlsx(file: SourceFile, options: ReadOptions, pause: Pause): Promise<ReadResult> {
  const bytes = await file.bytes();
  // Opened first for its checks: not a ZIP, protected, or a bomb.
  const members = await openZip(bytes, LARGEST_BYTES);
  if (!members.some(({ path }) => path === 'xl/workbook.xml'))
    throw new ReadError('XLSX_DAMAGED', { reason: 'xl/workbook.xml' });
  await checkWorkbook(members, (fraction) => pause.tell?.(0.1 * fraction));
  await pause(0.1);
  pause.tell?.(0.11, QUIET_SECONDS_PER_MB * (members.reduce((sum, { size }) => sum + size, 0) / 1e6));
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const workbook = await readXlsxFile(bytes.slice().buffer, { trim: false }).catch((error: unknown) => {
    throw new ReadError('XLSX_DAMAGED', { reason: error instanceof Error ? error.message : String(error) });
  });
  const sheets: Sheet[] = [];
  const layers: ReadLayer[] = [];
  pause.tell?.(0.4, quietSecondsOfCells(workbook.map(({ data }) => data)));
  const tables = workbook.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  const mark = templateMark(tables);
  if (mark && 'template' in mark) return readTemplateWorkbook(mark.template, tables, file.name, options.crs ?? null);
  const layouts = sheetLayouts(members);
  for (const [i, { name, rows }] of tables.entries()) {
    const part = partOfPause(pause, 0.5 + (0.5 * i) / tables.length, 0.5 / tables.length);
    await part(0);
    part.tell?.(0.01, quietSecondsOfCells([rows]));
    const { hidden = false, merged = [] } = layouts.get(name) ?? {};
    if (!rows.some((row) => row.some((cell) => cell !== null))) continue;
    const placed = placedRecords({ rows, merged });
    if (placed) {
      const { place, ...cells } = placed;
      layers.push(await layerFromCells({ ...cells, name, encoding: null }, place, options.crs ?? null, part));
    } else {
      const issues: Issue[] = hidden
        ? [{ code: 'SHEET_HIDDEN', severity: 'note', count: 1, where: { layer: name } }]
        : mark
          ? [mark.unknown]
          : [];
      sheets.push({ name, rows, encoding: null, issues, merged, hidden });
    }
  }
  if (layers.length + sheets.length === 0) throw new ReadError('CSV_EMPTY');
  return { layers, sheets };
}

function cellOf(cell: unknown): string | number | boolean | null {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof Date) {
    const text = cell.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
  }
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell);
}
