/**
 * The spatial index of FlatGeobuf: a static R-tree over features in the order of a Hilbert curve.
 *
 *   place of a feature = distance along a Hilbert curve of 2¹⁶ × 2¹⁶ cells over the layer's extent, of its middle
 *   node               = west, south, east, north (8 bytes each), then where the feature begins (in bytes after the
 *                        index) or which node is its first child (8 bytes), all little-endian
 *
 * Nodes stand from the root down to the features, 16 below one. A feature without geometry stands last, in a box that
 * meets nothing. Kamel and Faloutsos 1993.
 */
export const NODE_SIZE = 16;
const NODE_BYTES = 40;
const HILBERT_ORDER = 16;

/** Rows in the order in which a file with an index has them. `boxes`: west, south, east, north a row, NaN without geometry. */
export function hilbertOrder(boxes: Float64Array): Uint32Array {
  const count = boxes.length / 4;
  const [west, south, east, north] = extentOf(boxes);
  const most = 2 ** HILBERT_ORDER - 1;
  const cell = (low: number, high: number, from: number, to: number) =>
    to > from ? Math.floor((most * ((low + high) / 2 - from)) / (to - from)) : 0;
  const places = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const at = 4 * row;
    places[row] = Number.isNaN(boxes[at]!)
      ? Number.POSITIVE_INFINITY
      : hilbertPlace(cell(boxes[at]!, boxes[at + 2]!, west, east), cell(boxes[at + 1]!, boxes[at + 3]!, south, north));
  }
  return Uint32Array.from({ length: count }, (_, row) => row).sort((a, b) => {
    const apart = places[a]! - places[b]!;
    return apart === 0 || Number.isNaN(apart) ? a - b : apart;
  });
}

/** Distance along the curve of a cell, 0 … 2³² − 1. */
export function hilbertPlace(column: number, line: number): number {
  let x = column;
  let y = line;
  let place = 0;
  for (let side = 2 ** (HILBERT_ORDER - 1); side >= 1; side /= 2) {
    const right = (x & side) > 0;
    const upper = (y & side) > 0;
    place += side * side * ((right ? 3 : 0) ^ (upper ? 1 : 0));
    if (!upper) {
      if (right) {
        x = side - 1 - (x & (side - 1));
        y = side - 1 - (y & (side - 1));
      }
      [x, y] = [y, x];
    }
    x &= side - 1;
    y &= side - 1;
  }
  return place;
}

/** The index of features in this order, the first of which begins at byte 0 after it. */
export function packedRtree(boxes: Float64Array, order: Uint32Array, featureBytes: Float64Array): Uint8Array {
  if (order.length === 0) return new Uint8Array(0);
  const levels = [order.length];
  while (levels.at(-1)! > 1) levels.push(Math.ceil(levels.at(-1)! / NODE_SIZE));
  // One feature has a root above it all the same.
  if (levels.length === 1) levels.push(1);
  const nodes = levels.reduce((sum, size) => sum + size, 0);
  const bytes = new Uint8Array(nodes * NODE_BYTES);
  const view = new DataView(bytes.buffer);
  let levelFrom = nodes - order.length;
  let offset = 0;
  order.forEach((row, i) => {
    const box = boxes.subarray(4 * row, 4 * row + 4);
    writeNode(view, levelFrom + i, Number.isNaN(box[0]) ? nowhere : box, offset);
    offset += featureBytes[i]!;
  });
  for (const [level, size] of levels.entries()) {
    if (level === 0) continue;
    const below = levels[level - 1]!;
    const from = levelFrom - size;
    for (let i = 0; i < size; i++) {
      const box = Float64Array.from(nowhere);
      const first = levelFrom + i * NODE_SIZE;
      const end = Math.min(first + NODE_SIZE, levelFrom + below);
      for (let child = first; child < end; child++) widen(box, view, child);
      writeNode(view, from + i, box, first);
    }
    levelFrom = from;
  }
  return bytes;
}

/** West, south, east, north over all rows; infinite where nothing has a place. */
export function extentOf(boxes: Float64Array): [west: number, south: number, east: number, north: number] {
  const all: [number, number, number, number] = [...nowhere];
  for (let at = 0; at < boxes.length; at += 4) {
    if (Number.isNaN(boxes[at]!)) continue;
    all[0] = Math.min(all[0], boxes[at]!);
    all[1] = Math.min(all[1], boxes[at + 1]!);
    all[2] = Math.max(all[2], boxes[at + 2]!);
    all[3] = Math.max(all[3], boxes[at + 3]!);
  }
  return all;
}

const nowhere: readonly [number, number, number, number] = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

function writeNode(view: DataView, node: number, box: ArrayLike<number>, offset: number): void {
  for (let side = 0; side < 4; side++) view.setFloat64(node * NODE_BYTES + 8 * side, box[side]!, true);
  view.setBigUint64(node * NODE_BYTES + 32, BigInt(offset), true);
}

function widen(box: Float64Array, view: DataView, node: number): void {
  const edge = (side: number) => view.getFloat64(node * NODE_BYTES + 8 * side, true);
  box[0] = Math.min(box[0]!, edge(0));
  box[1] = Math.min(box[1]!, edge(1));
  box[2] = Math.max(box[2]!, edge(2));
  box[3] = Math.max(box[3]!, edge(3));
}
