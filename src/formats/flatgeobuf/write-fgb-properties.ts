/**
 * The attributes of FlatGeobuf features as bytes: number of the column, then the value. A missing value is left out.
 *
 * Whole numbers are 32 bits where they all fit, else 64. A JSON column that holds no JSON is written as text.
 */
import type { Column } from '../../geo/layer-table.ts';

/** Column types by the numbers of the format. */
const type = { Bool: 2, Int: 5, Long: 7, Double: 10, String: 11, Json: 12, DateTime: 13 } as const;

export interface FgbProperty {
  readonly type: number;
  /** Nothing where the value is missing. */
  bytes(row: number, index: number): Uint8Array[];
}

export function fgbPropertyWriter(column: Column): FgbProperty {
  if (column.kind === 'text') {
    const texts = column.dictionary.map((text) => withLength(new TextEncoder().encode(text)));
    return {
      type: textType(column.type, column.dictionary),
      bytes: (row, index) => {
        const text = texts[column.codes[row]!];
        return text ? [numberOf(index), text] : [];
      },
    };
  }
  const kind = numberType(column);
  return {
    type: kind,
    bytes: (row, index) => {
      const value = column.values[row]!;
      return Number.isNaN(value) ? [] : [numberOf(index), numberBytes(kind, value)];
    },
  };
}

/** An edit may have put any text in a column of dates. */
const isoDate = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}|$)/;

function textType(of: 'text' | 'date' | 'json', dictionary: readonly string[]): number {
  if (of === 'date') return dictionary.every((text) => isoDate.test(text)) ? type.DateTime : type.String;
  return of === 'json' && dictionary.every(isJson) ? type.Json : type.String;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function numberType({ type: of, values }: Extract<Column, { kind: 'number' }>): number {
  if (of === 'boolean') return type.Bool;
  if (of === 'real') return type.Double;
  return values.every((value) => Number.isNaN(value) || Math.abs(value) < 2 ** 31) ? type.Int : type.Long;
}

function numberBytes(kind: number, value: number): Uint8Array {
  if (kind === type.Bool) return Uint8Array.of(value === 0 ? 0 : 1);
  const bytes = new Uint8Array(kind === type.Int ? 4 : 8);
  const view = new DataView(bytes.buffer);
  if (kind === type.Int) view.setInt32(0, value, true);
  else if (kind === type.Long) view.setBigInt64(0, BigInt(value), true);
  else view.setFloat64(0, value, true);
  return bytes;
}

function numberOf(index: number): Uint8Array {
  return Uint8Array.of(index & 0xff, index >> 8);
}

function withLength(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + text.length);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, 4);
  return bytes;
}
