/** An office's filled template is dropped, needs no question, and names the one cell that is wrong. */
import { expect, test } from '@playwright/test';
import { seriesOf } from '../../src/core/statistics/series.ts';
import { statisticsTemplate } from '../../src/core/templates/statistics-template.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { aFile } from '../builders/a-file.ts';
import { aFilledTemplate } from '../builders/fill-template.ts';
import { toldIssue } from '../builders/told-issue.ts';
import { say, Workbench } from './workbench.ts';

const NAME = '填报.xlsx';
const GDP = 512;

test('填好的模板拖入即可导入，填错的单元格被指出', async ({ page }) => {
  const workbook = await aFilledTemplate(statisticsTemplate, {
    statistics: [
      { year: 2021, 'gdp.current': GDP, 'population.resident': 58.3 },
      { year: 2022, 'gdp.current': 548.9, 'population.resident': '约六十' },
      { year: 2023, 'gdp.current': 590 },
    ],
  });
  const { sheets } = await readFile(aFile(NAME, workbook));
  const [sheet] = sheets;
  const wrong = (sheet?.issues ?? []).filter(({ code }) => code === 'TEMPLATE_NOT_A_NUMBER');
  expect(wrong).toHaveLength(1);
  const sentence = wrong[0] ? toldIssue(wrong[0], 'zh-CN') : null;
  expect(sentence).toContain('约六十');

  const at = new Workbench(page, 'zh-CN');
  await at.open();
  await at.newPlan('模板', '试验区');
  await at.dropBytes([{ name: NAME, bytes: workbook }]);
  await expect(at.importDialog.getByText(sentence ?? '')).toBeVisible();
  // The values of 2021 and 2023; the year with the wrong cell waits for it to be put right.
  await expect(at.importDialog.getByText(say(at.importing.sheetFound, { count: 3, years: '2021–2023' }))).toBeVisible();
  await at.agree();

  await at.chapter('inventory', '经济社会');
  const gdp = at.panel.getByRole('row', { name: new RegExp(seriesOf('gdp.current')?.name['zh-CN'] ?? '') });
  // The year between is blank, not zero.
  await expect(gdp).toContainText(`${GDP}590`);
  const people = at.panel.getByRole('row', { name: new RegExp(seriesOf('population.resident')?.name['zh-CN'] ?? '') });
  await expect(people).toContainText('58.3');
  await expect(people).not.toContainText('约六十');
});
