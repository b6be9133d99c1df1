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

/** Ascending, without those that are missing. */
function ordered(p: ArrayLike<number>): Float64Array {
  return Float64Array.from(p)
    .filter((value) => !Number.isNaN(value))
    .sort();
}

/** Equal p get the same: that of the last of them in order, for which the factor m/k is least. */
function stepUp(p: ArrayLike<number>, factor: (m: number) => number): Float64Array {
  const sorted = ordered(p);
  const m = sorted.length;
  const scale = factor(m);
  const stepped = new Float64Array(m);
  let least = 1;
  for (let k = m; k >= 1; k--) {
    least = Math.min(least, (sorted[k - 1]! * m * scale) / k);
    stepped[k - 1] = least;
  }
  const adjusted = new Float64Array(p.length);
  for (let i = 0; i < adjusted.length; i++) {
    const value = p[i]!;
    adjusted[i] = Number.isNaN(value) ? Number.NaN : stepped[countUpTo(sorted, value) - 1]!;
  }
  return adjusted;
}

/** How many of these ascending values are at most `value`. */
function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
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
