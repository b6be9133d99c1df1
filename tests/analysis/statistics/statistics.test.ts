import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gi, giStar, globalG } from '../../../src/analysis/statistics/getis-ord.ts';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni } from '../../../src/analysis/statistics/many-tests.ts';
import { gearyC, globalMoran, localMoran } from '../../../src/analysis/statistics/moran.ts';
import type { Neighbours } from '../../../src/analysis/statistics/neighbours.ts';
import {
  distanceBand,
  gridNeighbours,
  islands,
  latticeNeighbours,
  nearestNeighbours,
  weightSums,
} from '../../../src/analysis/statistics/neighbours.ts';
import { complementaryError, twoSidedP, upperTail } from '../../../src/analysis/statistics/normal.ts';
import { seededRandom } from '../../../src/core/seeded-random.ts';
import { permutedNeighbourSums } from './permuted-sums.ts';

const listOf = (w: Neighbours, i: number) => [...w.columns.subarray(w.offsets[i]!, w.offsets[i + 1]!)];
/** The weights as a full matrix, for formulas written straight from the methods. */
function matrix(w: Neighbours, standardised = false): number[][] {
  return Array.from({ length: w.count }, (_, i) => {
    const row = new Array<number>(w.count).fill(0);
    for (const j of listOf(w, i)) row[j] = standardised ? 1 / listOf(w, i).length : 1;
    return row;
  });
}
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 12, maxLength: 12 });
const varied = values.filter((x) => new Set(x).size > 2);

describe('neighbours', () => {
  it('of a grid with a gap', () => {
    const w = gridNeighbours([0, 1, 0, 5], [0, 0, 1, 5], 'queen');
    expect([0, 1, 2, 3].map((i) => listOf(w, i))).toEqual([[1, 2], [0, 2], [0, 1], []]);
    expect(listOf(gridNeighbours([0, 1, 0, 1], [0, 0, 1, 1], 'rook'), 0)).toEqual([1, 2]);
    expect(islands(w)).toEqual([3]);
  });

  it('within a distance and the nearest agree with looking at every pair', () => {
    const coordinate = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 5 }),
        (x, y, d, k) => {
          const band = distanceBand(x, y, d);
          const nearest = nearestNeighbours(x, y, k);
          for (let i = 0; i < 15; i++) {
            const others = x
              .map((_, j) => ({ j, at: Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) }))
              .filter(({ j }) => j !== i);
            expect(listOf(band, i)).toEqual(others.filter(({ at }) => at <= d).map(({ j }) => j));
            const near = others.sort((a, b) => a.at - b.at || a.j - b.j).slice(0, k);
            expect(listOf(nearest, i)).toEqual(near.map(({ j }) => j).sort((a, b) => a - b));
          }
        },
      ),
    );
  });

  it('are found in a line, in one spot, and where one lies far away', () => {
    const line = Float64Array.from({ length: 5000 }, (_, i) => i);
    const level = new Float64Array(5000).fill(7);
    const w = nearestNeighbours(line, level, 2);
    expect([listOf(w, 0), listOf(w, 1), listOf(w, 2500)]).toEqual([
      [1, 2],
      [0, 2],
      [2499, 2501],
    ]);
    expect(listOf(distanceBand(level, line, 1), 2500)).toEqual([2499, 2501]);
    expect(listOf(nearestNeighbours([3, 3, 3], [1, 1, 1], 2), 1)).toEqual([0, 2]);
    expect(listOf(distanceBand([3, 3, 3], [1, 1, 1], 0), 1)).toEqual([0, 2]);
    const far = nearestNeighbours([0, 1, 2, 1e7], [0, 0, 1, 1e7], 1);
    expect([0, 1, 2, 3].map((i) => listOf(far, i))).toEqual([[1], [0], [1], [2]]);
    expect(distanceBand([], [], 5).count).toBe(0);
    expect(listOf(nearestNeighbours([4], [4], 3), 0)).toEqual([]);
  });

  it('has S0, S1 and S2 as written', () => {
    const w = nearestNeighbours([0, 1, 3, 7, 8], [0, 0, 1, 0, 2], 2);
    const m = matrix(w);
    const n = 5;
    const pairs = Array.from({ length: n * n }, (_, k) => [Math.floor(k / n), k % n] as const);
    expect(weightSums(w, 'binary')).toEqual({
      s0: sum(m.flat()),
      s1: sum(pairs.map(([i, j]) => (m[i]![j]! + m[j]![i]!) ** 2)) / 2,
      s2: sum(m.map((row, i) => (sum(row) + sum(m.map((other) => other[i]!))) ** 2)),
    });
  });
});

describe('normal distribution', () => {
  it('has its known values, far out too', () => {
    expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 14);
    expect(upperTail(0)).toBe(0.5);
    expect(upperTail(-1)).toBeCloseTo(0.841344746068543, 14);
    // P(Z > 10) = 7.619853024160527e-24, P(Z > 30) = 4.906713927148187e-198
    expect(upperTail(10) / 7.619853024160527e-24).toBeCloseTo(1, 12);
    expect(upperTail(30) / 4.906713927148187e-198).toBeCloseTo(1, 11);
    expect(complementaryError(2.5) / 4.069520174449589e-4).toBeCloseTo(1, 12);
    expect(twoSidedP(Number.NaN)).toBeNaN();
  });
});

describe('statistics against their formulas', () => {
  const w = latticeNeighbours(3, 4, 'queen');
  const m = matrix(w);

  it('Gi* and Gi', () => {
    fc.assert(
      fc.property(varied, (x) => {
        const n = x.length;
        const mean = sum(x) / n;
        const s = Math.sqrt(sum(x.map((v) => v * v)) / n - mean ** 2);
        const star = giStar(x, w)!;
        for (let i = 0; i < n; i++) {
          const row = m[i]!.map((weight, j) => (i === j ? 1 : weight));
          const weight = sum(row);
          const z =
            (sum(row.map((v, j) => v * x[j]!)) - mean * weight) / (s * Math.sqrt((n * weight - weight ** 2) / (n - 1)));
          expect(star[i]).toBeCloseTo(z, 9);
        }
        expect([...gi(x, w)!].every((z) => Number.isFinite(z))).toBe(true);
      }),
    );
  });

  it('Moran, Geary and G', () => {
    fc.assert(
      fc.property(varied, (x) => {
        const n = x.length;
        const mean = sum(x) / n;
        const z = x.map((v) => v - mean);
        const s0 = sum(m.flat());
        const squares = sum(z.map((v) => v * v));
        const over = (f: (i: number, j: number) => number) =>
          sum(x.flatMap((_, i) => x.map((_v, j) => m[i]![j]! * f(i, j))));
        expect(globalMoran(x, w, 'binary')!.i).toBeCloseTo(((n / s0) * over((i, j) => z[i]! * z[j]!)) / squares, 9);
        expect(gearyC(x, w, 'binary')).toBeCloseTo(
          ((n - 1) / (2 * s0)) * (over((i, j) => (x[i]! - x[j]!) ** 2) / squares),
          9,
        );
        const pairs = sum(x) ** 2 - sum(x.map((v) => v * v));
        expect(globalG(x, w)!.g).toBeCloseTo(over((i, j) => x[i]! * x[j]!) / pairs, 9);
      }),
    );
  });

  it('local Moran adds up to the global one', () => {
    const x = [3, 8, 1, 9, 4, 4, 2, 7, 7, 0, 5, 6];
    const local = localMoran(x, w, 'rowStandardised')!;
    // Row-standardised: S0 = n, so I = Σ I_i / n.
    expect(sum([...local.i]) / 12).toBeCloseTo(globalMoran(x, w, 'rowStandardised')!.i, 12);
  });

  it('has none without variance, and nothing local for an island', () => {
    const flat = new Array<number>(12).fill(0.1 + 0.2);
    expect([giStar(flat, w), globalMoran(flat, w, 'binary'), gearyC(flat, w, 'binary')]).toEqual([null, null, null]);
    const withIsland = gridNeighbours([0, 1, 2, 9], [0, 0, 0, 9], 'queen');
    const local = localMoran([1, 2, 3, 4], withIsland, 'rowStandardised')!;
    expect(local.i[3]).toBeNaN();
    expect(local.quadrants[3]).toBeNull();
    expect(globalMoran([1, 2, 3, 5], withIsland, 'rowStandardised')!.i).not.toBeNaN();
    expect(() => globalG([1, -2, 3], gridNeighbours([0, 1, 2], [0, 0, 0], 'rook'))).toThrow('not negative');
  });
});

describe('many tests', () => {
  const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

  it('never lower a p, keep the order, are strict in the known order', () => {
    fc.assert(
      fc.property(ps, (p) => {
        const bh = benjaminiHochberg(p);
        const by = benjaminiYekutieli(p);
        const bf = bonferroni(p);
        p.forEach((value, i) => {
          expect(bh[i]!).toBeGreaterThanOrEqual(value - 1e-12);
          expect(by[i]!).toBeGreaterThanOrEqual(bh[i]! - 1e-12);
          expect(bf[i]!).toBeGreaterThanOrEqual(bh[i]! - 1e-12);
          p.forEach((other, j) => {
            if (value <= other) expect(bh[i]!).toBeLessThanOrEqual(bh[j]!);
          });
        });
      }),
    );
  });

  it('leave a test without p out of the count', () => {
    expect([...benjaminiHochberg([0.01, Number.NaN, 0.02])]).toEqual([0.02, Number.NaN, 0.02]);
    expect([...bonferroni([0.01, Number.NaN, 0.6])]).toEqual([0.02, Number.NaN, 1]);
  });

  it('of equal p are equal, each the least of m/k p over itself and all larger ones', () => {
    const few = fc.constantFrom(0, 0.001, 0.01, 0.02, 0.04, 0.5, 0.9, 1, Number.NaN);
    fc.assert(
      fc.property(fc.array(few, { maxLength: 40 }), (p) => {
        const known = p.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
        const adjusted = benjaminiHochberg(p);
        p.forEach((value, i) => {
          const wanted = known.map((other, k) => (other >= value ? (other * known.length) / (k + 1) : 1));
          expect(adjusted[i]).toBe(Number.isNaN(value) ? Number.NaN : Math.min(1, ...wanted));
        });
      }),
    );
  });
});

describe('permutations', () => {
  const w = latticeNeighbours(6, 6, 'queen');
  const cluster = Array.from({ length: 36 }, (_, i) => (i % 6 < 2 && i < 12 ? 50 + i : (i * 7) % 5));

  it('are the same for the same seed, and find the corner that is hot', () => {
    const options = { permutations: 999, seed: 5 };
    const p = permutedNeighbourSums(cluster, w, options);
    expect([...permutedNeighbourSums(cluster, w, options)]).toEqual([...p]);
    expect(p[0]).toBeLessThan(0.05);
    expect(Math.min(...p)).toBeGreaterThanOrEqual(2 / 1000);
    expect(Math.max(...p)).toBeLessThanOrEqual(1);
  });

  it('are even where there is no pattern: about 5 % of p below 0.05', () => {
    const random = seededRandom(11);
    let below = 0;
    for (let run = 0; run < 20; run++) {
      const x = Array.from({ length: 36 }, () => random());
      below += [...permutedNeighbourSums(x, w, { permutations: 199, seed: run })].filter((p) => p <= 0.05).length;
    }
    expect(below / 720).toBeGreaterThan(0.02);
    expect(below / 720).toBeLessThan(0.09);
  });

  it('say nothing of an island', () => {
    const p = permutedNeighbourSums([1, 2, 3, 4], gridNeighbours([0, 1, 2, 9], [0, 0, 0, 9], 'queen'), {
      permutations: 99,
      seed: 1,
    });
    expect(p[3]).toBeNaN();
  });
});
