/**
 * `npm run vectors -- FOLDER`: does the project compute what the test vectors expect?
 *
 * Runs every vector of every JSON file in the folder through the project's own functions. One line a
 * vector: its id, then `pass`, `fail got … expected …` or `no adapter`. Exit code 1 when one fails or a
 * file cannot be read, 2 without a folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { runVector, vectorFile } from './run-vector.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('npm run vectors -- FOLDER');
  process.exitCode = 2;
} else {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (files.length === 0) {
    console.error(`${folder}: no .json files`);
    process.exitCode = 1;
  }
  for (const name of files) {
    const read = readVectors(join(folder, name));
    if (typeof read === 'string') {
      console.error(`${name}: ${read}`);
      process.exitCode = 1;
      continue;
    }
    for (const vector of read.vectors) {
      const result = runVector(vector);
      if (result.outcome !== 'fail') console.log(`${result.id} ${result.outcome}`);
      else {
        console.log(`${result.id} fail got ${JSON.stringify(result.got)} expected ${JSON.stringify(result.expected)}`);
        process.exitCode = 1;
      }
    }
  }
}

/** The vectors of a file, or what is wrong with it. */
function readVectors(path: string): v.InferOutput<typeof vectorFile> | string {
  try {
    const parsed = v.safeParse(vectorFile, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : v.summarize(parsed.issues);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
