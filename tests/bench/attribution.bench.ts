/** Attribution of a made-up city of a million buildings; a city of one's own: `npm run bench -- attribution FOLDER`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureFolder } from './attribution/command.ts';
import type { Bench } from './bench.ts';
import { writeCity } from './city.ts';

const BUILDINGS = 1_000_000;

export const attribution: Bench = {
  name: 'attribution',
  question: `${BUILDINGS.toLocaleString('en')} buildings: use of the parcel, weight, share, 100 m grid, Gi*`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tantu-bench-'));
    try {
      await writeCity(BUILDINGS, folder);
      const { loadS, computeS, computeCpuS, peakMb } = await measureFolder(folder);
      return [
        { what: 'load', value: loadS, unit: 's' },
        { what: 'compute, projection included', value: computeS, unit: 's', target: '≤ 1.0' },
        { what: 'compute, processor', value: computeCpuS, unit: 's' },
        { what: 'peak memory of the process', value: peakMb, unit: 'MB', target: '≤ 1500' },
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
