/**
 * How well does a layer lie on another after a move, and which small move more would lie best?
 *
 *   a sample fits   when an edge of the other layer that runs the same way passes within the tolerance
 *   share           samples that fit ÷ samples
 *   the move        least squares over the distances across the edges (an edge says nothing of the way along itself),
 *                   repeated while the tolerance shrinks, so that wrong partners drop out
 */
import { cellsAround, type SampleGrid } from './sample-grid.ts';
import { alike } from './shift-votes.ts';

export interface Fit {
  readonly eastM: number;
  readonly northM: number;
  readonly share: number;
  /** Root mean square of the distances across the edges of what fits. */
  readonly spreadM: number;
  /** 0 … 1: how evenly the edges that fit run in all directions; near 0 the move along them is open. */
  readonly allRound: number;
  /** Straight pieces with a sample that fits. */
  readonly pieces: number;
}

export interface Probe {
  /** x, y pairs on the plane. */
  readonly xy: Float64Array;
  readonly direction: Float64Array;
  readonly piece: Uint32Array;
  readonly count: number;
}

interface Sums {
  pieces: number;
  xx: number;
  xy: number;
  yy: number;
  x: number;
  y: number;
  squares: number;
  fitting: number;
}

/** Starts from a move and improves it, a pass for each tolerance; the share is that of the last tolerance. */
export function fitMove(
  probe: Probe,
  target: SampleGrid,
  alongM: number,
  start: { readonly eastM: number; readonly northM: number },
  tolerancesM: readonly number[],
): Fit {
  let { eastM, northM } = start;
  for (const toleranceM of tolerancesM) {
    for (let pass = 0; pass < PASSES; pass++) {
      const sums = sumsOf(probe, target, alongM, eastM, northM, toleranceM);
      const determinant = sums.xx * sums.yy - sums.xy * sums.xy;
      if (!(determinant > FLAT * sums.xx * sums.yy) || sums.fitting < FEWEST) break;
      const moreEast = (sums.yy * sums.x - sums.xy * sums.y) / determinant;
      const moreNorth = (sums.xx * sums.y - sums.xy * sums.x) / determinant;
      eastM += moreEast;
      northM += moreNorth;
      if (Math.hypot(moreEast, moreNorth) < STILL_M) break;
    }
  }
  return fitAt(probe, target, alongM, { eastM, northM }, tolerancesM.at(-1) as number);
}

const PASSES = 6;
const STILL_M = 0.05;
const FLAT = 0.02;
const FEWEST = 8;

/** The fit as it is after exactly this move. */
export function fitAt(
  probe: Probe,
  target: SampleGrid,
  alongM: number,
  { eastM, northM }: { readonly eastM: number; readonly northM: number },
  toleranceM: number,
): Fit {
  const sums = sumsOf(probe, target, alongM, eastM, northM, toleranceM);
  const middle = (sums.xx + sums.yy) / 2;
  const apart = Math.hypot((sums.xx - sums.yy) / 2, sums.xy);
  return {
    eastM,
    northM,
    share: probe.count === 0 ? 0 : sums.fitting / probe.count,
    spreadM: sums.fitting === 0 ? Number.NaN : Math.sqrt(sums.squares / sums.fitting),
    pieces: sums.pieces,
    allRound: middle === 0 ? 0 : (middle - apart) / (middle + apart),
  };
}

/** 1 for each sample that fits after this move. */
export function fittingSamples(
  probe: Probe,
  target: SampleGrid,
  alongM: number,
  { eastM, northM }: { readonly eastM: number; readonly northM: number },
  toleranceM: number,
): Uint8Array {
  const fits = new Uint8Array(probe.count);
  sumsOf(probe, target, alongM, eastM, northM, toleranceM, fits);
  return fits;
}

function sumsOf(
  probe: Probe,
  target: SampleGrid,
  alongM: number,
  eastM: number,
  northM: number,
  toleranceM: number,
  fits?: Uint8Array,
): Sums {
  const sums: Sums = { xx: 0, xy: 0, yy: 0, x: 0, y: 0, squares: 0, fitting: 0, pieces: 0 };
  let lastPiece = -1;
  const { samples, starts, order, columns } = target;
  const reachM = Math.hypot(toleranceM, alongM);
  for (let i = 0; i < probe.count; i++) {
    const x = (probe.xy[2 * i] as number) + eastM;
    const y = (probe.xy[2 * i + 1] as number) + northM;
    const own = probe.direction[i] as number;
    const [firstColumn, lastColumn, firstRow, lastRow] = cellsAround(target, x, y, reachM);
    let best = toleranceM;
    let bestX = 0;
    let bestY = 0;
    let bestDirection = Number.NaN;
    let found = false;
    for (let row = firstRow; row <= lastRow; row++) {
      const end = starts[row * columns + lastColumn + 1] as number;
      for (let at = starts[row * columns + firstColumn] as number; at < end; at++) {
        const other = order[at] as number;
        const dx = (samples.xy[2 * other] as number) - x;
        const dy = (samples.xy[2 * other + 1] as number) - y;
        const direction = samples.direction[other] as number;
        if (!alike(own, direction)) continue;
        const isPoint = Number.isNaN(direction);
        const across = isPoint ? Math.hypot(dx, dy) : Math.abs(dy * Math.cos(direction) - dx * Math.sin(direction));
        const along = isPoint ? 0 : Math.abs(dx * Math.cos(direction) + dy * Math.sin(direction));
        if (across >= best || along > alongM) continue;
        best = across;
        bestX = dx;
        bestY = dy;
        bestDirection = direction;
        found = true;
      }
    }
    if (!found) continue;
    sums.fitting += 1;
    if (fits) fits[i] = 1;
    if (probe.piece[i] !== lastPiece) sums.pieces += 1;
    lastPiece = probe.piece[i] as number;
    sums.squares += best * best;
    if (Number.isNaN(bestDirection)) {
      sums.xx += 1;
      sums.yy += 1;
      sums.x += bestX;
      sums.y += bestY;
      continue;
    }
    const normalX = -Math.sin(bestDirection);
    const normalY = Math.cos(bestDirection);
    const across = bestX * normalX + bestY * normalY;
    sums.xx += normalX * normalX;
    sums.xy += normalX * normalY;
    sums.yy += normalY * normalY;
    sums.x += across * normalX;
    sums.y += across * normalY;
  }
  return sums;
}
