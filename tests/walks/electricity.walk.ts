/** Electricity on the sample region: its views, a block pasted by user and year, fill down, papers, undo. */
import { expect, test } from '@playwright/test';
import * as electricity from '../../src/features/electricity/messages.ts';
import { say, saying, Workbench } from './workbench.ts';

/** A paste as Excel and WPS make it. */
async function paste(at: Workbench, text: string): Promise<void> {
  await at.page.evaluate((clip) => {
    const data = new DataTransfer();
    data.setData('text/plain', clip);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test('electricity by user: views, pasted and filled cells, contracts, each a step to undo', async ({ page }) => {
  test.setTimeout(180_000);
  const at = new Workbench(page, 'zh-CN');
  const words = at.words(electricity);
  await at.open();
  await at.chapter('inventory', '排放清单');
  await at.panel.getByRole('tab', { name: '电力', exact: true }).click();
  await expect(at.panel.getByRole('heading', { name: words.title })).toBeVisible();

  // What uses electricity, in three views; the two that share the total never stand for one another.
  const users = at.panel.getByRole('table', { name: words.table });
  const view = (name: string) =>
    at.panel.getByRole('radiogroup', { name: words.view }).locator('label').filter({ hasText: name }).click();
  const total = () => users.getByRole('row').last();
  const bought = await total().textContent();
  await view(words.views.location);
  await expect(total()).not.toHaveText(bought ?? '');
  await view(words.views.territorial);
  await expect(total()).toHaveText(bought ?? '');

  // Two years of two users are pasted: full-width figures and thousands; one cell is no number.
  const grid = at.panel.getByRole('grid', { name: words.use.title });
  const last = grid.getByRole('columnheader', { name: '2024' });
  await last.scrollIntoViewIfNeeded();
  const lastColumn = Number(await last.getAttribute('aria-colindex'));
  const cell = (user: string, year: number) =>
    grid.getByRole('row', { name: new RegExp(`^${user}`) }).locator(`[aria-colindex="${lastColumn + year - 2024}"]`);
  await cell('工业用电', 2023).click();
  const before = await cell('工业用电', 2023).textContent();
  await paste(at, '"１，２３４，０００"\t3,000,000\r\n很多\t100000\r\n');
  await expect(cell('工业用电', 2023)).toHaveText('1,234,000');
  await expect(cell('工业用电', 2024)).toHaveText('3,000,000');
  await expect(cell('建筑业用电', 2024)).toHaveText('100,000');
  await expect(cell('建筑业用电', 2023)).toHaveText('很多');
  await expect(cell('建筑业用电', 2023)).toHaveAttribute('aria-invalid', 'true');
  await expect(at.panel.getByText(say(words.issue.NOT_A_NUMBER, { year: 2023, text: '很多' }))).toBeVisible();
  await at.undo();
  await expect(cell('工业用电', 2023)).toHaveText(before ?? '');
  await at.redo();
  await expect(cell('工业用电', 2024)).toHaveText('3,000,000');
  await at.undo();

  // The corner is dragged one row down: both years go on.
  await cell('工业用电', 2023).click();
  const handle = grid.locator('[data-fill-handle]');
  const box = await handle.boundingBox();
  if (!box) throw new Error('no handle');
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + 4, box.y + 4 + 28, { steps: 4 });
  await page.mouse.up();
  await expect(cell('建筑业用电', 2023)).toHaveText(before ?? '');
  await at.undo();
  await expect(cell('建筑业用电', 2023)).not.toHaveText(before ?? '');

  // A contract changes the market-based figure alone; taken out, all is as before.
  const market = at.panel.locator('div').filter({ hasText: new RegExp(`^${words.market.replace(/[()（）]/g, '.')}`) });
  const figure = await market.first().textContent();
  const contracts = at.panel.getByRole('region', { name: saying(words.contract.title) });
  const add = contracts.getByRole('button', { name: words.contract.add });
  await add.click();
  await expect(contracts.getByRole('alert')).toHaveText(words.problem.NOT_A_NUMBER);
  await contracts.getByLabel(words.contract.amount).last().fill('1000000');
  await contracts.getByLabel(words.contract.factor).last().fill('0');
  await add.click();
  await expect(contracts.getByRole('listitem')).toHaveCount(2);
  await expect(market.first()).not.toHaveText(figure ?? '');
  await at.undo();
  await expect(contracts.getByRole('listitem')).toHaveCount(1);
  await expect(market.first()).toHaveText(figure ?? '');
});
