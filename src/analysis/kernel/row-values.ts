/**
 * Numbers by row, of which some become others without a copy of the rest.
 *
 * Kept in blocks of 1024 rows. What is changed shares every block in which nothing differs with what it was changed
 * from, and leaves that as it was: one row of a million costs 8 kB of numbers and 8 kB of references instead of 8 MB.
 * Which blocks differ is told by the blocks themselves.
 * Bound by memory: a pass over all blocks reads as fast as one over a single array.
 */
export const BLOCK_ROWS = 1024;
const SHIFT = 10;
const WITHIN = BLOCK_ROWS - 1;

export class RowValues<Values extends Float64Array | Uint8Array> {
  private constructor(
    /** Rows. */
    readonly length: number,
    /** All of `BLOCK_ROWS` but the last. Never written to. */
    readonly blocks: readonly Values[],
  ) {}

  /** The array is taken over: whoever gives it writes to it no more. */
  static of<Values extends Float64Array | Uint8Array>(values: Values): RowValues<Values> {
    const blocks = Array.from(
      { length: Math.ceil(values.length / BLOCK_ROWS) },
      (_, block) => values.subarray(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS) as Values,
    );
    return new RowValues(values.length, blocks);
  }

  at(row: number): number {
    return this.blocks[row >> SHIFT]![row & WITHIN]!;
  }

  /** The same but for these rows; the same object where none of them differs. */
  with(rows: Iterable<number>, newValue: (row: number) => number): RowValues<Values> {
    let blocks: Values[] | null = null;
    for (const row of rows) {
      if (!(row >= 0 && row < this.length)) throw new RangeError(`row ${row} of ${this.length}`);
      const block = row >> SHIFT;
      const value = newValue(row);
      if (Object.is((blocks ?? this.blocks)[block]![row & WITHIN], value)) continue;
      blocks ??= [...this.blocks];
      if (blocks[block] === this.blocks[block]) blocks[block] = blocks[block]!.slice() as Values;
      blocks[block]![row & WITHIN] = value;
    }
    return blocks === null ? this : new RowValues(this.length, blocks);
  }

  /** Is there a row of which this holds? */
  some(test: (value: number, row: number) => boolean): boolean {
    return this.blocks.some((values, block) => {
      for (let k = 0; k < values.length; k++) if (test(values[k]!, block * BLOCK_ROWS + k)) return true;
      return false;
    });
  }

  *[Symbol.iterator](): IterableIterator<number> {
    for (const block of this.blocks) yield* block;
  }
}
