/** The Shenzhen pair, as a person drops it: the shift is found, shown, taken, and left alone where a person wants so. */
import { expect, type Locator, test } from '@playwright/test';
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
      const { place } = importing;
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

      await section.getByRole('button', { name: say(place.take, { system: 'GCJ-02' }) }).click();
      await expect(at.importDialog.getByText(saying(place.aligned))).toBeVisible({ timeout: 60_000 });
      await expect(at.importDialog.getByText(`GCJ-02 · ${importing.crsFound.person}`)).toBeVisible();
      await at.agree();
      await expect(page.getByText(say(importing.done, { names: 'county_440303' }))).toBeVisible();
      // The layer's record says how it was read.
      await expect(page.getByRole('complementary', { name: at.shell.layers }).getByRole('checkbox')).toHaveCount(2);
    });
  });
}
