/** From a building on the map to where its number comes from, to the inventory, back, and onto the clipboard. */
import { expect, test } from '@playwright/test';
import * as explaining from '../../src/features/explain/messages.ts';
import * as hotspots from '../../src/features/hotspots/messages.ts';
import * as identifying from '../../src/features/identify/messages.ts';
import * as inventory from '../../src/features/inventory/messages.ts';
import { saying, Workbench } from './workbench.ts';

test.use({ locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'] });

test('a building is explained down to the inventory and factors, and copied', async ({ page }) => {
  const at = new Workbench(page, 'en');
  const words = {
    explain: at.words(explaining),
    hotspots: at.words(hotspots),
    identify: at.words(identifying),
    inventory: at.words(inventory),
  };
  await at.open();
  await at.chapter('inventory', 'Hot spots');

  // The strongest building of a sector that only buildings bear; the map flies to it.
  await at.panel.getByText(words.hotspots.settings.features, { exact: true }).click();
  await at.panel.getByLabel(words.hotspots.settings.sector, { exact: true }).selectOption('buildings');
  const places = at.panel.getByRole('region', { name: words.hotspots.list.features });
  await expect(places.getByRole('button').first()).toBeVisible({ timeout: 120_000 });
  await places.getByRole('button').first().click();
  await at.mapIdle();

  // Clicked on the map, it is identified and leads to its explanation.
  const box = await at.map.boundingBox();
  if (!box) throw new Error('the map has no place on the page');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const here = page.getByRole('region', { name: words.identify.title });
  const opener = here.getByRole('button', { name: words.explain.open }).first();
  await opener.click();
  const card = page.getByRole('region', { name: words.explain.title });
  const tree = card.getByRole('list', { name: words.explain.step.featureTotal });
  await expect(card).toBeFocused();
  await expect(tree).toBeVisible();
  await expect(tree.getByText(words.explain.step.footprint).first()).toBeVisible();
  await expect(tree.getByText(words.explain.step.share).first()).toBeVisible();

  // To a factor and back by the trail.
  await card
    .getByRole('button', { name: saying(`${words.explain.go.factor}: {{name}}`) })
    .first()
    .click();
  await expect(card.getByText(words.explain.factor.mark)).toBeVisible();
  const trail = card.getByRole('navigation', { name: words.explain.back });
  await trail.getByRole('button').last().click();
  await expect(tree).toBeVisible();
  await expect(card).toBeFocused();

  // To the cell of the inventory: its screen opens, the cell is chosen, and the explanation stays.
  await card
    .getByRole('button', { name: saying(`${words.explain.go.inventoryCell}: {{name}}`) })
    .first()
    .click();
  await expect(at.panel.getByRole('region', { name: saying(words.inventory.cell.title) })).toBeVisible();
  await expect(tree).toBeVisible();

  // On to the sector's balance and back.
  await card
    .getByRole('button', { name: saying(`${words.explain.go.sector}: {{name}}`) })
    .first()
    .click();
  await expect(card.getByRole('list', { name: saying(words.explain.step.sectorBalance) })).toBeVisible();
  await trail.getByRole('button').first().click();
  await expect(tree).toBeVisible();

  // Copied in both languages, with plan, year and result.
  const copied = async (language: 'zh-CN' | 'en') => {
    await card.getByRole('button', { name: words.explain.copy }).click();
    await page.getByRole('menuitem', { name: words.explain.copyIn[language] }).click();
    await expect(page.getByText(words.explain.copied).last()).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const english = await copied('en');
  expect(english).toContain(words.explain.step.featureTotal);
  expect(english).toContain(words.explain.clause);
  expect(english).toContain(words.explain.fictional);
  expect(english).not.toMatch(/\{\{|undefined|NaN/);
  await expect.poll(() => copied('zh-CN')).toContain(explaining.zh.step.featureTotal);
  const chinese = await page.evaluate(() => navigator.clipboard.readText());
  expect(chinese).toContain(explaining.zh.clause);
  expect(chinese.split('\n').length).toBe(english.split('\n').length);

  // Closed, the map is free again and the keyboard is where the question was asked.
  await card.getByRole('button', { name: words.explain.close }).click();
  await expect(card).toBeHidden();
  await expect(opener).toBeFocused();
});
