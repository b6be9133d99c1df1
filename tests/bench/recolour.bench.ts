/**
 * A parameter of the plan changes: how much of our own work until 100,000 extruded buildings have their new colours?
 *
 * The built app in Chromium with the inventory open and buildings coloured by emission; the total of the buildings'
 * sector is typed anew, each time another one, so that nothing was ever worked out before. Counted is what our scripts
 * (with React and the charts of the open panel) take of the processor on the main thread and in the data worker until
 * the map is idle. What MapLibre does with the tiles, and the drawing by software, is not ours and told beside it.
 *
 * The best of seven: the machine does other things too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sectorOf } from '../../src/core/inventory/sectors.ts';
import { zh } from '../../src/features/inventory/messages.ts';
import { type AppInBrowser, idle, withApp, zoomIn } from './app-in-browser.ts';
import type { Bench, Figure } from './bench.ts';
import { writeCityPlan } from './city-plan.ts';
import { type ThreadWork, traced } from './trace.ts';

const BUILDINGS = 100_000;
const TOTALS = [80, 60, 52, 90, 47, 71, 66];

export const recolour: Bench = {
  name: 'recolour',
  question: `A number of the inventory changes: ${BUILDINGS.toLocaleString('en')} extruded buildings coloured anew`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'tantu-bench-'));
    try {
      const plan = await writeCityPlan(BUILDINGS, folder);
      return await withApp((app) => measure(app, plan));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(app: AppInBrowser, plan: string): Promise<Figure[]> {
  const page = await app.open(plan, {
    chapter: 'inventory',
    screen: 'inventory',
    layersCollapsed: true,
    map: {
      coloring: { parcels: 'plain', buildings: 'emissions', roads: 'plain' },
      strongLandUse: false,
      threeD: true,
    },
  });
  // From here on every building stands up by itself.
  await zoomIn(page, 14);
  const runs: ThreadWork[][] = [];
  for (const total of TOTALS) {
    await typeTotal(page, String(total));
    runs.push(
      await traced(app.browser, page, async () => {
        await page.keyboard.press('Enter');
        // The plan rests a moment before it is worked out anew.
        await page.waitForTimeout(1000);
        await idle(page);
      }),
    );
  }
  const best = (of: (run: readonly ThreadWork[]) => number) => Math.min(...runs.map(of));
  const ownOf = (name: ThreadWork['thread']) => (run: readonly ThreadWork[]) =>
    run.reduce((sum, { thread, ownMs }) => sum + (thread === name ? ownMs : 0), 0);
  const main = ownOf('main');
  const worker = ownOf('data worker');
  if (best(worker) === 0) throw new Error('the worker had nothing to do: nothing was coloured anew');
  return [
    { what: 'our work on both threads', value: best((run) => main(run) + worker(run)), unit: 'ms', target: '≤ 100' },
    { what: 'in the worker: emissions, classes, tiles', value: best(worker), unit: 'ms' },
    { what: 'on the main thread, the open panel with it', value: best(main), unit: 'ms' },
    {
      what: 'MapLibre taking in the tiles, not ours',
      value: best((run) => run.reduce((sum, { mapMs }) => sum + mapMs, 0)),
      unit: 'ms',
    },
  ];
}

/** Types a number into the cell of the buildings' sector, without the Enter that makes it count. */
async function typeTotal(page: Page, text: string): Promise<void> {
  const grid = page.getByRole('grid', { name: zh.grid });
  const row = grid.getByRole('row').filter({ hasText: sectorOf('buildings').name['zh-CN'] });
  await row.first().getByRole('gridcell').last().click({ delay: 60 });
  await page.keyboard.type(text);
  await page.waitForTimeout(300);
}
