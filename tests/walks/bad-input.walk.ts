/** Files that are wrong: a message that names file and field, a plan that is as it was, nothing run. */
import { expect, test } from '@playwright/test';
import { Workbench } from './workbench.ts';

const feature = (geometry: string, properties = '{}') =>
  `{"type":"Feature","properties":${properties},"geometry":${geometry}}`;
const collection = (...features: string[]) => `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
const square =
  '{"type":"Polygon","coordinates":[[[113.5,22.1],[113.51,22.1],[113.51,22.11],[113.5,22.11],[113.5,22.1]]]}';
const bowTie = '{"type":"Polygon","coordinates":[[[113.3,23.0],[113.4,23.1],[113.4,23.0],[113.3,23.1],[113.3,23.0]]]}';

test('坏文件逐个说明，方案保持原样', async ({ page }) => {
  const at = new Workbench(page, 'zh-CN');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith('http://127.0.0.1')) asked.push(request.url());
  });
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  await at.open();
  await at.newPlan('坏文件', '试验区');

  await at.drop([
    { name: '空文件.geojson', text: '' },
    { name: '截断.geojson', text: collection(feature(square)).slice(0, 120) },
    { name: '图纸.dwg', text: 'AC1032 drawing' },
    { name: '数据.bin', text: '\u0000\u0001\u0002 no format of maps' },
  ]);
  const dialog = at.importDialog;
  for (const file of ['空文件.geojson', '截断.geojson', '图纸.dwg', '数据.bin']) {
    await expect(dialog.getByText(file).first()).toBeVisible();
  }
  await expect(dialog.getByRole('button', { name: at.importing.agree, exact: true })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // What can be kept is kept, what cannot is named; text stays text.
  await at.drop([
    {
      name: '混合.geojson',
      text: collection(
        feature(square, '{"名称":"<img src=x onerror=window.hacked=1>","公式":"=cmd()","id":1}'),
        feature(bowTie, '{"名称":"蝴蝶结","id":2}'),
        feature('null', '{"名称":"没有图形","id":2}'),
        feature('{"type":"Point","coordinates":[500,22]}', '{"名称":"地球之外"}'),
      ),
    },
  ]);
  await expect(dialog.getByRole('region', { name: at.importing.issues })).toBeVisible();
  await at.agree();
  const layers = page.getByRole('complementary', { name: at.shell.layers });
  await expect(layers.getByRole('checkbox')).toHaveCount(1);
  await layers.getByRole('button', { name: /混合.*更多操作/ }).click();
  await page.getByRole('menuitem', { name: '属性表' }).click();
  const grid = page.getByRole('region', { name: at.shell.drawer.name }).getByRole('grid');
  await expect(grid.getByText('<img src=x onerror=window.hacked=1>')).toBeVisible();
  await expect(grid.getByText('=cmd()')).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);

  // One step takes it back.
  await at.undo();
  await expect(layers.getByRole('checkbox')).toHaveCount(0);
  expect(failures).toEqual([]);
  expect(asked).toEqual([]);
});

test('an incomplete inventory stays incomplete and says so', async ({ page }) => {
  const at = new Workbench(page, 'zh-CN');
  await at.open();
  await at.newPlan('缺部门', '试验区');
  await at.drop([{ name: '清单.csv', text: '部门,单位,2023,2024\n产业,万吨,240,262\n建筑,万吨,60,-\n' }]);
  await at.agree();
  await expect(at.strip).toContainText('缺');
});
