/**
 * What the cells of a workbook do not say: which of its sheets are hidden, and which cells are merged.
 *
 * The library that reads the cells leaves both out, and a heading over three columns has its text in the first alone.
 * Read from `xl/workbook.xml`, its relations and the end of each sheet, where merges stand behind the cells.
 */
import type { CellRange } from '../../core/import/cell-range.ts';
import type { ZipMember } from '../archive/read-zip.ts';

export interface SheetLayout {
  readonly hidden: boolean;
  readonly merged: readonly CellRange[];
}

/** A workbook has no more rows; ranges beyond them are damage. */
const MOST_ROWS = 1_048_576;
/** Sheets larger than this are tables of data, not of merged headings; unpacking them twice would take its time. */
const LARGEST_SHEET_BYTES = 50_000_000;
const AFTER_CELLS = '</sheetData>';
const decoder = new TextDecoder();

/** By name of the sheet. */
export function sheetLayouts(members: readonly ZipMember[]): Map<string, SheetLayout> {
  const byPath = new Map(members.map((member) => [member.path, member]));
  const text = (path: string) => {
    const member = byPath.get(path);
    return member ? decoder.decode(member.bytes()) : '';
  };
  const targets = new Map(
    elements(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((relation) => [
      relation['Id'],
      (relation['Target'] ?? '').replace(/^\/?(xl\/)?/, ''),
    ]),
  );
  const layouts = new Map<string, SheetLayout>();
  for (const sheet of elements(text('xl/workbook.xml'), 'sheet')) {
    const member = byPath.get(`xl/${targets.get(sheet['r:id']) ?? ''}`);
    const merged = member && member.size <= LARGEST_SHEET_BYTES ? mergedCells(member.bytes()) : [];
    layouts.set(sheet['name'] ?? '', { hidden: (sheet['state'] ?? 'visible') !== 'visible', merged });
  }
  return layouts;
}

/** The attributes of each element of that name, whatever its prefix. */
function elements(xml: string, name: string): Record<string, string | undefined>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))].map((match) =>
    Object.fromEntries(
      [...(match[1] ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)]),
    ),
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[String(name)] ?? whole;
    const code = hex ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function mergedCells(bytes: Uint8Array): CellRange[] {
  const start = lastIndexOf(bytes, AFTER_CELLS);
  if (start < 0) return [];
  return elements(decoder.decode(bytes.subarray(start)), 'mergeCell').flatMap(({ ref }) => rangeOf(ref ?? ''));
}

/** Where an ASCII text stands last; −1 where it does not. */
function lastIndexOf(bytes: Uint8Array, text: string): number {
  const codes = Array.from(text, (character) => character.charCodeAt(0));
  for (let at = bytes.length - codes.length; at >= 0; at--) {
    if (codes.every((code, i) => bytes[at + i] === code)) return at;
  }
  return -1;
}

function rangeOf(ref: string): CellRange[] {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref);
  if (!match) return [];
  const [, left = '', top = '', right = '', bottom = ''] = match;
  if (Number(bottom) > MOST_ROWS || Number(top) > Number(bottom)) return [];
  return [{ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }];
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}
