/**
 * Does a series that grows fast bend towards a limit, and where does it lie? (clause 5.1 c; methods 4.6, 5.3)
 *
 *   y = K / (1 + exp(−r · (t − t0)))          K in the unit of y, r 1/year, t0 the year of half of K
 *   least squares of y; R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)²
 *
 * For given r and t0 the best K is known, K = Σ y·s / Σ s² with s = 1/(1 + exp(−r(t − t0))), so the search goes over two
 * numbers: from a grid of starts, then Levenberg–Marquardt on all three. What cannot be said is said as such:
 * TOO_SHORT under four points, NON_POSITIVE for a value of zero or below, NOT_GROWING for a series that does not rise
 * along the curve, NO_BEND where the data are as well described by growth without a limit (K beyond `FARTHEST` times the
 * largest value, or the exponential curve is no worse): then K is not in the data, and a limit must come from elsewhere.
 * A limit more than twice the last value lies on the far side of the turning point and is uncertain: `isBeforeTurn`.
 */

export interface SeriesPoint {
  readonly year: number;
  readonly value: number;
}

export interface LogisticCurve {
  /** Level of saturation K, in the unit of the values. */
  readonly limit: number;
  /** r, 1/year. */
  readonly rate: number;
  /** t0, the year of half the limit. */
  readonly halfYear: number;
  readonly rSquared: number;
  /** Last value as a share of the limit. */
  readonly reached: number;
  /** The last value lies below half of the limit: the bend has not been seen yet. */
  readonly isBeforeTurn: boolean;
  /** Year in which 90 % of the limit is reached: t0 + ln 9 / r. */
  readonly nearLimitYear: number;
}

type LogisticFit =
  | { readonly curve: LogisticCurve; readonly problem: null }
  | { readonly curve: null; readonly problem: 'TOO_SHORT' | 'NON_POSITIVE' | 'NOT_GROWING' | 'NO_BEND' };

const FEWEST_POINTS = 4;
const FARTHEST = 20;
const RATES = [0.02, 0.05, 0.1, 0.2, 0.35, 0.6, 1, 1.6, 2.5];
const STEPS = 200;
/** A limit must explain at least this much of what growth without one leaves over. */
const WORTH = 0.02;

export function logisticValue(
  { limit, rate, halfYear }: Pick<LogisticCurve, 'limit' | 'rate' | 'halfYear'>,
  year: number,
) {
  return limit / (1 + Math.exp(-rate * (year - halfYear)));
}

export function fitLogistic(points: readonly SeriesPoint[]): LogisticFit {
  const refused = (problem: NonNullable<LogisticFit['problem']>): LogisticFit => ({ curve: null, problem });
  const sorted = [...points].sort((a, b) => a.year - b.year);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || sorted.length < FEWEST_POINTS) return refused('TOO_SHORT');
  if (sorted.some(({ value }) => !(value > 0) || !Number.isFinite(value))) return refused('NON_POSITIVE');
  const largest = Math.max(...sorted.map(({ value }) => value));
  const mean = sorted.reduce((sum, { value }) => sum + value, 0) / sorted.length;
  const spread = sorted.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  if (spread === 0 || last.value <= first.value) return refused('NOT_GROWING');
  // Years from the middle and values in the size of the largest: numbers near one.
  const middle = (first.year + last.year) / 2;
  const t = sorted.map(({ year }) => year - middle);
  const y = sorted.map(({ value }) => value / largest);
  const span = last.year - first.year;
  let best: Fit | null = null;
  for (const rate of RATES) {
    for (let half = -span; half <= 3 * span; half += span / 8) {
      const start = withBestLimit(t, y, rate, half);
      if (start && (best === null || start.error < best.error)) best = start;
    }
  }
  if (!best) return refused('NOT_GROWING');
  const fit = refined(t, y, best);
  const exponentialError = exponentialLeftOver(t, y);
  const isBent = fit.limit <= FARTHEST && fit.error <= exponentialError * (1 - WORTH);
  if (!(fit.rate > 0)) return refused('NOT_GROWING');
  if (!isBent) return refused('NO_BEND');
  const limit = fit.limit * largest;
  const halfYear = fit.half + middle;
  const reached = last.value / limit;
  return {
    problem: null,
    curve: {
      limit,
      rate: fit.rate,
      halfYear,
      rSquared: 1 - (fit.error * largest ** 2) / spread,
      reached,
      isBeforeTurn: reached < 0.5,
      nearLimitYear: halfYear + Math.log(9) / fit.rate,
    },
  };
}

interface Fit {
  readonly limit: number;
  readonly rate: number;
  readonly half: number;
  /** Σ (y − ŷ)². */
  readonly error: number;
}

const sigmoid = (rate: number, half: number, t: number) => 1 / (1 + Math.exp(-rate * (t - half)));

function errorOf(t: readonly number[], y: readonly number[], limit: number, rate: number, half: number): number {
  return t.reduce((sum, time, i) => sum + ((y[i] ?? Number.NaN) - limit * sigmoid(rate, half, time)) ** 2, 0);
}

function withBestLimit(t: readonly number[], y: readonly number[], rate: number, half: number): Fit | null {
  let above = 0;
  let below = 0;
  for (const [i, time] of t.entries()) {
    const s = sigmoid(rate, half, time);
    above += (y[i] ?? Number.NaN) * s;
    below += s * s;
  }
  if (below === 0) return null;
  const limit = above / below;
  return { limit, rate, half, error: errorOf(t, y, limit, rate, half) };
}

/** Levenberg–Marquardt on ln K, ln r and t0, so that K and r stay above zero. */
function refined(t: readonly number[], y: readonly number[], start: Fit): Fit {
  let fit = start;
  let damping = 1e-3;
  for (let step = 0; step < STEPS && damping < 1e12; step++) {
    const move = stepOf(t, y, fit, damping);
    if (!move) break;
    const limit = fit.limit * Math.exp(move[0]);
    const rate = fit.rate * Math.exp(move[1]);
    const half = fit.half + move[2];
    const error = errorOf(t, y, limit, rate, half);
    if (Number.isFinite(error) && error < fit.error) {
      const gain = fit.error - error;
      fit = { limit, rate, half, error };
      damping /= 4;
      if (gain <= 1e-15 * error || error === 0) break;
    } else damping *= 5;
  }
  return fit;
}

type Three = readonly [number, number, number];

/** (JᵀJ + λ·diag) δ = Jᵀ(y − ŷ); null where it has no solution. */
function stepOf(t: readonly number[], y: readonly number[], { limit, rate, half }: Fit, damping: number): Three | null {
  const normal = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  const right = [0, 0, 0];
  for (const [i, time] of t.entries()) {
    const s = sigmoid(rate, half, time);
    const value = limit * s;
    const slope = value * (1 - s);
    const row = [value, slope * rate * (time - half), -slope * rate];
    const left = (y[i] ?? Number.NaN) - value;
    for (let a = 0; a < 3; a++) {
      right[a]! += row[a]! * left;
      for (let b = 0; b < 3; b++) normal[a * 3 + b]! += row[a]! * row[b]!;
    }
  }
  for (let a = 0; a < 3; a++) normal[a * 4]! *= 1 + damping;
  return solved(normal, right);
}

/** Three equations by Cramer's rule. */
function solved(m: readonly number[], right: readonly number[]): Three | null {
  const det = (n: readonly number[]) =>
    n[0]! * (n[4]! * n[8]! - n[5]! * n[7]!) -
    n[1]! * (n[3]! * n[8]! - n[5]! * n[6]!) +
    n[2]! * (n[3]! * n[7]! - n[4]! * n[6]!);
  const whole = det(m);
  if (whole === 0 || !Number.isFinite(whole)) return null;
  const column = (k: number) => det(m.map((value, i) => (i % 3 === k ? right[Math.floor(i / 3)]! : value))) / whole;
  return [column(0), column(1), column(2)];
}

/** What growth at one rate without a limit leaves over, by the same measure: Σ (y − a·exp(b·t))². */
function exponentialLeftOver(t: readonly number[], y: readonly number[]): number {
  const left = (b: number) => {
    let above = 0;
    let below = 0;
    for (const [i, time] of t.entries()) {
      const e = Math.exp(b * time);
      above += (y[i] ?? Number.NaN) * e;
      below += e * e;
    }
    const a = above / below;
    return t.reduce((sum, time, i) => sum + ((y[i] ?? Number.NaN) - a * Math.exp(b * time)) ** 2, 0);
  };
  // One valley in b: narrowed by the golden section.
  const share = (Math.sqrt(5) - 1) / 2;
  let low = -1;
  let high = 3;
  for (let i = 0; i < 100; i++) {
    const [c, d] = [high - share * (high - low), low + share * (high - low)];
    if (left(c) < left(d)) high = d;
    else low = c;
  }
  return left((low + high) / 2);
}
