/** A layer leaves as a file: format and system chosen, the file read again, a long export cancelled. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import * as exporting from '../../src/features/export/messages.ts';
import * as layers from '../../src/features/layers/messages.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { fileFromBytes } from '../../src/formats/source-file.ts';
import { say, saying, Workbench } from './workbench.ts';

test('a layer of the sample is exported, told what did not fit, and an export is cancelled', async ({ page }) => {
  const at = new Workbench(page, 'zh-CN');
  const words = exporting.zh;
  await at.open();
  const row = page.getByRole('group', { name: '建筑', exact: true });
  const shown = Number(((await row.textContent()) ?? '').replaceAll(',', '').match(/(\d+)\s*$/)?.[1]);
  expect(shown).toBeGreaterThan(20_000);
  await row.hover();
  await row.getByRole('button', { name: say(layers.zh.more, { name: '建筑' }) }).click();
  await page.getByRole('menuitem', { name: layers.zh.export }).click();
  const dialog = page.getByRole('dialog', { name: say(words.title, { layer: '建筑' }) });
  await expect(dialog).toBeVisible();
  const choose = async (label: string, option: RegExp) => {
    await dialog.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).click();
  };

  await choose(words.format, /Shapefile/);
  await choose(words.system, saying(words.systems.gk3Zone));
  const saved = page.waitForEvent('download', { timeout: 120_000 });
  await dialog.getByRole('button', { name: words.go, exact: true }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(`建筑 (${words.fictional}).zip`);
  await expect(dialog.getByText(saying(words.done))).toBeVisible();
  await expect(dialog.getByText('建成年', { exact: false }).first()).toBeVisible();
  const { layers: read } = await readFile(fileFromBytes('建筑.zip', readFileSync(await download.path())));
  expect(read.map((layer) => [layer.table.count, layer.crs.code, layer.encoding])).toEqual([
    [shown, 'EPSG:4526', 'UTF-8'],
  ]);

  // A workbook of so many buildings takes seconds in one go: the cancel ends its worker.
  let downloads = 0;
  page.on('download', () => downloads++);
  await choose(words.format, /Excel/);
  await expect(dialog.getByText(saying(words.done))).toBeHidden();
  await dialog.getByRole('button', { name: words.go, exact: true }).click();
  await dialog.getByRole('button', { name: saying(`取消: ${words.writing}`) }).click();
  await expect(dialog.getByText(words.cancelled)).toBeVisible();
  await expect(dialog.getByRole('button', { name: words.go, exact: true })).toBeEnabled();
  await page.waitForTimeout(3000);
  expect(downloads).toBe(0);

  // KML knows one system only, and says so.
  await choose(words.format, /KML/);
  await expect(dialog.getByText(words.systemFixed)).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: words.system })).toBeDisabled();
});
