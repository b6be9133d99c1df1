/** A file on disk as the readers take it. Files of the same name beside it (`.dbf`, `.prj`, `.cpg`) come along. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { SourceFile } from '../formats/format.ts';

/** Extensions of files that belong to another file of the same name. */
const sidecars = new Set(['.dbf', '.shx', '.prj', '.cpg', '.cst', '.qpj', '.shp']);

/** Throws when the file does not exist (`ENOENT`). */
export function nodeFile(path: string): SourceFile {
  const siblings = new Map<string, SourceFile>();
  if (sidecars.has(extname(path).toLowerCase())) {
    const folder = dirname(path);
    const stem = basename(path, extname(path)).toLowerCase();
    for (const name of readdirSync(folder)) {
      const extension = extname(name).toLowerCase();
      if (name === basename(path) || !sidecars.has(extension)) continue;
      if (basename(name, extname(name)).toLowerCase() === stem)
        siblings.set(name.toLowerCase(), plainFile(join(folder, name)));
    }
  }
  return { ...plainFile(path), siblings };
}

function plainFile(path: string): SourceFile {
  const { size } = statSync(path);
  return {
    name: basename(path),
    size,
    bytes: async () => new Uint8Array(await readFile(path)),
    stream: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  };
}
