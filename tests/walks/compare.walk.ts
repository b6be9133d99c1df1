/** How sure the hot spots are; years and scenarios one after another, side by side and as a difference; on the sample. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { scenarios } from '../../src/core/scenario/index.ts';
import type { Language } from '../../src/core/text.ts';
import * as compare from '../../src/features/compare/messages.ts';
import * as explaining from '../../src/features/explain/messages.ts';
import * as identifying from '../../src/features/identify/messages.ts';
import * as uncertainty from '../../src/features/uncertainty/messages.ts';
import { say, saying, Workbench } from './workbench.ts';

test.use({ locale: 'en-US' });

test('certainty of places, and what changes over the years', async ({ page }) => {
  const at = new Workbench(page, 'en');
  await at.open();
  await at.chapter('inventory', 'Hot spots');
  await at.panel.getByRole('tab', { name: 'Certainty' }).click();
  const list = at.panel.getByRole('table', { name: uncertainty.en.list.name });
  await expect(list).toBeVisible({ timeout: 120_000 });
  const firstRow = list.getByRole('row').nth(1).getByRole('cell');
  const numbers = (await firstRow.allTextContents()).map((text) => text.split(' – ').map(Number));
  const [[tonnes], [low, high]] = numbers.slice(-3) as [[number], [number, number], [number]];
  expect(low).toBeLessThan(tonnes);
  expect(high).toBeGreaterThan(tonnes);
  await expect(page.getByText('Probability to be among the top 5 %', { exact: true })).toBeVisible();
  await at.panel.getByText(say(uncertainty.en.percent, { value: 1 }), { exact: true }).click();
  await expect(page.getByText('Probability to be among the top 1 %', { exact: true })).toBeVisible();

  await at.panel.getByRole('tab', { name: 'Compare' }).click();
  const slider = at.panel.getByRole('slider', { name: compare.en.slider });
  await expect(at.panel.getByText(saying(compare.en.working))).toHaveCount(0, { timeout: 180_000 });
  const answer = at.panel.getByText(say(compare.en.answerYear, { year: 2024 }));
  await expect(answer).toBeVisible();
  await slider.press('ArrowLeft');
  await expect(at.panel.getByText(say(compare.en.answerYear, { year: 2023 }))).toBeVisible();

  await at.panel.getByText(compare.en.mode.swipe, { exact: true }).click();
  const divider = at.map.getByRole('slider');
  await expect(divider).toHaveAttribute('aria-valuenow', '50');
  await divider.press('ArrowLeft');
  await divider.press('PageDown');
  await expect(divider).toHaveAttribute('aria-valuenow', '38');
  await divider.press('End');
  await expect(divider).toHaveAttribute('aria-valuenow', '100');
  await expect(at.map.getByText(/^2015 /)).toBeVisible();

  await at.panel.getByText(compare.en.mode.difference, { exact: true }).click();
  await expect(divider).toHaveCount(0);
  await expect(page.getByText(/^2015 → 2024/).first()).toBeVisible();
});

for (const [language, locale, [hotSpots, tab]] of [
  ['zh-CN', 'zh-CN', ['空间热点', '对比']],
  ['en', 'en-GB', ['Hot spots', 'Compare']],
] as const satisfies readonly (readonly [Language, string, readonly [string, string]])[]) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1440, height: 900 } });

    test('what measures change by the target year: on cells, explained, on buildings, as a file', async ({ page }) => {
      const at = new Workbench(page, language);
      const words = { compare: at.words(compare), explain: at.words(explaining), identify: at.words(identifying) };
      const [frozen, measures] = scenarios.map(({ name }) => `2035 ${name[language]}`);
      const ready = async () => {
        await expect(at.panel.getByRole('table', { name: words.compare.list.name })).toBeVisible({ timeout: 120_000 });
        await expect(at.panel.getByText(saying(words.compare.working))).toHaveCount(0, { timeout: 120_000 });
        await at.mapIdle();
      };
      await at.open();
      await at.chapter('inventory', hotSpots);
      await at.panel.getByRole('tab', { name: tab, exact: true }).click();
      await expect(at.panel.getByText(saying(words.compare.working))).toHaveCount(0, { timeout: 180_000 });
      await at.mapIdle();
      await at.panel.getByText(words.compare.mode.swipe, { exact: true }).click();
      await at.panel
        .getByRole('button', { name: say(words.compare.pair.measures, { last: 2035 }), exact: true })
        .click();
      await ready();
      // Both sides stand beside their names, under one legend.
      await expect(at.map.getByText(new RegExp(`^${frozen} `))).toBeVisible();
      await expect(at.map.getByText(new RegExp(`^${measures} `))).toBeVisible();
      await expect(page.getByText(new RegExp(`^${frozen} \\| ${measures} `))).toHaveCount(1);

      await at.panel.getByText(words.compare.mode.difference, { exact: true }).click();
      await ready();
      // The region saves what the strip below says the measures do.
      const saved =
        (await at.panel
          .getByText(/^−[\d.,]+$/)
          .first()
          .textContent()) ?? '';
      await expect(at.strip.getByText(saved, { exact: true })).toBeVisible();
      await expect(at.panel.getByText(say(words.compare.list.rising, { count: 0 }))).toBeVisible();

      // The cell that falls most, under a click, with both sides and where the later one comes from.
      const falls = at.panel.getByRole('table', { name: words.compare.list.name });
      await falls.getByRole('button').first().click();
      await at.mapIdle();
      const box = await at.map.boundingBox();
      if (!box) throw new Error('the map has no place on the page');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      const here = page.getByRole('region', { name: words.identify.title });
      const bySector = here.getByRole('table', { name: words.compare.cell.bySector });
      await expect(bySector.getByRole('row').last().getByRole('cell').last()).toHaveText(/^−/);
      await here.getByRole('button', { name: say(words.compare.cell.explain, { side: measures! }) }).click();
      const why = page.getByRole('region', { name: words.explain.title });
      await expect(why.getByText(saying(words.explain.step.savingInCell)).first()).toBeVisible({ timeout: 60_000 });
      await expect(why.getByText(say(words.explain.scenario, { side: measures!, year: 2024 }))).toBeVisible();
      await why.getByRole('button', { name: words.explain.close }).click();

      // The same of single buildings, and all of them as a file.
      await at.panel.getByText(words.compare.content.name, { exact: true }).click();
      const buildings = { 'zh-CN': '建筑', en: 'Buildings' }[language];
      await at.panel.getByLabel(words.compare.content.cells).selectOption({ label: buildings });
      await expect(at.panel.getByText(saying(words.compare.onOtherLayers)).first()).toBeVisible({ timeout: 120_000 });
      await ready();
      const download = page.waitForEvent('download');
      await at.panel.getByRole('button', { name: words.compare.csv.save, exact: true }).click();
      const rows = readFileSync(await (await download).path(), 'utf8').split('\r\n');
      expect(rows[0]).toContain(say(words.compare.csv.toT, { side: measures! }));
      expect(rows.length).toBeGreaterThan(10_000);
    });
  });
}
