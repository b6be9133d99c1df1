/** Writes the files of a shapefile, as the ESRI description says, for tests. */

export interface DbfFieldSpec {
  readonly name: string | Uint8Array;
  readonly type: 'C' | 'N' | 'F' | 'D' | 'L' | 'M';
  readonly width: number;
  readonly decimals?: number;
}

type Raw = string | Uint8Array;
const bytesOf = (value: Raw) => (typeof value === 'string' ? new TextEncoder().encode(value) : value);

/** `languageDriver`: byte 29 of the header. Values are written as they stand, left-aligned. */
export function aDbf(
  fields: readonly DbfFieldSpec[],
  records: readonly (readonly Raw[])[],
  languageDriver = 0,
): Uint8Array {
  const headerLength = 32 + 32 * fields.length + 1;
  const recordLength = 1 + fields.reduce((sum, { width }) => sum + width, 0);
  const bytes = new Uint8Array(headerLength + recordLength * records.length + 1).fill(0x20, headerLength);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, records.length, true);
  view.setUint16(8, headerLength, true);
  view.setUint16(10, recordLength, true);
  bytes[29] = languageDriver;
  fields.forEach(({ name, type, width, decimals = 0 }, i) => {
    const at = 32 + 32 * i;
    bytes.set(bytesOf(name).subarray(0, 10), at);
    bytes[at + 11] = type.charCodeAt(0);
    bytes[at + 16] = width;
    bytes[at + 17] = decimals;
  });
  bytes[headerLength - 1] = 0x0d;
  records.forEach((record, r) => {
    let at = headerLength + r * recordLength + 1;
    fields.forEach(({ width }, f) => {
      bytes.set(bytesOf(record[f] ?? '').subarray(0, width), at);
      at += width;
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

export type Shape =
  | { readonly type: 'null' }
  | { readonly type: 'point'; readonly at: readonly [number, number] }
  | { readonly type: 'polygon' | 'line'; readonly rings: readonly (readonly [number, number][])[] }
  | { readonly type: 'polygonZ'; readonly rings: readonly (readonly [number, number][])[] };

const shapeCode = { null: 0, point: 1, line: 3, polygon: 5, polygonZ: 15 } as const;

function content(shape: Shape): Uint8Array {
  if (shape.type === 'null') return new Uint8Array(4);
  if (shape.type === 'point') {
    const view = new DataView(new ArrayBuffer(20));
    view.setInt32(0, 1, true);
    view.setFloat64(4, shape.at[0], true);
    view.setFloat64(12, shape.at[1], true);
    return new Uint8Array(view.buffer);
  }
  const points = shape.rings.flat();
  const plain = 44 + 4 * shape.rings.length + 16 * points.length;
  const view = new DataView(new ArrayBuffer(plain + (shape.type === 'polygonZ' ? 16 + 8 * points.length : 0)));
  view.setInt32(0, shapeCode[shape.type], true);
  view.setInt32(36, shape.rings.length, true);
  view.setInt32(40, points.length, true);
  let start = 0;
  shape.rings.forEach((ring, i) => {
    view.setInt32(44 + 4 * i, start, true);
    start += ring.length;
  });
  points.forEach(([x, y], i) => {
    view.setFloat64(44 + 4 * shape.rings.length + 16 * i, x, true);
    view.setFloat64(52 + 4 * shape.rings.length + 16 * i, y, true);
  });
  return new Uint8Array(view.buffer);
}

/** The `.shp` and its `.shx`. */
export function aShp(shapes: readonly Shape[]): { shp: Uint8Array; shx: Uint8Array } {
  const contents = shapes.map(content);
  const length = 100 + contents.reduce((sum, bytes) => sum + 8 + bytes.length, 0);
  const shp = new Uint8Array(length);
  const shx = new Uint8Array(100 + 8 * shapes.length);
  const type = shapes.find((shape) => shape.type !== 'null')?.type ?? 'null';
  for (const [bytes, total] of [[shp, length] as const, [shx, shx.length] as const]) {
    const view = new DataView(bytes.buffer);
    view.setInt32(0, 9994);
    view.setInt32(24, total / 2);
    view.setInt32(28, 1000, true);
    view.setInt32(32, shapeCode[type], true);
  }
  const main = new DataView(shp.buffer);
  const index = new DataView(shx.buffer);
  let at = 100;
  contents.forEach((bytes, i) => {
    main.setInt32(at, i + 1);
    main.setInt32(at + 4, bytes.length / 2);
    index.setInt32(100 + 8 * i, at / 2);
    index.setInt32(104 + 8 * i, bytes.length / 2);
    shp.set(bytes, at + 8);
    at += 8 + bytes.length;
  });
  return { shp, shx };
}

/** 用地代码 / 工业 / 居住 in GBK, as planning offices store them. */
export const gbk = {
  用地代码: Uint8Array.of(0xd3, 0xc3, 0xb5, 0xd8, 0xb4, 0xfa, 0xc2, 0xeb),
  工业: Uint8Array.of(0xb9, 0xa4, 0xd2, 0xb5),
  居住: Uint8Array.of(0xbe, 0xd3, 0xd7, 0xa1),
  名称: Uint8Array.of(0xc3, 0xfb, 0xb3, 0xc6),
} as const;

/** CGCS2000 3-degree Gauss-Krüger zone 40, as ArcGIS writes a `.prj`. */
export const PRJ_4528 =
  'PROJCS["CGCS2000_3_Degree_GK_Zone_40",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",40500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
