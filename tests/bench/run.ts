/**
 * `npm run bench`: how fast it is, never a pass or fail.
 *
 *   npm run bench                       every bench
 *   npm run bench -- NAME …             those whose name begins so
 *   npm run bench -- fuzz [FORMAT [COUNT [SEED]]]   damaged files of every format, see fuzz.ts
 *   npm run bench -- city N FOLDER      write a made-up city of N buildings for a bench
 *   npm run bench -- attribution FOLDER [--against postgis]
 *                                       attribute the city in FOLDER, write the results there
 *
 * Prints the machine and the versions first; each figure is a median of five.
 */
import { cpus, totalmem } from 'node:os';
import { attributionCommand } from './attribution/command.ts';
import { type Bench, benches } from './benches.ts';
import { writeCity } from './city.ts';
import { fuzz } from './fuzz.ts';

const [first, ...rest] = process.argv.slice(2);

function printMachine(): void {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memoryGib = Math.round(totalmem() / 2 ** 30);
  console.log(
    `machine: ${cpus().length} × ${processor}, ${memoryGib} GiB; Node ${process.version}, ${process.platform}`,
  );
}

async function runBench(bench: Bench): Promise<void> {
  console.log(`\n${bench.name}: ${bench.question}`);
  for (const { what, value, unit, target } of await bench.run()) {
    const shown = Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
    console.log(`  ${what.padEnd(64)} ${shown.padStart(10)} ${unit}${target ? `   (target ${target})` : ''}`);
  }
}

if (first === 'city') {
  const [count, folder] = rest;
  if (!count || !folder || !(Number(count) > 0)) throw new Error('usage: npm run bench -- city N FOLDER');
  await writeCity(Number(count), folder);
} else if (first === 'fuzz') {
  const [format, count, seed] = rest;
  await fuzz(format, count === undefined ? undefined : Number(count), seed === undefined ? undefined : Number(seed));
} else if (first === 'attribution' && rest[0] !== undefined && !benches.some(({ name }) => name === rest[0])) {
  const [folder, flag, against] = rest;
  if (folder === undefined || (flag !== undefined && (flag !== '--against' || against === undefined))) {
    throw new Error('usage: npm run bench -- attribution FOLDER [--against postgis]');
  }
  printMachine();
  await attributionCommand(folder, against ?? null);
} else {
  printMachine();
  const names = process.argv.slice(2);
  const chosen = benches.filter((bench) => names.length === 0 || names.some((name) => bench.name.startsWith(name)));
  if (chosen.length === 0)
    throw new Error(`no bench of that name; there are: ${benches.map((b) => b.name).join(', ')}`);
  for (const bench of chosen) await runBench(bench);
}
