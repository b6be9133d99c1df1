/** The whole story on the fictional sample region, from its own source files, in English. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { rooftopSolar } from '../../src/core/measures/catalog/rooftop-solar.ts';
import { tellStory } from './story.ts';
import { Workbench } from './workbench.ts';

const folder = mkdtempSync(join(tmpdir(), 'tantu-lanwan-'));

test.use({ locale: 'en-GB' });
test.beforeAll(() => {
  test.setTimeout(240_000);
  execFileSync('npx', ['tsx', 'data/sample-region/build.ts', '--geojson', folder], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'ignore',
  });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('from files to a measure on the map: Lanwan', async ({ page, browser }) => {
  test.setTimeout(420_000);
  const layers = ['规划范围', '用地地块', '建筑', '道路', '重点排放源', '水体'];
  await tellStory(new Workbench(page, 'en'), browser, {
    region: 'Lanwan',
    layers: layers.map((name) => join(folder, `${name}.geojson`)),
    tables: [join(folder, '统计.xlsx'), join(folder, '清单.csv')],
    areaKm2: /115(\.\d+)? km²/,
    siteLayer: '建筑',
    measure: rooftopSolar.name,
    layerCount: layers.length,
  });
});
