/** From a click on the map to the row of the table, sorted and filtered; and a notice that covers nothing of the bars. */
import { expect, type Locator, test } from '@playwright/test';
import * as identifying from '../../src/features/identify/messages.ts';
import * as tables from '../../src/features/table/messages.ts';
import { saying, Workbench } from './workbench.ts';

test('a block of small buildings is picked, its row is found in the sorted and filtered table', async ({ page }) => {
  const at = new Workbench(page, 'zh-CN');
  const words = { identify: identifying.zh, table: tables.zh };
  await at.open();

  // The whole region: buildings are gathered in blocks. Between them are streets, so several places are tried.
  const box = await at.map.boundingBox();
  if (!box) throw new Error('the map has no place on the page');
  const card = page.getByRole('region', { name: words.identify.title });
  const building = card.getByText('建筑用途', { exact: true });
  for (const [x, y] of [
    [0.45, 0.45],
    [0.5, 0.5],
    [0.55, 0.42],
    [0.42, 0.48],
  ] as const) {
    await page.mouse.click(box.x + x * box.width, box.y + y * box.height, { delay: 60 });
    await card.waitFor();
    await page.waitForTimeout(1000);
    if (await building.isVisible()) break;
  }
  await expect(building).toBeVisible();

  // To its row.
  const toRow = card.getByRole('button', { name: words.identify.table, exact: true }).first();
  await toRow.click();
  const table = page.getByRole('grid', { name: saying(words.table.title) });
  const selected = table.getByRole('row', { selected: true });
  await expect(selected).toBeVisible({ timeout: 60_000 });

  // Sorted otherwise it is somewhere else; asked for again it comes into view.
  const header = table.getByRole('columnheader').filter({ has: page.getByRole('button') });
  await header.nth(2).getByRole('button').click();
  await toRow.click();
  await expect(selected).toBeInViewport({ timeout: 60_000 });

  // A filter that leaves it out says so, and gives it back.
  await page.getByRole('textbox', { name: words.table.search }).fill('没有这样的要素');
  const hidden = page.getByText(words.table.hiddenRow);
  await expect(hidden).toBeVisible();
  await page.getByRole('button', { name: words.table.clearFilter }).click();
  await expect(hidden).toBeHidden();
  await expect(selected).toBeInViewport({ timeout: 60_000 });

  // A value that is refused is told on the map, clear of undo, the year and the tools.
  await selected.getByRole('gridcell').filter({ hasText: /^\d+$/ }).first().dblclick();
  await page.keyboard.type('许多');
  await page.keyboard.press('Enter');
  const notice = page.getByRole('alert').filter({ hasText: '许多' });
  await expect(notice).toBeVisible();
  for (const other of [
    page.getByRole('button', { name: saying(at.shell.undoOf) }).or(page.getByRole('button', { name: at.shell.undo })),
    page.getByRole('button', { name: at.shell.tool.threeD }),
  ]) {
    expect(await overlap(notice, other.first())).toBe(false);
  }
});

async function overlap(a: Locator, b: Locator): Promise<boolean> {
  const [one, other] = [await a.boundingBox(), await b.boundingBox()];
  if (!one || !other) throw new Error('one of them has no place on the page');
  const apart =
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y;
  return !apart;
}
