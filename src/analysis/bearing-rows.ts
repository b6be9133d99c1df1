/**
 * Which features bear something of a column, told by weights alone? (methods 3.1)
 *
 *   row takes part  ⇔  a part with tonnes gives it a weight, or a source reports at it
 *
 * Whatever a total or the weights of others become, that stays: after an edit only blocks of which a weight is another
 * are looked at again.
 * Bound by memory: 8 bytes read a row and part the first time, 1024 rows after an edit of one.
 */
import type { EmissionColumn, SummedColumn } from './attribution-columns.ts';
import { BLOCK_ROWS, type RowValues } from './kernel/row-values.ts';

export class BearingRows {
  private readonly weights: readonly RowValues<Float64Array>[];
  private readonly reporting: ReadonlySet<number>;

  constructor(private readonly column: EmissionColumn | SummedColumn) {
    const shared = column.summands.flatMap((one) => one.shared.filter(({ total }) => total !== 0));
    this.weights = [...new Set(shared.map(({ weights }) => weights.weights))];
    this.reporting = new Set(
      column.summands.flatMap(({ reported }) => [...reported].flatMap(([row, tonnes]) => (tonnes === 0 ? [] : [row]))),
    );
  }

  /** 1 by row of those that bear something. */
  mask(): Uint8Array {
    const mask = new Uint8Array(this.column.count);
    for (let from = 0; from < mask.length; from += BLOCK_ROWS) {
      this.markBlock(mask.subarray(from, from + BLOCK_ROWS), from / BLOCK_ROWS);
    }
    for (const row of this.reporting) mask[row] = 1;
    return mask;
  }

  /** Are those of this mask the same? `before`: rows it is known to be the mask of. */
  isMask(mask: Uint8Array, before: BearingRows | null): boolean {
    const like = before !== null && this.isLike(before) ? before : null;
    const own = new Uint8Array(BLOCK_ROWS);
    for (let from = 0; from < mask.length; from += BLOCK_ROWS) {
      const block = from / BLOCK_ROWS;
      if (like && this.weights.every(({ blocks }, i) => blocks[block] === like.weights[i]!.blocks[block])) continue;
      const length = Math.min(BLOCK_ROWS, mask.length - from);
      own.fill(0);
      this.markBlock(own.subarray(0, length), block);
      for (let k = 0; k < length; k++) {
        if ((own[k] === 1 || this.reporting.has(from + k)) !== (mask[from + k] === 1)) return false;
      }
    }
    return true;
  }

  private markBlock(mask: Uint8Array, block: number): void {
    for (const { blocks } of this.weights) {
      const values = blocks[block]!;
      for (let k = 0; k < mask.length; k++) if (values[k] !== 0) mask[k] = 1;
    }
  }

  /** As many weights, and sources at the same rows. */
  private isLike(other: BearingRows): boolean {
    return (
      this.weights.length === other.weights.length &&
      this.reporting.size === other.reporting.size &&
      [...this.reporting].every((row) => other.reporting.has(row))
    );
  }
}
