/**
 * The whole story, told once: drop files → eligibility → inventory → hot spots → measure → sink →
 * reload → undo → export → import in a fresh profile. Each region tells it with its own files.
 */
import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Locator } from '@playwright/test';
import type { Text } from '../../src/core/text.ts';
import * as eligibility from '../../src/features/eligibility/messages.ts';
import * as hotspots from '../../src/features/hotspots/messages.ts';
import * as inventory from '../../src/features/inventory/messages.ts';
import * as layersPanel from '../../src/features/layers/messages.ts';
import * as measures from '../../src/features/measures/messages.ts';
import * as sinks from '../../src/features/sinks/messages.ts';
import { say, saying, Workbench } from './workbench.ts';

export interface Story {
  readonly region: string;
  /** Dropped together; the dialog's proposals are agreed to. */
  readonly layers: readonly string[];
  /** Tables of statistics and of the inventory, as a person keeps them. */
  readonly tables: readonly (string | { name: string; text: string })[];
  /** As the area test shows it. */
  readonly areaKm2: RegExp;
  /** The layer whose first features carry the measure. */
  readonly siteLayer: string;
  readonly measure: Text;
  /** How many layers the plan then has. */
  readonly layerCount: number;
}

/** All text of an element on one line. */
async function textOf(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

export async function tellStory(at: Workbench, browser: Browser, story: Story): Promise<void> {
  const { page } = at;
  const words = {
    eligibility: at.words(eligibility),
    hotspots: at.words(hotspots),
    inventory: at.words(inventory),
    layers: at.words(layersPanel),
    measures: at.words(measures),
    sinks: at.words(sinks),
  };
  const tab = {
    hotspots: at.language === 'en' ? 'Hot spots' : '空间热点',
    inventory: at.language === 'en' ? 'Inventory' : '排放清单',
    measures: at.language === 'en' ? 'Measures' : '减碳措施',
    sinks: at.language === 'en' ? 'Sinks' : '碳汇',
  };
  const layers = page.getByRole('complementary', { name: at.shell.layers });
  const layerRows = layers.getByRole('button', { name: saying(words.layers.details) });

  // A plan of its own, with nothing in it.
  await at.open();
  await at.newPlan(`${story.region} 2035`, story.region);
  await expect(layerRows).toHaveCount(0);

  // Files are read, proposed and agreed to.
  await at.drop(story.layers);
  await expect(at.importDialog).toBeVisible();
  await expect(at.importDialog.getByRole('button', { name: at.importing.agree, exact: true })).toBeEnabled({
    timeout: 120_000,
  });
  await at.agree();
  await expect(layerRows).toHaveCount(story.layerCount);
  await at.drop(story.tables);
  await at.agree();
  await at.saved();

  // Is the region in scope?
  await at.chapter('eligibility');
  await expect(at.panel.getByText(story.areaKm2).first()).toBeVisible({ timeout: 90_000 });
  await expect(at.panel.getByText(words.eligibility.title).first()).toBeVisible();

  // What does it emit?
  await at.chapter('inventory', tab.inventory);
  await expect(at.panel.getByText(words.inventory.title).first()).toBeVisible();
  await expect(at.strip.getByText(saying(at.shell.strip.total))).toBeVisible();

  // Where?
  await at.chapter('inventory', tab.hotspots);
  const places = at.panel.getByRole('region', { name: words.hotspots.list.cells });
  await expect(places.getByRole('button').first()).toBeVisible({ timeout: 120_000 });
  await expect(at.panel.getByRole('region', { name: words.hotspots.balance.name })).toBeVisible();
  await places.getByRole('button').first().click();

  // A measure on features that are chosen in the attribute table.
  await layers.getByRole('button', { name: say(words.layers.more, { name: story.siteLayer }) }).click();
  await page.getByRole('menuitem', { name: words.layers.table }).click();
  const drawer = page.getByRole('region', { name: at.shell.drawer.name });
  const grid = drawer.getByRole('grid');
  await grid.getByRole('row').nth(1).click();
  await grid
    .getByRole('row')
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await at.chapter('measures', tab.measures);
  await at.panel.getByRole('button', { name: words.measures.add.button }).click();
  await at.panel.getByRole('button', { name: new RegExp(story.measure[at.language]) }).click();
  await at.panel.getByRole('button', { name: say(words.measures.add.place, { count: 4 }) }).click();
  const savedIn = at.panel
    .getByText(saying(words.measures.detail.savedIn))
    .or(at.panel.getByText(saying(words.measures.detail.removedIn)));
  await expect(savedIn.first()).toBeVisible({ timeout: 60_000 });
  const slider = at.panel.getByRole('slider').first();
  const before = await textOf(at.panel);
  await slider.focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => textOf(at.panel), { message: 'the numbers follow the slider' }).not.toBe(before);
  await page.getByRole('button', { name: at.shell.drawer.close }).click();

  // A sink drawn on the map.
  await at.chapter('measures', tab.sinks);
  await at.mapIdle();
  await at.panel.getByRole('button', { name: words.sinks.draw.start }).click();
  await at.drawPolygon([
    [0.4, 0.3],
    [0.6, 0.3],
    [0.6, 0.45],
    [0.4, 0.45],
  ]);
  const sinkTable = at.panel.getByRole('table', { name: words.sinks.list.label });
  await expect(sinkTable.getByRole('row')).toHaveCount(3, { timeout: 60_000 }); // head, the sink, total
  // Its area and removal are worked out a moment later.
  await expect(sinkTable.getByRole('row').nth(1)).not.toContainText('—', { timeout: 60_000 });
  const sinkRow = await textOf(sinkTable.getByRole('row').nth(1));
  await at.saved();

  // A reload shows exactly what was there.
  await page.reload();
  await at.planMenu.waitFor();
  await expect(layerRows).toHaveCount(story.layerCount);
  await at.chapter('measures', tab.sinks);
  await expect(sinkTable.getByRole('row').nth(1)).toHaveText(sinkRow, { timeout: 60_000 });

  // Undo takes the last step back, redo brings it again.
  await at.undo();
  await expect(sinkTable).toBeHidden();
  await at.redo();
  await expect(sinkTable.getByRole('row').nth(1)).toHaveText(sinkRow, { timeout: 60_000 });
  await at.saved();
  await at.chapter('measures', tab.measures);
  await expect(at.panel.getByRole('button', { name: story.measure[at.language] }).first()).toBeVisible({
    timeout: 60_000,
  });
  await expect(at.panel.getByText(saying(words.measures.answer)).first()).toBeVisible({ timeout: 60_000 });
  const told = await textOf(
    at.panel
      .getByText(saying(words.measures.answerNote))
      .or(at.panel.getByText(saying(words.measures.answerNoteBare)))
      .first(),
  );

  // Out as one file, and in again where nothing of it is known.
  const file = await at.exportPlan();
  const context = await browser.newContext();
  const fresh = new Workbench(await context.newPage(), at.language);
  await fresh.page.goto(page.url());
  await fresh.planMenu.waitFor();
  const chooser = fresh.page.waitForEvent('filechooser');
  await fresh.planMenu.click();
  await fresh.page.getByRole('menuitem', { name: fresh.plans.import }).click();
  await (await chooser).setFiles({ name: 'plan.tantu', mimeType: 'application/zip', buffer: await readFile(file) });
  await expect(
    fresh.page.getByRole('button', { name: say(at.plans.menu, { name: `${story.region} 2035` }) }),
  ).toBeVisible({
    timeout: 60_000,
  });
  const freshLayers = fresh.page.getByRole('complementary', { name: at.shell.layers });
  await expect(freshLayers.getByRole('button', { name: saying(words.layers.details) })).toHaveCount(story.layerCount);
  await fresh.chapter('measures', tab.measures);
  await expect(fresh.panel.getByText(told).first()).toBeVisible({ timeout: 90_000 });
  await context.close();
}
