/** The Shenzhen pair, as a person drops it: the shift is found, shown, taken, and left alone where a person wants so. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, test } from '@playwright/test';
import * as exporting from '../../src/features/export/messages.ts';
import * as layersPanel from '../../src/features/layers/messages.ts';
import * as checking from '../../src/features/position/messages.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { fileFromBytes } from '../../src/formats/source-file.ts';
import * as positions from '../../src/position/messages.ts';
import { missingSharedData, sharedData } from '../shared-data.ts';
import { say, saying, Workbench } from './workbench.ts';

const districts = sharedData('data/china-boundaries/wgs84/shenzhen_districts.json');
const luohu = sharedData('data/china-boundaries/gcj02/county_440303.json');

async function pathsOf(picture: Locator): Promise<string[]> {
  return picture.locator('path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
}

for (const [language, locale] of [
  ['zh-CN', 'zh-CN'],
  ['en', 'en-GB'],
] as const) {
  test.describe(language, () => {
    test.use({ locale });
    test('a district from a web map is put in its place', async ({ page }) => {
      test.skip(districts === null || luohu === null, missingSharedData('data/china-boundaries'));
      const at = new Workbench(page, language);
      const { importing } = at;
      const place = at.words(positions);
      await at.open();
      await at.newPlan('Shenzhen', 'Shenzhen');
      await at.drop([districts ?? '']);
      await at.agree();

      await at.drop([luohu ?? '']);
      const section = at.importDialog.getByRole('region', { name: place.title });
      const head = section.getByRole('heading', { name: saying(place.foundShift) });
      await expect(head).toBeVisible({ timeout: 60_000 });
      await expect(head).toContainText(place.word.sure);
      await expect(section.getByText(/59[0-9]|60[0-9]/)).toBeVisible();
      const before = await pathsOf(section.getByRole('img', { name: saying(place.before) }).first());
      const after = await pathsOf(section.getByRole('img', { name: saying(place.after) }).first());
      expect(before[0]).toBe(after[0]);
      expect(before[1]).not.toBe(after[1]);

      // To leave it is as easy, and can be undone.
      await section.getByRole('button', { name: place.leave }).click();
      await expect(at.importDialog.getByText(place.left)).toBeVisible();
      await at.importDialog.getByRole('button', { name: place.show }).click();

      await section.getByRole('button', { name: say(place.take.draft, { system: 'GCJ-02' }) }).click();
      await expect(at.importDialog.getByText(saying(place.aligned))).toBeVisible({ timeout: 60_000 });
      await expect(at.importDialog.getByText(`GCJ-02 · ${importing.crsFound.person}`)).toBeVisible();
      await at.agree();
      await expect(page.getByText(say(importing.done, { names: 'county_440303' }))).toBeVisible();
      // The layer's record says how it was read.
      await expect(page.getByRole('complementary', { name: at.shell.layers }).getByRole('checkbox')).toHaveCount(2);
    });

    test('a layer that is in the plan already is put in its place, with undo, and exported in a local grid', async ({
      page,
    }) => {
      test.skip(language === 'en', 'one language is enough: the words of both are compared elsewhere');
      test.skip(districts === null || luohu === null, missingSharedData('data/china-boundaries'));
      const at = new Workbench(page, language);
      const place = at.words(positions);
      const words = at.words(checking);
      const panel = at.words(layersPanel);
      await at.open();
      await at.newPlan('Shenzhen', 'Shenzhen');
      await at.drop([districts ?? '']);
      await at.agree();
      await at.drop([luohu ?? '']);
      const section = at.importDialog.getByRole('region', { name: place.title });
      await section.getByRole('button', { name: place.leave }).click({ timeout: 60_000 });
      await at.agree();

      const layer = 'county_440303';
      const menu = async (item: string) => {
        await page.getByRole('group', { name: layer, exact: true }).hover();
        await page.getByRole('button', { name: say(panel.more, { name: layer }) }).click();
        await page.getByRole('menuitem', { name: item }).click();
      };
      const check = page.getByRole('dialog', { name: say(words.title, { layer }) });
      await menu(panel.position);
      const take = check.getByRole('button', { name: say(place.take.stored, { system: 'GCJ-02' }) });
      await expect(take).toBeVisible({ timeout: 60_000 });
      await expect(check.getByRole('heading', { name: saying(place.foundShift) })).toContainText(place.word.sure);
      await page.screenshot({ path: test.info().outputPath('check.png') });
      await take.click();
      await expect(check).toBeHidden({ timeout: 60_000 });
      await expect(page.getByText(say(words.done, { layer, system: 'GCJ-02' }))).toBeVisible();

      await menu(panel.position);
      await expect(check.getByText(saying(place.aligned))).toBeVisible({ timeout: 60_000 });
      await expect(check.getByText(words.movedFrom)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(check).toBeHidden();
      await at.undo();
      await menu(panel.position);
      await expect(take).toBeVisible({ timeout: 60_000 });
      await page.keyboard.press('Escape');
      await at.redo();

      // Out again in a grid of the surveying office, typed in.
      const out = at.words(exporting);
      await menu(panel.export);
      const dialog = page.getByRole('dialog', { name: say(out.title, { layer }) });
      await dialog.getByRole('combobox', { name: out.system }).click();
      await page.getByRole('option', { name: out.typedGrid }).click();
      const go = dialog.getByRole('button', { name: out.go, exact: true });
      await expect(go).toBeDisabled();
      await dialog.getByLabel(place.localBase).fill('EPSG:4547');
      await dialog.getByLabel(saying(`${place.shiftNorth} ΔX (m)`)).fill('2400000');
      await dialog.getByLabel(saying(`${place.shiftEast} ΔY (m)`)).fill('450000');
      await dialog.getByLabel(place.rotation, { exact: true }).fill('36');
      await dialog.getByLabel(place.scaleValue, { exact: true }).fill('1.000012');
      await expect(dialog.getByText(saying(out.gridNumbers))).toBeVisible();
      await page.screenshot({ path: test.info().outputPath('grid.png') });
      const saved = page.waitForEvent('download', { timeout: 60_000 });
      await go.click();
      const download = await saved;
      const bytes = readFileSync(await download.path());
      const [read] = (await readFile(fileFromBytes('out.geojson', bytes))).layers;
      // Clockwise as surveyors write it, so counter-clockwise it is less than nothing.
      expect(read?.crs.code).toBe('LOCAL[EPSG:4547; east=450000; north=2400000; rotation=-36; scale=1.000012]');
      const [original] = (await readFile(fileFromBytes('in.json', readFileSync(luohu ?? '')), { crs: 'GCJ-02' }))
        .layers;
      const [lon, lat] = [...(read?.table.bounds ?? [])];
      expect(lon).toBeCloseTo(original?.table.bounds[0] as number, 8);
      expect(lat).toBeCloseTo(original?.table.bounds[1] as number, 8);
    });
  });
}
