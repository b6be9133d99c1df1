/** Shapes with planted faults: imported, checked, looked at on the map by keyboard, repaired by agreement, undone; in both languages. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Language } from '../../src/core/text.ts';
import * as checking from '../../src/features/geometry-check/messages.ts';
import { say, saying, Workbench } from './workbench.ts';

const DEGREE_M = 111_320;
const LAT = 22.1;
const LON = 113.5;
const ring = (...places: [number, number][]) =>
  places.map(([x, y]) => [LON + x / DEGREE_M / Math.cos((LAT * Math.PI) / 180), LAT + y / DEGREE_M]);
const box = (w: number, s: number, e: number, n: number) => ring([w, s], [e, s], [e, n], [w, n], [w, s]);

/** Two parcels that overlap by 10 m × 100 m, a bow-tie, and four parcels around a hole of 100 m². */
const shapes = [
  box(0, 0, 120, 100),
  box(110, 0, 200, 100),
  ring([0, 200], [100, 300], [100, 200], [0, 300], [0, 200]),
  box(300, 0, 350, 60),
  box(350, 0, 410, 50),
  box(360, 50, 410, 110),
  box(300, 60, 360, 110),
];
const parcels = JSON.stringify({
  type: 'FeatureCollection',
  features: shapes.map((coordinates, i) => ({
    type: 'Feature',
    properties: { bsm: `P${i + 1}` },
    geometry: { type: 'Polygon', coordinates: [coordinates] },
  })),
});

for (const language of ['zh-CN', 'en'] satisfies Language[]) {
  test.describe(language, () => {
    test.use({ locale: language });

    test('faults of shapes are found, shown and repaired', async ({ page }) => {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      const at = new Workbench(page, language);
      const words = at.words(checking);
      await at.open();
      await at.newPlan('shapes', 'region');
      await at.drop([{ name: 'parcels.geojson', text: parcels }]);
      await at.agree();

      // The import itself leads here.
      await page.getByRole('button', { name: words.menu }).click();
      await at.panel.getByRole('button', { name: words.start, exact: true }).click();
      await expect(at.panel.getByText(say(words.found, { findings: 3 }))).toBeVisible({ timeout: 60_000 });
      const list = at.panel.getByRole('region', { name: words.list });
      for (const kind of ['selfCrossing', 'overlap', 'gap'] as const)
        await expect(list.getByRole('button', { name: words.kind[kind] })).toBeVisible();

      // By keyboard from one to the next; each selects its features.
      const next = at.panel.getByRole('button', { name: words.next });
      await next.focus();
      await page.keyboard.press('ArrowDown');
      await expect(list.locator('[aria-pressed="true"]')).toHaveCount(1);
      await page.keyboard.press('ArrowDown');
      await expect(at.panel.getByRole('status').filter({ hasText: words.kind.overlap })).toBeVisible();
      await at.mapIdle();

      // The list as a file.
      const download = page.waitForEvent('download');
      await at.panel.getByRole('button', { name: words.exportCsv }).click();
      const csv = readFileSync(await (await download).path(), 'utf8');
      expect(csv.trim().split('\r\n')).toHaveLength(4);
      expect(csv).toContain(words.kind.overlap);

      // The overlap: given to the other side, 11 % of a parcel, so it is asked twice.
      await list.locator('[data-chosen]').getByRole('button', { name: words.repair }).click();
      const dialog = page.getByRole('dialog', { name: say(words.dialog.title, { kind: words.kind.overlap }) });
      const agree = dialog.getByRole('button', { name: say(words.dialog.agree, { features: 1 }) });
      await expect(agree).toBeEnabled({ timeout: 60_000 });
      for (const side of [words.dialog.before, words.dialog.after])
        await expect(dialog.getByRole('img', { name: new RegExp(`^${side}`) })).toBeVisible();
      await agree.click();
      await expect(dialog.getByRole('alert')).toBeVisible();
      await dialog.getByRole('button', { name: words.dialog.askYes }).click();
      await expect(dialog).toBeHidden();
      await expect(at.panel.getByText(words.stale).first()).toBeVisible();

      await at.panel.getByRole('button', { name: words.again }).click();
      await expect(at.panel.getByText(say(words.found, { findings: 2 }))).toBeVisible({ timeout: 60_000 });
      await expect(list.getByRole('button', { name: words.kind.overlap })).toHaveCount(0);

      // The rest, one kind after the other; then nothing is left.
      for (const kind of ['selfCrossing', 'gap'] as const) {
        await list
          .locator('div')
          .filter({ has: page.getByRole('button', { name: words.kind[kind] }) })
          .getByRole('button', { name: words.repair, exact: true })
          .first()
          .click();
        const one = page.getByRole('dialog', { name: say(words.dialog.title, { kind: words.kind[kind] }) });
        await expect(one.getByRole('button', { name: saying(words.dialog.agree) })).toBeEnabled({ timeout: 60_000 });
        await one.getByRole('button', { name: saying(words.dialog.agree) }).click();
        const again = one.getByRole('button', { name: words.dialog.askYes });
        if (await again.isVisible()) await again.click();
        await expect(one).toBeHidden();
      }
      await at.panel.getByRole('button', { name: words.again }).click();
      await expect(at.panel.getByText(words.nothing)).toBeVisible({ timeout: 60_000 });

      // One repair is one undo.
      await at.undo();
      await at.panel.getByRole('button', { name: words.again }).click();
      await expect(at.panel.getByText(say(words.found, { findings: 1 }))).toBeVisible({ timeout: 60_000 });
      expect(problems).toEqual([]);
    });
  });
}
