/**
 * Build the sample region: `npm run sample` writes public/sample/lanwan.tantu and, beside it,
 * what its records say in English, lanwan.en.json;
 * `npm run sample -- --geojson FOLDER` also writes each layer as GeoJSON and the tables as CSV and XLSX,
 * to practise importing with. The region is invented; see README.md beside this file.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlanFile } from '../../src/db/plan-file.ts';
import { buildSample } from './sample-plan.ts';
import { writeWords } from './worded-plan.ts';
import { writePracticeFiles } from './write-practice-files.ts';

const target = fileURLToPath(new URL('../../public/sample/lanwan.tantu', import.meta.url));

const englishTarget = fileURLToPath(new URL('../../public/sample/lanwan.en.json', import.meta.url));

async function main(args: readonly string[]): Promise<void> {
  const [option, folder, ...rest] = args;
  if (option !== undefined && (option !== '--geojson' || folder === undefined || rest.length > 0)) {
    throw new Error('usage: npm run sample [-- --geojson FOLDER]');
  }
  const started = Date.now();
  const sample = buildSample();
  const bytes = await writePlanFile(sample.plan, sample.tables, []);
  await mkdir(join(target, '..'), { recursive: true });
  await writeFile(target, bytes);
  await writeFile(englishTarget, writeWords(sample.english));
  const counts = sample.layers.map((layer) => `${layer.name.en} ${layer.features.length}`).join(', ');
  console.log(
    `${counts}\n${target}: ${(bytes.length / 1e6).toFixed(2)} MB in ${((Date.now() - started) / 1000).toFixed(0)} s`,
  );
  if (folder !== undefined) for (const file of await writePracticeFiles(sample, folder)) console.log(file);
}

await main(process.argv.slice(2));
