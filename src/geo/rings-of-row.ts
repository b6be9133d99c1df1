/** The parts of one feature, each a list of rings (a point or a line is one ring), as views of the layer's coordinates. */
import type { Geometry } from './layer-table.ts';

export function ringsOfRow(geometry: Geometry, row: number): Float64Array[][] {
  const { coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const parts: Float64Array[][] = [];
  for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
    const rings: Float64Array[] = [];
    for (let ring = partOffsets[part]!; ring < partOffsets[part + 1]!; ring++)
      rings.push(coords.subarray(2 * ringOffsets[ring]!, 2 * ringOffsets[ring + 1]!));
    parts.push(rings);
  }
  return parts;
}
