/**
 * Who is whose neighbour? Weights of spatial statistics (methods 3.6), as rows of a sparse matrix.
 *
 *   row i has the neighbours  columns[offsets[i]] … columns[offsets[i + 1] − 1]
 *
 * Binary weights are 1 each; row-standardised ones 1 / number of neighbours. Nobody is his own
 * neighbour here; statistics that include self (Gi*) add it.
 */

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

/** Everything within `distance` (inclusive), in the plane of x and y. Swept along x. */
export function distanceBand(x: ArrayLike<number>, y: ArrayLike<number>, distance: number): Neighbours {
  const order = Array.from({ length: x.length }, (_, i) => i).sort((a, b) => x[a]! - x[b]! || a - b);
  const lists: number[][] = order.map(() => []);
  const reach = distance * (1 + 1e-12);
  let first = 0;
  let pairs = 0;
  order.forEach((item, place) => {
    while (x[item]! - x[order[first]!]! > reach) first++;
    for (let k = first; k < place; k++) {
      const other = order[k]!;
      if (Math.hypot(x[item]! - x[other]!, y[item]! - y[other]!) <= reach) {
        lists[item]!.push(other);
        lists[other]!.push(item);
        pairs += 2;
      }
    }
    if (pairs > MOST_PAIRS) throw new TooManyNeighbours(x.length);
  });
  return fromLists(lists.map((list) => list.sort((a, b) => a - b)));
}

/** The k nearest of each, ties to the lower index. Not symmetric. */
export function nearestNeighbours(x: ArrayLike<number>, y: ArrayLike<number>, k: number): Neighbours {
  if (k * x.length > MOST_PAIRS) throw new TooManyNeighbours(x.length);
  const order = Array.from({ length: x.length }, (_, i) => i).sort((a, b) => x[a]! - x[b]! || a - b);
  const placeOf = new Uint32Array(x.length);
  order.forEach((item, place) => {
    placeOf[item] = place;
  });
  return fromLists(
    Array.from({ length: x.length }, (_, item) => {
      const best: { other: number; d: number }[] = [];
      const isFull = () => best.length === Math.min(k, x.length - 1);
      const offer = (other: number) => {
        const d = Math.hypot(x[item]! - x[other]!, y[item]! - y[other]!);
        const worst = best[best.length - 1];
        if (worst && isFull() && (d > worst.d || (d === worst.d && other > worst.other))) return;
        best.push({ other, d });
        best.sort((a, b) => a.d - b.d || a.other - b.other);
        if (best.length > k) best.pop();
      };
      // Walk outwards along x on both sides until neither side can hold a nearer one.
      for (let step = 1; ; step++) {
        const left = order[placeOf[item]! - step];
        const right = order[placeOf[item]! + step];
        if (left === undefined && right === undefined) break;
        const reach = isFull() ? best[best.length - 1]!.d : Number.POSITIVE_INFINITY;
        const leftFar = left === undefined || x[item]! - x[left]! > reach;
        const rightFar = right === undefined || x[right]! - x[item]! > reach;
        if (leftFar && rightFar) break;
        if (left !== undefined && !leftFar) offer(left);
        if (right !== undefined && !rightFar) offer(right);
      }
      return best.map(({ other }) => other).sort((a, b) => a - b);
    }),
  );
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

/** S0 = Σ w, S1 = ½ Σ (w_ij + w_ji)² = Σ w_ij² + Σ w_ij w_ji, S2 = Σ (w_i. + w_.i)². */
export function weightSums(neighbours: Neighbours, style: WeightStyle): { s0: number; s1: number; s2: number } {
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
