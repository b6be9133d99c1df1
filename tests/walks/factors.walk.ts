/** Factors on the sample region: found, replaced by a value with its source, put back; a finished year keeps its own. */
import { expect, test } from '@playwright/test';
import * as factors from '../../src/features/factors/messages.ts';
import { say, saying, Workbench } from './workbench.ts';

test.use({ locale: 'en-GB' });

test('a factor is replaced, undone, put back, and kept by a finished year', async ({ page }) => {
  test.setTimeout(180_000);
  const at = new Workbench(page, 'en');
  const words = at.words(factors);
  await at.open();
  await at.chapter('inventory', 'Inventory');
  await at.panel.getByRole('tab', { name: 'Factors', exact: true }).click();
  const table = at.panel.getByRole('table', { name: words.table });
  await at.panel.getByRole('textbox', { name: words.search }).fill('grid Guangdong');
  const row = table.getByRole('row').filter({ hasText: 'Guangdong' }).first();
  await expect(row).toContainText('0.442');
  await expect(row).toContainText(`V ${words.mark.V}`);

  // The sample's year has no factor yet: which year stands in is said.
  await row.getByRole('button').click();
  await expect(at.panel.getByText(saying(words.issue.FACTOR_YEAR_SUBSTITUTED))).toBeVisible();

  // A value needs a source; then it counts, with its uncertainty.
  const form = at.panel.getByRole('group', { name: words.own.title });
  await form.getByLabel(words.own.value).fill('0.5');
  await form.getByRole('button', { name: words.own.replace }).click();
  await expect(form.getByRole('alert')).toHaveText(words.own.problem.SOURCE_MISSING);
  await form.getByLabel(words.own.source).fill('Grid company 2024');
  await form.getByLabel(words.own.uncertainty).fill('5');
  await form.getByRole('button', { name: words.own.replace }).click();
  await expect(row).toContainText('0.5');
  await expect(row).toContainText(words.mark.own);
  await expect(at.panel.getByText(saying(words.answerNote))).toContainText('1 replaced');
  await at.undo();
  await expect(row).toContainText('0.442');
  await at.redo();
  await expect(row).toContainText(words.mark.own);
  await form.getByRole('button', { name: say(words.own.reset, { years: words.own.allYears }) }).click();
  await expect(row).toContainText('0.442');
  await expect(row).not.toContainText(words.mark.own);

  // A finished year keeps what it was worked out with.
  await at.panel.getByRole('button', { name: say(words.year.finish, { year: 2024 }) }).click();
  await expect(at.panel.getByText(saying(words.year.finished))).toBeVisible();
  await form.getByLabel(words.own.value).fill('0.6');
  await form.getByLabel(words.own.source).fill('Later source');
  await form.getByRole('button', { name: words.own.replace }).click();
  await expect(row).toContainText('0.442');
  await expect(at.panel.getByText(say(words.kept, { year: 2024 }))).toBeVisible();
  await at.panel.getByRole('button', { name: say(words.year.reopen, { year: 2024 }) }).click();
  await expect(row).toContainText('0.6');
});
