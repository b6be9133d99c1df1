import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterStatistics, NO_HOT_CLASS } from '../../../src/analysis/statistics/cluster-statistics.ts';
import { globalG } from '../../../src/analysis/statistics/getis-ord.ts';
import { globalStatistics } from '../../../src/analysis/statistics/global-statistics.ts';
import { gearyC, globalMoran, localMoran } from '../../../src/analysis/statistics/moran.ts';
import type { Neighbours } from '../../../src/analysis/statistics/neighbours.ts';
import {
  distanceBand,
  gridNeighbours,
  latticeNeighbours,
  listedNeighbours,
  TooManyNeighbours,
} from '../../../src/analysis/statistics/neighbours.ts';
import { type ClusterMethod, startMethod } from '../../../src/core/clusters/cluster-method.ts';
import { seededRandom } from '../../../src/core/seeded-random.ts';

const noPause = async () => {};
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const variance = (values: number[]) => mean(values.map((value) => (value - mean(values)) ** 2));

/** Every order of the values. */
function* orders(values: readonly number[]): Generator<number[]> {
  if (values.length < 2) yield [...values];
  for (let k = 0; k < values.length; k++) {
    for (const rest of orders([...values.slice(0, k), ...values.slice(k + 1)])) yield [values[k]!, ...rest];
  }
}

/** Seven places in no regular pattern; one pair is named one way only. */
const seven: Neighbours = listedNeighbours(
  7,
  (i) =>
    [
      [1, 2],
      [0, 2, 3],
      [0, 1],
      [1, 4, 6],
      [3, 5],
      [4, 6, 0],
      [5, 3],
    ][i]!,
);
const values = [3, 11, 2, 7, 7.5, 0.5, 19];

const lattice = latticeNeighbours(7, 6, 'queen');
const random = seededRandom(5);
/** A warm corner in noise; one place in it is cold. */
const field = Float64Array.from({ length: 42 }, (_, k) => (k % 6 < 3 && k < 18 ? 20 : 4) + 3 * random());
field[7] = 1;
const method = (part: Partial<ClusterMethod> = {}): ClusterMethod => ({ ...startMethod, ...part });

describe('expectation and variance of chance, against every order there is', () => {
  const all = [...orders(values)];

  it('of Moran’s I', () => {
    for (const style of ['binary', 'rowStandardised'] as const) {
      const drawn = all.map((x) => globalMoran(x, seven, style)!.i);
      const told = globalMoran(values, seven, style)!;
      expect(mean(drawn)).toBeCloseTo(told.expected, 10);
      expect(variance(drawn)).toBeCloseTo(told.varianceRandomisation, 10);
    }
  });

  it('of Geary’s C', async () => {
    const drawn = all.map((x) => gearyC(x, seven, 'rowStandardised')!);
    const { geary } = (await globalStatistics(Float64Array.from(values), seven, { kind: 'normal' }, noPause))!;
    expect(mean(drawn)).toBeCloseTo(1, 10);
    expect(geary!.z).toBeCloseTo((gearyC(values, seven, 'rowStandardised')! - 1) / Math.sqrt(variance(drawn)), 9);
  });

  it('of the general G', () => {
    const drawn = all.map((x) => globalG(x, seven)!.g);
    const told = globalG(values, seven)!;
    expect(mean(drawn)).toBeCloseTo(told.expected, 12);
    expect(variance(drawn)).toBeCloseTo(told.variance, 12);
  });

  it('of local Moran with the place itself held fast', () => {
    const { z } = clusterStatistics(Float64Array.from(values), seven, method({ statistic: 'localMoran' }));
    for (let i = 0; i < 7; i++) {
      const others = values.filter((_, k) => k !== i);
      const drawn = [...orders(others)].map(
        (x) => localMoran([...x.slice(0, i), values[i]!, ...x.slice(i)], seven, 'rowStandardised')!.i[i]!,
      );
      const own = localMoran(values, seven, 'rowStandardised')!.i[i]!;
      expect(z[i]).toBeCloseTo((own - mean(drawn)) / Math.sqrt(variance(drawn)), 8);
    }
  });
});

describe('p by permutation', () => {
  it('of the whole is that of every order, within what 9,999 draws can tell', async () => {
    const all = [...orders(values)].map((x) => globalMoran(x, seven, 'rowStandardised')!.i);
    const own = globalMoran(values, seven, 'rowStandardised')!.i;
    const larger = all.filter((i) => i >= own - 1e-12).length / all.length;
    const smaller = all.filter((i) => i <= own + 1e-12).length / all.length;
    const exact = Math.min(1, 2 * Math.min(larger, smaller));
    const chance = { kind: 'permutation', permutations: 9999, seed: 7 } as const;
    const { moran } = (await globalStatistics(Float64Array.from(values), seven, chance, noPause))!;
    // Four standard errors of a share of 9,999 draws, doubled.
    expect(Math.abs(moran!.p - exact)).toBeLessThan(8 * Math.sqrt(0.25 / 9999));
  });

  it('comes out again with its seed, and hardly moves with another', async () => {
    const chance = (seed: number) => ({ kind: 'permutation', permutations: 9999, seed }) as const;
    const p = (seed: number) => [...clusterStatistics(field, lattice, method({ chance: chance(seed) })).p];
    expect(p(1)).toEqual(p(1));
    expect(p(1)).not.toEqual(p(2));
    const raw = (seed: number) =>
      clusterStatistics(field, lattice, method({ chance: chance(seed), correction: 'none' })).p;
    const other = raw(2);
    raw(1).forEach((value, k) => {
      expect(Math.abs(value - other[k]!)).toBeLessThan(0.05);
    });
    const global = async (seed: number) => globalStatistics(field, lattice, chance(seed), noPause);
    expect(await global(3)).toEqual(await global(3));
  });

  it('is taken of few places whatever was chosen, and said', () => {
    const few = clusterStatistics(Float64Array.from(values), seven, method());
    expect(few.issues.map(({ code }) => code)).toContain('SMALL_N');
    // Two-sided pseudo-p of 999 draws are even multiples of a thousandth, or 1, before they are controlled.
    const { p } = clusterStatistics(Float64Array.from(values), seven, method({ correction: 'none' }));
    for (const value of p) expect(value === 1 || Math.abs(value * 500 - Math.round(value * 500)) < 1e-9).toBe(true);
    expect(clusterStatistics(field, lattice, method()).issues).toEqual([]);
  });

  it('says when it is too coarse for so many tests', () => {
    // One warm place of nine among 400 places: far out, but one draw in 500 is all that 999 draws can tell.
    const side = 20;
    const warm = Float64Array.from({ length: side * side }, (_, k) => {
      const [i, j] = [k % side, Math.floor(k / side)];
      return 10 + ((7 * i + 11 * j) % 13) + (Math.max(Math.abs(i - 5), Math.abs(j - 5)) <= 1 ? 60 : 0);
    });
    const ask = (permutations: 999 | 9999) =>
      clusterStatistics(
        warm,
        latticeNeighbours(side, side, 'queen'),
        method({ chance: { kind: 'permutation', permutations, seed: 1 }, correction: 'bonferroni' }),
      );
    const coarse = ask(999);
    expect(coarse.hotClass.some((one) => one !== 0)).toBe(false);
    expect(coarse.issues).toMatchObject([
      { code: 'PERMUTATIONS_TOO_FEW', detail: { permutations: 999, leastP: 0.002, cells: 400 } },
    ]);
    const fine = ask(9999);
    expect(fine.hotClass[5 * side + 5]).toBeGreaterThan(0);
    expect(fine.issues).toEqual([]);
  });

  it('puts a high place in low surroundings among the low when permuted', () => {
    // One peak so high that Gi* with itself is high, in the lowest surroundings there are.
    const peak = Float64Array.from({ length: 49 }, (_, k) => {
      const [i, j] = [k % 7, Math.floor(k / 7)];
      const ring = Math.max(Math.abs(i - 3), Math.abs(j - 3));
      return ring === 0 ? 400 : ring === 1 ? 1 : 10 + ((5 * i + 3 * j) % 7);
    });
    const chance = { kind: 'permutation', permutations: 999, seed: 1 } as const;
    const found = clusterStatistics(peak, latticeNeighbours(7, 7, 'queen'), method({ chance, correction: 'none' }));
    expect(found.z[24]).toBeGreaterThan(0);
    expect(found.hotClass[24]).toBeLessThan(0);
  });
});

describe('classes', () => {
  it('find the warm corner by each statistic; local Moran tells the cold place in it', () => {
    for (const statistic of ['giStar', 'gi', 'localMoran'] as const) {
      const { hotClass, quadrants } = clusterStatistics(field, lattice, method({ statistic, correction: 'none' }));
      expect(hotClass[8], statistic).toBeGreaterThan(0);
      expect(quadrants[8]).toBe(1);
      expect(quadrants[7]).toBe(4);
      expect(Math.sign(hotClass[7]!), statistic).toBe(statistic === 'localMoran' ? -1 : 1);
    }
    const { z } = clusterStatistics(field, lattice, method({ statistic: 'localMoran' }));
    expect(z[8]).toBeGreaterThan(0);
    expect(z[7]).toBeLessThan(0);
  });

  it('grow fewer as the control grows stricter', () => {
    const found = (correction: ClusterMethod['correction']) =>
      new Set(
        [...clusterStatistics(field, lattice, method({ correction })).hotClass].flatMap((c, k) => (c !== 0 ? [k] : [])),
      );
    const [none, bh, by, bonferroni] = [found('none'), found('BH'), found('BY'), found('bonferroni')];
    expect(none.size).toBeGreaterThan(bh.size);
    expect(bh.size).toBeGreaterThan(0);
    for (const k of bh) expect(none.has(k)).toBe(true);
    for (const k of by) expect(bh.has(k)).toBe(true);
    for (const k of bonferroni) expect(bh.has(k)).toBe(true);
  });

  it('have none for islands, which are named, and nothing where all is alike', () => {
    const withIsland = gridNeighbours([0, 1, 0, 1, 9], [0, 0, 1, 1, 9], 'queen');
    const found = clusterStatistics(Float64Array.of(1, 2, 3, 4, 50), withIsland, method());
    expect(found.islands).toEqual([4]);
    expect([found.hotClass[4], found.quadrants[4]]).toEqual([NO_HOT_CLASS, 0]);
    expect([found.z[4], found.p[4]]).toEqual([Number.NaN, Number.NaN]);
    const flat = clusterStatistics(new Float64Array(42).fill(3.3), lattice, method());
    expect(flat.issues).toEqual([{ code: 'NO_VARIANCE', severity: 'note', count: 42 }]);
    expect([...flat.z].every(Number.isNaN)).toBe(true);
  });

  it('do not know in which order the places came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...field.keys()], { minLength: 42, maxLength: 42 }), (order) => {
        const turned = gridNeighbours(
          order.map((k) => k % 6),
          order.map((k) => Math.floor(k / 6)),
          'queen',
        );
        const there = clusterStatistics(
          Float64Array.from(order, (k) => field[k]!),
          turned,
          method(),
        );
        const here = clusterStatistics(field, lattice, method());
        order.forEach((k, place) => {
          expect(there.z[place]).toBeCloseTo(here.z[k]!, 10);
          expect(there.p[place]).toBeCloseTo(here.p[k]!, 10);
          expect(there.hotClass[place]).toBe(here.hotClass[k]);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('the whole', () => {
  it('leaves G out where values are negative, and has nothing without neighbours', async () => {
    const signed = field.map((value) => value - 10);
    const found = await globalStatistics(signed, lattice, { kind: 'normal' }, noPause);
    expect(found!.generalG).toBeNull();
    expect(found!.moran!.value).toBeCloseTo(globalMoran(field, lattice, 'rowStandardised')!.i, 12);
    expect(found!.moran!.p).toBeLessThan(0.001);
    const alone = distanceBand([0, 10, 20], [0, 0, 0], 5);
    expect(await globalStatistics(Float64Array.of(1, 2, 3), alone, { kind: 'normal' }, noPause)).toBeNull();
  });

  it('refuses a neighbourhood without measure', () => {
    const line = Float64Array.from({ length: 4000 }, (_, k) => k / 100);
    expect(() => distanceBand(line, new Float64Array(4000), 1e6)).toThrow(TooManyNeighbours);
  });
});
