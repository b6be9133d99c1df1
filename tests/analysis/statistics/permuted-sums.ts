/**
 * Chance by permutation, drawn the slow way: for each place anew. What the kernel's shared draws are held against.
 *
 * Conditional: the value of place i stays, its neighbours' values are drawn without replacement from all the others. Only
 * as many are drawn as i has neighbours (a partial Fisher-Yates shuffle).
 */
import type { Neighbours } from '../../../src/analysis/statistics/neighbours.ts';
import { pseudoP } from '../../../src/analysis/statistics/permutation.ts';
import { seededRandom } from '../../../src/core/seeded-random.ts';

interface PermutationOptions {
  readonly permutations: number;
  readonly seed: number;
}

/**
 * Two-sided pseudo-p of each place's sum over neighbours: one-sided in the tail where the observed
 * sum lies, doubled, at most 1. NaN for a place without neighbours.
 */
export function permutedNeighbourSums(
  values: ArrayLike<number>,
  neighbours: Neighbours,
  { permutations, seed }: PermutationOptions,
): Float64Array {
  const { count, offsets, columns } = neighbours;
  const random = seededRandom(seed);
  const result = new Float64Array(count).fill(Number.NaN);
  const pool = new Float64Array(count);
  for (let i = 0; i < count; i++) pool[i] = values[i]!;
  const own = new Uint32Array(count).map((_, i) => i); // whose value stands at each place of the pool
  const placeOf = own.slice();
  const swap = (a: number, b: number) => {
    const value = pool[a]!;
    pool[a] = pool[b]!;
    pool[b] = value;
    const owner = own[a]!;
    own[a] = own[b]!;
    own[b] = owner;
    placeOf[own[a]!] = a;
    placeOf[own[b]!] = b;
  };
  const last = count - 1;
  for (let i = 0; i < count; i++) {
    const degree = offsets[i + 1]! - offsets[i]!;
    if (degree === 0) continue;
    let observed = 0;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) observed += values[columns[k]!]!;
    swap(placeOf[i]!, last); // out of reach of the draws below
    let larger = 0;
    let smaller = 0;
    const slack = 1e-12 * Math.max(1, Math.abs(observed));
    for (let run = 0; run < permutations; run++) {
      let sum = 0;
      for (let k = 0; k < degree; k++) {
        swap(k, k + Math.floor(random() * (last - k)));
        sum += pool[k]!;
      }
      if (sum >= observed - slack) larger++;
      if (sum <= observed + slack) smaller++;
    }
    result[i] = Math.min(1, 2 * pseudoP(Math.min(larger, smaller), permutations));
  }
  return result;
}
