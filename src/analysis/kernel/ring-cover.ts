/**
 * How much of a polygon lies in each square of a grid, in m²? (methods 3.5) Exact, without cutting polygons.
 *
 * Green's theorem, cell by cell, as in `geo/cover-cells.ts` (which says how), for rings that lie one after the other
 * in one array of metres. Between two polygons nothing is allocated; a polygon over a box of more than four million
 * cells is done in bands of rows.
 * Bound by branches, at each grid line an edge crosses: the ring and the sums of its box are in cache.
 */

/** Area below which a piece is rounding and not land, in cells (1e-5 m² of a cell of 100 m). */
export const NEGLIGIBLE_CELLS = 1e-9;
const MOST_SUMS = 1 << 22;

/** Called with column, row and area in m². */
export type TakeArea = (i: number, j: number, areaM2: number) => void;

export class RingCover {
  private sums = new Float64Array(64);
  private width = 0;
  private height = 0;

  constructor(private readonly cellM: number) {}

  /**
   * Pieces of the polygon with the rings `signs.length`, ring r being the vertices offsets[r] … offsets[r + 1] of `xy`;
   * signs[r]: +1 where what the ring runs around (anticlockwise) counts, −1 where it is taken away, 0 to pass over.
   * Columns i0 … i1 and rows j0 … j1 must hold all vertices.
   */
  cover(
    xy: Float64Array,
    offsets: ArrayLike<number>,
    signs: ArrayLike<number>,
    ringCount: number,
    [i0, j0, i1, j1]: readonly [number, number, number, number],
    take: TakeArea,
  ): void {
    // One column more than there are cells: what lies right of the last cell falls in there.
    this.width = i1 - i0 + 2;
    const rowsAtOnce = Math.max(1, Math.min(j1 - j0 + 1, Math.floor(MOST_SUMS / this.width)));
    for (let south = j0; south <= j1; south += rowsAtOnce) {
      this.height = Math.min(rowsAtOnce, j1 - south + 1);
      const size = this.width * this.height;
      if (this.sums.length < size) this.sums = new Float64Array(2 * size);
      else this.sums.fill(0, 0, size);
      for (let ring = 0; ring < ringCount; ring++) {
        if (signs[ring] !== 0) this.addRing(xy, offsets[ring]!, offsets[ring + 1]!, i0, south, signs[ring]!);
      }
      this.hand(i0, south, take);
    }
  }

  private hand(i0: number, south: number, take: TakeArea): void {
    const { sums, width, height, cellM } = this;
    const cellM2 = cellM * cellM;
    for (let row = 0; row < height; row++) {
      let area = 0;
      for (let column = 0; column + 1 < width; column++) {
        area += sums[row * width + column]!;
        if (area > NEGLIGIBLE_CELLS) take(i0 + column, south + row, area * cellM2);
      }
    }
  }

  private addRing(xy: Float64Array, from: number, to: number, i0: number, south: number, sign: number): void {
    const { cellM } = this;
    const west = i0 * cellM;
    const bottom = south * cellM;
    let x1 = (xy[2 * from]! - west) / cellM;
    let y1 = (xy[2 * from + 1]! - bottom) / cellM;
    for (let v = from + 1; v < to; v++) {
      const x2 = (xy[2 * v]! - west) / cellM;
      const y2 = (xy[2 * v + 1]! - bottom) / cellM;
      // What an anticlockwise ring encloses lies left of edges that climb: to the left of x counts −, hence the swap.
      if (y2 > y1) this.climb(x1, y1, x2, y2, -sign);
      else if (y2 < y1) this.climb(x2, y2, x1, y1, sign);
      x1 = x2;
      y1 = y2;
    }
  }

  /** Split an edge that climbs by rows of the band. */
  private climb(x1: number, y1: number, x2: number, y2: number, sign: number): void {
    const top = Math.min(y2, this.height);
    let y = Math.max(y1, 0);
    if (y >= top) return;
    const row = Math.floor(y);
    if (y === y1 && y2 <= row + 1) {
      this.alongRow(row, x1, x2, (y2 - y1) * sign);
      return;
    }
    const slope = (x2 - x1) / (y2 - y1);
    let x = y === y1 ? x1 : x1 + (y - y1) * slope;
    for (let r = row; y < top; r++) {
      const nextY = Math.min(top, r + 1);
      const nextX = nextY === y2 ? x2 : x1 + (nextY - y1) * slope;
      if (nextY > y) this.alongRow(r, x, nextX, (nextY - y) * sign);
      x = nextX;
      y = nextY;
    }
  }

  /** A piece inside one row from x1 to x2 that climbs dy: split by columns. */
  private alongRow(row: number, x1: number, x2: number, dy: number): void {
    const { sums } = this;
    const base = row * this.width;
    const left = Math.min(x1, x2);
    const right = Math.max(x1, x2);
    const first = Math.floor(left);
    if (right <= first + 1) {
      const mean = (left + right) / 2 - first;
      sums[base + first]! += dy * (1 - mean);
      sums[base + first + 1]! += dy * mean;
      return;
    }
    const perX = dy / (right - left);
    for (let column = first; column < right; column++) {
      const a = Math.max(left, column);
      const b = Math.min(right, column + 1);
      const part = perX * (b - a);
      const mean = (a + b) / 2 - column;
      sums[base + column]! += part * (1 - mean);
      sums[base + column + 1]! += part * mean;
    }
  }
}
