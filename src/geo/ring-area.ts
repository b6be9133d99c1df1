/** Twice the signed area of a closed ring in the units of its own plane: positive when it runs anticlockwise. */
export function twiceRingArea(xy: Float64Array): number {
  const x0 = xy[0] ?? 0;
  const y0 = xy[1] ?? 0;
  let twice = 0;
  for (let i = 0; i + 3 < xy.length; i += 2)
    twice += (xy[i]! - x0) * (xy[i + 3]! - y0) - (xy[i + 2]! - x0) * (xy[i + 1]! - y0);
  return twice;
}

/** The ring the other way round. */
export function reversedRing(xy: Float64Array): Float64Array {
  const reversed = new Float64Array(xy.length);
  for (let i = 0; i < xy.length; i += 2) {
    reversed[i] = xy[xy.length - 2 - i]!;
    reversed[i + 1] = xy[xy.length - 1 - i]!;
  }
  return reversed;
}
