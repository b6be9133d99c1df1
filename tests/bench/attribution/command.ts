/**
 * `npm run bench -- attribution FOLDER [--against postgis]`: load seconds, compute seconds (median of five), memory,
 * and what was worked out as `tantu_buildings.csv`, `tantu_sectors.csv`, `tantu_top.csv` in the folder.
 */
import { median } from '../bench.ts';
import { type Attributed, attributeCity } from './compute.ts';
import { type City, readCity } from './read-city.ts';
import { writeResults } from './write-results.ts';

const RUNS = 5;

export interface Measured {
  readonly city: City;
  readonly result: Attributed;
  readonly loadS: number;
  readonly computeS: number;
  readonly computeCpuS: number;
  readonly peakMb: number;
}

/** Read a folder and work it out five times. */
export async function measureFolder(folder: string): Promise<Measured> {
  const began = performance.now();
  const city = await readCity(folder);
  const loadS = (performance.now() - began) / 1000;
  const seconds: number[] = [];
  const cpu: number[] = [];
  let result: Attributed | null = null;
  for (let run = 0; run < RUNS; run++) {
    const before = process.cpuUsage();
    const start = performance.now();
    result = attributeCity(city);
    seconds.push((performance.now() - start) / 1000);
    const used = process.cpuUsage(before);
    cpu.push((used.user + used.system) / 1e6);
  }
  if (!result) throw new Error('nothing was worked out');
  // Before anything is written: what the work itself needed.
  const peakMb = process.resourceUsage().maxRSS / 1000;
  return { city, result, loadS, computeS: median(seconds), computeCpuS: median(cpu), peakMb };
}

export async function attributionCommand(folder: string, against: string | null): Promise<void> {
  if (against !== null && against !== 'postgis') throw new Error(`--against ${against}: only postgis is known`);
  const measured = await measureFolder(folder);
  const { city, result, loadS, computeS, computeCpuS, peakMb } = measured;
  for (const remark of city.remarks) console.log(`  ${remark}`);
  const vertices = city.buildings.geometry.coords.length / 2;
  const count = (n: number): string => n.toLocaleString('en');
  console.log(
    `${count(city.buildings.count)} buildings (${count(vertices)} vertices), ${count(city.parcels.count)} parcels, ` +
      `${count(city.roads.count)} roads, ${count(result.cellT.length)} cells that hold something`,
  );
  console.log(`load seconds: ${loadS.toFixed(2)}`);
  console.log(`compute seconds: ${computeS.toFixed(3)} (median of ${RUNS}; processor ${computeCpuS.toFixed(3)})`);
  console.log(`peak memory: ${peakMb.toFixed(0)} MB`);
  console.log('seconds by step, last run:');
  for (const [name, seconds] of result.steps) console.log(`  ${name.padEnd(52)} ${seconds.toFixed(3)}`);
  printBalance(city, result);
  writeResults(folder, city, result);
  if (against !== null) {
    const { againstPostgis } = await import('./against-postgis.ts');
    await againstPostgis(measured);
  }
}

function printBalance(
  city: City,
  { uses, counts, useT, residualT, roads, roadResidualT, cellT, z, counted }: Attributed,
) {
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const told = (value: number): string => value.toFixed(3).padStart(18);
  console.log(
    `balance, t: ${'use'.padEnd(14)}${'buildings'.padStart(12)}${'total'.padStart(18)}${'shared out'.padStart(18)}${'residual'.padStart(18)}`,
  );
  uses.forEach((use, k) => {
    const total = city.totals.get(use);
    const row =
      total === undefined ? '   no total: its buildings get none' : told(total) + told(useT[k]!) + told(residualT[k]!);
    if (total !== undefined || counts[k]! > 0)
      console.log(`            ${use.padEnd(14)}${String(counts[k]).padStart(12)}${row}`);
  });
  const transport = city.totals.get('transport');
  if (transport !== undefined) {
    console.log(
      `            ${'roads'.padEnd(14)}${String(roads.length).padStart(12)}${told(transport)}${told(sum(roads))}${told(roadResidualT)}`,
    );
    console.log(
      '            the total of transport is shared out twice, among its buildings and among the roads: the grid holds both',
    );
  }
  console.log(
    `            on the grid ${sum(cellT).toFixed(3)}, on buildings and roads ${(sum(useT) + sum(roads)).toFixed(3)}`,
  );
  const tell = (n: number, what: string): void => {
    if (n > 0) console.log(`  ${n.toLocaleString('en')} ${what}`);
  };
  tell(counted.withoutUse, 'buildings whose inner point lies in no parcel with a use: no emission');
  tell(counted.withoutFloors, 'buildings whose floors are missing or negative: no weight, no emission');
  tell(counted.withoutIntensity, 'buildings of a use without an intensity: no weight, no emission');
  tell(counted.roadsWithoutClass, 'roads of a class without a weight: no emission');
  if (z === null) console.log('  Gi*: fewer than three cells, or all alike: no statistic');
  console.log(
    counted.boundM === 0
      ? '  projection: exact formulas (the layers lie too far apart for a fit)'
      : `  projection: no vertex is off by more than ${(counted.boundM * 1e6).toFixed(2)} µm`,
  );
}
