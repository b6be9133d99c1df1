/**
 * Columns of some rows as a dBASE III table (`.dbf`) in UTF-8 or GBK.
 *
 * The format is narrow, and every loss is told: names have 10 bytes (three Chinese characters in UTF-8, five in GBK)
 * and are cut, texts have 254 bytes and are cut at a character, numbers have 24 places and are rounded where they need
 * more, characters that GBK does not have are named, and a file of more than 2 GB is refused. Dates without a
 * time are dates, all others and JSON are text. Missing values are blank, so an empty text is a missing one.
 */
import type { Issue } from '../../core/issue.ts';
import { type Column, cellValue } from '../../geo/layer-table.ts';
import { ByteChunks } from '../writers/byte-chunks.ts';
import { allowedNames } from '../writers/field-names.ts';
import { WriteError } from '../writers/writer.ts';
import type { DbfEncoding } from './dbf-encoding.ts';

const MOST_FIELDS = 255;
const MOST_RECORD_BYTES = 65_535;
const NAME_BYTES = 10;
const TEXT_BYTES = 254;
const NUMBER_PLACES = 24;
const BLANK = 0x20;
const isDay = /^\d{4}-\d{2}-\d{2}$/;

const MOST_BYTES = 2 ** 31;
const CHARACTERS_NAMED = 12;
const ascii = new TextEncoder();

interface Field {
  readonly type: 'C' | 'N' | 'L' | 'D';
  readonly width: number;
  readonly decimals: number;
  /** Bytes of a cell, no more than the width; null where missing. */
  cell(row: number): Uint8Array | null;
  /** Numbers lie at the right end of their field. */
  readonly atRight: boolean;
  readonly issues: readonly Issue[];
}

export interface DbfWritten {
  readonly bytes: Uint8Array;
  readonly issues: readonly Issue[];
}

export function writeDbf(
  columns: readonly Column[],
  rows: readonly number[],
  at: Date,
  encoding: DbfEncoding,
): DbfWritten {
  // A table without a field is not allowed: the number of the record stands in for one.
  const { names, issues } = allowedNames(
    columns.map(({ name }) => name),
    (name, suffix) => fitName(name, suffix, encoding),
  );
  const fields = columns.map((column) => fieldOf(column, rows, encoding));
  const all = fields.length === 0 ? [numberField()] : fields;
  const allNames = fields.length === 0 ? ['FID'] : names;
  if (all.length > MOST_FIELDS)
    throw new WriteError('MORE_FIELDS_THAN_FORMAT', { fields: all.length, most: MOST_FIELDS });
  const recordBytes = 1 + all.reduce((sum, { width }) => sum + width, 0);
  if (recordBytes > MOST_RECORD_BYTES)
    throw new WriteError('RECORD_TOO_LONG', { bytes: recordBytes, most: MOST_RECORD_BYTES });
  if (rows.length * recordBytes > MOST_BYTES) throw new WriteError('FILE_OVER_2_GB', { file: '.dbf' });
  const out = new ByteChunks();
  out.bytes(headerOf(all, allNames, rows.length, recordBytes, at, encoding));
  const record = new Uint8Array(recordBytes);
  for (const row of rows) {
    record.fill(BLANK);
    let from = 1;
    for (const field of all) {
      const bytes = field.cell(row);
      if (bytes) record.set(bytes, field.atRight ? from + field.width - bytes.length : from);
      from += field.width;
    }
    out.bytes(record.slice());
  }
  out.bytes(Uint8Array.of(0x1a));
  return { bytes: out.joined(), issues: [...issues, ...all.flatMap((field) => field.issues)] };
}

function headerOf(
  fields: readonly Field[],
  names: readonly string[],
  records: number,
  recordBytes: number,
  at: Date,
  encoding: DbfEncoding,
): Uint8Array {
  const bytes = new Uint8Array(32 + 32 * fields.length + 1);
  const view = new DataView(bytes.buffer);
  bytes.set([0x03, at.getFullYear() - 1900, at.getMonth() + 1, at.getDate()]);
  view.setUint32(4, records, true);
  view.setUint16(8, bytes.length, true);
  view.setUint16(10, recordBytes, true);
  bytes[29] = encoding.languageDriver;
  fields.forEach((field, i) => {
    const from = 32 + 32 * i;
    bytes.set(encoding.encode(names[i] ?? ''), from);
    bytes[from + 11] = field.type.charCodeAt(0);
    bytes[from + 16] = field.width;
    bytes[from + 17] = field.decimals;
  });
  bytes[bytes.length - 1] = 0x0d;
  return bytes;
}

/** At most ten bytes, cut between characters; the suffix stays whole. `@id` is `id`. */
function fitName(name: string, suffix: string, encoding: DbfEncoding): string {
  const known = [...name].filter((character) => encoding.missing(character).length === 0).join('');
  return cut(known.replace(/^@/, '').replace(/\p{Cc}/gu, ''), NAME_BYTES - suffix.length, encoding) + suffix;
}

function cut(text: string, bytes: number, encoding: DbfEncoding): string {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += encoding.encode(character).length;
    if (used > bytes) break;
    kept += character;
  }
  return kept;
}

function fieldOf(column: Column, rows: readonly number[], encoding: DbfEncoding): Field {
  if (column.kind === 'text')
    return column.type === 'date' && column.dictionary.every((text) => isDay.test(text))
      ? dateField(column)
      : textField(column, encoding);
  return column.type === 'boolean' ? booleanField(column) : quantityField(column, rows);
}

function textField(column: Extract<Column, { kind: 'text' }>, encoding: DbfEncoding): Field {
  const cutTexts = new Set<number>();
  const unfit = new Set<number>();
  const characters = new Set<string>();
  const texts = column.dictionary.map((text, code) => {
    const missing = encoding.missing(text);
    if (missing.length > 0) unfit.add(code);
    for (const character of missing) characters.add(character);
    const bytes = encoding.encode(text);
    if (bytes.length <= TEXT_BYTES) return bytes;
    cutTexts.add(code);
    return encoding.encode(cut(text, TEXT_BYTES, encoding));
  });
  let shortened = 0;
  let respelt = 0;
  for (const code of column.codes) {
    if (cutTexts.has(code)) shortened++;
    if (unfit.has(code)) respelt++;
  }
  const where = { field: column.name };
  const issues: Issue[] = shortened === 0 ? [] : [{ code: 'TEXT_CUT', severity: 'warn', count: shortened, where }];
  if (respelt > 0)
    issues.push({
      code: 'CHARACTERS_NOT_IN_ENCODING',
      severity: 'warn',
      count: respelt,
      where,
      detail: { characters: [...characters].slice(0, CHARACTERS_NAMED).join(' '), encoding: encoding.name },
    });
  if (column.type !== 'text') issues.push({ code: 'WRITTEN_AS_TEXT', severity: 'note', count: 1, where });
  return {
    type: 'C',
    width: texts.reduce((widest, bytes) => Math.max(widest, bytes.length), 1),
    decimals: 0,
    atRight: false,
    issues,
    cell: (row) => texts[column.codes[row]!] ?? null,
  };
}

function dateField(column: Extract<Column, { kind: 'text' }>): Field {
  const texts = column.dictionary.map((text) => ascii.encode(text.replaceAll('-', '')));
  return {
    type: 'D',
    width: 8,
    decimals: 0,
    atRight: false,
    issues: [],
    cell: (row) => texts[column.codes[row]!] ?? null,
  };
}

function booleanField(column: Column): Field {
  const [yes, no] = [ascii.encode('T'), ascii.encode('F')];
  const cell = (row: number) => {
    const value = cellValue(column, row);
    return value === null ? null : value ? yes : no;
  };
  return { type: 'L', width: 1, decimals: 0, atRight: false, issues: [], cell };
}

/** As many decimals as the numbers have, as far as 24 places hold them. */
function quantityField({ name, type, values }: Extract<Column, { kind: 'number' }>, rows: readonly number[]): Field {
  let whole = 1;
  let decimals = 0;
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    const [before = '', after = ''] = written(value).split('.');
    whole = Math.max(whole, before.length);
    decimals = Math.max(decimals, after.length);
  }
  // A column of quantities stays one even if all of them are whole.
  if (type === 'real') decimals = Math.max(1, decimals);
  const places = decimals === 0 ? 0 : Math.max(1, Math.min(decimals, NUMBER_PLACES - whole - 1));
  let rounded = 0;
  for (const row of rows) {
    const value = values[row]!;
    if (!Number.isNaN(value) && Number(value.toFixed(places)) !== value) rounded++;
  }
  return {
    type: 'N',
    width: Math.min(255, whole + (places === 0 ? 0 : places + 1)),
    decimals: places,
    atRight: true,
    issues:
      rounded === 0 ? [] : [{ code: 'NUMBERS_ROUNDED', severity: 'warn', count: rounded, where: { field: name } }],
    cell: (row) => {
      const value = values[row]!;
      return Number.isNaN(value) ? null : ascii.encode(plain(value, places));
    },
  };
}

/** All digits of a number, without an exponent. */
function written(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const exponent = Number(/e([+-]\d+)$/.exec(text)?.[1]);
  return exponent > 0 ? BigInt(value).toString() : value.toFixed(Math.min(100, text.length - exponent));
}

function plain(value: number, places: number): string {
  // toFixed gives up beyond 1e21.
  if (Math.abs(value) < 1e21) return value.toFixed(places);
  return BigInt(value).toString() + (places > 0 ? `.${'0'.repeat(places)}` : '');
}

function numberField(): Field {
  return {
    type: 'N',
    width: 10,
    decimals: 0,
    atRight: true,
    issues: [],
    cell: (row) => ascii.encode(String(row + 1)),
  };
}
