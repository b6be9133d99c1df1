/**
 * Which share of a polygon or a line lies in each square of a grid? Exact, without cutting polygons.
 *
 * In units of the grid (a cell is 1 × 1). A polygon: walk along each edge; a piece of it inside one cell
 * that climbs dy at mean distance m from the cell's left side adds dy (1 − m) to that cell and dy to every
 * cell right of it. Summed from left to right, each cell then holds the area of the polygon inside it
 * (Green's theorem, cell by cell). The cost is the number of cells the edges cross plus the box of the
 * polygon. A line: cut at the grid lines.
 */
import { boxOfRings } from './box-of-vertices.ts';

/** Called with column, row and the area (in cells) or length (in sides) there. */
export type TakePiece = (i: number, j: number, measure: number) => void;

/** Area below which a piece is rounding and not land: 1e-9 of a cell. */
const NEGLIGIBLE = 1e-9;

export class CellCoverage {
  private sums = new Float64Array(0);
  private width = 0;
  private west = 0;
  private south = 0;

  /** Pieces of a polygon given as rings of x, y by turns; `isHole` by ring. True when any area was found. */
  coverPolygon(rings: readonly Float64Array[], isHole: readonly boolean[], take: TakePiece): boolean {
    const { west, south, east, north } = boxOfRings(rings);
    if (!(east >= west)) return false;
    this.west = Math.floor(west);
    this.south = Math.floor(south);
    // One column more than there are cells: what lies right of the last cell falls in there.
    this.width = Math.floor(east) - this.west + 2;
    const height = Math.floor(north) - this.south + 1;
    const size = this.width * height;
    if (this.sums.length < size) this.sums = new Float64Array(2 * size);
    else this.sums.fill(0, 0, size);
    rings.forEach((ring, r) => {
      const area = signedArea(ring);
      if (area !== 0) this.addRing(ring, Math.sign(area) * (isHole[r] ? 1 : -1));
    });
    let found = false;
    for (let row = 0; row < height; row++) {
      let area = 0;
      for (let column = 0; column + 1 < this.width; column++) {
        area += this.sums[row * this.width + column]!;
        if (area <= NEGLIGIBLE) continue;
        take(this.west + column, this.south + row, area);
        found = true;
      }
    }
    return found;
  }

  private addRing(ring: Float64Array, sign: number): void {
    const last = ring.length - 2;
    let x1 = ring[last]!;
    let y1 = ring[last + 1]!;
    for (let v = 0; v < ring.length; v += 2) {
      const x2 = ring[v]!;
      const y2 = ring[v + 1]!;
      this.addEdge(x1 - this.west, y1 - this.south, x2 - this.west, y2 - this.south, sign);
      x1 = x2;
      y1 = y2;
    }
  }

  /** Split an edge by rows; an edge along a row adds nothing. */
  private addEdge(x1: number, y1: number, x2: number, y2: number, sign: number): void {
    if (y1 === y2) return;
    if (y1 > y2) {
      this.addEdge(x2, y2, x1, y1, -sign);
      return;
    }
    const slope = (x2 - x1) / (y2 - y1);
    let x = x1;
    let y = y1;
    for (let row = Math.floor(y1); y < y2; row++) {
      const nextY = Math.min(y2, row + 1);
      const nextX = nextY === y2 ? x2 : x1 + (nextY - y1) * slope;
      if (nextY > y) this.addInRow(row, x, nextX, (nextY - y) * sign);
      x = nextX;
      y = nextY;
    }
  }

  /** A piece inside one row from x1 to x2 that climbs dy: split by columns. */
  private addInRow(row: number, x1: number, x2: number, dy: number): void {
    const base = row * this.width;
    const left = Math.min(x1, x2);
    const right = Math.max(x1, x2);
    const first = Math.floor(left);
    if (right <= first + 1) {
      this.put(base + first, dy, (left + right) / 2 - first);
      return;
    }
    const perX = dy / (right - left);
    for (let column = first; column < right; column++) {
      const from = Math.max(left, column);
      const to = Math.min(right, column + 1);
      this.put(base + column, perX * (to - from), (from + to) / 2 - column);
    }
  }

  private put(cell: number, dy: number, meanX: number): void {
    this.sums[cell]! += dy * (1 - meanX);
    this.sums[cell + 1]! += dy * meanX;
  }
}

function signedArea(ring: Float64Array): number {
  const x0 = ring[0]!;
  const y0 = ring[1]!;
  let twice = 0;
  for (let v = 2; v < ring.length; v += 2) {
    twice += (ring[v - 2]! - x0) * (ring[v + 1]! - y0) - (ring[v]! - x0) * (ring[v - 1]! - y0);
  }
  return twice;
}

/** Pieces of one segment. What runs along a grid line belongs to the cell with the lower index. */
export function coverSegment(x1: number, y1: number, x2: number, y2: number, take: TakePiece): void {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  let t = 0;
  let i = startCell(x1, dx);
  let j = startCell(y1, dy);
  const stepI = Math.sign(dx);
  const stepJ = Math.sign(dy);
  while (t < 1) {
    const atI = stepI === 0 ? Number.POSITIVE_INFINITY : (i + (stepI > 0 ? 1 : 0) - x1) / dx;
    const atJ = stepJ === 0 ? Number.POSITIVE_INFINITY : (j + (stepJ > 0 ? 1 : 0) - y1) / dy;
    const next = Math.min(atI, atJ, 1);
    if (next > t) take(i, j, (next - t) * length);
    if (next >= 1) return;
    if (atI <= next) i += stepI;
    if (atJ <= next) j += stepJ;
    t = Math.max(t, next);
  }
}

/** The cell a strand starts in, given where it heads; on a line and heading along it, the lower one. */
function startCell(at: number, heading: number): number {
  return heading > 0 ? Math.floor(at) : Math.ceil(at) - 1;
}

/** The cell of a point; on a line the one with the lower index. */
export function cellOfPoint(at: number): number {
  return Math.ceil(at) - 1;
}
