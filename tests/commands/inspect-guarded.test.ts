/** A read that never ends is ended, by the command as a person calls it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { aGeoJson, point } from '../builders/a-file.ts';
import { aGeoPackage, ENDLESS_VIEW } from '../builders/a-geopackage.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const folder = mkdtempSync(join(tmpdir(), 'tantu-guard-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('ends a loop that never gives way with a message and exit code 1, and reads the next file', async () => {
  const endless = join(folder, 'endless.gpkg');
  const good = join(folder, 'good.geojson');
  writeFileSync(endless, await aGeoPackage(ENDLESS_VIEW));
  writeFileSync(good, aGeoJson([{ geometry: point(113, 22) }]));
  const child = spawn(process.execPath, [tsx, 'src/commands/inspect.ts', '--patience=3', endless, good], { cwd: root });
  let out = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  // It closes when nobody holds its output any more: the process that hung is gone too.
  const code = await new Promise((resolve) => child.on('close', resolve));
  const lines = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(lines).toMatchObject([
    { file: endless, error: { code: 'NO_PROGRESS' } },
    { file: good, layer: 'good', count: 1 },
  ]);
  expect(lines[0].error.message).toContain('3 seconds');
  expect(code).toBe(1);
});
