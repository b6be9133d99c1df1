/**
 * Which features of a layer emit most, and which after an edit? (methods 3.1)
 *
 *   e_i = Σ over parts  k_p w_pi            k_p = total · f / Σ (f · w)
 *
 * Between two answers every k moves a little and with it every value, but hardly the order. Of each block of 1024 rows it
 * is known between which bounds its largest value lies: unchanged weights grow by no less than the least and no more than
 * the most that a k grew. As many blocks as there are places in the list hold a value above the least of their lower
 * bounds, so a block whose upper bound is less has none of the largest. Only the others are read: the list is the one a
 * look at all rows would give.
 * Bound by memory: of a million rows some fifty blocks, 0.1 ms; all of them, 2 ns a row and part.
 */
import { type EmissionColumn, type SummedColumn, scaleOf } from './attribution-columns.ts';
import type { SharedOut } from './attribution-parts.ts';
import { BLOCK_ROWS } from './kernel/row-values.ts';
import { TopList } from './kernel/top-list.ts';

type Column = EmissionColumn | SummedColumn;

/** Bounds of the largest value of each block. */
interface Peaks {
  readonly parts: readonly SharedOut[];
  readonly upper: Float64Array;
  readonly lower: Float64Array;
}

interface Kept {
  readonly column: Column;
  readonly count: number;
  readonly rows: readonly number[];
  /** Null where bounds cannot be told from parts alone. */
  readonly peaks: Peaks | null;
}

/** Bounds grow a rounding an edit; a thousand million edits are below this. */
const SLACK = 1e-9;

/** The lists of the last answer, by name. */
export class TopRows {
  private readonly kept = new Map<string, Kept>();

  /** Rows of the largest values by size, largest first; of equal ones the earlier row. Only values other than 0. */
  largest(name: string, column: Column, count: number): readonly number[] {
    const before = this.kept.get(name);
    if (before?.column === column && before.count === count) return before.rows;
    const peaks = peaksOf(column, before?.peaks ?? null);
    const rows = readLargest(column, count, peaks);
    this.kept.set(name, { column, count, rows, peaks });
    return rows;
  }
}

function peaksOf(column: Column, before: Peaks | null): Peaks | null {
  const parts = column.sharedAlone;
  if (parts === null || parts.length === 0) return null;
  const scales = parts.map((part) => Math.abs(scaleOf(part)));
  if (!scales.every((scale) => scale > 1e-200 && scale < 1e200)) return null;
  const [first] = parts;
  if (parts.length === 1 && first) {
    const upper = first.weights.blocks.largest.map((weight) => weight * scales[0]!);
    return { parts, upper, lower: upper.slice() };
  }
  // Parts that take away from each other bound nothing.
  if (parts.some(({ total }) => total < 0)) return null;
  if (before && isLike(before.parts, parts)) return moved(before, parts);
  const length = Math.ceil(column.count / BLOCK_ROWS);
  return {
    parts,
    upper: new Float64Array(length).fill(Number.POSITIVE_INFINITY),
    lower: new Float64Array(length),
  };
}

function isLike(one: readonly SharedOut[], other: readonly SharedOut[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ weights }, i) => weights.weights.length === other[i]!.weights.weights.length)
  );
}

/** Bounds of before, for what the parts have become; a block with another weight is not known. */
function moved(before: Peaks, parts: readonly SharedOut[]): Peaks {
  const growth = parts.map((part, i) => scaleOf(part) / scaleOf(before.parts[i]!));
  const most = Math.max(...growth);
  const least = Math.min(...growth);
  const upper = before.upper.map((value) => value * most);
  const lower = before.lower.map((value) => value * least);
  for (let block = 0; block < upper.length; block++) {
    const isSame = parts.every(
      ({ weights }, i) => weights.weights.blocks[block] === before.parts[i]!.weights.weights.blocks[block],
    );
    if (isSame) continue;
    upper[block] = Number.POSITIVE_INFINITY;
    lower[block] = 0;
  }
  return { parts, upper, lower };
}

/** Reads the blocks that may hold one of the largest, and makes their bounds exact. */
function readLargest(column: Column, count: number, peaks: Peaks | null): number[] {
  const top = new TopList(count);
  const enough = peaks === null ? 0 : leastOfLargest(peaks.lower, count) * (1 - SLACK);
  const values = new Float64Array(BLOCK_ROWS);
  for (let block = 0; block * BLOCK_ROWS < column.count; block++) {
    if (peaks !== null) {
      const atMost = peaks.upper[block]! * (1 + SLACK);
      if (atMost < enough || atMost <= top.least) continue;
    }
    const from = block * BLOCK_ROWS;
    const length = Math.min(BLOCK_ROWS, column.count - from);
    values.fill(0);
    column.addBlock(values, block);
    let largest = 0;
    for (let k = 0; k < length; k++) {
      // By size: removals are negative.
      const size = Math.abs(values[k]!);
      if (size > largest) largest = size;
      if (size > top.least) top.offer(from + k, size);
    }
    if (peaks === null) continue;
    peaks.upper[block] = largest;
    peaks.lower[block] = largest;
  }
  return top.items;
}

/** The value that `count` of these reach; 0 where there are fewer. */
function leastOfLargest(values: Float64Array, count: number): number {
  return values.length < count ? 0 : values.slice().sort()[values.length - count]!;
}
