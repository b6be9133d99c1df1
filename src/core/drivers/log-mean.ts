/**
 * The logarithmic mean of two positive numbers (methods 4.3).
 *
 *   L(a, b) = (a − b) / ln(a / b),  L(a, a) = a
 *
 * Near each other by log1p, so that two almost equal numbers do not lose their digits to the difference.
 */
const NEAR = 0.5;

export function logMean(a: number, b: number): number {
  const relative = (a - b) / b;
  if (relative === 0) return a;
  return Math.abs(relative) < NEAR ? (b * relative) / Math.log1p(relative) : (a - b) / Math.log(a / b);
}
