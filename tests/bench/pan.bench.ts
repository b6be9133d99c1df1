/**
 * Extruded buildings coloured by emission, dragged and zoomed: does our own work ever hold up the page?
 *
 * The built app in Chromium. Told is the largest part that our scripts (with React) had of one task of the main thread,
 * in processor time; drawing by software GL takes seconds here and is not ours. Then a building is clicked.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as identify from '../../src/features/identify/messages.ts';
import { type AppInBrowser, idle, withApp, zoomIn } from './app-in-browser.ts';
import type { Bench, Figure } from './bench.ts';
import { writeCityPlan } from './city-plan.ts';
import { mainThread, type ThreadWork, traced } from './trace.ts';

const SIZES = [100_000, 1_000_000];

export const pan: Bench = {
  name: 'pan',
  question: 'Extruded buildings coloured by emission: opened, dragged, zoomed, picked',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tantu-bench-'));
    try {
      const plans: string[] = [];
      for (const size of SIZES) plans.push(await writeCityPlan(size, join(folder, String(size))));
      return await withApp(async (app) => {
        const figures: Figure[] = [];
        for (const [i, size] of SIZES.entries()) figures.push(...(await measure(app, plans[i]!, size)));
        return figures;
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(app: AppInBrowser, plan: string, size: number): Promise<Figure[]> {
  const named = (what: string) => `${size.toLocaleString('en')}: ${what}`;
  const page = await app.open(plan, {
    chapter: 'eligibility',
    layersCollapsed: true,
    panelCollapsed: true,
    map: { coloring: { parcels: 'plain', buildings: 'emissions', roads: 'plain' }, strongLandUse: false, threeD: true },
  });
  const moved = await traced(app.browser, page, async () => {
    await zoomIn(page, 14);
    await dragAbout(page);
    await zoomIn(page, 16);
  });
  const pickMs = await pick(page);
  await page.context().close();
  return [
    {
      what: named('our part of the longest task while moving'),
      value: longestOwn(moved),
      unit: 'ms',
      target: '≤ 50',
    },
    { what: named('our part of all of them'), value: mainThread(moved).ownMs, unit: 'ms' },
    { what: named('a click tells the building'), value: pickMs, unit: 'ms' },
  ];
}

function longestOwn(threads: readonly ThreadWork[]): number {
  const [longest] = [...mainThread(threads).tasks].sort((a, b) => b.ownMs - a.ownMs);
  if (longest && longest.ownMs > 50) console.log(longest);
  return longest?.ownMs ?? 0;
}

async function dragAbout(page: Page): Promise<void> {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('the map has no place on the page');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [dx, dy] of [
    [300, 0],
    [0, -200],
    [-300, 100],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + dx, y + dy, { steps: 10 });
    await page.mouse.up();
    await idle(page);
  }
}

/** Until the card tells of a building. Blocks have streets between them: the first clicks may fall on one. */
async function pick(page: Page): Promise<number> {
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('the map has no place on the page');
  const card = page.getByRole('region', { name: identify.zh.title });
  for (let step = 0; step < 12; step++) {
    const began = performance.now();
    await page.mouse.click(box.x + box.width / 2 + 17 * step, box.y + box.height / 2 + 11 * step, { delay: 60 });
    const told = await card
      .getByText('buildings', { exact: false })
      .first()
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
    if (told) return performance.now() - began;
  }
  throw new Error('no building was found under twelve clicks');
}
