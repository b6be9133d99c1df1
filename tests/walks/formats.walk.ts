/** A file of every format is dropped on the window, agreed to, and stands in the layer list and at its place on the map. */
import { expect, test } from '@playwright/test';
import * as layers from '../../src/features/layers/messages.ts';
import { everyFormat } from '../builders/every-format.ts';
import { say, Workbench } from './workbench.ts';

const samples = await everyFormat();

test('each format that is read is imported by drop', async ({ page }) => {
  const at = new Workbench(page, 'zh-CN');
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  await at.open();
  await at.newPlan('格式', '试验区');
  const list = page.getByRole('complementary', { name: at.shell.layers });
  const workersAtRest = page.workers().length;
  let expected = 0;
  for (const { label, fileName, bytes, siblings, features } of samples) {
    await test.step(label, async () => {
      await at.dropBytes([
        { name: fileName, bytes },
        ...Object.entries(siblings).map(([name, content]) => ({ name, bytes: content })),
      ]);
      const dialog = at.importDialog;
      const drafts = dialog.getByRole('list', { name: at.importing.found }).getByRole('checkbox');
      await expect(drafts.first()).toBeVisible();
      if (features === null) {
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
        return;
      }
      expected += await drafts.count();
      await at.agree();
      await expect(list.getByRole('checkbox')).toHaveCount(expected);
    });
  }
  expect(failures).toEqual([]);
  // The worker of each import went with its dialog.
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(workersAtRest + 1);

  // The place: a layer that was read is where its file says.
  const row = list.getByRole('group', { name: 'streets buildings', exact: false }).first();
  await row.hover();
  await row.getByRole('button', { name: new RegExp(say(layers.zh.more, { name: '.*' })) }).click();
  await page.getByRole('menuitem', { name: layers.zh.zoomTo }).click();
  await at.mapIdle();
});
