/**
 * Which number has the cell in column i and row j? Cells get one when something first falls into them.
 *
 * A table over the box where that has at most 16 million cells, a hash for what lies outside it or where a stray
 * feature makes the box too large: an empty sea costs nothing, and no place is lost.
 * Bound by memory: one random read of 4 bytes, from cache as long as neighbours come one after the other.
 */
import { GrowingInt32 } from '../../geo/growing-array.ts';

const LARGEST_TABLE = 1 << 24;
/** Rows of a column lie this far apart in the hash: |j| < 2²⁵. */
const STRIDE = 2 ** 26;

/** First and last column and row, inclusive. */
export interface CellBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export class CellNumbers {
  private readonly columns = new GrowingInt32(1024);
  private readonly rows = new GrowingInt32(1024);
  private readonly table: Int32Array | null;
  private readonly others = new Map<number, number>();
  private readonly west: number;
  private readonly south: number;
  private readonly width: number;
  private readonly height: number;

  /** `box`: where most cells will lie; null: nothing is known. */
  constructor(box: CellBox | null) {
    this.west = box?.west ?? 0;
    this.south = box?.south ?? 0;
    const width = box ? box.east - box.west + 1 : 0;
    const height = box ? box.north - box.south + 1 : 0;
    const isFit = width > 0 && height > 0 && width * height <= LARGEST_TABLE;
    this.width = isFit ? width : 0;
    this.height = isFit ? height : 0;
    this.table = isFit ? new Int32Array(width * height) : null;
  }

  get count(): number {
    return this.columns.length;
  }

  /** The number of a cell, given to it now if it has none. */
  at(i: number, j: number): number {
    const a = i - this.west;
    const b = j - this.south;
    if (this.table !== null && a >= 0 && b >= 0 && a < this.width && b < this.height) {
      const place = b * this.width + a;
      // The table holds number + 1: 0 is none yet.
      const known = this.table[place]!;
      if (known > 0) return known - 1;
      this.table[place] = this.columns.length + 1;
    } else {
      const key = i * STRIDE + j;
      const known = this.others.get(key);
      if (known !== undefined) return known;
      if (!(Math.abs(j) < STRIDE / 2)) throw new RangeError(`no cell in column ${i}, row ${j}`);
      this.others.set(key, this.columns.length);
    }
    this.columns.push(i);
    this.rows.push(j);
    return this.columns.length - 1;
  }

  /** The number of a cell; −1 where nothing fell into it. */
  find(i: number, j: number): number {
    const a = i - this.west;
    const b = j - this.south;
    if (this.table !== null && a >= 0 && b >= 0 && a < this.width && b < this.height) {
      return this.table[b * this.width + a]! - 1;
    }
    return this.others.get(i * STRIDE + j) ?? -1;
  }

  columnOf(cell: number): number {
    return this.columns.at(cell);
  }

  rowOf(cell: number): number {
    return this.rows.at(cell);
  }

  /** The cells that pass, by row, then column: an order that does not depend on which came first. */
  inOrder(passes: (cell: number) => boolean): Uint32Array {
    const keys = new Float64Array(this.count);
    let length = 0;
    for (let cell = 0; cell < keys.length; cell++) {
      if (passes(cell)) keys[length++] = this.rowOf(cell) * STRIDE + this.columnOf(cell);
    }
    const sorted = keys.subarray(0, length).sort();
    const cells = new Uint32Array(length);
    for (let k = 0; k < length; k++) {
      const row = Math.round(sorted[k]! / STRIDE);
      cells[k] = this.find(sorted[k]! - row * STRIDE, row);
    }
    return cells;
  }
}
