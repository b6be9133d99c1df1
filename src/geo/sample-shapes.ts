/**
 * Some of a layer's shapes, taken evenly, as a small geometry of its own.
 *
 * For looking at numbers and drawing pictures, not for measuring: long rings are thinned. Coordinates are copied, so the
 * sample keeps what the file wrote while the layer itself is turned into longitude and latitude.
 */
import { GrowingFloat64, GrowingInt32 } from './growing-array.ts';
import { type Geometry, geometryKind } from './layer-table.ts';

/** Features without geometry are not taken. */
export function sampleShapes(geometry: Geometry, mostFeatures: number, mostVertices: number): Geometry {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  const placed: number[] = [];
  for (let row = 0; row < kinds.length; row++) if (kinds[row] !== geometryKind.none) placed.push(row);
  const everyFeature = Math.max(1, Math.ceil(placed.length / mostFeatures));
  const rows = placed.filter((_, at) => at % everyFeature === 0);
  let rings = 0;
  for (const row of rows)
    rings += (partOffsets[featureOffsets[row + 1]!] ?? 0) - (partOffsets[featureOffsets[row]!] ?? 0);
  // A layer of more rings than vertices are wanted gives the first ring of each feature only.
  const firstOnly = rings > mostVertices / FEWEST_VERTICES;
  const verticesEach = Math.max(
    FEWEST_VERTICES,
    Math.floor(mostVertices / Math.max(1, firstOnly ? rows.length : rings)),
  );
  const out = new GrowingFloat64();
  const ringEnds = new GrowingInt32();
  const partEnds = new GrowingInt32();
  const featureEnds = new GrowingInt32();
  for (const row of rows) {
    const lastPart = firstOnly ? featureOffsets[row]! + 1 : featureOffsets[row + 1]!;
    for (let part = featureOffsets[row]!; part < lastPart; part++) {
      const lastRing = firstOnly ? partOffsets[part]! + 1 : partOffsets[part + 1]!;
      for (let ring = partOffsets[part]!; ring < lastRing; ring++) {
        const from = ringOffsets[ring]!;
        const to = ringOffsets[ring + 1]!;
        const every = Math.max(1, Math.ceil((to - from) / verticesEach));
        for (let v = from; v < to - 1; v += every) out.push2(coords[2 * v]!, coords[2 * v + 1]!);
        if (to > from) out.push2(coords[2 * to - 2]!, coords[2 * to - 1]!);
        ringEnds.push(out.length / 2);
      }
      partEnds.push(ringEnds.length);
    }
    featureEnds.push(partEnds.length);
  }
  return {
    kinds: Uint8Array.from(rows, (row) => kinds[row]!),
    coords: out.toArray(),
    ringOffsets: withZero(ringEnds),
    partOffsets: withZero(partEnds),
    featureOffsets: withZero(featureEnds),
  };
}

/** A ring keeps its corners. */
const FEWEST_VERTICES = 5;

function withZero(ends: GrowingInt32): Uint32Array {
  const offsets = new Uint32Array(ends.length + 1);
  offsets.set(ends.view(), 1);
  return offsets;
}
