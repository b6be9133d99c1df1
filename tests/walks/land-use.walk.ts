/** Codes of two classifications in one layer: the import asks, then they are converted into a new column and taken back. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import * as exporting from '../../src/features/export/messages.ts';
import * as layers from '../../src/features/layers/messages.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { fileFromBytes } from '../../src/formats/source-file.ts';
import { cellValue } from '../../src/geo/layer-table.ts';
import { say, saying, Workbench } from './workbench.ts';

/** A row of squares with code, name and area in 亩 under the name of hectares. */
function parcels(): string {
  const codes: readonly (readonly [string, string])[] = [
    ['0601', '工业用地'],
    ['0701', '城镇住宅用地'],
    ['0810', '公园与绿地'],
    ['0601', '工业用地'],
    ['05', '商服用地'],
    ['05', '湿地'],
  ];
  const features = codes.map(([code, name], i) => {
    const [west, south] = [113.5 + i / 500, 22.1];
    const ring = [
      [west, south],
      [west + 0.001, south],
      [west + 0.001, south + 0.001],
      [west, south + 0.001],
      [west, south],
    ];
    // A square of 0.001° has 103.2 m by 110.8 m here: 17.1 亩.
    const properties = { bsm: `p${i}`, 地类编码: code, 地类名称: name, '面积（公顷）': 17.1 };
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

test('an office lays out which classification its codes are of, and gets them in another one', async ({ page }) => {
  const at = new Workbench(page, 'zh-CN');
  const words = at.importing;
  await at.open();
  await at.newPlan('用地', '测试区');
  await at.drop([{ name: '现状用地.geojson', text: parcels() }]);
  const dialog = at.importDialog;
  const evidence = dialog.getByRole('region', { name: say(words.evidence.title, { column: '地类编码' }) });
  await expect(evidence).toBeVisible({ timeout: 60_000 });
  // 05 stands with both readings, and nothing is imported before one is chosen.
  await expect(evidence.getByRole('row', { name: /05 湿地/ })).toBeVisible();
  await expect(evidence.getByRole('row', { name: /05 商服用地/ })).toBeVisible();
  const agree = dialog.getByRole('button', { name: words.agree, exact: true });
  await expect(agree).toBeDisabled();
  // 亩 under the name of hectares: 15 times too large.
  await expect(dialog.getByText(/面积（公顷）.*15 倍/)).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('evidence.png') });
  await evidence.getByRole('radio', { name: /GB\/T 21010-2017/ }).click();
  await expect(agree).toBeEnabled();
  await at.agree();

  const row = page.getByRole('group', { name: '现状用地', exact: true });
  const openMenu = async (item: string) => {
    await row.hover();
    await row.getByRole('button', { name: say(layers.zh.more, { name: '现状用地' }) }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await openMenu(layers.zh.convert);
  const convert = page.getByRole('dialog', { name: say(words.convert.title, { layer: '现状用地' }) });
  await expect(convert.getByText('1001 工业用地')).toBeVisible({ timeout: 60_000 });
  await expect(convert.getByText(saying(words.convert.left))).toBeVisible();
  const list = page.waitForEvent('download');
  await convert.getByRole('button', { name: words.convert.residual }).click();
  expect(readFileSync(await (await list).path(), 'utf8')).toContain('0810,公园与绿地,1,');
  await page.screenshot({ path: test.info().outputPath('convert.png') });
  await convert.getByLabel(`${words.convert.target}: 0810`).selectOption('1401');
  await expect(convert.getByText(words.convert.leftNothing)).toBeVisible();
  await convert.getByRole('button', { name: words.convert.go, exact: true }).click();
  await expect(convert).toBeHidden({ timeout: 60_000 });

  // The new column leaves with the layer, in GBK.
  await openMenu(layers.zh.export);
  const exportDialog = page.getByRole('dialog', { name: say(exporting.zh.title, { layer: '现状用地' }) });
  await exportDialog.getByRole('combobox', { name: exporting.zh.format }).click();
  await page.getByRole('option', { name: /Shapefile/ }).click();
  await exportDialog.getByRole('combobox', { name: exporting.zh.encoding }).click();
  await page.getByRole('option', { name: 'GBK' }).click();
  await page.screenshot({ path: test.info().outputPath('export.png') });
  const saved = page.waitForEvent('download');
  await exportDialog.getByRole('button', { name: exporting.zh.go, exact: true }).click();
  const bytes = readFileSync(await (await saved).path());
  await expect(exportDialog.getByText(saying(exporting.zh.done))).toBeVisible();
  const { layers: read } = await readFile(fileFromBytes('现状用地.zip', bytes));
  const table = read[0]?.table;
  expect(read[0]?.encoding).toMatch(/^GB/);
  const column = [...(table?.columns.values() ?? [])].find(({ name }) => name.startsWith('地类编码_'));
  expect(column && [0, 1, 2, 3, 4, 5].map((at) => cellValue(column, at))).toEqual([
    '1001',
    '0701',
    '1401',
    '1001',
    '09',
    '09',
  ]);
  await page.keyboard.press('Escape');
  await at.undo();
  await expect(page.getByRole('button', { name: saying(at.shell.redoOf) })).toBeEnabled();
});
