/**
 * Which places stand out with their surroundings, and how sure is it? (methods 3.6)
 *
 *   Gi*, Gi        z as in `getis-ord.ts`
 *   local Moran    given its own value, I_i rises or falls with the mean of its neighbours alone: its z is that of Gi,
 *                  with the sign of the place itself (Sokal, Oden and Thomson 1998); + like among like, − unlike
 *   p              two-sided, normal or by conditional permutation (`kernel/permuted-gi-star.ts`), then controlled
 *                  for many tests
 *
 * Below 30 places p always comes from permutations (`SMALL_N`). A place without neighbours has none (`ISLAND`); equal
 * values give nothing at all (`NO_VARIANCE`).
 */

import type { Chance, ClusterMethod, TestCorrection } from '../../core/clusters/cluster-method.ts';
import { START_SEED } from '../../core/clusters/cluster-method.ts';
import type { Issue } from '../../core/issue.ts';
import { permutedGiStar } from '../kernel/permuted-gi-star.ts';
import { gi, giStar } from './getis-ord.ts';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, isSignificant } from './many-tests.ts';
import { localMoran, quadrantNames } from './moran.ts';
import type { Neighbours } from './neighbours.ts';
import { islands } from './neighbours.ts';
import { twoSidedP } from './normal.ts';

const SMALL_N = 30;
export const NO_HOT_CLASS = -128;

export interface ClusterStatistics {
  /** NaN: no statistic. */
  readonly z: Float64Array;
  readonly p: Float64Array;
  /** ±3, ±2, ±1: significant at 99, 95, 90 %; 0: not; `NO_HOT_CLASS`: no statistic. */
  readonly hotClass: Int8Array;
  /** A place in `quadrantNames`; 0 for an island. */
  readonly quadrants: Uint8Array;
  readonly islands: readonly number[];
  readonly issues: readonly Issue[];
}

/** How chance is asked: as chosen, but of few places by permutation. */
export function chanceFor(count: number, { chance }: ClusterMethod): Chance {
  return count < SMALL_N && chance.kind === 'normal'
    ? { kind: 'permutation', permutations: 999, seed: START_SEED }
    : chance;
}

const corrections: Readonly<Record<TestCorrection, (p: Float64Array) => Float64Array>> = {
  BH: benjaminiHochberg,
  BY: benjaminiYekutieli,
  bonferroni,
  none: (p) => p,
};

export function clusterStatistics(
  values: Float64Array,
  neighbours: Neighbours,
  method: ClusterMethod,
): ClusterStatistics {
  const n = values.length;
  const surroundings = method.statistic === 'giStar' ? giStar(values, neighbours) : gi(values, neighbours);
  const moran = localMoran(values, neighbours, 'rowStandardised');
  if (!surroundings || !moran) {
    return {
      z: new Float64Array(n).fill(Number.NaN),
      p: new Float64Array(n).fill(Number.NaN),
      hotClass: new Int8Array(n).fill(NO_HOT_CLASS),
      quadrants: new Uint8Array(n),
      islands: [],
      issues: [{ code: n < 3 ? 'TOO_FEW_CELLS' : 'NO_VARIANCE', severity: 'note', count: n }],
    };
  }
  const issues: Issue[] = [];
  const alone = islands(neighbours);
  if (alone.length > 0) issues.push({ code: 'ISLAND', severity: 'note', count: alone.length });
  if (n < SMALL_N) issues.push({ code: 'SMALL_N', severity: 'note', count: n });
  const quadrants = new Uint8Array(n).map((_, k) => quadrantNames.indexOf(moran.quadrants[k]!));
  const isHighItself = (k: number) => quadrantNames[quadrants[k]!]?.startsWith('High') ?? false;
  const z =
    method.statistic === 'localMoran'
      ? surroundings.map((value, k) => (isHighItself(k) ? value : -value))
      : surroundings.slice();
  const chance = chanceFor(n, method);
  const raw = chance.kind === 'permutation' ? permutedGiStar(values, neighbours, chance).p : z.map(twoSidedP);
  for (const k of alone) {
    z[k] = Number.NaN;
    raw[k] = Number.NaN;
  }
  const p = corrections[method.correction](raw);
  // Permutations ask about the neighbours alone: the tail is theirs, also where the place itself tips Gi* over.
  const tail = method.statistic === 'giStar' && chance.kind === 'permutation' ? gi(values, neighbours) : z;
  const hotClass = new Int8Array(n).map((_, k) => {
    const value = p[k]!;
    if (Number.isNaN(value) || Number.isNaN(z[k]!)) return NO_HOT_CLASS;
    const level = isSignificant(value, 0.01) ? 3 : isSignificant(value, 0.05) ? 2 : isSignificant(value, 0.1) ? 1 : 0;
    // Of local Moran z says like or unlike; warm and cold is the place itself.
    const sign = method.statistic === 'localMoran' ? (isHighItself(k) ? 1 : -1) : Math.sign(tail?.[k] ?? z[k]!);
    return level === 0 ? 0 : sign * level;
  });
  if (chance.kind === 'permutation' && hotClass.every((one) => one === 0 || one === NO_HOT_CLASS)) {
    issues.push(...tooCoarse(raw, chance.permutations));
  }
  return { z, p, hotClass, quadrants, islands: alone, issues };
}

/** No p is below 2 / (R + 1): among many tests that may not do, however far out a place lies. */
function tooCoarse(raw: Float64Array, permutations: number): Issue[] {
  const leastP = 2 / (permutations + 1);
  const cells = raw.filter((value) => !Number.isNaN(value)).length;
  const count = raw.filter((value) => value <= leastP * (1 + 1e-9)).length;
  if (count === 0) return [];
  return [{ code: 'PERMUTATIONS_TOO_FEW', severity: 'note', count, detail: { permutations, leastP, cells } }];
}
