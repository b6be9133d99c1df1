/**
 * Tonnes of every feature of one layer, written out when somebody asks for all of them. (methods 3.1)
 *
 *   e_i = Σ over parts  total · f · w_i / Σ (f · w)   +   what the feature reported as a point source
 *
 * Kept as weights and scales: with one building edited the scale of its sector changes and with it every value of the
 * column, but nothing is written until a map or a grid wants it. What is written is checked against the sum it must have.
 * Bound by memory: 8 bytes read a part and 8 written, 1.5 ns a value.
 */
import type { SharedOut } from './attribution-parts.ts';
import { BLOCK_ROWS } from './kernel/row-values.ts';

const CLOSES_TO = 1e-9;

/** What features reported, by row. */
export interface PlacedPoints {
  readonly rows: readonly number[];
  readonly tonnes: readonly number[];
}

export class EmissionColumn {
  private written: Float64Array | null = null;
  /** What sources report, by row. */
  readonly reported: ReadonlyMap<number, number>;

  constructor(
    /** Rows of the layer. */
    readonly count: number,
    readonly shared: readonly SharedOut[],
    points: readonly PlacedPoints[],
    /** What the values add up to. */
    readonly tonnes: number,
  ) {
    const byRow = new Map<number, number>();
    for (const { rows, tonnes: reported } of points) {
      rows.forEach((row, i) => {
        byRow.set(row, (byRow.get(row) ?? 0) + reported[i]!);
      });
    }
    this.reported = byRow;
  }

  /** The columns it is the sum of. */
  get summands(): readonly EmissionColumn[] {
    return [this];
  }

  /** What is shared out to its rows, where no source reports at one of them; else null. */
  get sharedAlone(): readonly SharedOut[] | null {
    return this.reported.size === 0 ? this.shared : null;
  }

  /** Of one feature. */
  at(row: number): number {
    if (this.written) return this.written[row]!;
    let value = this.reported.size === 0 ? 0 : (this.reported.get(row) ?? 0);
    for (const shared of this.shared) value += partOf(shared.weights.weights.at(row), shared);
    return value;
  }

  /** Of all features. Throws when they do not add up to what they must. */
  values(): Float64Array {
    this.written ??= writtenOut(this, this.tonnes);
    return this.written;
  }

  /** Adds the values of a block to what stands in `values`. */
  addBlock(values: Float64Array, block: number): void {
    const from = block * BLOCK_ROWS;
    const length = Math.min(BLOCK_ROWS, this.count - from);
    if (this.reported.size > 0) {
      for (let k = 0; k < length; k++) values[k]! += this.reported.get(from + k) ?? 0;
    }
    for (const shared of this.shared) {
      const own = shared.weights.weights.blocks[block]!;
      const scale = scaleOf(shared);
      if (isTame(scale)) for (let k = 0; k < length; k++) values[k]! += own[k]! * scale;
      else for (let k = 0; k < length; k++) values[k]! += partOf(own[k]!, shared);
    }
  }
}

function writtenOut(column: EmissionColumn | SummedColumn, tonnes: number): Float64Array {
  const written = new Float64Array(column.count);
  // Plain sums of short runs: what they lose is far below what is checked.
  let sum = 0;
  let size = 0;
  for (let from = 0; from < column.count; from += BLOCK_ROWS) {
    const values = written.subarray(from, from + BLOCK_ROWS);
    column.addBlock(values, from / BLOCK_ROWS);
    let ofRun = 0;
    for (let k = 0; k < values.length; k++) ofRun += values[k]!;
    sum += ofRun;
    size += Math.abs(ofRun);
  }
  if (Math.abs(sum - tonnes) > CLOSES_TO * Math.max(size, Math.abs(tonnes), 1e-9)) {
    throw new Error(`features add up to ${sum} t, not to ${tonnes} t`);
  }
  return written;
}

/** A scale that overflows or vanishes would take the values with it. */
export function isTame(scale: number): boolean {
  return Math.abs(scale) > 1e-280 && Math.abs(scale) < 1e280;
}

/** By what a weight becomes tonnes. */
export function scaleOf({ total, factor, weightSum }: SharedOut): number {
  return (total * factor) / weightSum;
}

/** What a weight bears: the same value `addBlock` adds. */
export function partOf(weight: number, shared: SharedOut): number {
  const scale = scaleOf(shared);
  return isTame(scale) ? weight * scale : shared.total * ((weight * shared.factor) / shared.weightSum);
}

/** Several columns of one layer added up: the gross total. */
export class SummedColumn {
  private written: Float64Array | null = null;

  constructor(
    readonly count: number,
    readonly summands: readonly EmissionColumn[],
    readonly tonnes: number,
  ) {}

  at(row: number): number {
    if (this.written) return this.written[row]!;
    let value = 0;
    for (const column of this.summands) value += column.at(row);
    return value;
  }

  values(): Float64Array {
    this.written ??= writtenOut(this, this.tonnes);
    return this.written;
  }

  get sharedAlone(): readonly SharedOut[] | null {
    const shared = this.summands.map((column) => column.sharedAlone);
    return shared.every((parts) => parts !== null) ? shared.flat() : null;
  }

  addBlock(values: Float64Array, block: number): void {
    for (const column of this.summands) column.addBlock(values, block);
  }
}

/** Columns by name, each written out when it is first asked for. */
export class ColumnsOnDemand<Name extends string> implements ReadonlyMap<Name, Float64Array> {
  readonly [Symbol.toStringTag] = 'ColumnsOnDemand';

  /** `sources`: the columns as they are, for whoever can do without writing them out. */
  constructor(readonly sources: ReadonlyMap<Name, EmissionColumn | SummedColumn>) {}

  get size(): number {
    return this.sources.size;
  }

  get(name: Name): Float64Array | undefined {
    return this.sources.get(name)?.values();
  }

  has(name: Name): boolean {
    return this.sources.has(name);
  }

  keys(): MapIterator<Name> {
    return this.sources.keys();
  }

  *values(): MapIterator<Float64Array> {
    for (const column of this.sources.values()) yield column.values();
  }

  *entries(): MapIterator<[Name, Float64Array]> {
    for (const [name, column] of this.sources) yield [name, column.values()];
  }

  [Symbol.iterator](): MapIterator<[Name, Float64Array]> {
    return this.entries();
  }

  forEach(callback: (values: Float64Array, name: Name, map: ReadonlyMap<Name, Float64Array>) => void): void {
    for (const [name, column] of this.sources) callback(column.values(), name, this);
  }
}
