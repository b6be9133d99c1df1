/**
 * The attributes of FlatGeobuf features, value by value into columns.
 *
 * Written here because the package builds an object a feature, in which a field called `__proto__` is lost and
 * 64-bit integers are rounded. A property list that ends too early throws a RangeError: the file is damaged.
 */
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import type { ColumnBuilder, DeclaredType } from '../../geo/column-builder.ts';
import type { TableBuilder } from '../../geo/table-builder.ts';

/** Column types by the numbers of the format. */
const type = {
  Byte: 0,
  UByte: 1,
  Bool: 2,
  Short: 3,
  UShort: 4,
  Int: 5,
  UInt: 6,
  Long: 7,
  ULong: 8,
  Float: 9,
  Double: 10,
  String: 11,
  Json: 12,
  DateTime: 13,
  Binary: 14,
} as const;

const declared: readonly (DeclaredType | null)[] = [
  'integer',
  'integer',
  'boolean',
  'integer',
  'integer',
  'integer',
  'integer',
  'integer',
  'integer',
  'real',
  'real',
  'text',
  'json',
  'date',
  null,
];

/** Makes the builder's columns and returns what puts one feature's properties into them. */
export function fgbPropertyReader(
  builder: TableBuilder,
  columns: readonly ColumnMeta[],
): (properties: Uint8Array | null) => void {
  const builders: (ColumnBuilder | null)[] = columns.map((column) => {
    if (column.type === type.Binary) return null;
    const made = builder.column(column.name);
    const declaredType = declared[column.type];
    if (declaredType) made.declare(declaredType);
    return made;
  });
  return (properties) => {
    if (!properties) return;
    const cursor = new Cursor(properties);
    while (!cursor.atEnd) {
      const index = cursor.value(type.UShort) as number;
      const column = columns[index];
      if (!column) throw new RangeError(`property of column ${index}`);
      // The value is read in any case: only so does the cursor come to the next one.
      const value = cursor.value(column.type);
      builders[index]?.set(builder.count, value);
    }
  };
}

const text = new TextDecoder();

/** Walks over the bytes of one property list. DataView throws a RangeError where they end too early. */
class Cursor {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.at >= this.view.byteLength;
  }

  value(kind: number): unknown {
    const at = this.at;
    switch (kind) {
      case type.Byte:
        this.at += 1;
        return this.view.getInt8(at);
      case type.UByte:
        this.at += 1;
        return this.view.getUint8(at);
      case type.Bool:
        this.at += 1;
        return this.view.getUint8(at) !== 0;
      case type.Short:
        this.at += 2;
        return this.view.getInt16(at, true);
      case type.UShort:
        this.at += 2;
        return this.view.getUint16(at, true);
      case type.Int:
        this.at += 4;
        return this.view.getInt32(at, true);
      case type.UInt:
        this.at += 4;
        return this.view.getUint32(at, true);
      case type.Long:
        this.at += 8;
        return this.view.getBigInt64(at, true);
      case type.ULong:
        this.at += 8;
        return this.view.getBigUint64(at, true);
      case type.Float:
        this.at += 4;
        return this.view.getFloat32(at, true);
      case type.Double:
        this.at += 8;
        return this.view.getFloat64(at, true);
      case type.String:
      case type.DateTime:
        return text.decode(this.run());
      case type.Json:
        return JSON.parse(text.decode(this.run()));
      case type.Binary:
        return this.run();
      default:
        throw new RangeError(`property of type ${kind}`);
    }
  }

  /** Bytes with their length before them. */
  private run(): Uint8Array {
    const length = this.view.getUint32(this.at, true);
    const from = this.at + 4;
    if (from + length > this.view.byteLength) throw new RangeError('property after the end');
    this.at = from + length;
    return this.bytes.subarray(from, this.at);
  }
}
