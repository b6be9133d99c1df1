/**
 * Do emissions gather at all, over the whole region? Moran's I, Geary's C and the general G. (methods 3.6)
 *
 *   p from z under randomisation, or  p = 2 (M + 1) / (R + 1), at most 1
 *                                     M: of R seeded shuffles of all values those at least as extreme, in the nearer tail
 *
 * I and C with row-standardised weights, G with binary ones and only where no value is negative. Null where a statistic
 * does not exist; NaN where its z does not (fewer than four places).
 */

import type { Chance } from '../../core/clusters/cluster-method.ts';
import { seededRandom } from '../../core/seeded-random.ts';
import { globalGeary } from './geary.ts';
import { globalG } from './getis-ord.ts';
import { globalMoran } from './moran.ts';
import type { Neighbours } from './neighbours.ts';
import { twoSidedP } from './normal.ts';
import { pseudoP } from './permutation.ts';

export interface GlobalTest {
  readonly value: number;
  readonly expected: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

export interface GlobalStatistics {
  readonly moran: GlobalTest | null;
  readonly geary: GlobalTest | null;
  readonly generalG: GlobalTest | null;
}

/** Null where nothing can be compared: all alike, no two neighbours. */
export async function globalStatistics(
  values: Float64Array,
  neighbours: Neighbours,
  chance: Chance,
  pause: (fraction: number) => Promise<void>,
): Promise<GlobalStatistics | null> {
  const moran = globalMoran(values, neighbours, 'rowStandardised');
  const geary = globalGeary(values, neighbours, 'rowStandardised');
  if (!moran || !geary) return null;
  const g = values.some((value) => value < 0) ? null : globalG(values, neighbours);
  const p =
    chance.kind === 'permutation'
      ? await shuffledP(values, neighbours, chance, pause)
      : { moran: twoSidedP(moran.zRandomisation), geary: twoSidedP(geary.zRandomisation), g: twoSidedP(g?.z ?? NaN) };
  return {
    moran: { value: moran.i, expected: moran.expected, z: moran.zRandomisation, p: p.moran },
    geary: { value: geary.c, expected: 1, z: geary.zRandomisation, p: p.geary },
    generalG: g && { value: g.g, expected: g.expected, z: g.z, p: p.g },
  };
}

interface Sums {
  /** What varies in I, C and G when values change places; the rest of each stays. */
  readonly moran: number;
  readonly geary: number;
  readonly g: number;
}

function sumsOf(x: Float64Array, mean: number, { count, offsets, columns }: Neighbours): Sums {
  let moran = 0;
  let geary = 0;
  let g = 0;
  for (let i = 0; i < count; i++) {
    const from = offsets[i]!;
    const to = offsets[i + 1]!;
    if (from === to) continue;
    const own = x[i]!;
    let near = 0;
    let differences = 0;
    for (let k = from; k < to; k++) {
      const other = x[columns[k]!]!;
      near += other;
      differences += (own - other) * (own - other);
    }
    moran += ((own - mean) * (near - mean * (to - from))) / (to - from);
    geary += differences / (to - from);
    g += own * near;
  }
  return { moran, geary, g };
}

const SLACK = 1e-12;

async function shuffledP(
  values: Float64Array,
  neighbours: Neighbours,
  { permutations, seed }: { readonly permutations: number; readonly seed: number },
  pause: (fraction: number) => Promise<void>,
): Promise<Sums> {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const observed = sumsOf(values, mean, neighbours);
  const random = seededRandom(seed);
  const shuffled = values.slice();
  const names = ['moran', 'geary', 'g'] as const;
  const larger = { moran: 0, geary: 0, g: 0 };
  const smaller = { moran: 0, geary: 0, g: 0 };
  for (let run = 0; run < permutations; run++) {
    for (let k = n - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      const value = shuffled[k]!;
      shuffled[k] = shuffled[other]!;
      shuffled[other] = value;
    }
    const drawn = sumsOf(shuffled, mean, neighbours);
    for (const name of names) {
      const slack = SLACK * Math.max(1, Math.abs(observed[name]));
      if (drawn[name] >= observed[name] - slack) larger[name]++;
      if (drawn[name] <= observed[name] + slack) smaller[name]++;
    }
    await pause(run / permutations);
  }
  const p = (name: 'moran' | 'geary' | 'g') =>
    Math.min(1, 2 * pseudoP(Math.min(larger[name], smaller[name]), permutations));
  return { moran: p('moran'), geary: p('geary'), g: p('g') };
}
