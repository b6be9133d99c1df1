/**
 * Which lines and polygons have exactly the place and shape of an earlier one? Buildings entered twice count twice.
 *
 * Exactly: every vertex the same double, in the same order. Points are not looked at, several things may stand in one
 * place. Rows are found by a hash of their numbers in a table of fixed size and then compared, so that equal hashes
 * claim nothing: bound by memory, a million buildings in some 0.2 s.
 */
import { type Geometry, geometryKind } from '../layer-table.ts';
import { type Tell, tellRow } from '../tell.ts';

export interface RepeatedShape {
  readonly row: number;
  /** The first row with this shape. */
  readonly first: number;
}

/** Rows that repeat an earlier row. */
export function repeatedShapeRows(geometry: Geometry, tell?: Tell): number[] {
  return repeatedShapes(geometry, tell).map(({ row }) => row);
}

export function repeatedShapes(geometry: Geometry, tell?: Tell): RepeatedShape[] {
  const { kinds } = geometry;
  const words = new Uint32Array(geometry.coords.buffer, geometry.coords.byteOffset, 2 * geometry.coords.length);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * kinds.length)));
  const rowAt = new Int32Array(slots).fill(-1);
  const repeated: RepeatedShape[] = [];
  for (let row = 0; row < kinds.length; row++) {
    tellRow(tell, row, kinds.length);
    if (kinds[row] !== geometryKind.line && kinds[row] !== geometryKind.polygon) continue;
    const [from, to] = vertices(geometry, row);
    let slot = hashOf(words, 4 * from, 4 * to) & (slots - 1);
    while ((rowAt[slot] as number) >= 0 && !isSame(geometry, rowAt[slot] as number, row))
      slot = (slot + 1) & (slots - 1);
    if ((rowAt[slot] as number) < 0) rowAt[slot] = row;
    else repeated.push({ row, first: rowAt[slot] as number });
  }
  return repeated;
}

/** First and end vertex of a row. */
function vertices({ ringOffsets, partOffsets, featureOffsets }: Geometry, row: number): [from: number, to: number] {
  return [
    ringOffsets[partOffsets[featureOffsets[row] as number] as number] as number,
    ringOffsets[partOffsets[featureOffsets[row + 1] as number] as number] as number,
  ];
}

function hashOf(words: Uint32Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) {
    hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function isSame(geometry: Geometry, one: number, other: number): boolean {
  const { kinds, coords, ringOffsets, partOffsets, featureOffsets } = geometry;
  if (kinds[one] !== kinds[other]) return false;
  const [from, to] = vertices(geometry, one);
  const [otherFrom, otherTo] = vertices(geometry, other);
  if (to - from !== otherTo - otherFrom) return false;
  for (let i = 2 * from, j = 2 * otherFrom; i < 2 * to; i++, j++) if (coords[i] !== coords[j]) return false;
  const part = featureOffsets[one] as number;
  const otherPart = featureOffsets[other] as number;
  const parts = (featureOffsets[one + 1] as number) - part;
  if (parts !== (featureOffsets[other + 1] as number) - otherPart) return false;
  if (!sameSteps(partOffsets, part, otherPart, parts)) return false;
  const ring = partOffsets[part] as number;
  const rings = (partOffsets[part + parts] as number) - ring;
  return sameSteps(ringOffsets, ring, partOffsets[otherPart] as number, rings);
}

/** Do two runs of offsets rise alike? */
function sameSteps(offsets: Uint32Array, one: number, other: number, count: number): boolean {
  const apart = (offsets[other] as number) - (offsets[one] as number);
  for (let i = 1; i <= count; i++)
    if ((offsets[other + i] as number) - (offsets[one + i] as number) !== apart) return false;
  return true;
}
