/**
 * p-values of many tests at once, so that chance does not paint a map. (methods 3.6)
 *
 *   Benjamini-Hochberg:   adjusted p_(i) = min over k ≥ i of (m/k) p_(k), at most 1
 *   Benjamini-Yekutieli:  the same times Σ 1/k
 *   Bonferroni:           m p, at most 1
 *
 * A test that gave no p (NaN) takes no part and stays NaN.
 */

const SLACK = 1e-12;

function ordered(p: ArrayLike<number>): number[] {
  return Array.from({ length: p.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(p[i]!))
    .sort((a, b) => p[a]! - p[b]!);
}

function stepUp(p: ArrayLike<number>, factor: (m: number) => number): Float64Array {
  const order = ordered(p);
  const adjusted = new Float64Array(p.length).fill(Number.NaN);
  const m = order.length;
  const scale = factor(m);
  let least = 1;
  for (let k = m; k >= 1; k--) {
    const i = order[k - 1]!;
    least = Math.min(least, (p[i]! * m * scale) / k);
    adjusted[i] = least;
  }
  return adjusted;
}

export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  return stepUp(p, () => 1);
}

export function benjaminiYekutieli(p: ArrayLike<number>): Float64Array {
  return stepUp(p, (m) => {
    let harmonic = 0;
    for (let k = 1; k <= m; k++) harmonic += 1 / k;
    return harmonic;
  });
}

export function bonferroni(p: ArrayLike<number>): Float64Array {
  const m = ordered(p).length;
  return Float64Array.from({ length: p.length }, (_, i) => Math.min(1, p[i]! * m));
}

/** Is an adjusted p significant at `alpha`? With the slack that keeps an exact tie significant. */
export function isSignificant(adjustedP: number, alpha: number): boolean {
  return adjustedP <= alpha + SLACK;
}

/** How many are significant at `alpha`. */
export function countSignificant(adjustedP: ArrayLike<number>, alpha: number): number {
  let count = 0;
  for (let i = 0; i < adjustedP.length; i++) if (isSignificant(adjustedP[i]!, alpha)) count++;
  return count;
}
