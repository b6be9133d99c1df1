import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellNumbers } from '../../../src/analysis/kernel/cell-numbers.ts';
import { permutedGiStar, sharedDraws } from '../../../src/analysis/kernel/permuted-gi-star.ts';
import { queenNeighbours } from '../../../src/analysis/kernel/queen-neighbours.ts';
import { giStar } from '../../../src/analysis/statistics/getis-ord.ts';
import { globalMoran } from '../../../src/analysis/statistics/moran.ts';
import { gridNeighbours, latticeNeighbours, listedNeighbours } from '../../../src/analysis/statistics/neighbours.ts';
import { seededRandom } from '../../../src/core/seeded-random.ts';
import { permutedNeighbourSums } from '../statistics/permuted-sums.ts';

/** p of one cell straight from the definition: go through all draws, put the next one in the cell's own place. */
function slowP(values: Float64Array, own: number, neighbours: number[], draws: Uint32Array, size: number): number {
  const runs = draws.length / size;
  const degree = neighbours.length;
  const observed = neighbours.reduce((sum, cell) => sum + values[cell]!, 0);
  let larger = 0;
  let smaller = 0;
  for (let r = 0; r < runs; r++) {
    const drawn = Array.from(draws.subarray(r * size, (r + 1) * size))
      .filter((cell) => cell !== own)
      .slice(0, degree);
    const sum = drawn.reduce((total, cell) => total + values[cell]!, 0);
    if (sum >= observed - 1e-12) larger++;
    if (sum <= observed + 1e-12) smaller++;
  }
  return Math.min(1, (2 * (Math.min(larger, smaller) + 1)) / (runs + 1));
}

describe('Gi* by permutation', () => {
  it('is the definition, cell by cell, on lattices with holes and equal values', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 2, max: 7 }),
        fc.boolean(),
        (seed, side, isWhole) => {
          const random = seededRandom(seed);
          const places = Array.from({ length: side * side }, (_, k) => k).filter(() => random() < 0.8);
          if (places.length < 2) return;
          const neighbours = gridNeighbours(
            places.map((k) => k % side),
            places.map((k) => Math.floor(k / side)),
            'queen',
          );
          const values = Float64Array.from(places, () => (isWhole ? Math.floor(3 * random()) : random() ** 4));
          const { p } = permutedGiStar(values, neighbours, { permutations: 99, seed });
          const degrees = places.map((_, i) => neighbours.offsets[i + 1]! - neighbours.offsets[i]!);
          const size = Math.max(...degrees) + 1;
          const { draws } = sharedDraws(places.length, size, 99, seed);
          places.forEach((_, i) => {
            const list = Array.from(neighbours.columns.subarray(neighbours.offsets[i], neighbours.offsets[i + 1]));
            if (list.length === 0) expect(p[i]).toBeNaN();
            else expect(p[i]).toBeCloseTo(slowP(values, i, list, draws, size), 12);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('agrees with draws of its own for each cell, within what chance allows', () => {
    const random = seededRandom(3);
    const neighbours = latticeNeighbours(30, 30, 'queen');
    const values = Float64Array.from({ length: 900 }, (_, k) => random() + (k % 30 < 8 ? 0.25 : 0));
    const shared = permutedGiStar(values, neighbours, { permutations: 9999, seed: 5 }).p;
    const own = permutedNeighbourSums(values, neighbours, { permutations: 999, seed: 6 });
    let off = 0;
    shared.forEach((p, i) => {
      const deviation = Math.sqrt((p * (2 - p)) / 999) + 2 / 1000;
      if (Math.abs(p - own[i]!) > 4 * deviation) off++;
    });
    expect(off).toBe(0);
  });

  it('under chance alone, 5 % of cells have p of at most 5 %', () => {
    const neighbours = latticeNeighbours(60, 60, 'queen');
    let below = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const random = seededRandom(seed);
      const values = Float64Array.from({ length: 3600 }, () => random() ** 3);
      below += permutedGiStar(values, neighbours, { permutations: 999, seed: 100 + seed }).p.filter(
        (p) => p <= 0.05,
      ).length;
    }
    expect(below / 18_000).toBeGreaterThan(0.035);
    expect(below / 18_000).toBeLessThan(0.065);
  });

  it('is the same for the same seed, another for another, and NaN for an island', () => {
    const neighbours = listedNeighbours(6, (i) => (i === 5 ? [] : [(i + 1) % 5, (i + 4) % 5]));
    const values = Float64Array.of(5, 1, 3, 2, 8, 9);
    const p = (seed: number) => [...permutedGiStar(values, neighbours, { permutations: 199, seed }).p];
    expect(p(1)).toEqual(p(1));
    expect(p(1)).not.toEqual(p(2));
    expect(p(1)[5]).toBeNaN();
    expect([
      ...permutedGiStar(
        values,
        listedNeighbours(6, () => []),
        { permutations: 9, seed: 1 },
      ).p,
    ]).toEqual(Array.from({ length: 6 }, () => Number.NaN));
  });

  it('each draw is of distinct cells', () => {
    const { draws } = sharedDraws(10, 9, 200, 4);
    for (let r = 0; r < 200; r++) expect(new Set(draws.subarray(9 * r, 9 * r + 9)).size).toBe(9);
  });
});

describe('queen neighbours by the numbering of cells', () => {
  it('are those of the hash, inside and outside the table', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), {
          minLength: 1,
          maxLength: 60,
          selector: ([i, j]) => `${i},${j}`,
        }),
        (places) => {
          const numbers = new CellNumbers({ west: -2, south: -3, east: 2, north: 1 });
          for (const [i, j] of places) numbers.at(i, j);
          const cells = numbers.inOrder((cell) => cell % 5 !== 3);
          const columns = Array.from(cells, (cell) => numbers.columnOf(cell));
          const rows = Array.from(cells, (cell) => numbers.rowOf(cell));
          const known = gridNeighbours(columns, rows, 'queen');
          const found = queenNeighbours(numbers, cells);
          expect([...found.offsets]).toEqual([...known.offsets]);
          for (let k = 0; k < cells.length; k++) {
            const list = (n: typeof found) => Array.from(n.columns.subarray(n.offsets[k], n.offsets[k + 1])).sort();
            expect(list(found)).toEqual(list(known));
          }
          // By row, then column.
          rows.slice(1).forEach((row, k) => {
            expect(row > rows[k]! || (row === rows[k] && columns[k + 1]! > columns[k]!)).toBe(true);
          });
        },
      ),
    );
  });

  it('give the Gi* and Moran of the formulas', () => {
    const random = seededRandom(11);
    const numbers = new CellNumbers(null);
    for (let k = 0; k < 200; k++) if (random() < 0.7) numbers.at(k % 20, Math.floor(k / 20));
    const cells = numbers.inOrder(() => true);
    const x = Float64Array.from(cells, () => Math.exp(2 * random()));
    const neighbours = queenNeighbours(numbers, cells);
    const n = x.length;
    const touches = (a: number, b: number) =>
      a !== b &&
      Math.abs(numbers.columnOf(cells[a]!) - numbers.columnOf(cells[b]!)) <= 1 &&
      Math.abs(numbers.rowOf(cells[a]!) - numbers.rowOf(cells[b]!)) <= 1;
    const mean = x.reduce((sum, value) => sum + value, 0) / n;
    const s = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0) / n - mean * mean);
    const z = giStar(x, neighbours)!;
    let lag = 0;
    let weights = 0;
    for (let a = 0; a < n; a++) {
      let sum = 0;
      let w = 0;
      for (let b = 0; b < n; b++) {
        if (touches(a, b)) {
          lag += (x[a]! - mean) * (x[b]! - mean);
          weights++;
        }
        if (a === b || touches(a, b)) {
          sum += x[b]!;
          w++;
        }
      }
      expect(z[a]).toBeCloseTo((sum - mean * w) / (s * Math.sqrt((n * w - w * w) / (n - 1))), 9);
    }
    const squares = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(globalMoran(x, neighbours, 'binary')!.i).toBeCloseTo(((n / weights) * lag) / squares, 10);
  });
});
