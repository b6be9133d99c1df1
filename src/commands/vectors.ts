/**
 * `npm run vectors -- FOLDER`: does the project compute what the test vectors expect?
 *
 * Runs every vector of every JSON file in the folder through the project's own functions. One line a
 * vector: its id, then `pass`, `fail got … expected …` or `no adapter`. Exit code 1 when one fails, or when a
 * file or a vector cannot be read (told on stderr, the rest still runs); 2 without a folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { runVector, vectorFile, vectorShape } from './run-vector.ts';

const folder = process.argv[2];
if (folder === undefined) {
  console.error('npm run vectors -- FOLDER');
  process.exitCode = 2;
} else {
  for (const name of vectorFilesOf(folder)) runFile(join(folder, name), name);
}

function runFile(path: string, name: string): void {
  for (const [i, told] of vectorsOf(path, name).entries()) {
    const vector = v.safeParse(vectorShape, told);
    if (!vector.success) {
      tellUnread(`${name}: vector ${i + 1}: ${v.summarize(vector.issues)}`);
      continue;
    }
    const result = runVector(vector.output);
    if (result.outcome !== 'fail') console.log(`${result.id} ${result.outcome}`);
    else {
      console.log(`${result.id} fail got ${JSON.stringify(result.got)} expected ${JSON.stringify(result.expected)}`);
      process.exitCode = 1;
    }
  }
}

function vectorFilesOf(path: string): string[] {
  try {
    const files = readdirSync(path).filter((name) => name.endsWith('.json'));
    if (files.length === 0) tellUnread(`${path}: no .json files`);
    return files.sort();
  } catch (error) {
    tellUnread(error);
    return [];
  }
}

/** The vectors of a file, not yet looked at; none where the file is no list of vectors, which is told. */
function vectorsOf(path: string, name: string): readonly unknown[] {
  try {
    const parsed = v.safeParse(vectorFile, JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.output.vectors;
    tellUnread(`${name}: ${v.summarize(parsed.issues)}`);
  } catch (error) {
    tellUnread(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return [];
}

function tellUnread(what: unknown): void {
  console.error(what instanceof Error ? what.message : String(what));
  process.exitCode = 1;
}
