/**
 * Shapes of one kind as `.shp` and `.shx` (ESRI Shapefile Technical Description, 1998).
 *
 * Outer rings run clockwise, holes the other way. A feature without geometry is a null shape. Both files are limited
 * to 2 GB by the format's own 32-bit lengths (counted in 16-bit words, and signed).
 */
import { type Geometry, geometryKind } from '../../geo/layer-table.ts';
import { reversedRing, twiceRingArea } from '../../geo/ring-area.ts';
import { ringsOfRow } from '../../geo/rings-of-row.ts';
import { ByteChunks } from '../writers/byte-chunks.ts';
import { WriteError } from '../writers/writer.ts';

const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const MOST_BYTES = 2 ** 31;
const FILE_CODE = 9994;
const VERSION = 1000;
/** Shape types by the numbers of the format. */
const shapeType = { null: 0, point: 1, polyline: 3, polygon: 5, multipoint: 8 } as const;

type Box = [west: number, south: number, east: number, north: number];

export class ShpWriter {
  private readonly records = new ByteChunks();
  private readonly index = new ByteChunks();
  private readonly box: Box = emptyBox();
  private readonly type: number;
  private count = 0;

  /** `kind` of every shape; `multiple`: some point feature has several points. */
  constructor(kind: 1 | 2 | 3, multiple: boolean) {
    const point = multiple ? shapeType.multipoint : shapeType.point;
    this.type =
      kind === geometryKind.point ? point : kind === geometryKind.line ? shapeType.polyline : shapeType.polygon;
  }

  add(geometry: Geometry, row: number): void {
    const content = this.content(ringsOfRow(geometry, row));
    const entry = new DataView(new ArrayBuffer(RECORD_HEADER_BYTES));
    entry.setInt32(0, (HEADER_BYTES + this.records.length) / 2);
    entry.setInt32(4, content.length / 2);
    this.index.bytes(new Uint8Array(entry.buffer));
    const head = new DataView(new ArrayBuffer(RECORD_HEADER_BYTES));
    this.count++;
    head.setInt32(0, this.count);
    head.setInt32(4, content.length / 2);
    this.records.bytes(new Uint8Array(head.buffer));
    this.records.bytes(content);
    if (HEADER_BYTES + this.records.length > MOST_BYTES) throw new WriteError('FILE_OVER_2_GB', { file: '.shp' });
  }

  finish(): { shp: Uint8Array; shx: Uint8Array } {
    return { shp: this.file(this.records), shx: this.file(this.index) };
  }

  private content(parts: readonly (readonly Float64Array[])[]): Uint8Array {
    if (parts.length === 0) return new Uint8Array(4);
    if (this.type === shapeType.point) return pointShape(parts[0]![0]!, this.box);
    const rings =
      this.type === shapeType.polygon
        ? parts.flatMap((part) => part.map((ring, i) => handed(ring, i === 0)))
        : parts.flat();
    const isParted = this.type !== shapeType.multipoint;
    const points = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
    const view = new DataView(new ArrayBuffer(40 + (isParted ? 4 + 4 * rings.length : 0) + 16 * points));
    view.setInt32(0, this.type, true);
    const box = emptyBox();
    let at = 36;
    if (isParted) {
      view.setInt32(at, rings.length, true);
      at += 4;
    }
    view.setInt32(at, points, true);
    at += 4;
    let first = 0;
    if (isParted)
      for (const ring of rings) {
        view.setInt32(at, first, true);
        first += ring.length / 2;
        at += 4;
      }
    for (const ring of rings) {
      widen(box, ring);
      for (const value of ring) {
        view.setFloat64(at, value, true);
        at += 8;
      }
    }
    box.forEach((edge, i) => {
      view.setFloat64(4 + 8 * i, edge, true);
    });
    widen(this.box, Float64Array.from(box));
    return new Uint8Array(view.buffer);
  }

  private file(body: ByteChunks): Uint8Array {
    const bytes = new Uint8Array(HEADER_BYTES + body.length);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, FILE_CODE);
    view.setInt32(24, bytes.length / 2);
    view.setInt32(28, VERSION, true);
    view.setInt32(32, this.type, true);
    if (this.box[0] <= this.box[2])
      this.box.forEach((edge, i) => {
        view.setFloat64(36 + 8 * i, edge, true);
      });
    bytes.set(body.joined(), HEADER_BYTES);
    return bytes;
  }
}

function pointShape(xy: Float64Array, box: Box): Uint8Array {
  const view = new DataView(new ArrayBuffer(20));
  view.setInt32(0, shapeType.point, true);
  view.setFloat64(4, xy[0]!, true);
  view.setFloat64(12, xy[1]!, true);
  widen(box, xy);
  return new Uint8Array(view.buffer);
}

/** Outer rings clockwise, holes anticlockwise. */
function handed(ring: Float64Array, outer: boolean): Float64Array {
  const area = twiceRingArea(ring);
  return area !== 0 && area < 0 !== outer ? reversedRing(ring) : ring;
}

function emptyBox(): Box {
  return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
}

function widen(box: Box, xy: Float64Array): void {
  for (let i = 0; i < xy.length; i += 2) {
    box[0] = Math.min(box[0], xy[i]!);
    box[1] = Math.min(box[1], xy[i + 1]!);
    box[2] = Math.max(box[2], xy[i]!);
    box[3] = Math.max(box[3], xy[i + 1]!);
  }
}
