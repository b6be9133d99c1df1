/**
 * How large are the polygons of a layer in the plane of `xy`? Shells minus holes, by the shoelace formula about the
 * first vertex of each ring, m². NaN for what is no polygon or was removed.
 * Bound by arithmetic: eight operations an edge for 16 bytes read.
 */
import { geometryKind, type LayerTable } from '../../geo/layer-table.ts';

/** `xy`: the coordinates of the table, vertex by vertex, in metres. */
export function polygonAreas({ count, geometry, removed }: LayerTable, xy: Float64Array): Float64Array {
  const { kinds, ringOffsets, partOffsets, featureOffsets } = geometry;
  const areaM2 = new Float64Array(count).fill(Number.NaN);
  for (let row = 0; row < count; row++) {
    if (kinds[row] !== geometryKind.polygon || removed?.[row]) continue;
    let area = 0;
    for (let part = featureOffsets[row]!; part < featureOffsets[row + 1]!; part++) {
      for (let ring = partOffsets[part]!; ring < partOffsets[part + 1]!; ring++) {
        const from = 2 * ringOffsets[ring]!;
        const to = 2 * ringOffsets[ring + 1]!;
        let twice = 0;
        for (let i = from + 2; i < to; i += 2) {
          twice += (xy[i - 2]! - xy[from]!) * (xy[i + 1]! - xy[from + 1]!);
          twice -= (xy[i]! - xy[from]!) * (xy[i - 1]! - xy[from + 1]!);
        }
        area += ((ring === partOffsets[part]! ? 1 : -1) * Math.abs(twice)) / 2;
      }
    }
    areaM2[row] = area;
  }
  return areaM2;
}
