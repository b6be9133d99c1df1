/** Missing years on the sample region: seen before they are written, written as estimated, one step to undo; composition beside. */
import { expect, test } from '@playwright/test';
import * as composition from '../../src/features/composition/messages.ts';
import * as timeSeries from '../../src/features/time-series/messages.ts';
import { say, saying, Workbench } from './workbench.ts';

test('years of a series are filled and taken back; composition tells shares and change', async ({ page }) => {
  test.setTimeout(240_000);
  const at = new Workbench(page, 'zh-CN');
  const words = timeSeries.zh;
  await at.open();
  await at.chapter('inventory', '排放清单');
  await at.panel.getByRole('tab', { name: '补缺', exact: true }).click();
  await expect(at.panel.getByRole('heading', { name: words.title })).toBeVisible();

  // Any series: GDP by its trend, three years beyond what is told.
  const series = at.panel.getByRole('combobox', { name: words.series });
  await series.fill('地区生产总值（当年价）');
  await page
    .getByRole('option', { name: /^地区生产总值（当年价）/ })
    .first()
    .click();
  await at.panel.getByText(words.ways.trend, { exact: true }).click();
  const to = at.panel.getByRole('textbox', { name: words.to });
  const last = Number(await to.inputValue());
  await to.fill(String(last + 2));
  await to.press('Enter');
  const preview = at.panel.getByRole('table', { name: words.preview });
  await expect(preview.getByRole('row')).toHaveCount(3);
  await expect(preview.getByText(saying(words.did.trend)).first()).toBeVisible();

  // A straight line leads nowhere beyond the last year, and says why.
  await at.panel.getByText(words.ways.between, { exact: true }).click();
  await expect(at.panel.getByText(words.reason.noNeighbour, { exact: false })).toBeVisible();
  await at.panel.getByText(words.ways.trend, { exact: true }).click();

  await at.panel.getByRole('button', { name: say(words.apply_other, { count: 2 }) }).click();
  await expect(at.panel.getByText(words.chart.before, { exact: true })).toBeVisible();
  await at.undo();
  await expect(at.panel.getByText(words.chart.before, { exact: true })).toBeHidden();

  const made = composition.zh;
  await at.panel.getByRole('tab', { name: '构成', exact: true }).click();
  await expect(at.panel.getByRole('heading', { name: made.title })).toBeVisible();
  await expect(at.panel.getByText(made.intensity.perHead, { exact: false }).first()).toBeVisible();
  await expect(at.panel.getByText(saying(made.trend.title)).first()).toBeVisible();
});
