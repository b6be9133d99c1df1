/**
 * Who is whose neighbour? Weights of spatial statistics (methods 3.6), as rows of a sparse matrix.
 *
 *   row i has the neighbours  columns[offsets[i]] … columns[offsets[i + 1] − 1]
 *
 * Binary weights are 1 each; row-standardised ones 1 / number of neighbours. Nobody is his own
 * neighbour here; statistics that include self (Gi*) add it.
 */

import { boxOfPlaces } from '../../geo/box-of-vertices.ts';
import { PlaceBuckets } from './place-buckets.ts';

export interface Neighbours {
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
}

export type Contiguity = 'queen' | 'rook';
export type WeightStyle = 'binary' | 'rowStandardised';

/** Beyond so many pairs finding them takes half a gigabyte, and a neighbourhood that wide tells nothing of a place. */
const MOST_PAIRS = 12_000_000;

/** A neighbourhood so wide that almost everything is a neighbour of everything. */
export class TooManyNeighbours extends Error {
  override readonly name = 'TooManyNeighbours';
  readonly code = 'TOO_MANY_NEIGHBOURS';
  readonly detail: Readonly<Record<string, number>>;
  constructor(cells: number) {
    super(`more than ${MOST_PAIRS} pairs of neighbours among ${cells}`);
    this.detail = { count: cells, most: MOST_PAIRS };
  }
}

function fromLists(lists: readonly (readonly number[])[]): Neighbours {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = offsets[i]! + list.length;
  });
  const columns = new Uint32Array(offsets[lists.length]!);
  lists.forEach((list, i) => {
    columns.set(list, offsets[i]);
  });
  return { count: lists.length, offsets, columns };
}

const queenSteps = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;
const rookSteps = queenSteps.filter(([di, dj]) => di === 0 || dj === 0);

/** Cells of a square grid by column i and row j; gaps are allowed. Each (i, j) once. */
export function gridNeighbours(i: ArrayLike<number>, j: ArrayLike<number>, contiguity: Contiguity): Neighbours {
  const steps = contiguity === 'queen' ? queenSteps : rookSteps;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let cell = 0; cell < i.length; cell++) {
    low = Math.min(low, i[cell]!);
    high = Math.max(high, i[cell]!);
  }
  const width = high - low + 3;
  const key = (column: number, row: number) => row * width + (column - low + 1);
  const cellAt = new Map<number, number>();
  for (let cell = 0; cell < i.length; cell++) cellAt.set(key(i[cell]!, j[cell]!), cell);
  const offsets = new Uint32Array(i.length + 1);
  const columns: number[] = [];
  for (let cell = 0; cell < i.length; cell++) {
    for (const [di, dj] of steps) {
      const there = cellAt.get(key(i[cell]! + di, j[cell]! + dj));
      if (there !== undefined) columns.push(there);
    }
    offsets[cell + 1] = columns.length;
  }
  return { count: i.length, offsets, columns: Uint32Array.from(columns) };
}

/** A full lattice, row by row. */
export function latticeNeighbours(rows: number, columns: number, contiguity: Contiguity): Neighbours {
  const cells = Array.from({ length: rows * columns }, (_, cell) => cell);
  return gridNeighbours(
    cells.map((cell) => cell % columns),
    cells.map((cell) => Math.floor(cell / columns)),
    contiguity,
  );
}

/** Neighbours by a rule: `list(i)` names those of i. For hexagons and polygons. */
export function listedNeighbours(count: number, list: (item: number) => readonly number[]): Neighbours {
  return fromLists(Array.from({ length: count }, (_, item) => list(item)));
}

/** Everything within `distance` (inclusive), in the plane of x and y. */
export function distanceBand(x: ArrayLike<number>, y: ArrayLike<number>, distance: number): Neighbours {
  const reach = distance * (1 + 1e-12);
  const buckets = new PlaceBuckets(x, y, reach);
  const offsets = new Uint32Array(x.length + 1);
  const columns: number[] = [];
  for (let item = 0; item < x.length; item++) {
    const near: number[] = [];
    const offer = (other: number) => {
      if (other !== item && Math.hypot(x[item]! - x[other]!, y[item]! - y[other]!) <= reach) near.push(other);
    };
    const column = buckets.columnOf(item);
    const row = buckets.rowOf(item);
    // No square is narrower than the reach.
    buckets.inRing(column, row, 0, offer);
    buckets.inRing(column, row, 1, offer);
    near.sort((a, b) => a - b);
    for (const other of near) columns.push(other);
    offsets[item + 1] = columns.length;
    if (columns.length > MOST_PAIRS) throw new TooManyNeighbours(x.length);
  }
  return { count: x.length, offsets, columns: Uint32Array.from(columns) };
}

/** The k nearest of each, ties to the lower index. Not symmetric. */
export function nearestNeighbours(x: ArrayLike<number>, y: ArrayLike<number>, k: number): Neighbours {
  const wanted = Math.min(k, x.length - 1);
  if (wanted * x.length > MOST_PAIRS) throw new TooManyNeighbours(x.length);
  const buckets = new PlaceBuckets(x, y, spacingOf(x, y));
  return listedNeighbours(x.length, (item) => {
    const best: { other: number; d: number }[] = [];
    const offer = (other: number) => {
      if (other === item) return;
      const d = Math.hypot(x[item]! - x[other]!, y[item]! - y[other]!);
      const worst = best[best.length - 1];
      if (worst && best.length === wanted && (d > worst.d || (d === worst.d && other > worst.other))) return;
      best.push({ other, d });
      best.sort((a, b) => a.d - b.d || a.other - b.other);
      if (best.length > wanted) best.pop();
    };
    const column = buckets.columnOf(item);
    const row = buckets.rowOf(item);
    const rings = Math.max(buckets.width, buckets.height);
    for (let ring = 0; ring < rings; ring++) {
      // What lies this many squares away is at least all but one of them off.
      if (best.length === wanted && (best[wanted - 1]?.d ?? 0) < (ring - 1) * buckets.side) break;
      buckets.inRing(column, row, ring, offer);
    }
    return best.map(({ other }) => other).sort((a, b) => a - b);
  });
}

/** Side of squares that hold two places or so each; of places in a line, stretches that do. */
function spacingOf(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const { west, south, east, north } = boxOfPlaces(x, y);
  const count = Math.max(1, x.length);
  const extent = Math.max(east - west, north - south, 0);
  return Math.max(Math.sqrt((2 * Math.max((east - west) * (north - south), 0)) / count), (2 * extent) / count);
}

/** Rows without any neighbour. */
export function islands(neighbours: Neighbours): number[] {
  const found: number[] = [];
  for (let i = 0; i < neighbours.count; i++) {
    if (neighbours.offsets[i] === neighbours.offsets[i + 1]) found.push(i);
  }
  return found;
}

/** Weight of one neighbour of row i. */
export function rowWeight(neighbours: Neighbours, row: number, style: WeightStyle): number {
  return style === 'binary' ? 1 : 1 / (neighbours.offsets[row + 1]! - neighbours.offsets[row]!);
}

interface WeightSums {
  readonly s0: number;
  readonly s1: number;
  readonly s2: number;
}

const knownSums = new WeakMap<Neighbours, Map<WeightStyle, WeightSums>>();

/** S0 = Σ w, S1 = ½ Σ (w_ij + w_ji)² = Σ w_ij² + Σ w_ij w_ji, S2 = Σ (w_i. + w_.i)²; once for the same neighbours. */
export function weightSums(neighbours: Neighbours, style: WeightStyle): WeightSums {
  const byStyle = knownSums.get(neighbours) ?? new Map<WeightStyle, WeightSums>();
  knownSums.set(neighbours, byStyle);
  const sums = byStyle.get(style) ?? sumWeights(neighbours, style);
  byStyle.set(style, sums);
  return sums;
}

function sumWeights(neighbours: Neighbours, style: WeightStyle): WeightSums {
  const { count, offsets, columns } = neighbours;
  const rowSum = new Float64Array(count);
  const columnSum = new Float64Array(count);
  // Who names j as a neighbour: the same pairs, column by column.
  const namedBy = new Uint32Array(columns.length);
  const starts = new Uint32Array(count + 1);
  for (const j of columns) starts[j + 1]!++;
  for (let j = 0; j < count; j++) starts[j + 1]! += starts[j]!;
  const next = starts.slice();
  let s0 = 0;
  let s1 = 0;
  for (let i = 0; i < count; i++) {
    if (offsets[i] === offsets[i + 1]) continue;
    const weight = rowWeight(neighbours, i, style);
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = columns[k]!;
      s0 += weight;
      s1 += weight * weight;
      rowSum[i]! += weight;
      columnSum[j]! += weight;
      namedBy[next[j]!++] = i;
    }
  }
  const isNeighbour = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) isNeighbour[columns[k]!] = i;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      const j = namedBy[k]!;
      if (isNeighbour[j] === i) s1 += rowWeight(neighbours, i, style) * rowWeight(neighbours, j, style);
    }
  }
  let s2 = 0;
  for (let i = 0; i < count; i++) s2 += (rowSum[i]! + columnSum[i]!) ** 2;
  return { s0, s1, s2 };
}
