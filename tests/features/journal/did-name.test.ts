import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { setLayer } from '../../../src/core/plan/set-layer.ts';
import { en } from '../../../src/features/journal/messages.ts';
import { aPlan } from '../../builders/a-plan.ts';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));

const isDidKey = (did: string) => Object.hasOwn(en.did, did);

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** The names of deeds as they are written where patches are made. */
function deeds(): Set<string> {
  const found = new Set<string>();
  for (const path of sources(src)) {
    const text = readFileSync(path, 'utf8');
    for (const match of text.matchAll(/(?:editPlan|composePatch)\(\s*[^,()]+,\s*'(\w+)'/g)) found.add(match[1]!);
  }
  return found;
}

it('has words for everything that can be done to a plan', () => {
  const all = deeds();
  expect(all.size).toBeGreaterThan(20);
  expect([...all].filter((did) => !isDidKey(did))).toEqual([]);
});

it('has words for each way to change a layer', () => {
  const plan = aPlan().withLayer('a').build();
  const changes = [{ name: 'b' }, { visible: false }, { opacity: 0.5 }, { order: 'z' }, { role: 'roads' as const }];
  for (const fields of changes) expect(isDidKey(setLayer(plan, 'a', fields).did)).toBe(true);
});
