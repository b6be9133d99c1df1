/**
 * The four parameters by which a layer lies best on another: least squares over the distances across the edges.
 *
 *   q = t + s · R(θ) · p                 p of the own layer, from its middle
 *   n · (q′ − q) = n·dt + dθ · n·J(q − t) + dσ · n·(q − t)      n across the edge met, q′ a point of it, s ← s(1 + dσ)
 *
 * An edge says nothing of the way along itself, so only the distance across counts. Repeated while the tolerance shrinks,
 * so that wrong partners drop out; the last tolerances are taken only while the edges that fit stay (drawings of one
 * source agree to centimetres, of two sources to some metres).
 */

import type { EdgeSamples } from './edge-samples.ts';
import type { Probe } from './fit-move.ts';
import { cellsAround, type SampleGrid, sampleGrid } from './sample-grid.ts';
import { alike } from './shift-votes.ts';

export interface Similarity {
  readonly eastM: number;
  readonly northM: number;
  /** Radians, counter-clockwise. */
  readonly turn: number;
  readonly scale: number;
}

export interface SimilarityFit extends Similarity {
  /** Of the samples: lie on an edge of the other layer within the tolerance asked for. */
  readonly share: number;
  /** Root mean square of the distances across the edges of what fits, metres. */
  readonly spreadM: number;
  /** Straight pieces with a sample that fits. */
  readonly pieces: number;
}

/** What a layer is laid on; sines and cosines of its edges are asked for millions of times. */
export interface EdgeTarget extends SampleGrid {
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

export function edgeTarget(samples: EdgeSamples): EdgeTarget {
  const { direction } = samples;
  return { ...sampleGrid(samples, CELL_M), cos: direction.map(Math.cos), sin: direction.map(Math.sin) };
}

const CELL_M = 20;
/** While the tolerance is above this, a part of the samples is enough. */
const COARSE_M = 20;
const COARSE_EVERY = 5;
const COARSE_FEWEST = 200;
const PASSES = 8;
const STILL_M = 0.001;
const FEWEST = 20;
const KEPT_SHARE = 0.8;

/** `fineM`: tolerances below the asked one, coarse to fine; `reachM`: half the size of the own layer. */
export function fitSimilarity(
  probe: Probe,
  target: EdgeTarget,
  alongM: number,
  start: Similarity,
  tolerancesM: readonly number[],
  fineM: readonly number[],
  reachM: number,
): SimilarityFit {
  let best = start;
  for (const toleranceM of tolerancesM) best = improved(probe, target, alongM, best, toleranceM, reachM);
  const askedM = tolerancesM.at(-1) as number;
  let fit = similarityAt(probe, target, alongM, best, askedM);
  for (const toleranceM of fineM) {
    const finer = improved(probe, target, alongM, best, toleranceM, reachM);
    const within = similarityAt(probe, target, alongM, finer, toleranceM);
    const asked = similarityAt(probe, target, alongM, finer, askedM);
    if (within.share < KEPT_SHARE * fit.share || asked.share < KEPT_SHARE * fit.share) break;
    best = finer;
    fit = { ...asked, spreadM: within.spreadM };
  }
  return fit;
}

/** The fit as it is by exactly these parameters. */
export function similarityAt(
  probe: Probe,
  target: EdgeTarget,
  alongM: number,
  by: Similarity,
  toleranceM: number,
): SimilarityFit {
  let fitting = 0;
  let squares = 0;
  let pieces = 0;
  let lastPiece = -1;
  eachPartner(probe, 1, target, alongM, by, toleranceM, (across, _nx, _ny, _x, _y, i) => {
    fitting += 1;
    squares += across * across;
    if (probe.piece[i] !== lastPiece) pieces += 1;
    lastPiece = probe.piece[i] as number;
  });
  const share = probe.count === 0 ? 0 : fitting / probe.count;
  return { ...by, share, spreadM: fitting === 0 ? Number.NaN : Math.sqrt(squares / fitting), pieces };
}

function improved(
  probe: Probe,
  target: EdgeTarget,
  alongM: number,
  start: Similarity,
  toleranceM: number,
  reachM: number,
): Similarity {
  let { eastM, northM, turn, scale } = start;
  const every = toleranceM > COARSE_M && probe.count > COARSE_EVERY * COARSE_FEWEST ? COARSE_EVERY : 1;
  for (let pass = 0; pass < PASSES; pass++) {
    const normal = new Float64Array(20);
    let fitting = 0;
    const [middleX, middleY] = [eastM, northM];
    eachPartner(probe, every, target, alongM, { eastM, northM, turn, scale }, toleranceM, (across, nx, ny, x, y) => {
      fitting += 1;
      // In units of the layer's size, so that the four unknowns are of one order.
      const [dx, dy] = [(x - middleX) / reachM, (y - middleY) / reachM];
      const row = [nx, ny, ny * dx - nx * dy, nx * dx + ny * dy, across];
      for (let i = 0; i < 4; i++)
        for (let j = 0; j < 5; j++)
          normal[5 * i + j] = (normal[5 * i + j] as number) + (row[i] as number) * (row[j] as number);
    });
    const solved = fitting < FEWEST ? null : solve(normal);
    if (!solved) break;
    const [moreEast, moreNorth, moreTurn, moreScale] = solved;
    eastM += moreEast;
    northM += moreNorth;
    turn += moreTurn / reachM;
    scale *= 1 + moreScale / reachM;
    if (Math.hypot(moreEast, moreNorth, moreTurn, moreScale) < STILL_M) break;
  }
  return { eastM, northM, turn, scale };
}

/** Visits each sample that has an edge of the other layer beside it: how far across, the normal, where the sample lies. */
function eachPartner(
  probe: Probe,
  every: number,
  target: EdgeTarget,
  alongM: number,
  { eastM, northM, turn, scale }: Similarity,
  toleranceM: number,
  visit: (across: number, nx: number, ny: number, x: number, y: number, sample: number) => void,
): void {
  const cos = scale * Math.cos(turn);
  const sin = scale * Math.sin(turn);
  const reachM = Math.hypot(toleranceM, alongM);
  const { samples, starts, order, columns, cos: cosOf, sin: sinOf } = target;
  for (let i = 0; i < probe.count; i += every) {
    const px = probe.xy[2 * i] as number;
    const py = probe.xy[2 * i + 1] as number;
    const x = eastM + cos * px - sin * py;
    const y = northM + sin * px + cos * py;
    const own = ((((probe.direction[i] as number) + turn) % Math.PI) + Math.PI) % Math.PI;
    const [firstColumn, lastColumn, firstRow, lastRow] = cellsAround(target, x, y, reachM);
    let best = toleranceM;
    let found = -1;
    let signed = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const end = starts[row * columns + lastColumn + 1] as number;
      for (let at = starts[row * columns + firstColumn] as number; at < end; at++) {
        const other = order[at] as number;
        if (!alike(own, samples.direction[other] as number)) continue;
        const dx = (samples.xy[2 * other] as number) - x;
        const dy = (samples.xy[2 * other + 1] as number) - y;
        const across = dy * (cosOf[other] as number) - dx * (sinOf[other] as number);
        if (Math.abs(across) >= best) continue;
        if (Math.abs(dx * (cosOf[other] as number) + dy * (sinOf[other] as number)) > alongM) continue;
        best = Math.abs(across);
        signed = across;
        found = other;
      }
    }
    if (found < 0) continue;
    visit(signed, -(sinOf[found] as number), cosOf[found] as number, x, y, i);
  }
}

/** Four equations with four unknowns, by elimination with pivots; null where they do not determine them. */
function solve(matrix: Float64Array): [number, number, number, number] | null {
  const m = matrix.slice();
  const at = (row: number, column: number) => m[5 * row + column] as number;
  const largest = Math.max(...[0, 1, 2, 3].map((i) => at(i, i)));
  for (let column = 0; column < 4; column++) {
    let pivot = column;
    for (let row = column + 1; row < 4; row++) if (Math.abs(at(row, column)) > Math.abs(at(pivot, column))) pivot = row;
    if (!(Math.abs(at(pivot, column)) > FLAT * largest)) return null;
    for (let j = 0; j < 5; j++) {
      const kept = at(column, j);
      m[5 * column + j] = at(pivot, j);
      m[5 * pivot + j] = kept;
    }
    for (let row = 0; row < 4; row++) {
      if (row === column) continue;
      const factor = at(row, column) / at(column, column);
      for (let j = column; j < 5; j++) m[5 * row + j] = at(row, j) - factor * at(column, j);
    }
  }
  return [at(0, 4) / at(0, 0), at(1, 4) / at(1, 1), at(2, 4) / at(2, 2), at(3, 4) / at(3, 3)];
}

const FLAT = 1e-4;
