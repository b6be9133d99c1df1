/** The inventory by category: pasted from a spreadsheet, worked out from fuel, checked, imported with a mapping, exported. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import * as importing from '../../src/features/import/messages.ts';
import * as inventory from '../../src/features/inventory/messages.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { fileFromBytes } from '../../src/formats/source-file.ts';
import { say, saying, Workbench } from './workbench.ts';

test('categories are pasted, worked out, checked, imported with a mapping and exported', async ({ page }) => {
  test.setTimeout(300_000);
  const at = new Workbench(page, 'zh-CN');
  const words = inventory.zh;
  await at.open();
  await at.newPlan('清单方案', '试验区');
  await at.chapter('inventory', '排放清单');
  await at.panel.getByText(words.categories, { exact: true }).click();
  const grid = at.panel.getByRole('grid', { name: words.category.grid });
  const years = (await grid.getByRole('columnheader').allTextContents()).filter((text) => /^\d{4}$/.test(text));
  const year = years.at(-1) ?? '';
  const row = (name: string) => grid.getByRole('row').filter({ hasText: name });
  const lastCell = (name: string) => row(name).getByRole('gridcell').last();

  // A block with headings finds its own rows; decimal commas are read; what has no row is told.
  const block = [
    ['编码', '名称', year],
    ['1.A.2.c', '化工', '12,5'],
    ['1.A.2.a', '钢铁', 'NO'],
    ['', '火星', '1,5'],
  ];
  await grid.focus();
  await grid.evaluate(
    (element, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    },
    block.map((cells) => cells.join('\t')).join('\r\n'),
  );
  await grid.evaluate((element) => element.scrollTo({ top: 400 }));
  await expect(lastCell('化工')).toHaveText(/^12\.5/);
  await expect(lastCell('钢铁')).toHaveText('NO');
  await at.undo();
  await expect(lastCell('化工')).toHaveText('');
  await at.redo();
  await expect(lastCell('化工')).toHaveText(/^12\.5/);

  // An activity: its method, its factor with its mark, its input; the cell is then worked out.
  await lastCell('有色金属').click({ delay: 60 });
  await at.panel.getByRole('button', { name: words.activity.add }).click();
  const activity = at.panel.getByRole('article');
  await expect(activity.getByText(words.activity.notWorkedOut)).toBeVisible();
  await expect(activity.getByText(words.mark.V, { exact: true }).first()).toBeVisible();
  const quantity = activity.getByRole('textbox', { name: '消费量 FC' });
  await quantity.fill('1000');
  await quantity.press('Enter');
  await expect(activity.getByText(/CO2 1,900/)).toBeVisible();

  // A blank category of a told sector is found, and the list leads to it.
  const checks = at.panel.getByText(words.checks.title, { exact: true });
  await checks.click();
  const blank = at.panel.getByRole('button', { name: /造纸和印刷/ });
  await blank.first().click();
  await expect(at.panel.getByRole('heading', { name: /造纸和印刷/ })).toBeVisible();

  // A table of another office: its labels are mapped once, and one of them nobody knows.
  await at.drop([
    {
      name: '外单位.csv',
      text: `类别,单位,2021,${year}\n2.A.1 水泥,万吨CO2,3,4\n4.A.1 填埋,t CH4,100,120\n火星基地,kt CO2,1,1\n合计,万吨CO2,9,9\n`,
    },
  ]);
  const dialog = at.importDialog;
  await expect(dialog.getByRole('table', { name: importing.zh.mapping.title })).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText(/火星基地/).first()).toBeVisible();
  await dialog.getByRole('combobox', { name: say(importing.zh.mapping.of, { label: '火星基地' }) }).click();
  await page
    .getByRole('option', { name: /其他工业/ })
    .first()
    .click();
  await expect(dialog.getByText(importing.zh.mapping.chosen, { exact: true })).toBeVisible();
  await at.agree();
  await grid.evaluate((element) => element.scrollTo({ top: 1600 }));
  await expect(lastCell('水泥')).toHaveText(/^4/);

  // The workbook has what the screen has.
  const saved = page.waitForEvent('download', { timeout: 120_000 });
  await at.panel.getByRole('button', { name: words.export.menu }).click();
  await page.getByRole('menuitem', { name: words.export.guideline }).click();
  const download = await saved;
  const { sheets } = await readFile(
    fileFromBytes('清单.xlsx', readFileSync(await download.path())),
    {},
    async () => undefined,
  );
  const sheet = sheets.find(({ name }) => name === year);
  const cement = sheet?.rows.find((cells) => cells[1] === '水泥');
  expect(cement?.[2]).toBe(40_000);
  expect(sheet?.rows.find((cells) => cells[1] === '钢铁' && cells[0] === '1.A.2.a')?.[10]).toBe('NO');
  await expect(at.panel.getByText(saying(words.checks.count)).first()).toBeVisible();
});
