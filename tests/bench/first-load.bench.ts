/**
 * How much JavaScript the browser takes before the map: what the built page asks for at once, and the messages of the
 * frame in one language, which `main.tsx` waits for.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { startNamespaces } from '../../src/i18n/resources.ts';
import type { Bench } from './bench.ts';

const list = fileURLToPath(new URL('../../src/i18n/resources.ts', import.meta.url));

/** The files of the messages a start waits for, as `resources.ts` names them. */
function startMessages(): string[] {
  const text = readFileSync(list, 'utf8');
  return startNamespaces.map((namespace) => {
    const [, file] = new RegExp(`\\b${namespace}: \\(\\) => import\\('([^']+)'\\)`).exec(text) ?? [];
    if (file === undefined) throw new Error(`${list} does not name the file of ${namespace}`);
    return resolve(dirname(list), file);
  });
}

export const firstLoad: Bench = {
  name: 'first-load',
  question: 'JavaScript before the map, gzipped',
  async run() {
    const built = (await build({ logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput;
    const chunks = new Map(built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
    const seen = new Set<Rolldown.OutputChunk>();
    // Static imports come with a file; what is imported when needed waits.
    const take = (chunk: Rolldown.OutputChunk | undefined): number => {
      if (!chunk || seen.has(chunk)) return 0;
      seen.add(chunk);
      const own = gzipSync(chunk.code, { level: 9 }).byteLength;
      return chunk.imports.reduce((sum, name) => sum + take(chunks.get(name)), own);
    };
    const page = [...chunks.values()].filter((chunk) => chunk.isEntry).reduce((sum, chunk) => sum + take(chunk), 0);
    const files = seen.size;
    const byLanguage = (['en', 'zh'] as const).map((language) =>
      startMessages().reduce((sum, file) => {
        const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId === `${file}?words=${language}`);
        if (!chunk) throw new Error(`${file} has no file of its own in ${language}`);
        return sum + take(chunk);
      }, 0),
    );
    const words = Math.max(...byLanguage);
    return [
      {
        what: `scripts and words before the map (${files} files)`,
        value: (page + words) / 1000,
        unit: 'kB',
        target: '≤ 300',
      },
      { what: 'of these the words of the frame in one language', value: words / 1000, unit: 'kB' },
    ];
  },
};
