import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { type Plugin, parseAst } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The built page may talk to nothing but itself: data stay on the machine. The dev server needs an
 * inline script for hot reload, so the rule is written at build time only.
 *
 * A worker does not take over the rule of its page. There, one file alone calls a server, once a person
 * allowed it: `workers/ask-overpass.ts`, and `tests/architecture.test.ts` finds any other.
 */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content:
          "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' blob: data:",
      },
    },
  ],
};

/**
 * A file of messages holds both languages; a page wants one. Each `() => import(…)` of `src/i18n/resources.ts` becomes
 * two, one a language: `messages.ts?words=en` hands on `en` of `messages.ts?only=en`, a copy of the module without its
 * `zh`. What a copy imports is a copy too, and what of it is then unused falls away. Without a build (dev server,
 * tests) both languages come and one is read.
 */
const messagesByLanguage: Plugin = {
  name: 'messages-by-language',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/i18n/resources.ts')) return;
    const load = (file: string, words: string) => `import('${file}?words=${words}')`;
    return code.replace(
      /\(\) => import\('([^'?]+)'\)/g,
      (_, file: string) => `(language) => (language === 'en' ? ${load(file, 'en')} : ${load(file, 'zh')})`,
    );
  },
  resolveId(source, importer) {
    if (!importer || !source.startsWith('.')) return;
    const [path = '', query] = source.split('?');
    const asked = /^(?:words|only)=(?:en|zh)$/.test(query ?? '') ? query : /\?(only=(?:en|zh))$/.exec(importer)?.[1];
    if (asked) return `${resolve(dirname(importer), path)}?${asked}`;
  },
  load(id) {
    const [, path = '', kind, words] = /^(.*)\?(words|only)=(en|zh)$/.exec(id) ?? [];
    if (kind === 'words') return `export { ${words} } from ${JSON.stringify(`./${basename(path)}?only=${words}`)};`;
    if (kind === 'only') {
      const code = readFileSync(path, 'utf8');
      const other = parseAst(code, { lang: 'ts' }).body.find(
        (part) =>
          part.type === 'ExportNamedDeclaration' &&
          part.declaration?.type === 'VariableDeclaration' &&
          part.declaration.declarations.some(
            ({ id: name }) => name.type === 'Identifier' && name.name === (words === 'en' ? 'zh' : 'en'),
          ),
      );
      return other ? code.slice(0, other.start) + code.slice(other.end) : code;
    }
  },
};

const pureTests = ['tests/{core,geo,charts}/**/*.test.{ts,tsx}'];

export default defineConfig({
  // Relative addresses, so that dist/ works under any sub-path.
  base: './',
  plugins: [react(), contentSecurityPolicy, messagesByLanguage],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Else Vite's loader of chunks ends up in one of the big ones, and every page loads that first.
            { name: 'load', test: /preload-helper/, priority: 10 },
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ },
            { name: 'deck', test: /node_modules[\\/](@deck\.gl|@luma\.gl|@math\.gl|@loaders\.gl|@probe\.gl)/ },
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)/ },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    // By default one core is left to the screen; a run of all tests wants every one.
    maxWorkers: '100%',
    projects: [
      // Pure functions leave nothing behind: their files share one copy of the modules, which loads once.
      { extends: true, test: { name: 'pure', include: pureTests, isolate: false } },
      { extends: true, test: { name: 'apart', include: ['tests/**/*.test.{ts,tsx}'], exclude: pureTests } },
    ],
  },
});
