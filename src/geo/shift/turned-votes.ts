/**
 * Where would a turned layer have to lie so that most of its edges fall on edges of the other? Over any distance.
 *
 * As `shift-votes.ts`, but without a reach: the samples of the other layer stand sorted by direction, so that each sample
 * of the own layer meets only those that run its way, some hundredths of all. What bounds it is memory: the chart is
 * walked once for its mean and highest square and once for the next.
 */
import type { EdgeSamples } from './edge-samples.ts';
import type { Probe } from './fit-move.ts';
import { type Peak, smoothedVotes } from './shift-votes.ts';

const BINS = 180;
/** Degrees to either side. */
const SAME_WAY = 3;

export interface ByDirection {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Samples of degree d are `starts[d]` … `starts[d + 1]`. */
  readonly starts: Uint32Array;
}

export function byDirection({ xy, direction, count }: EdgeSamples): ByDirection {
  const starts = new Uint32Array(BINS + 1);
  const degree = (i: number) => Math.floor(((direction[i] as number) / Math.PI) * BINS) % BINS;
  for (let i = 0; i < count; i++) starts[degree(i) + 1] = (starts[degree(i) + 1] as number) + 1;
  for (let bin = 0; bin < BINS; bin++) starts[bin + 1] = (starts[bin + 1] as number) + (starts[bin] as number);
  const next = starts.slice();
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = next[degree(i)] as number;
    next[degree(i)] = at + 1;
    x[at] = xy[2 * i] as number;
    y[at] = xy[2 * i + 1] as number;
  }
  return { x, y, starts };
}

export interface TurnedVotes {
  /** The highest square, and the highest at least `APART` squares from it; shares of the voting samples. */
  readonly peaks: readonly Peak[];
  /** Of all squares: what chance gives. */
  readonly mean: number;
  readonly deviation: number;
}

const APART = 4;

/** Ways up to `reachM` to each side; `probe` is turned already. */
export async function turnedVotes(
  probe: Probe,
  every: number,
  { x, y, starts }: ByDirection,
  reachM: number,
  binM: number,
  pause: () => Promise<void>,
): Promise<TurnedVotes> {
  const half = Math.ceil(reachM / binM);
  const side = 2 * half + 1;
  const votes = new Uint32Array(side * side);
  const lastVoter = new Int32Array(side * side).fill(-1);
  let voters = 0;
  for (let i = 0; i < probe.count; i += every) {
    voters += 1;
    const fromX = probe.xy[2 * i] as number;
    const fromY = probe.xy[2 * i + 1] as number;
    const degree = Math.floor(((probe.direction[i] as number) / Math.PI) * BINS);
    for (let by = -SAME_WAY; by <= SAME_WAY; by++) {
      const bin = (((degree + by) % BINS) + BINS) % BINS;
      const end = starts[bin + 1] as number;
      for (let at = starts[bin] as number; at < end; at++) {
        const column = Math.round(((x[at] as number) - fromX) / binM) + half;
        const row = Math.round(((y[at] as number) - fromY) / binM) + half;
        if (column < 0 || row < 0 || column >= side || row >= side) continue;
        const square = row * side + column;
        if (lastVoter[square] === i) continue;
        lastVoter[square] = i;
        votes[square] = (votes[square] as number) + 1;
      }
    }
    if (i % (16 * every) === 0) await pause();
  }
  return read(smoothedVotes(votes, side, Math.max(1, voters)), side, binM);
}

function read(shares: Float32Array, side: number, binM: number): TurnedVotes {
  let sum = 0;
  let squares = 0;
  let first = 0;
  for (let at = 0; at < shares.length; at++) {
    const share = shares[at] as number;
    sum += share;
    squares += share * share;
    if (share > (shares[first] as number)) first = at;
  }
  const half = (side - 1) / 2;
  const peak = (at: number): Peak => ({
    eastM: ((at % side) - half) * binM,
    northM: (Math.floor(at / side) - half) * binM,
    share: shares[at] as number,
  });
  const [column, row] = [first % side, Math.floor(first / side)];
  let second = -1;
  for (let at = 0; at < shares.length; at++) {
    if ((shares[at] as number) <= (second < 0 ? 0 : (shares[second] as number))) continue;
    if (Math.abs((at % side) - column) < APART && Math.abs(Math.floor(at / side) - row) < APART) continue;
    second = at;
  }
  const mean = sum / shares.length;
  const deviation = Math.sqrt(Math.max(0, squares / shares.length - mean * mean));
  return { peaks: second < 0 ? [peak(first)] : [peak(first), peak(second)], mean, deviation };
}
