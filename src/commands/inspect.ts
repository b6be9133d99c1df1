/**
 * `npm run inspect -- [--patience=SECONDS] FILE…`: what is in these files, without a browser.
 *
 * One JSON object for each layer, one per line on stdout. A file that cannot be read gives one object with
 * `file` and `error`, and the command ends with exit code 1. So does a read that makes no progress for so many
 * seconds (10 when not said).
 */
import { PATIENCE_SECONDS } from '../core/import/patience.ts';
import { GuardedInspection } from './inspect-guarded.ts';

const PATIENCE = /^--patience=(\d+(?:\.\d+)?)$/;

const given = process.argv.slice(2);
const patience = given.flatMap((argument) => PATIENCE.exec(argument)?.[1] ?? []).at(-1);
const files = given.filter((argument) => !PATIENCE.test(argument));
if (files.length === 0) {
  console.error('npm run inspect -- FILE…');
  process.exitCode = 2;
}
const inspection = new GuardedInspection(patience === undefined ? PATIENCE_SECONDS : Number(patience));
// A read that hangs would outlive this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    inspection.stop();
    process.exit(1);
  });
}
for (const file of files) {
  for (const result of await inspection.inspect(file)) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    if ('error' in result) process.exitCode = 1;
  }
}
inspection.stop();
