/** Files of the browser as the readers take them. */

import { wholeFiles } from '../core/import/whole-files.ts';
import type { SourceFile } from '../formats/format.ts';

/** The files to read, in the order given. Each knows all that were dropped with it, by lower-case name. */
export function filesToRead(files: readonly File[]): SourceFile[] {
  const siblings = new Map<string, SourceFile>();
  const sources = files.map((file): SourceFile => {
    const source: SourceFile = {
      name: file.name,
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
      stream: () => file.stream(),
      slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
      siblings,
    };
    siblings.set(file.name.toLowerCase(), source);
    return source;
  });
  return wholeFiles(sources);
}
