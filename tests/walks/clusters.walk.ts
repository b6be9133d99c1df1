/** Cells by cluster: the legend's words, the same words of a cell under the click, and the view after a reload. */
import { expect, test } from '@playwright/test';
import { clusterPatternNames } from '../../src/core/clusters/cluster-class.ts';
import type { Language } from '../../src/core/text.ts';
import * as hotspots from '../../src/features/hotspots/messages.ts';
import * as identifying from '../../src/features/identify/messages.ts';
import * as layers from '../../src/features/layers/messages.ts';
import { say, saying, Workbench } from './workbench.ts';

for (const [language, locale, screen] of [
  ['zh-CN', 'zh-CN', '空间热点'],
  ['en', 'en-GB', 'Hot spots'],
] as const satisfies readonly (readonly [Language, string, string])[]) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1440, height: 900 } });

    test('clusters are told by the legend and by the cell, and stay after a reload', async ({ page }) => {
      const at = new Workbench(page, language);
      const words = { hotspots: at.words(hotspots), identify: at.words(identifying), layers: at.words(layers) };
      const { settings } = words.hotspots;
      await at.open();
      await at.chapter('inventory', screen);
      await at.panel.getByText(settings.clusters, { exact: true }).click();
      const highAmongHigh = clusterPatternNames.highHigh[language];
      await expect(page.getByText(new RegExp(`^${highAmongHigh}.*99 %$`)).first()).toBeVisible({ timeout: 120_000 });

      // The strongest place, as the map has it under a click.
      const places = at.panel.getByRole('region', { name: words.hotspots.list.cells });
      await places.getByRole('button').first().click();
      await at.mapIdle();
      const box = await at.map.boundingBox();
      if (!box) throw new Error('the map has no place on the page');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      const here = page.getByRole('region', { name: words.identify.title });
      await expect(here.getByText(saying(words.identify.controlled)).first()).toContainText(highAmongHigh);

      await at.panel.getByText(settings.total, { exact: true }).click();
      await page.reload();
      await at.mapIdle();
      await expect(at.panel.getByRole('radio', { name: settings.clusters, exact: true })).toBeChecked();
      await expect(at.panel.getByRole('radio', { name: settings.total, exact: true })).toBeChecked();

      // Switched on in the list of layers it stays, on another screen and after another reload.
      await at.chapter('eligibility');
      const name = say(words.layers.show, { name: words.layers.hotSpots.clusters });
      const shown = page.getByRole('checkbox', { name });
      await expect(shown).not.toBeChecked();
      await shown.check();
      await at.mapIdle();
      await page.reload();
      await at.mapIdle();
      await expect(shown).toBeChecked();
      await expect(page.getByText(new RegExp(`^${highAmongHigh}.*99 %$`)).first()).toBeVisible({ timeout: 120_000 });
    });
  });
}
