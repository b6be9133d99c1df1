/**
 * Which features bear something of a column, told by weights alone? (methods 3.1)
 *
 *   row bears something  ⇔  a part with tonnes gives it a weight, or a source reports at it
 *
 * Whatever a total or the weights of others become, that stays: after an edit only blocks of which a weight is another
 * are looked at again, and all others are the same blocks as before.
 * Bound by memory: 8 bytes read a row and part the first time, 1024 rows after an edit of one.
 */
import type { EmissionColumn, SummedColumn } from './attribution-columns.ts';
import { BLOCK_ROWS, RowValues } from './kernel/row-values.ts';

export class BearingRows {
  /** 1 by row of those that bear something. */
  readonly mask: RowValues<Uint8Array>;
  private readonly weights: readonly RowValues<Float64Array>[];
  private readonly reporting: ReadonlySet<number>;

  /** `before`: those of the same layer at an earlier question. */
  constructor(column: EmissionColumn | SummedColumn, before: BearingRows | null) {
    const shared = column.summands.flatMap((one) => one.shared.filter(({ total }) => total !== 0));
    this.weights = [...new Set(shared.map(({ weights }) => weights.weights))];
    this.reporting = new Set(
      column.summands.flatMap(({ reported }) => [...reported].flatMap(([row, tonnes]) => (tonnes === 0 ? [] : [row]))),
    );
    this.mask = before?.mask.length === column.count ? this.broughtUpToDate(before) : this.allRows(column.count);
  }

  private allRows(count: number): RowValues<Uint8Array> {
    const mask = new Uint8Array(count);
    for (let from = 0; from < count; from += BLOCK_ROWS) {
      this.mark(mask.subarray(from, from + BLOCK_ROWS), from / BLOCK_ROWS);
    }
    return RowValues.of(mask);
  }

  private broughtUpToDate(before: BearingRows): RowValues<Uint8Array> {
    const isLike = this.isLike(before);
    const own = new Uint8Array(BLOCK_ROWS);
    const changed = new Map<number, number>();
    for (const [block, marks] of before.mask.blocks.entries()) {
      if (isLike && this.weights.every(({ blocks }, i) => blocks[block] === before.weights[i]!.blocks[block])) continue;
      own.fill(0);
      this.mark(own.subarray(0, marks.length), block);
      for (let k = 0; k < marks.length; k++) if (own[k] !== marks[k]) changed.set(block * BLOCK_ROWS + k, own[k]!);
    }
    return before.mask.with(changed.keys(), (row) => changed.get(row)!);
  }

  private mark(mask: Uint8Array, block: number): void {
    for (const { blocks } of this.weights) {
      const values = blocks[block]!;
      for (let k = 0; k < mask.length; k++) if (values[k] !== 0) mask[k] = 1;
    }
    if (this.reporting.size === 0) return;
    for (let k = 0; k < mask.length; k++) if (this.reporting.has(block * BLOCK_ROWS + k)) mask[k] = 1;
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
