/** The outlines of some cells one after another, as maps take them (`map/cell-mesh.ts`). */
export function joinOutlines(outlines: readonly Float64Array[]): { coords: Float64Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(outlines.length + 1);
  outlines.forEach((ring, k) => {
    offsets[k + 1] = offsets[k]! + ring.length / 2;
  });
  const coords = new Float64Array(2 * offsets[outlines.length]!);
  outlines.forEach((ring, k) => {
    coords.set(ring, 2 * offsets[k]!);
  });
  return { coords, offsets };
}
