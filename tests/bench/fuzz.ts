/**
 * `npm run bench -- fuzz [FORMAT [COUNT [SEED]]]`: mutants of a small file of each format, each read by itself.
 *
 * Every one must end in features or a message; what does not is printed with the number that makes it again, and the
 * command fails. FORMAT: the beginning of a label (`Geo`), or `all`.
 */
import { everyFormat } from '../builders/every-format.ts';
import { endOfMutant, mutant, randomFrom } from '../formats/mutate.ts';

const MUTANTS = 5000;
const SEED = 20_261_122;
/** Of processor time: the machine may have other work. One mutant that takes longer is a finding. */
const LONGEST_MS = 2000;

export async function fuzz(format = 'all', count = MUTANTS, seed = SEED): Promise<void> {
  const samples = (await everyFormat()).filter(
    ({ label }) => format === 'all' || label.toLowerCase().startsWith(format.toLowerCase()),
  );
  if (samples.length === 0) throw new Error(`no format begins with ${format}`);
  console.log(`${'format'.padEnd(24)} ${'features'.padStart(9)} ${'refused'.padStart(9)} ${'longest'.padStart(9)}`);
  for (const { label, fileName, bytes, siblings } of samples) {
    const random = randomFrom(seed);
    const parts = Object.entries(siblings);
    let features = 0;
    let refused = 0;
    let longestMs = 0;
    for (let i = 0; i < count; i++) {
      const part = parts[i % (parts.length + 1)];
      const changed = mutant(part ? part[1] : bytes, random);
      const began = process.cpuUsage();
      try {
        const end = part
          ? await endOfMutant(fileName, bytes, { ...siblings, [part[0]]: changed })
          : await endOfMutant(fileName, changed, siblings);
        if (end.kind === 'features') features++;
        else refused++;
      } catch (error) {
        process.exitCode = 1;
        console.log(`  ${label}, mutant ${i} of seed ${seed}:`, error);
      }
      const used = process.cpuUsage(began);
      const tookMs = (used.user + used.system) / 1000;
      if (tookMs > LONGEST_MS) {
        process.exitCode = 1;
        console.log(`  ${label}, mutant ${i} of seed ${seed} took ${tookMs.toFixed(0)} ms`);
      }
      longestMs = Math.max(longestMs, tookMs);
    }
    console.log(
      `${label.padEnd(24)} ${String(features).padStart(9)} ${String(refused).padStart(9)} ${`${longestMs.toFixed(0)} ms`.padStart(9)}`,
    );
  }
}
