/** What stands on the first frame has its messages: they are loaded before it, all others with what shows them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startNamespaces } from '../../src/i18n/resources.ts';

const main = fileURLToPath(new URL('../../src/main.tsx', import.meta.url));

/** Files that come with the page: what `import(…)` leads to comes later. */
function filesOfStart(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file) || !existsSync(file) || !/\.tsx?$/.test(file)) return found;
  found.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, to] of text.matchAll(/(?:^|\n)(?:import|export)\s+(?!type\b)(?:[^;'"]*?from\s+)?'(\.[^']+)'/g)) {
    filesOfStart(resolve(dirname(file), to ?? ''), found);
  }
  return found;
}

/** Namespaces a file takes sentences of: by the hook, by `i18next.t('plans:…')`. */
function namespacesOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const hooks = [...text.matchAll(/useTranslation\(\s*(?:'(\w+)'|\[([^\]]*)\])/g)].flatMap(([, one, many]) =>
    one === undefined ? [...(many ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name) : [one],
  );
  const calls = [...text.matchAll(/i18next\.t\(\s*['`](\w+):/g)].map(([, name]) => name);
  return [...hooks, ...calls].filter((name) => name !== undefined);
}

const files = filesOfStart(main);

/** Told once something failed; it waits for its sentences in a place of its own (`ui/failure-reason.tsx`). */
const waitsForItself = /\/i18n\/(failure-sentence|use-issue-words|use-issue-sentence)\.ts$/;

it('finds the frame', () => {
  expect(files.size).toBeGreaterThan(50);
  expect([...files].some((file) => file.endsWith('/app/frame.tsx'))).toBe(true);
});

it('has the messages of everything that comes with the page', () => {
  const used = [...files]
    .filter((file) => !waitsForItself.test(file))
    .flatMap((file) => namespacesOf(file).map((name) => `${name} in ${file}`));
  expect(used.length).toBeGreaterThan(10);
  const known: readonly string[] = startNamespaces;
  expect(used.filter((one) => !known.includes(one.split(' ')[0] ?? ''))).toEqual([]);
});

it('does not take the messages themselves along', () => {
  const taken = [...files].filter((file) => /messages\.ts$|issue-words\.ts$/.test(file));
  expect(taken.filter((file) => !file.endsWith('/i18n/messages.ts'))).toEqual([]);
});
