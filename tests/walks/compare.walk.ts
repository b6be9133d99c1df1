/** How sure the hot spots are, and years one after another, side by side and as a difference; on the sample, in English. */
import { expect, test } from '@playwright/test';
import * as compare from '../../src/features/compare/messages.ts';
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

  await at.panel.getByRole('tab', { name: 'Years' }).click();
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
