/**
 * What would chance give? The p-value of permutations. (methods 3.6)
 *
 *   p = (M + 1) / (R + 1)        M: permutations at least as extreme, R: permutations
 *
 * The draws themselves: `kernel/permuted-gi-star.ts` for single places, `global-statistics.ts` for the whole.
 */
export function pseudoP(atLeastAsExtreme: number, permutations: number): number {
  return (atLeastAsExtreme + 1) / (permutations + 1);
}
