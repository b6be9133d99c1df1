/** Files of the browser as the readers take them: which are to be read, and which only go along with another. */
import type { SourceFile } from '../formats/format.ts';

/** Parts that mean nothing without the file they belong to, by what that file ends in. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  shp: ['shx', 'dbf', 'prj', 'cpg', 'cst', 'qpj', 'sbn', 'sbx', 'qix', 'fix', 'shp.xml'],
};

/** The files to read, in the order given. Each knows all that were dropped with it, by lower-case name. */
export function filesToRead(files: readonly File[]): SourceFile[] {
  const siblings = new Map<string, SourceFile>();
  const sources = files.map((file): SourceFile => {
    const source: SourceFile = {
      name: file.name,
      size: file.size,
      bytes: async () => new Uint8Array(await file.arrayBuffer()),
      stream: () => file.stream(),
      siblings,
    };
    siblings.set(file.name.toLowerCase(), source);
    return source;
  });
  return sources.filter((source) => !isPart(source.name.toLowerCase(), siblings));
}

function isPart(name: string, siblings: ReadonlyMap<string, SourceFile>): boolean {
  return Object.entries(partsOf).some(([whole, parts]) =>
    parts.some((part) => name.endsWith(`.${part}`) && siblings.has(`${name.slice(0, -part.length)}${whole}`)),
  );
}
