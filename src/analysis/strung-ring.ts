/**
 * A polygon of several parts and holes as one ring: each further ring hangs on the first vertex of the first by a
 * strand there and back, so that area (parts add, holes take away) and even-odd inside stay what they were.
 */
import type { LayerTable } from '../geo/layer-table.ts';

/** Lon, lat by turns, closed. Shells run anticlockwise, holes clockwise, however they were drawn. */
export function strungRing({ geometry }: LayerTable, row: number): Float64Array {
  const { coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const vertices: number[] = [];
  let start: readonly [number, number] | null = null;
  for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
    for (let ring = partOffsets[part]!; ring < partOffsets[part + 1]!; ring++) {
      const from = ringOffsets[ring]!;
      const to = ringOffsets[ring + 1]!;
      const isShell = ring === partOffsets[part];
      if (twiceArea(coords, from, to) > 0 === isShell) {
        for (let v = from; v < to; v++) vertices.push(coords[2 * v]!, coords[2 * v + 1]!);
      } else {
        for (let v = to - 1; v >= from; v--) vertices.push(coords[2 * v]!, coords[2 * v + 1]!);
      }
      if (start) vertices.push(...start);
      else start = [vertices[0]!, vertices[1]!];
    }
  }
  return Float64Array.from(vertices);
}

function twiceArea(coords: Float64Array, from: number, to: number): number {
  let twice = 0;
  const x0 = coords[2 * from]!;
  const y0 = coords[2 * from + 1]!;
  for (let v = from + 1; v < to; v++) {
    twice += (coords[2 * v - 2]! - x0) * (coords[2 * v + 1]! - y0) - (coords[2 * v]! - x0) * (coords[2 * v - 1]! - y0);
  }
  return twice;
}
