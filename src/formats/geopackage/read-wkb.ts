/**
 * Well-known binary (ISO and EWKB) and the GeoPackage header before it, straight into a table builder.
 *
 *   GeoPackage header   'GP', version, flags, SRS id, envelope of 0, 32, 48, 48 or 64 bytes, then WKB
 *   ISO WKB             type + 1000 for Z, + 2000 for M, + 3000 for both
 *   EWKB                flags 0x80000000 Z, 0x40000000 M, 0x20000000 SRID
 *
 * Arcs (types 8…12, 15…17) are not read: the feature keeps its attributes and is reported. Bytes that stop too early
 * or counts that cannot be make the geometry `bad`, never an endless loop.
 */
import type { GeometryTaken } from '../../geo/geojson-to-table.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import type { TableBuilder } from '../../geo/table-builder.ts';
import { DEEPEST_COLLECTION, simpleFeatureTypes } from '../simple-feature-types.ts';

export type WkbTaken = GeometryTaken & { readonly hasM: boolean };

const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const EMPTY_FLAG = 0x10;
/** Add a GeoPackage geometry blob to the open feature. */
export function addGeoPackageGeometry(builder: TableBuilder, blob: Uint8Array | null): WkbTaken {
  if (blob === null || blob.length === 0) return { outcome: 'null', type: null, hasZ: false, hasM: false };
  const bad: WkbTaken = { outcome: 'bad', type: null, hasZ: false, hasM: false };
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) return bad;
  const flags = blob[3] as number;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined) return bad;
  return addWkb(builder, blob.subarray(8 + envelope), (flags & EMPTY_FLAG) !== 0);
}

/** Add a WKB geometry to the open feature. */
export function addWkb(builder: TableBuilder, wkb: Uint8Array, statedEmpty = false): WkbTaken {
  const reading = new WkbReading(builder, wkb);
  try {
    reading.geometry(0);
  } catch (error) {
    // DataView throws a RangeError where the bytes end too early.
    if (!(error instanceof RangeError)) throw error;
    reading.bad = true;
  }
  const { type, hasZ, hasM } = reading;
  if (reading.curves) {
    builder.refuseGeometry();
    return { outcome: 'curve', type, hasZ, hasM };
  }
  if (reading.bad) {
    builder.refuseGeometry();
    return { outcome: statedEmpty ? 'empty' : 'bad', type, hasZ, hasM };
  }
  return { outcome: reading.vertices === 0 ? 'empty' : 'taken', type, hasZ, hasM };
}

class WkbReading {
  bad = false;
  curves = false;
  hasZ = false;
  hasM = false;
  vertices = 0;
  /** Type of the outermost geometry. */
  type: string | null = null;
  private readonly view: DataView;
  private at = 0;
  private little = true;
  private stride = 2;

  constructor(
    private readonly builder: TableBuilder,
    bytes: Uint8Array,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  geometry(depth: number): void {
    if (depth > DEEPEST_COLLECTION) throw new RangeError('nested too deep');
    this.little = this.view.getUint8(this.at) === 1;
    const code = this.view.getUint32(this.at + 1, this.little);
    this.at += 5;
    const thousands = Math.floor((code & 0xffff) / 1000);
    const hasZ = (code & 0x80000000) !== 0 || thousands === 1 || thousands === 3;
    const hasM = (code & 0x40000000) !== 0 || thousands === 2 || thousands === 3;
    if ((code & 0x20000000) !== 0) this.at += 4;
    const type = (code & 0xffff) % 1000;
    this.type ??= simpleFeatureTypes[type] ?? `type ${type}`;
    this.hasZ ||= hasZ;
    this.hasM ||= hasM;
    this.stride = 2 + Number(hasZ) + Number(hasM);
    this.content(type, depth);
  }

  private content(type: number, depth: number): void {
    switch (type) {
      case 1:
        this.builder.startPart(geometryKind.point);
        this.builder.startRing();
        this.points(1);
        return;
      case 2:
        this.builder.startPart(geometryKind.line);
        this.builder.startRing();
        this.points(this.count());
        return;
      case 3:
      case 17: {
        this.builder.startPart(geometryKind.polygon);
        for (let rings = this.count(); rings > 0; rings--) {
          this.builder.startRing();
          this.points(this.count());
        }
        return;
      }
      case 4:
      case 5:
      case 6:
      case 7:
      case 15:
      case 16:
        for (let members = this.count(); members > 0; members--) this.geometry(depth + 1);
        return;
      default:
        if (type >= 8 && type <= 14) this.curves = true;
        else this.bad = true;
        // What follows has unknown length: nothing after it can be found.
        throw new RangeError(`type ${type}`);
    }
  }

  private count(): number {
    const count = this.view.getUint32(this.at, this.little);
    this.at += 4;
    if (count > this.view.byteLength - this.at) throw new RangeError('more members than bytes');
    return count;
  }

  private points(count: number): void {
    if (count * this.stride * 8 > this.view.byteLength - this.at) throw new RangeError('points after the end');
    for (let i = 0; i < count; i++) {
      const x = this.view.getFloat64(this.at, this.little);
      const y = this.view.getFloat64(this.at + 8, this.little);
      this.at += 8 * this.stride;
      // An empty point is written as NaN NaN.
      if (Number.isNaN(x) && Number.isNaN(y)) continue;
      this.builder.vertex(x, y);
      this.vertices++;
    }
  }
}
