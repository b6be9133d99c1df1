/**
 * GeoJSON buildings from file to columns, against `ogr2ogr -f FlatGeobuf` of the same file in the same run.
 *
 * Processor time, not time by the clock: the machine may have other work. Ours is measured inside Node, reading only;
 * GDAL's is that of its process.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFile } from '../../src/commands/node-file.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { tableBytes } from '../../src/geo/table-parts.ts';
import { type Bench, type Figure, median } from './bench.ts';
import { writeCity } from './city.ts';

const RUNS = 5;

export const readGeoJson: Bench = {
  name: 'read-geojson',
  question: 'GeoJSON buildings from file to columns (processor time), against ogr2ogr to FlatGeobuf',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tantu-bench-'));
    try {
      const figures: Figure[] = [];
      for (const count of [100_000, 1_000_000]) {
        await writeCity(count, folder);
        figures.push(...(await compare(join(folder, 'buildings.geojson'), count, join(folder, 'gdal.fgb'))));
      }
      return figures;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function compare(path: string, count: number, output: string): Promise<Figure[]> {
  const ours: number[] = [];
  const gdal: number[] = [];
  let storedMb = Number.NaN;
  let highestMb = Number.NaN;
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    const { layers } = await readFile(nodeFile(path));
    const used = process.cpuUsage(before);
    ours.push((used.user + used.system) / 1e6);
    const [layer] = layers;
    if (layer?.table.count !== count) throw new Error(`${layer?.table.count} features were read instead of ${count}`);
    storedMb = tableBytes(layer.table) / 1e6;
    // Of the first reading: what later ones leave behind until it is collected is not theirs.
    if (run === 0) highestMb = process.resourceUsage().maxRSS / 1e3;
    rmSync(output, { force: true });
    const seconds = gdalSeconds(path, output);
    if (seconds !== null) gdal.push(seconds);
  }
  const what = `${count.toLocaleString('en')} buildings`;
  const figures: Figure[] = [
    { what: `${what}, ours`, value: median(ours), unit: 's' },
    { what: `${what}, stored columns`, value: storedMb, unit: 'MB' },
    {
      what: `${what}, highest memory of the process after one reading`,
      value: highestMb,
      unit: 'MB',
      target: `≤ ${(5 * storedMb + 200).toFixed(0)}`,
    },
  ];
  if (gdal.length < RUNS) return figures;
  return [
    ...figures,
    { what: `${what}, ogr2ogr`, value: median(gdal), unit: 's' },
    { what: `${what}, times faster`, value: median(gdal) / median(ours), unit: '×', target: '≥ 3' },
  ];
}

/** User and system seconds of ogr2ogr; null where it is not installed. */
function gdalSeconds(path: string, output: string): number | null {
  const script = 'TIMEFORMAT="%U %S"; time ogr2ogr -f FlatGeobuf "$0" "$1"';
  const { status, stderr } = spawnSync('bash', ['-c', script, output, path], { encoding: 'utf8' });
  if (status !== 0) return null;
  const [user, system] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return user === undefined || system === undefined || Number.isNaN(user + system) ? null : user + system;
}
