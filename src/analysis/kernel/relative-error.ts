/**
 * Relative errors with mean 1 as tables of equally likely values, so that drawing one is reading one. (methods 2.6)
 *
 * A half width of 95 % gives sd = U / 1.96: normal up to 0.3 (cut at 0), log-normal above with σ² = ln(1 + sd²),
 * µ = −σ²/2. Of 16,384 strata the middle ones stand for all; the normal values are scaled back to variance 1, the
 * errors to mean 1. The tails end at 4.0 σ: no 95 % range and no rank in a thousand runs reaches there.
 */
import { upperTail } from '../statistics/normal.ts';

export const STRATA = 1 << 14;
const Z_95 = 1.96;
const NORMAL_UP_TO = 0.3;

let known: Float64Array | null = null;

/** Standard normal values, one a stratum, rising. */
function normalStrata(): Float64Array {
  if (known) return known;
  const z = new Float64Array(STRATA);
  let squares = 0;
  let at = 0;
  // From the middle outwards, each from the last by Newton's method; the other half by symmetry.
  for (let k = STRATA / 2; k < STRATA; k++) {
    const tail = 1 - (k + 0.5) / STRATA;
    for (let step = 0; step < 4; step++) {
      const density = Math.exp(-0.5 * at * at) / Math.sqrt(2 * Math.PI);
      at += (upperTail(at) - tail) / density;
    }
    z[k] = at;
    z[STRATA - 1 - k] = -at;
    squares += 2 * at * at;
  }
  const scale = Math.sqrt(STRATA / squares);
  known = z.map((value) => value * scale);
  return known;
}

/** The error a standard normal value stands for. `halfWidthPct`: of 95 %. */
export function errorOf(halfWidthPct: number): (z: number) => number {
  if (!(halfWidthPct >= 0 && halfWidthPct < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`uncertainty of ${halfWidthPct} %`);
  }
  const sd = halfWidthPct / 100 / Z_95;
  if (sd <= NORMAL_UP_TO) return (z) => Math.max(0, 1 + sd * z);
  const variance = Math.log(1 + sd * sd);
  const sigma = Math.sqrt(variance);
  return (z) => Math.exp(sigma * z - variance / 2);
}

/** One error a stratum. */
export function errorStrata(halfWidthPct: number): Float64Array {
  const errors = normalStrata().map(errorOf(halfWidthPct));
  const mean = errors.reduce((sum, error) => sum + error, 0) / STRATA;
  return errors.map((error) => error / mean);
}
