/**
 * Tail probabilities of the standard normal distribution, to 1e-15 of their value.
 *
 * erf by its Maclaurin series below 2.5, erfc by its continued fraction (modified Lentz) above: both
 * converge fast there, and a z of 30 keeps its tiny p instead of becoming 0.
 */

const SWITCH = 2.5;

/** 1 − erf(x). */
export function complementaryError(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < 0) return 2 - complementaryError(-x);
  if (x < SWITCH) {
    // erf x = 2/√π · e^(−x²) · Σ 2^n x^(2n+1) / (1·3·5…(2n+1)): all terms positive, nothing cancels.
    let term = x;
    let sum = x;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  // erfc x = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3/2/(x + …)))), evaluated from far inside outwards.
  let fraction = 0;
  for (let n = 120; n >= 1; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}

/** P(Z > z). */
export function upperTail(z: number): number {
  return complementaryError(z / Math.SQRT2) / 2;
}

/** P(|Z| > |z|). */
export function twoSidedP(z: number): number {
  return complementaryError(Math.abs(z) / Math.SQRT2);
}
