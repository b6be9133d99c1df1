/**
 * By which turns could one layer lie on the other? Told by the directions of their edges alone, wherever they lie.
 *
 *   a(φ), b(φ)   share of the edge samples of either layer that run towards φ, in bins of ¼° over a half turn
 *   c(θ) = Σ (a(φ) − ā)(b(φ + θ) − b̄)    is high where the turn θ brings like directions together
 *
 * The highest few are candidates, and no turn at all always is one: most local grids of surveying offices are hardly
 * turned. Edges have no sense, so a turn and the same with a half turn look alike; the smaller one is taken.
 */
import type { EdgeSamples } from './edge-samples.ts';

const BINS = 720;
/** Directions of drawn edges scatter by about this many bins to either side. */
const BLUR = 4;
const APART_BINS = 8;

/** Radians, counter-clockwise, −½π … ½π; the likeliest first, `0` among them. */
export function turnCandidates(own: Pick<EdgeSamples, 'direction'>, other: EdgeSamples, most: number): number[] {
  const a = histogram(own.direction);
  const b = histogram(other.direction);
  const scores = Array.from({ length: BINS }, (_, turn) => {
    let sum = 0;
    for (let bin = 0; bin < BINS; bin++) sum += (a[bin] as number) * (b[(bin + turn) % BINS] as number);
    return sum;
  });
  const chosen: number[] = [];
  const order = scores.map((_, bin) => bin).sort((one, two) => (scores[two] as number) - (scores[one] as number));
  for (const bin of order) {
    if (chosen.length >= most) break;
    const apart = (one: number) => Math.min((bin - one + BINS) % BINS, (one - bin + BINS) % BINS);
    if (chosen.every((one) => apart(one) >= APART_BINS)) chosen.push(bin);
  }
  const turns = chosen.map((bin) => (bin > BINS / 2 ? bin - BINS : bin) * (Math.PI / BINS));
  return turns.some((turn) => Math.abs(turn) < Math.PI / BINS) ? turns : [...turns, 0];
}

/** Shares less their mean, blurred. */
function histogram(direction: Float64Array): Float64Array {
  const counts = new Float64Array(BINS);
  let total = 0;
  for (const angle of direction) {
    if (Number.isNaN(angle)) continue;
    const bin = Math.floor((angle / Math.PI) * BINS) % BINS;
    counts[bin] = (counts[bin] as number) + 1;
    total += 1;
  }
  const shares = new Float64Array(BINS);
  if (total === 0) return shares;
  for (let bin = 0; bin < BINS; bin++) {
    for (let by = -BLUR; by <= BLUR; by++)
      shares[bin] =
        (shares[bin] as number) +
        ((counts[(bin + by + BINS) % BINS] as number) * (BLUR + 1 - Math.abs(by))) / ((BLUR + 1) ** 2 * total);
    shares[bin] = (shares[bin] as number) - 1 / BINS;
  }
  return shares;
}
