/**
 * By which way would most edges of one layer fall on edges of the other?
 *
 * Every sample of the one layer votes for the ways to all samples of the other within reach that run in about the same
 * direction; once for each square of the chart of ways. Wrong pairs vote all over the chart, right ones for one square
 * alone. What a square got, in shares of the samples, is how much of the layer would lie on the other after that move.
 */

import type { EdgeSamples } from './edge-samples.ts';
import { cellsAround, type SampleGrid } from './sample-grid.ts';

export interface VoteChart {
  /** Squares to a side; the middle one is no move at all. */
  readonly side: number;
  readonly binM: number;
  /** Share of the voting samples, smoothed over the eight neighbours. */
  readonly shares: Float32Array;
  readonly voters: number;
}

export interface Peak {
  readonly eastM: number;
  readonly northM: number;
  readonly share: number;
}

const SAME_DIRECTION = Math.PI / 15;

export async function shiftVotes(
  probe: EdgeSamples,
  every: number,
  target: SampleGrid,
  reachM: number,
  binM: number,
  pause: (fraction: number) => Promise<void>,
): Promise<VoteChart> {
  const half = Math.ceil(reachM / binM);
  const side = 2 * half + 1;
  const votes = new Uint32Array(side * side);
  const lastVoter = new Int32Array(side * side).fill(-1);
  const { samples, starts, order, columns } = target;
  let voters = 0;
  for (let i = 0; i < probe.count; i += every) {
    const x = probe.xy[2 * i] as number;
    const y = probe.xy[2 * i + 1] as number;
    const direction = probe.direction[i] as number;
    const [firstColumn, lastColumn, firstRow, lastRow] = cellsAround(target, x, y, reachM);
    let seen = false;
    for (let row = firstRow; row <= lastRow; row++) {
      const end = starts[row * columns + lastColumn + 1] as number;
      for (let at = starts[row * columns + firstColumn] as number; at < end; at++) {
        const other = order[at] as number;
        const dx = (samples.xy[2 * other] as number) - x;
        const dy = (samples.xy[2 * other + 1] as number) - y;
        if (Math.abs(dx) > reachM || Math.abs(dy) > reachM) continue;
        seen = true;
        if (!alike(direction, samples.direction[other] as number)) continue;
        const bin = (Math.round(dy / binM) + half) * side + Math.round(dx / binM) + half;
        if (lastVoter[bin] === i) continue;
        lastVoter[bin] = i;
        votes[bin] = (votes[bin] as number) + 1;
      }
    }
    if (seen) voters += 1;
    if ((i / every) % 16 === 0) await pause(i / probe.count);
  }
  return { side, binM, voters, shares: smoothedVotes(votes, side, Math.max(1, voters)) };
}

/** Do two edges run the same way, whichever end they begin at? A point runs every way. */
export function alike(one: number, other: number): boolean {
  if (Number.isNaN(one) || Number.isNaN(other)) return true;
  const apart = Math.abs(one - other);
  return apart < SAME_DIRECTION || Math.PI - apart < SAME_DIRECTION;
}

/** Weights 1, ½, ¼ from the middle outwards; the sum is not divided, for one sample seldom votes for two neighbours. */
export function smoothedVotes(votes: Uint32Array, side: number, voters: number): Float32Array {
  const shares = new Float32Array(votes.length);
  for (let row = 1; row < side - 1; row++) {
    for (let column = 1; column < side - 1; column++) {
      const at = row * side + column;
      const v = (offset: number) => votes[at + offset] as number;
      shares[at] =
        (v(0) +
          (v(-1) + v(1) + v(-side) + v(side)) / 2 +
          (v(-side - 1) + v(-side + 1) + v(side - 1) + v(side + 1)) / 4) /
        (4 * voters);
    }
  }
  return shares;
}

/** The highest squares, each at least `apartM` from the higher ones. */
export function peaksOf(chart: VoteChart, most: number, apartM: number): Peak[] {
  const { side, binM, shares } = chart;
  const half = (side - 1) / 2;
  const peaks: Peak[] = [];
  while (peaks.length < most) {
    let best: Peak | null = null;
    for (let at = 0; at < shares.length; at++) {
      const share = shares[at] as number;
      if (share <= (best?.share ?? 0)) continue;
      const eastM = ((at % side) - half) * binM;
      const northM = (Math.floor(at / side) - half) * binM;
      if (peaks.some((peak) => Math.hypot(peak.eastM - eastM, peak.northM - northM) < apartM)) continue;
      best = { eastM, northM, share };
    }
    if (!best) break;
    peaks.push(best);
  }
  return peaks;
}

/** Mean and standard deviation of all squares farther than `apartM` from a way: what chance gives. */
export function chanceLevel(
  chart: VoteChart,
  eastM: number,
  northM: number,
  apartM: number,
): { mean: number; deviation: number } {
  const { side, binM, shares } = chart;
  const half = (side - 1) / 2;
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let row = 1; row < side - 1; row++) {
    for (let column = 1; column < side - 1; column++) {
      if (Math.hypot((column - half) * binM - eastM, (row - half) * binM - northM) < apartM) continue;
      const share = shares[row * side + column] as number;
      sum += share;
      squares += share * share;
      count += 1;
    }
  }
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}
