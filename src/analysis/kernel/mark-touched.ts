/**
 * Which cells of a grid does an edge of these rings touch? 1 for each that one does, a hair around counted as touched.
 * Cells left at 0 lie wholly inside or wholly outside.
 */
export interface TouchedBox {
  readonly west: number;
  readonly south: number;
  readonly cell: number;
  readonly width: number;
  readonly height: number;
}

/** In cells: what rounding may move. */
const HAIR = 1e-9;

export function markTouched(
  xy: Float64Array,
  ringOffsets: Uint32Array,
  firstRing: number,
  endRing: number,
  { west, south, cell, width, height }: TouchedBox,
): Uint8Array {
  const touched = new Uint8Array(width * height);
  for (let ring = firstRing; ring < endRing; ring++) {
    for (let v = ringOffsets[ring]! + 1; v < ringOffsets[ring + 1]!; v++) {
      const ax = (xy[2 * v - 2]! - west) / cell;
      const ay = (xy[2 * v - 1]! - south) / cell;
      const bx = (xy[2 * v]! - west) / cell;
      const by = (xy[2 * v + 1]! - south) / cell;
      const isUp = by >= ay;
      const [x1, y1, x2, y2] = isUp ? [ax, ay, bx, by] : [bx, by, ax, ay];
      const slope = y2 > y1 ? (x2 - x1) / (y2 - y1) : 0;
      const lastRow = Math.min(height - 1, Math.floor(y2 + HAIR));
      for (let row = Math.max(0, Math.floor(y1 - HAIR)); row <= lastRow; row++) {
        // Where the edge enters and leaves the row; a level edge lies in it from end to end.
        const from = y2 > y1 ? x1 + (Math.max(y1, row) - y1) * slope : x1;
        const to = y2 > y1 ? x1 + (Math.min(y2, row + 1) - y1) * slope : x2;
        const slack = HAIR * (1 + Math.abs(slope));
        const last = Math.min(width - 1, Math.floor(Math.max(from, to) + slack));
        for (let column = Math.max(0, Math.floor(Math.min(from, to) - slack)); column <= last; column++) {
          touched[row * width + column] = 1;
        }
      }
    }
  }
  return touched;
}
