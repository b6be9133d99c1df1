/** The 95 % range and the chance to be a hot spot of very many features, one thread. */
import { simulateShares, topShares, type UncertainShares } from '../../src/analysis/kernel/simulate-shares.ts';
import { seededRandom } from '../../src/core/seeded-random.ts';
import { type Bench, type Figure, median } from './bench.ts';

const FEATURES = 100_000;
const RUNS = 1000;
const SEED = 20_260_101;
const REPEATS = 5;
/** Residential, commercial, industrial, public, transport. */
const USES = 5;

export const monteCarlo: Bench = {
  name: 'monte-carlo',
  question: `${RUNS.toLocaleString('en')} runs over ${FEATURES.toLocaleString('en')} features of ${USES} sectors, shared intensities drawn once a run`,
  async run() {
    const entries = madeUp();
    const seconds: number[] = [];
    const cpu: number[] = [];
    let longestMs = 0;
    const before = process.memoryUsage();
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const began = performance.now();
      const used = process.cpuUsage();
      let last = began;
      await simulateShares(entries, { runs: RUNS, seed: SEED }, async () => {
        const now = performance.now();
        longestMs = Math.max(longestMs, now - last);
        last = now;
      });
      seconds.push((performance.now() - began) / 1000);
      const { user, system } = process.cpuUsage(used);
      cpu.push((user + system) / 1e6);
    }
    const after = process.memoryUsage();
    const grownMb = (after.heapTotal + after.arrayBuffers - before.heapTotal - before.arrayBuffers) / 1e6;
    const figures: Figure[] = [
      { what: `range and chance at the top ${topShares.join(', ')}`, value: median(seconds), unit: 's', target: '≤ 5' },
      { what: 'processor', value: median(cpu), unit: 's' },
      { what: 'longest stretch between two looks at cancel', value: longestMs, unit: 'ms' },
      { what: 'memory taken', value: grownMb, unit: 'MB' },
    ];
    return figures;
  },
};

function madeUp(): UncertainShares {
  const random = seededRandom(SEED);
  const use = Uint8Array.from({ length: FEATURES }, () => Math.floor(random() * USES));
  return {
    offsets: Uint32Array.from({ length: FEATURES + 1 }, (_, unit) => unit),
    member: Uint32Array.from({ length: FEATURES }, (_, unit) => unit),
    group: use,
    factor: use,
    spread: new Uint8Array(FEATURES),
    weight: Float64Array.from({ length: FEATURES }, () => 100 * Math.exp(3 * random())),
    totals: Array.from({ length: USES }, (_, g) => ({ tonnes: 1e5 * (g + 1), halfWidthPct: 5 })),
    factorPct: [20, 30, 40, 25, 50],
    weightPct: [30],
    rankScale: Float64Array.from({ length: FEATURES }, () => 1 / (50 + 500 * random())),
  };
}
