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

function fromLists(lists: readonly (readonly number[])[]): Neighbours {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = offsets[i]! + list.length;
  });
  return { count: lists.length, offsets, columns: Uint32Array.from(lists.flat()) };
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
  order.forEach((item, place) => {
    while (x[item]! - x[order[first]!]! > reach) first++;
    for (let k = first; k < place; k++) {
      const other = order[k]!;
      if (Math.hypot(x[item]! - x[other]!, y[item]! - y[other]!) <= reach) {
        lists[item]!.push(other);
        lists[other]!.push(item);
      }
    }
  });
  return fromLists(lists.map((list) => list.sort((a, b) => a - b)));
}

/** The k nearest of each, ties to the lower index. Not symmetric. */
export function nearestNeighbours(x: ArrayLike<number>, y: ArrayLike<number>, k: number): Neighbours {
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

/** S0 = Σ w, S1 = ½ Σ (w_ij + w_ji)², S2 = Σ (w_i. + w_.i)². */
export function weightSums(neighbours: Neighbours, style: WeightStyle): { s0: number; s1: number; s2: number } {
  const { count, offsets, columns } = neighbours;
  const rowSum = new Float64Array(count);
  const columnSum = new Float64Array(count);
  const weightOf = new Map<number, number>();
  let s0 = 0;
  for (let i = 0; i < count; i++) {
    const weight = rowWeight(neighbours, i, style);
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = columns[k]!;
      s0 += weight;
      rowSum[i]! += weight;
      columnSum[j]! += weight;
      weightOf.set(i * count + j, weight);
    }
  }
  // Σ (w_ij + w_ji)² over ordered pairs; a one-sided pair is met once and counts for both orders.
  let s1 = 0;
  for (const [pair, weight] of weightOf) {
    const i = Math.floor(pair / count);
    const j = pair - i * count;
    const back = weightOf.get(j * count + i);
    s1 += back === undefined ? 2 * weight * weight : (weight + back) ** 2;
  }
  let s2 = 0;
  for (let i = 0; i < count; i++) s2 += (rowSum[i]! + columnSum[i]!) ** 2;
  return { s0, s1: s1 / 2, s2 };
}
