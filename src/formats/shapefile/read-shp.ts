/**
 * The geometry file of a Shapefile (`.shp`), record by record, straight into a table builder.
 *
 * Records are found one after another from their own headers, so the index (`.shx`) is not needed; where a
 * record header makes no sense, the index, when there is one, tells where the next record stands. Rings of a
 * polygon are sorted into outer rings (clockwise) and holes by `ring-nesting.ts`. Z and M are passed over.
 */

import type { GeometryTaken } from '../../geo/geojson-to-table.ts';
import { geometryKind } from '../../geo/layer-table.ts';
import type { TableBuilder } from '../../geo/table-builder.ts';
import { ReadError } from '../format.ts';
import { nestRings } from './ring-nesting.ts';

const FILE_CODE = 9994;
const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const MULTIPATCH = 31;

export interface Shp {
  /** Where the content of each record starts, and its length in bytes. */
  readonly records: readonly { readonly start: number; readonly length: number }[];
  /** Records the file promises by its length or its index, when more than could be found. */
  readonly expected: number;
  addRecord(record: number, builder: TableBuilder): GeometryTaken & { readonly hasM: boolean };
}

export function openShp(bytes: Uint8Array, shx: Uint8Array | null): Shp {
  if (bytes.length < HEADER_BYTES) throw new ReadError('SHAPEFILE_DAMAGED', { reason: `${bytes.length} bytes` });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getInt32(0) !== FILE_CODE)
    throw new ReadError('SHAPEFILE_DAMAGED', { reason: `file code ${view.getInt32(0)}` });
  const { records, complete } = findRecords(view);
  const indexed = shx ? recordsOfIndex(shx, bytes.length) : null;
  const useIndex = indexed !== null && (!complete || indexed.length < records.length) && indexed.length > 0;
  const chosen = useIndex ? indexed : records;
  const promised = shx ? Math.max(0, Math.floor((shx.length - HEADER_BYTES) / 8)) : chosen.length + (complete ? 0 : 1);
  return {
    records: chosen,
    expected: Math.max(promised, chosen.length),
    addRecord: (record, builder) => addShape(view, chosen[record] as { start: number; length: number }, builder),
  };
}

function findRecords(view: DataView): { records: { start: number; length: number }[]; complete: boolean } {
  const records: { start: number; length: number }[] = [];
  let at = HEADER_BYTES;
  while (at + RECORD_HEADER_BYTES <= view.byteLength) {
    const length = 2 * view.getInt32(at + 4);
    const start = at + RECORD_HEADER_BYTES;
    if (length < 4 || start + length > view.byteLength) return { records, complete: false };
    records.push({ start, length });
    at = start + length;
  }
  const promisedBytes = 2 * view.getInt32(24);
  return { records, complete: promisedBytes <= view.byteLength + RECORD_HEADER_BYTES };
}

function recordsOfIndex(shx: Uint8Array, shpLength: number): { start: number; length: number }[] {
  const view = new DataView(shx.buffer, shx.byteOffset, shx.byteLength);
  const records: { start: number; length: number }[] = [];
  for (let at = HEADER_BYTES; at + 8 <= shx.length; at += 8) {
    const start = 2 * view.getInt32(at) + RECORD_HEADER_BYTES;
    const length = 2 * view.getInt32(at + 4);
    if (start < HEADER_BYTES || length < 4 || start + length > shpLength) break;
    records.push({ start, length });
  }
  return records;
}

function addShape(view: DataView, { start, length }: { start: number; length: number }, builder: TableBuilder) {
  const shape = view.getInt32(start, true);
  const plain = shape % 10;
  const hasZ = shape >= 11 && shape <= 18;
  // Z shapes have room for M as well, mostly filled with "no data".
  const hasM = shape >= 21 && shape <= 28;
  const taken = (type: string, outcome: GeometryTaken['outcome'] = 'taken') => ({ outcome, type, hasZ, hasM });
  if (shape === 0) return { outcome: 'null' as const, type: null, hasZ: false, hasM: false };
  if (shape === MULTIPATCH) return { outcome: 'curve' as const, type: 'MultiPatch', hasZ: true, hasM: false };
  if (shape < 0 || shape > 28) return taken('Unknown', 'bad');
  switch (plain) {
    case 1: {
      if (length < 20) return taken('Point', 'bad');
      builder.startPart(geometryKind.point);
      builder.startRing();
      builder.vertex(view.getFloat64(start + 4, true), view.getFloat64(start + 12, true));
      return taken('Point');
    }
    case 8: {
      const points = view.getInt32(start + 36, true);
      if (points < 0 || 40 + 16 * points > length) return taken('MultiPoint', 'bad');
      for (let i = 0; i < points; i++) {
        builder.startPart(geometryKind.point);
        builder.startRing();
        builder.vertex(view.getFloat64(start + 40 + 16 * i, true), view.getFloat64(start + 48 + 16 * i, true));
      }
      return taken('MultiPoint', points === 0 ? 'empty' : 'taken');
    }
    case 3:
    case 5: {
      const rings = readRings(view, start, length);
      if (!rings) return taken(plain === 3 ? 'LineString' : 'Polygon', 'bad');
      if (plain === 3) {
        for (const ring of rings) {
          builder.startPart(geometryKind.line);
          builder.startRing();
          builder.vertices(ring);
        }
        return taken(rings.length > 1 ? 'MultiLineString' : 'LineString', rings.length === 0 ? 'empty' : 'taken');
      }
      const polygons = nestRings(rings);
      for (const polygon of polygons) {
        builder.startPart(geometryKind.polygon);
        for (const ring of polygon) {
          builder.startRing();
          builder.vertices(ring);
        }
      }
      return taken(polygons.length > 1 ? 'MultiPolygon' : 'Polygon', polygons.length === 0 ? 'empty' : 'taken');
    }
    default:
      return taken('Unknown', 'bad');
  }
}

/** The parts of a line or polygon as x, y pairs; null when the record contradicts itself. */
function readRings(view: DataView, start: number, length: number): Float64Array[] | null {
  if (length < 44) return null;
  const parts = view.getInt32(start + 36, true);
  const points = view.getInt32(start + 40, true);
  const firstPoint = 44 + 4 * parts;
  if (parts < 0 || points < 0 || firstPoint + 16 * points > length) return null;
  const rings: Float64Array[] = [];
  for (let part = 0; part < parts; part++) {
    const from = view.getInt32(start + 44 + 4 * part, true);
    const to = part + 1 < parts ? view.getInt32(start + 48 + 4 * part, true) : points;
    if (from < 0 || to < from || to > points) return null;
    if (to === from) continue;
    const ring = new Float64Array(2 * (to - from));
    let at = start + firstPoint + 16 * from;
    for (let i = 0; i < ring.length; i++) {
      ring[i] = view.getFloat64(at, true);
      at += 8;
    }
    rings.push(ring);
  }
  return rings;
}
