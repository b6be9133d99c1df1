/**
 * A ring as the check looks at it: its vertices once each, in order, without the closing one.
 *
 * A ring over the date line is unrolled (its longitudes run on past 180°), so that an edge across it is not taken for
 * one round the earth. A ring round a pole cannot be unrolled; it is told and left.
 */

export interface OpenRing {
  /** x, y by turns; no vertex follows its like, and the last is not the first. */
  readonly xy: Float64Array;
  readonly repeats: number;
  /** The first vertex that stands twice in a row; −1 when none does. */
  readonly firstRepeat: number;
  readonly isClosed: boolean;
}

export function openRing(xy: Float64Array): OpenRing {
  const open = new Float64Array(xy.length);
  let length = 0;
  let repeats = 0;
  let firstRepeat = -1;
  for (let i = 0; i + 1 < xy.length; i += 2) {
    if (length > 0 && open[length - 2] === xy[i] && open[length - 1] === xy[i + 1]) {
      if (firstRepeat < 0) firstRepeat = i / 2;
      repeats++;
      continue;
    }
    open[length++] = xy[i] as number;
    open[length++] = xy[i + 1] as number;
  }
  const isClosed = xy.length > 2 && xy[0] === xy[xy.length - 2] && xy[1] === xy[xy.length - 1];
  while (length > 2 && open[0] === open[length - 2] && open[1] === open[length - 1]) length -= 2;
  return { xy: open.subarray(0, length), repeats, firstRepeat, isClosed };
}

/** An edge from 180° to −180° itself runs along a pole of the flat map: shapes that were cut at the date line have it. */
export function isOverDateLine(xy: Float64Array): boolean {
  for (let i = 2; i < xy.length; i += 2) {
    const jump = Math.abs((xy[i] as number) - (xy[i - 2] as number));
    if (jump > 180 && jump !== 360) return true;
  }
  return false;
}

/** The ring with longitudes that run on over the date line, near `lon0`; null for a ring round a pole. */
export function unrolledRing(xy: Float64Array, lon0: number): Float64Array | null {
  const flat = xy.slice();
  let last = lon0;
  for (let i = 0; i < flat.length; i += 2) {
    const lon = flat[i] as number;
    last = lon - 360 * Math.round((lon - last) / 360);
    flat[i] = last;
  }
  const first = flat[0];
  return first === undefined || Math.abs(last - first) <= 180 ? flat : null;
}
