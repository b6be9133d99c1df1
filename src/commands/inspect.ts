/**
 * `npm run inspect -- FILE…`: what is in these files, without a browser.
 *
 * One JSON object for each layer, one per line on stdout. A file that cannot be read gives one object with
 * `file` and `error`, and the command ends with exit code 1.
 */
import { inspectFile } from './inspect-file.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('npm run inspect -- FILE…');
  process.exitCode = 2;
}
for (const file of files) {
  for (const result of await inspectFile(file)) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    if ('error' in result) process.exitCode = 1;
  }
}
