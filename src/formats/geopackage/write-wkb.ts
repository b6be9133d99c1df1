/** The geometry of one row as a GeoPackage blob: a header with its box, then well-known binary, little-endian. */
import { type Geometry, geometryKind } from '../../geo/layer-table.ts';
import { ringsOfRow } from '../../geo/rings-of-row.ts';

const HEADER_BYTES = 40;
const LITTLE_ENDIAN_WITH_BOX = 0b0000_0011;

/** Null where the row has no geometry. `multiple`: written as the multiple type though it has one part. */
export function geoPackageBlob(geometry: Geometry, row: number, srsId: number, multiple: boolean): Uint8Array | null {
  const kind = geometry.kinds[row]!;
  const parts = ringsOfRow(geometry, row);
  if (kind === geometryKind.none || parts.length === 0) return null;
  const isMultiple = multiple || parts.length > 1;
  const vertices = parts.reduce((sum, rings) => sum + rings.reduce((n, ring) => n + ring.length / 2, 0), 0);
  const ringCount = parts.reduce((sum, rings) => sum + rings.length, 0);
  // Every part has a head of 9 bytes at most, every ring a count of 4.
  const bytes = new Uint8Array(HEADER_BYTES + 9 + 9 * parts.length + 4 * ringCount + 16 * vertices);
  const view = new DataView(bytes.buffer);
  bytes.set([0x47, 0x50, 0, LITTLE_ENDIAN_WITH_BOX]);
  view.setInt32(4, srsId, true);
  boxOf(parts).forEach((edge, i) => {
    view.setFloat64(8 + 8 * i, edge, true);
  });
  let at = HEADER_BYTES;
  const uint32 = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const head = (type: number) => {
    view.setUint8(at, 1);
    at += 1;
    uint32(type);
  };
  const points = (xy: Float64Array) => {
    for (const value of xy) {
      view.setFloat64(at, value, true);
      at += 8;
    }
  };
  if (isMultiple) {
    head(kind + 3);
    uint32(parts.length);
  }
  for (const rings of parts) {
    head(kind);
    if (kind === geometryKind.polygon) uint32(rings.length);
    for (const ring of rings) {
      if (kind !== geometryKind.point) uint32(ring.length / 2);
      points(ring);
    }
  }
  return bytes.subarray(0, at);
}

/** West, east, south, north: the order of the format. */
function boxOf(parts: readonly (readonly Float64Array[])[]): [number, number, number, number] {
  const box: [number, number, number, number] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const rings of parts)
    for (const ring of rings)
      for (let i = 0; i < ring.length; i += 2) {
        const x = ring[i]!;
        const y = ring[i + 1]!;
        if (x < box[0]) box[0] = x;
        if (x > box[1]) box[1] = x;
        if (y < box[2]) box[2] = y;
        if (y > box[3]) box[3] = y;
      }
  return box;
}
