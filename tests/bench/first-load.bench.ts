/** How much JavaScript the browser takes before the map: what the built page asks for at once. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Bench } from './bench.ts';

export const firstLoad: Bench = {
  name: 'first-load',
  question: 'JavaScript before the map, gzipped',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tantu-bench-'));
    try {
      await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
      const seen = new Set<string>();
      const take = (file: string): number => {
        if (seen.has(file)) return 0;
        seen.add(file);
        const text = readFileSync(join(folder, file), 'utf8');
        // Static imports come with the file; `import(…)` waits until it is needed.
        const imports = [
          ...text.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^'"();]*?\bfrom\s*)?["']\.\/([^"']+\.js)["']/g),
        ];
        const own = gzipSync(text, { level: 9 }).byteLength;
        return imports.reduce((sum, [, name]) => sum + take(join('assets', name ?? '')), own);
      };
      const page = readFileSync(join(folder, 'index.html'), 'utf8');
      const asked = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
      const bytes = asked.reduce((sum, file) => sum + take(file), 0);
      return [
        { what: `scripts before the map (${seen.size} files)`, value: bytes / 1000, unit: 'kB', target: '≤ 300' },
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
