/** LMDI-I of many zones over twenty years, chained by year, one thread. */
import { chainEffects } from '../../src/core/drivers/chain-effects.ts';
import { seededRandom } from '../../src/core/seeded-random.ts';
import { type Bench, median } from './bench.ts';

const YEARS = 20;
const ZONES = 500;
const FACTORS = 6;
const RUNS = 5;

export const decomposition: Bench = {
  name: 'decomposition',
  question: `LMDI of ${YEARS} years × ${ZONES} zones × ${FACTORS} factors, effects of every zone`,
  async run() {
    const random = seededRandom(1);
    const years = Array.from({ length: YEARS }, (_, i) => ({
      year: 2000 + i,
      table: {
        factorCount: FACTORS,
        values: Float64Array.from({ length: ZONES * FACTORS }, () => 0.5 + random()),
      },
    }));
    const times: number[] = [];
    let residual = Number.NaN;
    for (let run = 0; run < RUNS; run++) {
      const began = performance.now();
      const chain = chainEffects(years);
      times.push(performance.now() - began);
      if (chain?.steps.length !== YEARS - 1) throw new Error('a year is missing');
      residual = chain.residualShare;
    }
    return [
      { what: 'all years', value: median(times), unit: 'ms', target: '≤ 200' },
      { what: 'residual, as a share of the effects', value: residual, unit: '', target: '≤ 1e-9' },
    ];
  },
};
