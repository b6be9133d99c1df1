/**
 * What do the weights of a layer's features add up to in each cell? (methods 3.1, 3.5)
 *
 *   W_c = Σ features  w_i · share of i in c            t of a cell = Σ parts  total · f · W_c / Σ (f · w)
 *
 * An edited building changes the scale of its sector and with it every feature's tonnes, but one weight: only the cells it
 * lies in are added up again, each over its own features in the order of their rows. So what is brought up to date is bit
 * for bit what is added up anew, and the tonnes of all cells take a pass over cells, not over features.
 * Bound by memory: a cell costs 5 ns a feature in it, a cell of the map 1 ns a part; finding what changed 8 bytes a block
 * of 1024 rows.
 */
import type { CellPieces } from './aggregate-to-cells.ts';
import { type EmissionColumn, partOf, type SummedColumn } from './attribution-columns.ts';
import { BLOCK_ROWS, type RowValues } from './kernel/row-values.ts';

type Weights = RowValues<Float64Array>;

export class CellWeights {
  /** Cells that have a piece, by the last of their numbers. */
  private readonly count: number;
  /** Features of cell c: `rows` and `shares` from offsets[c] to offsets[c + 1], by row. */
  private readonly offsets: Uint32Array;
  private readonly rows: Uint32Array;
  private readonly shares: Float64Array;
  private sums = new Map<Weights, Float64Array>();
  private used = new Map<Weights, Float64Array>();

  constructor(private readonly pieces: CellPieces) {
    const { offsets, cells, measures } = pieces;
    this.count = cells.reduce((most, cell) => Math.max(most, cell + 1), 0);
    this.offsets = new Uint32Array(this.count + 1);
    for (const cell of cells) this.offsets[cell + 1]!++;
    for (let cell = 0; cell < this.count; cell++) this.offsets[cell + 1]! += this.offsets[cell]!;
    this.rows = new Uint32Array(cells.length);
    this.shares = new Float64Array(cells.length);
    const next = this.offsets.slice();
    for (let row = 0; row + 1 < offsets.length; row++) {
      let measure = 0;
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) measure += measures[k]!;
      for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
        const at = next[cells[k]!]!++;
        this.rows[at] = row;
        this.shares[at] = measures[k]! / measure;
      }
    }
  }

  /** Adds what the features of a column have in each cell. */
  addTo(cellT: Float64Array, column: EmissionColumn | SummedColumn): void {
    for (const { shared, reported } of column.summands) {
      for (const part of shared) {
        const sums = this.sumsOf(part.weights.weights);
        for (let cell = 0; cell < sums.length; cell++) {
          const sum = sums[cell]!;
          if (sum !== 0) cellT[cell]! += partOf(sum, part);
        }
      }
      for (const [row, tonnes] of reported) this.addRow(cellT, row, tonnes);
    }
  }

  /** Sums that were not asked for since this was last said are let go. */
  forgetOthers(): void {
    this.sums = this.used;
    this.used = new Map();
  }

  private addRow(cellT: Float64Array, row: number, tonnes: number): void {
    const { offsets, cells, measures } = this.pieces;
    let measure = 0;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) measure += measures[k]!;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) cellT[cells[k]!]! += tonnes * (measures[k]! / measure);
  }

  private sumsOf(weights: Weights): Float64Array {
    const known = this.used.get(weights) ?? this.sums.get(weights);
    const sums = known ?? this.broughtUpToDate(weights) ?? this.allSums(weights);
    this.used.set(weights, sums);
    return sums;
  }

  private allSums(weights: Weights): Float64Array {
    return Float64Array.from({ length: this.count }, (_, cell) => this.sumOfCell(weights, cell));
  }

  /** From the sums of weights that are mostly the same; null where none are. */
  private broughtUpToDate(weights: Weights): Float64Array | null {
    let nearest: { readonly weights: Weights; readonly sums: Float64Array } | null = null;
    let least = weights.blocks.length;
    for (const [other, sums] of this.sums) {
      const changed = weights.blocks.reduce((n, block, i) => (block === other.blocks[i] ? n : n + 1), 0);
      if (changed >= least) continue;
      least = changed;
      nearest = { weights: other, sums };
    }
    if (!nearest) return null;
    const sums = nearest.sums.slice();
    for (const cell of this.cellsOfChanged(nearest.weights, weights)) sums[cell] = this.sumOfCell(weights, cell);
    return sums;
  }

  /** Cells with a feature whose weight is another. */
  private cellsOfChanged(before: Weights, after: Weights): Set<number> {
    const { offsets, cells } = this.pieces;
    const touched = new Set<number>();
    for (const [block, values] of after.blocks.entries()) {
      const old = before.blocks[block]!;
      if (old === values) continue;
      for (let k = 0; k < values.length; k++) {
        if (old[k] === values[k]) continue;
        const row = block * BLOCK_ROWS + k;
        for (let piece = offsets[row]!; piece < offsets[row + 1]!; piece++) touched.add(cells[piece]!);
      }
    }
    return touched;
  }

  /** Compensated as in `aggregate-to-cells.ts`. */
  private sumOfCell(weights: Weights, cell: number): number {
    let sum = 0;
    let lost = 0;
    for (let k = this.offsets[cell]!; k < this.offsets[cell + 1]!; k++) {
      const value = weights.at(this.rows[k]!) * this.shares[k]!;
      if (value === 0) continue;
      const next = sum + value;
      lost += sum >= value ? sum - next + value : value - next + sum;
      sum = next;
    }
    return sum + lost;
  }
}
