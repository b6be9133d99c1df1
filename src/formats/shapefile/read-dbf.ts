/**
 * dBASE tables (`.dbf`): fields of fixed width after a header, as Shapefiles carry them.
 *
 * Text is decoded by what `.cpg` says, then the header's language driver, then by the bytes
 * (`text/encoding.ts`). A language driver that only says "Windows Western" is not believed: ArcGIS and GDAL
 * write it on every machine, so Chinese tables carry it too.
 *
 *   C text   N, F number as text   D date YYYYMMDD   L T/F   I 32-bit integer   O, B double
 *
 * Blank is missing; `****` is a number that did not fit, so missing too, and counted. Records marked as deleted
 * are passed over. Memo and binary fields (M, G, P) live in other files and are left out, with an issue.
 */
import type { Issue } from '../../core/issue.ts';
import type { ColumnBuilder } from '../../geo/column-builder.ts';
import type { TableBuilder } from '../../geo/table-builder.ts';
import { fieldNames } from '../field-names.ts';
import { ReadError, type TextSample } from '../format.ts';
import { type EncodingFound, encodingLabel, findEncoding, withoutCutCharacter } from '../text/encoding.ts';

interface DbfField {
  readonly rawName: Uint8Array;
  readonly type: string;
  readonly offset: number;
  readonly width: number;
  readonly decimals: number;
}

export interface Dbf {
  /** Records the file really holds, deleted ones among them. */
  readonly recordCount: number;
  /** Records the header promises. */
  readonly promised: number;
  readonly encoding: string;
  /** Names of fields and texts of the first records, as bytes. */
  readonly textSample: TextSample;
  readonly issues: readonly Issue[];
  isDeleted(record: number): boolean;
  /** Put a record's values into the open feature of the builder. */
  addRecord(record: number): void;
  /** What came up while values were read: numbers and dates that are none. */
  valueIssues(): Issue[];
}

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const HEADER_END = 0x0d;
const DELETED = 0x2a;

/** Language drivers that name an encoding for certain. */
const languageDrivers: ReadonlyMap<number, string> = new Map([
  [0x4d, '936'],
  [0x7a, '936'],
  [0x4f, '950'],
  [0x78, '950'],
  [0x13, '932'],
  [0x7b, '932'],
  [0x4e, '949'],
  [0x79, '949'],
  [0x50, '874'],
  [0x7c, '874'],
  [0x65, '866'],
  [0xc8, '1250'],
  [0xc9, '1251'],
  [0xca, '1254'],
  [0xcb, '1253'],
]);

/** Other fields hold memos, pictures or spreadsheets in files of their own. */
const readableTypes = 'CNFDLI+OB';

/** Records sampled to find the encoding. */
const SAMPLED_RECORDS = 20_000;

/** `cpg`: text of the `.cpg`; `chosen`: the encoding a person named. */
export function openDbf(bytes: Uint8Array, builder: TableBuilder, cpg: string | null, chosen: string | null): Dbf {
  const { fields, headerLength, recordLength, promised, languageDriver } = readHeader(bytes);
  const available = Math.max(0, Math.floor((bytes.length - headerLength + 1) / recordLength));
  const recordCount = Math.min(promised, available);
  const issues: Issue[] = [];
  const found = encodingOf(bytes, fields, { headerLength, recordLength, recordCount }, cpg, chosen, languageDriver);
  if (found.from === 'score') issues.push(encodingIssue('ENCODING_GUESSED', found.encoding));
  if (found.contradicted !== null) {
    const code = encodingLabel(found.contradicted) ? 'ENCODING_CONTRADICTED' : 'ENCODING_UNKNOWN';
    issues.push(encodingIssue(code, found.encoding, found.contradicted));
  }
  if (recordCount < promised)
    issues.push({ code: 'RECORDS_CUT_OFF', severity: 'warn', count: recordCount, detail: { expected: promised } });
  const decoder = new TextDecoder(found.encoding);
  const decode = (raw: Uint8Array) => decoder.decode(withoutCutCharacter(raw, found.encoding));
  const named = fieldNames(fields.map((field) => decode(field.rawName)));
  issues.push(...named.issues);
  const readers = fields.flatMap((field, i) => {
    const name = named.names[i] as string;
    const reader = readableTypes.includes(field.type) ? valueReader(field, builder.column(name), decode) : null;
    if (!reader)
      issues.push({
        code: 'FIELD_UNSUPPORTED',
        severity: 'warn',
        count: 1,
        where: { field: name },
        detail: { kind: field.type },
      });
    return reader ? [{ ...field, name, reader, bad: 0 }] : [];
  });
  const start = (record: number) => headerLength + record * recordLength;
  return {
    recordCount,
    promised,
    encoding: found.encoding,
    textSample: { kind: 'cells', rows: textRows(bytes, fields, start, recordCount) },
    issues,
    isDeleted: (record) => bytes[start(record)] === DELETED,
    addRecord(record) {
      const base = start(record);
      for (const field of readers) {
        const raw = bytes.subarray(base + field.offset, base + field.offset + field.width);
        if (!field.reader(builder.count, raw)) field.bad++;
      }
    },
    valueIssues: () =>
      readers
        .filter(({ bad }) => bad > 0)
        .map(({ name, bad, type }) => ({
          code: type === 'D' ? 'BAD_DATE' : 'NOT_A_NUMBER',
          severity: 'warn',
          count: bad,
          where: { field: name },
        })),
  };
}

/** Fields and records shown in other encodings. */
const SAMPLE_FIELDS = 8;
const SAMPLE_ROWS = 5;

/** Names of the text fields, then what they hold in the first records; of a table without them the names of all. */
function textRows(
  bytes: Uint8Array,
  fields: readonly DbfField[],
  start: (record: number) => number,
  recordCount: number,
): Uint8Array[][] {
  const texts = fields.filter(({ type }) => type === 'C');
  const shown = (texts.length > 0 ? texts : fields).slice(0, SAMPLE_FIELDS);
  const records = Array.from({ length: Math.min(SAMPLE_ROWS, recordCount) }, (_, record) =>
    shown.map(({ offset, width }) =>
      trimmed(bytes.subarray(start(record) + offset, start(record) + offset + width)).slice(),
    ),
  );
  return [shown.map(({ rawName }) => rawName.slice()), ...records];
}

function readHeader(bytes: Uint8Array) {
  if (bytes.length < HEADER_BYTES + 1) throw new ReadError('DBF_DAMAGED', { reason: `${bytes.length} bytes` });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const promised = view.getUint32(4, true);
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  const languageDriver = bytes[29] as number;
  if (headerLength < HEADER_BYTES + 1 || headerLength > bytes.length + 1 || recordLength < 1)
    throw new ReadError('DBF_DAMAGED', { reason: `header ${headerLength}, record ${recordLength} bytes` });
  const fields: DbfField[] = [];
  // The first byte of a record is its deletion mark.
  let offset = 1;
  for (let at = HEADER_BYTES; at + FIELD_BYTES <= headerLength && bytes[at] !== HEADER_END; at += FIELD_BYTES) {
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    const type = String.fromCharCode(bytes[at + 11] as number);
    const decimals = bytes[at + 17] as number;
    // Long text fields keep the high byte of their width where others keep the decimals.
    const width = type === 'C' ? view.getUint16(at + 16, true) : (bytes[at + 16] as number);
    fields.push({ rawName: end < 0 ? name : name.subarray(0, end), type, offset, width, decimals });
    offset += width;
  }
  if (offset > recordLength + 1)
    throw new ReadError('DBF_DAMAGED', {
      reason: `${fields.length} fields of ${offset} bytes in records of ${recordLength}`,
    });
  return { fields, headerLength, recordLength, promised, languageDriver };
}

function encodingOf(
  bytes: Uint8Array,
  fields: readonly DbfField[],
  layout: { headerLength: number; recordLength: number; recordCount: number },
  cpg: string | null,
  chosen: string | null,
  languageDriver: number,
): EncodingFound {
  const label = chosen === null ? null : encodingLabel(chosen);
  if (label) return { encoding: label, from: 'declared', contradicted: null };
  const pieces = fields.map((field) => field.rawName);
  const texts = fields.filter((field) => field.type === 'C');
  for (let record = 0; record < Math.min(layout.recordCount, SAMPLED_RECORDS); record++) {
    const base = layout.headerLength + record * layout.recordLength;
    for (const { offset, width } of texts) {
      const text = trimmed(bytes.subarray(base + offset, base + offset + width));
      if (text.some((byte) => byte > 0x7f)) pieces.push(text);
    }
  }
  const declared = cpg?.trim() || (languageDrivers.get(languageDriver) ?? null);
  const found = findEncoding(pieces, declared);
  const unknown = declared !== null && encodingLabel(declared) === null;
  return unknown ? { ...found, contradicted: declared } : found;
}

/** Puts one raw value into its column; false when the value is not what the field's type says. */
type ValueReader = (row: number, raw: Uint8Array) => boolean;

function valueReader(field: DbfField, column: ColumnBuilder, decode: (raw: Uint8Array) => string): ValueReader {
  switch (field.type) {
    case 'C':
      column.declare('text');
      return (row, raw) => {
        const text = trimmed(raw);
        if (text.length > 0) column.set(row, decode(text));
        return true;
      };
    case 'N':
    case 'F':
      column.declare(field.decimals > 0 || field.type === 'F' ? 'real' : 'integer');
      return (row, raw) => putNumber(column, row, ascii(raw));
    case 'D':
      column.declare('date');
      return (row, raw) => putDate(column, row, ascii(raw));
    case 'L':
      column.declare('boolean');
      return (row, raw) => {
        const mark = ascii(raw).toUpperCase();
        if (mark === 'T' || mark === 'Y') column.set(row, true);
        else if (mark === 'F' || mark === 'N') column.set(row, false);
        return true;
      };
    case 'I':
    case '+':
      column.declare('integer');
      return (row, raw) => putBinary(column, row, raw, 4, (view) => view.getInt32(0, true));
    // O and B: doubles.
    default:
      column.declare('real');
      return (row, raw) => putBinary(column, row, raw, 8, (view) => view.getFloat64(0, true));
  }
}

function putNumber(column: ColumnBuilder, row: number, text: string): boolean {
  if (text === '') return true;
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) return false;
  column.set(row, value);
  return true;
}

function putDate(column: ColumnBuilder, row: number, text: string): boolean {
  if (text === '' || /^0+$/.test(text)) return true;
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return false;
  column.set(row, `${match[1]}-${match[2]}-${match[3]}`);
  return true;
}

function putBinary(
  column: ColumnBuilder,
  row: number,
  raw: Uint8Array,
  width: number,
  read: (view: DataView) => number,
): boolean {
  if (raw.length < width) return false;
  column.set(row, read(new DataView(raw.buffer, raw.byteOffset, width)));
  return true;
}

const asciiDecoder = new TextDecoder('latin1');

function ascii(raw: Uint8Array): string {
  return asciiDecoder.decode(trimmed(raw)).trim();
}

/** Without the blanks and zero bytes that fill a field up. */
function trimmed(raw: Uint8Array): Uint8Array {
  const zero = raw.indexOf(0);
  let end = zero < 0 ? raw.length : zero;
  while (end > 0 && raw[end - 1] === 0x20) end--;
  return raw.subarray(0, end);
}

function encodingIssue(code: string, encoding: string, declared?: string): Issue {
  return { code, severity: 'warn', count: 1, detail: declared === undefined ? { encoding } : { encoding, declared } };
}
