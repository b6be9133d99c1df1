/** The map by itself: keys, identifying, selecting, and drawing a shape with a hole; on the sample, in Chinese. */
import { expect, test } from '@playwright/test';
import * as identify from '../../src/features/identify/messages.ts';
import * as sinks from '../../src/features/sinks/messages.ts';
import { Workbench } from './workbench.ts';

const words = sinks.zh;

test('the map answers keys, clicks and the drawing tools', async ({ page }) => {
  const at = new Workbench(page, 'zh-CN');
  await at.open();
  const canvas = at.map.locator('canvas.maplibregl-canvas');
  const place = async () => ((await at.map.locator('[data-map-place]').textContent()) ?? '').trim();
  const zoom = async () => Number(/缩放级别 ([\d.]+)/.exec(await place())?.[1]);

  // By keyboard: nearer, and what is at the centre.
  await canvas.focus();
  const before = await zoom();
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('Equal');
    await at.mapIdle();
  }
  await expect.poll(zoom).toBeCloseTo(before + 3, 1);
  await canvas.press('Enter');
  await expect(page.getByText(identify.zh.title).first()).toBeVisible();
  await page.getByRole('button', { name: identify.zh.close, exact: true }).click();

  // A sink; the last point is taken back while drawing, and nothing else is undone by it.
  await at.chapter('measures', '碳汇');
  const table = at.panel.getByRole('table', { name: words.list.label });
  await expect(table).toBeVisible({ timeout: 60_000 });
  const rows = await table.getByRole('row').count();
  await at.mapIdle();
  await at.panel.getByRole('button', { name: words.draw.start }).click();
  const box = await at.map.boundingBox();
  if (!box) throw new Error('the map has no place on the page');
  const click = async (x: number, y: number) => {
    await page.mouse.move(box.x + x * box.width, box.y + y * box.height, { steps: 3 });
    await page.mouse.down();
    await page.waitForTimeout(60);
    await page.mouse.up();
    await page.waitForTimeout(250);
  };
  for (const [x, y] of [
    [0.3, 0.25],
    [0.7, 0.25],
    [0.7, 0.6],
    [0.95, 0.9],
  ] as const)
    await click(x, y);
  await page.keyboard.press('Control+z');
  await click(0.3, 0.6);
  await page.keyboard.press('Enter');
  await expect(table.getByRole('row')).toHaveCount(rows + 1, { timeout: 60_000 });

  // The new sink is the last before the total; a hole and a moved corner change its area.
  const sink = table.getByRole('row').nth(rows - 1);
  const area = async () =>
    Number.parseFloat(((await sink.textContent()) ?? '').replaceAll(',', '').match(/[\d.]+ ?公顷/)?.[0] ?? 'NaN');
  await expect.poll(area, { timeout: 60_000 }).toBeGreaterThan(0);
  const whole = await area();
  await sink.getByRole('button').first().click();
  await at.mapIdle();
  await at.panel.getByRole('button', { name: words.detail.hole }).click();
  for (const [x, y] of [
    [0.45, 0.35],
    [0.55, 0.35],
    [0.55, 0.45],
    [0.45, 0.45],
  ] as const)
    await click(x, y);
  await page.keyboard.press('Enter');
  await expect.poll(area, { timeout: 60_000 }).toBeLessThan(whole);
  const holed = await area();
  await at.undo();
  await expect.poll(area, { timeout: 60_000 }).toBeCloseTo(whole, 1);
  await at.redo();
  await expect.poll(area, { timeout: 60_000 }).toBeCloseTo(holed, 1);
});
