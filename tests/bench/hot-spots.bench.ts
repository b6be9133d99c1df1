/** Gi* with permutations on a grid as large as a city's, one thread. */
import { CellNumbers } from '../../src/analysis/kernel/cell-numbers.ts';
import { permutedGiStar } from '../../src/analysis/kernel/permuted-gi-star.ts';
import { queenNeighbours } from '../../src/analysis/kernel/queen-neighbours.ts';
import { giStar } from '../../src/analysis/statistics/getis-ord.ts';
import { seededRandom } from '../../src/core/seeded-random.ts';
import { type Bench, type Figure, median } from './bench.ts';

const CELLS = 50_000;
const PERMUTATIONS = 999;
const SEED = 20_260_101;
const RUNS = 5;

export const hotSpots: Bench = {
  name: 'hot-spots',
  question: `Gi* of ${CELLS.toLocaleString('en')} cells with ${PERMUTATIONS} conditional permutations`,
  async run() {
    // A city with holes: one cell in ten of a box holds nothing.
    const random = seededRandom(SEED);
    const side = Math.ceil(Math.sqrt(CELLS / 0.9));
    const numbers = new CellNumbers({ west: 0, south: 0, east: side, north: side });
    for (let j = 0; numbers.count < CELLS; j++) {
      for (let i = 0; i < side && numbers.count < CELLS; i++) if (random() < 0.9) numbers.at(i, j);
    }
    const values = Float64Array.from({ length: CELLS }, () => Math.exp(3 * random()));
    const times: number[][] = [[], [], []];
    const timed = <T>(k: number, work: () => T): T => {
      const began = performance.now();
      const result = work();
      times[k]!.push(performance.now() - began);
      return result;
    };
    for (let run = 0; run < RUNS; run++) {
      const neighbours = timed(0, () =>
        queenNeighbours(
          numbers,
          numbers.inOrder(() => true),
        ),
      );
      timed(1, () => giStar(values, neighbours));
      timed(2, () => permutedGiStar(values, neighbours, { permutations: PERMUTATIONS, seed: SEED }));
    }
    const [neighbours, z, p] = times.map(median) as [number, number, number];
    const figures: Figure[] = [
      { what: 'neighbours', value: neighbours, unit: 'ms' },
      { what: 'z', value: z, unit: 'ms' },
      { what: 'p by permutation', value: p, unit: 'ms' },
      { what: 'in all', value: neighbours + z + p, unit: 'ms', target: '≤ 2000' },
    ];
    return figures;
  },
};
