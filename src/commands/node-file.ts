/** A file on disk as the readers take it. Files of the same name beside it (`.dbf`, `.prj`, `.cpg`) come along. */
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { ReadError, type SourceFile } from '../formats/format.ts';
import { unsupportedKind } from '../formats/unsupported.ts';

/** Extensions of files that belong to another file of the same name. */
const sidecars = new Set(['.dbf', '.shx', '.prj', '.cpg', '.cst', '.qpj', '.shp']);
/** A raster and what may stand beside it, whose names begin as its own does: `a.tfw`, `a.tif.vat.dbf`. */
const rasters = new Set(['.tif', '.tiff', '.gtiff', '.gtif']);
const besideRasters = /\.(tfw|tifw|wld|prj|dbf|cpg|xml)$/i;

/** Throws when the file does not exist (`ENOENT`) or is a folder, as a file geodatabase is. */
export function nodeFile(path: string): SourceFile {
  if (statSync(path).isDirectory()) {
    const extension = extname(path).slice(1).toLowerCase();
    const known = unsupportedKind(new Uint8Array(0), path);
    throw known ? new ReadError(known.code, { kind: known.kind }) : new ReadError('FORMAT_UNKNOWN', { extension });
  }
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
  if (rasters.has(extname(path).toLowerCase())) {
    const stem = basename(path, extname(path)).toLowerCase();
    for (const name of readdirSync(dirname(path))) {
      if (name.toLowerCase().startsWith(`${stem}.`) && besideRasters.test(name))
        siblings.set(name.toLowerCase(), plainFile(join(dirname(path), name)));
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
    slice: async (start, end) => {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(Math.max(0, end - start));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    stream: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  };
}
