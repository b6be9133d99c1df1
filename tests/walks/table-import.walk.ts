/** An office's table is imported with one answer; next year's file opens without a question; what is kept can be forgotten. */
import { expect, test } from '@playwright/test';
import * as layers from '../../src/features/layers/messages.ts';
import { say, Workbench } from './workbench.ts';

const table = (year: number, cement: number) => ({
  name: `区清单${year}.csv`,
  text: `行业,排放量（万吨CO2）\n合计,${cement + 3}\n水泥,${cement}\n铁路,1\n云上数据港,2\n`,
});

test('表格读法随方案保存，来年同样的表不再提问', async ({ page }) => {
  test.setTimeout(180_000);
  const at = new Workbench(page, 'zh-CN');
  const words = at.importing;
  const { importDialog: dialog } = at;
  await at.open();
  await at.newPlan('表格读法', '试验区');
  await at.drop([table(2022, 5)]);

  // One label nobody knows: told by name and amount, with the total it is missing from.
  const leftOut = dialog.getByRole('table', { name: say(words.result.leftOut_other, { count: 1 }) });
  await expect(leftOut).toContainText('云上数据港');
  await expect(leftOut).toContainText('20,000 t');
  await expect(dialog.getByRole('table', { name: say(words.result.differ_other, { count: 1 }) })).toContainText(
    '80,000',
  );
  await dialog.getByRole('combobox', { name: say(words.mapping.of, { label: '云上数据港' }) }).click();
  await page
    .getByRole('option', { name: /商业和服务业$/ })
    .first()
    .click();
  await expect(leftOut).toBeHidden();
  await expect(dialog.getByText(say(words.result.agree_other, { count: 1 }))).toBeVisible();
  await at.agree();

  // The next year.
  await at.drop([table(2023, 6)]);
  await expect(dialog.getByText(words.remembered.used)).toBeVisible();
  await expect(dialog.getByText(say(words.result.agree_other, { count: 1 }))).toBeVisible();
  await expect(dialog.getByRole('row').filter({ hasText: '云上数据港' }).first()).toContainText(words.remembered.label);
  await at.agree();

  // Forgotten, and back again with undo.
  await page
    .getByRole('button', { name: at.words(layers).add })
    .first()
    .click();
  await dialog.getByText(say(words.remembered.title_other, { count: 1 })).click();
  const forget = dialog.getByRole('button', { name: say(words.remembered.forgetLabel, { label: '云上数据港' }) });
  await forget.click();
  await expect(forget).toBeHidden();
  await page.keyboard.press('Escape');
  await at.undo();
  await page
    .getByRole('button', { name: at.words(layers).add })
    .first()
    .click();
  await dialog.getByText(say(words.remembered.title_other, { count: 1 })).click();
  await expect(forget).toBeVisible();
});
