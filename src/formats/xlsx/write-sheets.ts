/** Laid-out sheets as a workbook: a title, headings held in view, numbers as numbers, texts that are never formulas. */
import type { Cell, SheetData } from 'write-excel-file/universal';
import type { LaidOutSheet, SheetCell } from '../../core/templates/inventory-sheet.ts';
import { TextChanges, withoutControls, withoutFormula } from '../writers/plain-text.ts';

/** Title and headings. */
const HEAD_ROWS = 2;
const NARROW = 12;
const WIDE = 36;
const WIDE_FROM_CHARACTERS = 14;
const MOST_CHARACTERS = 32_767;

export async function writeSheets(sheets: readonly LaidOutSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const blob = await writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: rowsOf(sheet),
      columns: sheet.head.map((_, i) => ({ width: isWide(sheet, i) ? WIDE : NARROW })),
      stickyRowsCount: HEAD_ROWS,
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function rowsOf({ title, head, rows, strongRows }: LaidOutSheet): SheetData {
  const strong = new Set(strongRows);
  return [
    [{ value: text(title), fontWeight: 'bold' as const }],
    head.map((value) => strongCell(value)),
    ...rows.map((row, i) => row.map((cell) => (strong.has(i) ? strongCell(cell) : plainCell(cell)))),
  ];
}

function plainCell(cell: SheetCell): Cell {
  if (typeof cell === 'string') return text(cell) || null;
  return cell !== null && Number.isFinite(cell) ? cell : null;
}

function strongCell(cell: SheetCell): Cell {
  const value = plainCell(cell);
  return typeof value === 'string' || typeof value === 'number' ? { value, fontWeight: 'bold' } : null;
}

const changes = new TextChanges('FORMULA_NEUTRALISED');

function text(written: string): string {
  const safe = withoutFormula(withoutControls(written, '', changes), '', changes).slice(0, MOST_CHARACTERS);
  // The library looks texts up in a plain object.
  return safe in Object.prototype ? `${safe} ` : safe;
}

function isWide({ rows }: LaidOutSheet, column: number): boolean {
  return rows.some((row) => {
    const cell = row[column];
    return typeof cell === 'string' && cell.length > WIDE_FROM_CHARACTERS;
  });
}
