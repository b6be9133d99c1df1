/**
 * How sure is the total when errors are large or shared? Approach 2, Monte Carlo (methods 2.6)
 *
 *   E_run = Σ_x E_x · a_x · f_id(x) · Π_i (1 + w_i · (d_i − 1))
 *
 * a: error of the activity, f: of the factor, d_i: of further numbers the part moves with by w_i % a %; all with mean 1.
 *
 * A factor that several categories share is drawn once a run: its error does not average out. A half width
 * of 95 % gives sd = U / 1.96 of the value: normal up to 0.3, log-normal above with
 * σ² = ln(1 + sd²), µ = −σ²/2, so that the mean stays. Bounds give a triangle or a rectangle. Seeded: the
 * same parts and seed give the same result.
 *
 * `isStable`: the half width moved by no more than 1 % over the last 2,000 runs; otherwise ask for more.
 */
import { BadInput, notNegative } from '../bad-input.ts';
import { normalFrom, seededRandom } from '../seeded-random.ts';

/** Error of a quantity, as a multiple of its value. */
type Spread =
  | { readonly kind: 'halfWidth'; readonly pct: number }
  | { readonly kind: 'triangle'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'rectangle'; readonly low: number; readonly high: number };

export interface UncertainPart {
  readonly tonnes: number;
  readonly activity: Spread;
  readonly factor: Spread;
  /** Parts with the same id share one draw of the factor; null: a factor of its own. */
  readonly factorId: string | null;
  /** Further numbers behind it, each drawn once a run for all parts that name it. */
  readonly numbers?: readonly SharedNumber[];
}

interface SharedNumber {
  readonly id: string;
  readonly spread: Spread;
  /** By how many % the part moves with 1 % of the number. */
  readonly weight: number;
}

export interface SimulatedTotal {
  readonly runs: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Of the mean, from the number of runs. */
  readonly standardError: number;
  readonly isStable: boolean;
}

export const DEFAULT_RUNS = 10_000;
const DEFAULT_SEED = 20260101;
const STABLE_RUNS = 2000;
const STABLE_WITHIN = 0.01;
const Z_95 = 1.96;
/** Relative sd above which a normal distribution would go below zero too often. */
const NORMAL_UP_TO = 0.3;
const LOW = 0.025;
const HIGH = 0.975;

/**
 * A simulation that is run in stretches: each call fills `totals` with the totals of the next runs, so that
 * whoever calls can show progress and stop in between.
 */
export function simulationOf(parts: readonly UncertainPart[], seed = DEFAULT_SEED): (totals: Float64Array) => void {
  const random = seededRandom(seed);
  const normal = normalFrom(random);
  const factorAt = new Map<string, number>();
  const factors: (() => number)[] = [];
  const places = parts.map(({ factor, factorId }) => {
    const known = factorId === null ? undefined : factorAt.get(factorId);
    if (known !== undefined) return known;
    factors.push(drawFrom(factor, random, normal));
    if (factorId !== null) factorAt.set(factorId, factors.length - 1);
    return factors.length - 1;
  });
  const numberPlaces = parts.map(({ numbers = [] }) =>
    numbers.map(({ id, spread, weight }) => {
      const key = `number ${id}`;
      let place = factorAt.get(key);
      if (place === undefined) {
        place = factors.push(drawFrom(spread, random, normal)) - 1;
        factorAt.set(key, place);
      }
      return { place, weight };
    }),
  );
  const activities = parts.map(({ activity }) => drawFrom(activity, random, normal));
  const tonnes = Float64Array.from(parts, (part) => finite(part.tonnes));
  const drawn = new Float64Array(factors.length);
  return (totals) => {
    for (let run = 0; run < totals.length; run++) {
      for (let i = 0; i < factors.length; i++) drawn[i] = factors[i]!();
      let sum = 0;
      for (let i = 0; i < tonnes.length; i++) {
        let part = tonnes[i]! * activities[i]!() * drawn[places[i]!]!;
        for (const { place, weight } of numberPlaces[i]!) part *= 1 + weight * (drawn[place]! - 1);
        sum += part;
      }
      totals[run] = sum;
    }
  };
}

/** All runs at once. */
export function simulateUncertainty(
  parts: readonly UncertainPart[],
  runs = DEFAULT_RUNS,
  seed = DEFAULT_SEED,
): SimulatedTotal {
  const totals = new Float64Array(runs);
  simulationOf(parts, seed)(totals);
  return distributionOf(totals);
}

/** What the totals of the runs, in the order they were drawn, say; throws `RangeError` for fewer than two. */
export function distributionOf(totals: Float64Array): SimulatedTotal {
  const runs = totals.length;
  if (runs < 2) throw new RangeError('a simulation needs two runs at least');
  const mean = totals.reduce((sum, total) => sum + total, 0) / runs;
  const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / (runs - 1);
  const sorted = totals.slice().sort();
  const low = quantile(sorted, LOW);
  const high = quantile(sorted, HIGH);
  return {
    runs,
    mean,
    standardDeviation: Math.sqrt(variance),
    low,
    median: quantile(sorted, 0.5),
    high,
    standardError: Math.sqrt(variance / runs),
    isStable: isStable(totals, high - low),
  };
}

function isStable(totals: Float64Array, width: number): boolean {
  if (totals.length <= STABLE_RUNS) return false;
  const before = totals.slice(0, totals.length - STABLE_RUNS).sort();
  const widthBefore = quantile(before, HIGH) - quantile(before, LOW);
  return Math.abs(width - widthBefore) <= STABLE_WITHIN * width;
}

/** Linear between the two nearest of the sorted numbers. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (place - below);
}

function drawFrom(spread: Spread, random: () => number, normal: () => number): () => number {
  switch (spread.kind) {
    case 'halfWidth': {
      const sd = notNegative(spread.pct, 'uncertainty') / 100 / Z_95;
      if (sd === 0) return () => 1;
      if (sd <= NORMAL_UP_TO) return () => 1 + sd * normal();
      const sigma = Math.sqrt(Math.log1p(sd * sd));
      return () => Math.exp(sigma * normal() - (sigma * sigma) / 2);
    }
    case 'rectangle': {
      const { low, high } = bounds(spread.low, spread.high);
      return () => low + (high - low) * random();
    }
    case 'triangle': {
      const { low, high } = bounds(spread.low, spread.high);
      const mode = finite(spread.mode);
      if (mode < low || mode > high) throw new BadInput('NOT_A_NUMBER', `most likely ${mode} lies outside its bounds`);
      if (low === high) return () => low;
      const cut = (mode - low) / (high - low);
      return () => {
        const u = random();
        return u < cut
          ? low + Math.sqrt(u * (high - low) * (mode - low))
          : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
      };
    }
  }
}

function bounds(low: number, high: number): { low: number; high: number } {
  if (finite(low) > finite(high))
    throw new BadInput('NOT_A_NUMBER', `bounds ${low} and ${high} are the wrong way round`);
  return { low, high };
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new BadInput('NOT_A_NUMBER', `${value}`);
  return value;
}
