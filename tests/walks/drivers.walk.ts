/** Where the region stands: drivers, zones, variables to watch, policies and findings, on the sample region. */
import { expect, test } from '@playwright/test';
import * as drivers from '../../src/features/drivers/messages.ts';
import * as situation from '../../src/features/situation/messages.ts';
import { say, saying, Workbench } from './workbench.ts';

const square = (west: number) => [
  [
    [west, 22],
    [west + 0.01, 22],
    [west + 0.01, 22.01],
    [west, 22.01],
    [west, 22],
  ],
];
const zone = (name: string, west: number, figures: Record<string, number | null>) => ({
  type: 'Feature',
  properties: { name, ...figures },
  geometry: { type: 'Polygon', coordinates: square(west) },
});
const zones = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    zone('东片', 113.5, { pop_2015: 5, pop_2020: 10, co2_2015: 10, co2_2020: 20 }),
    zone('西片', 113.52, { pop_2015: 6, pop_2020: 6, co2_2015: 30, co2_2020: 15 }),
    zone('北片', 113.54, { pop_2015: null, pop_2020: 6, co2_2015: 30, co2_2020: 15 }),
  ],
});

for (const locale of ['zh-CN', 'en-GB'] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('what moved the emissions, where, and what is asked', async ({ page }) => {
      test.setTimeout(300_000);
      const at = new Workbench(page, locale === 'zh-CN' ? 'zh-CN' : 'en');
      const words = at.words(drivers);
      const asked = at.words(situation);
      const tab =
        locale === 'zh-CN'
          ? { drivers: '重点与驱动', situation: '形势' }
          : { drivers: 'Drivers', situation: 'Situation' };
      const part = (name: string) =>
        at.panel
          .locator('label')
          .filter({ hasText: new RegExp(`^${name}$`) })
          .first()
          .click();
      await at.open();

      // Which sectors come first; every tab of the chapter can be seen.
      await at.chapter('inventory', tab.drivers);
      for (const one of await at.panel.getByRole('tab').all()) await expect(one).toBeInViewport({ ratio: 0.9 });
      const order = at.panel.getByRole('table', { name: words.keys.order });
      await expect(order.getByRole('row')).toHaveCount(8);
      await expect(at.panel.getByText(words.keys.matrix)).toBeVisible();

      // What moved them: the effects of the table are 100 % of the change.
      await part(words.part.causes);
      const effects = at.panel.getByRole('table', { name: words.causes.table });
      await expect(effects.getByRole('row')).toHaveCount(6);
      const shares = await effects.getByRole('row').locator('td:nth-child(3)').allTextContents();
      const numbers = shares.map((text) => Number(text.replace('−', '-').replace(' %', '')));
      expect(numbers.slice(0, 4).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, -0.5);
      await expect(effects.getByRole('row').last()).toContainText('100 %');

      // Zones of a layer of one's own.
      await at.drop([{ name: 'zones.geojson', text: zones }]);
      await expect(at.importDialog).toBeVisible();
      await at.agree();
      await part(words.part.zones);
      const layers = at.panel.getByLabel(words.zones.layer);
      await layers.selectOption({ label: 'zones' });
      await at.panel.getByRole('button', { name: words.zones.work }).click();
      const inZones = at.panel.getByRole('table', { name: words.zones.table });
      await expect(inZones.getByRole('row')).toHaveCount(4);
      await expect(inZones.getByRole('row').nth(1)).toHaveText(/−15.*0.*−15/);
      await expect(inZones.getByRole('row').nth(2)).toHaveText(/\+10.*\+10.*0/);
      await expect(at.panel.getByText(say(words.zones.leftOut, { count: 1 }))).toBeVisible();

      // A variable gets its source; it is still there after a reload.
      await part(words.part.focus);
      const list = at.panel.getByRole('region', { name: words.focus.list });
      await list.locator('summary').first().click();
      await list.getByLabel(words.focus.source).fill('年鉴 2024');
      await list.getByLabel(words.focus.source).press('Enter');

      // A policy with a complete target, a challenge tied to a number.
      await at.chapter('inventory', tab.situation);
      await at.panel.getByRole('button', { name: asked.addPolicy }).click();
      const policy = at.panel
        .getByRole('region', { name: asked.policies, exact: true })
        .locator('details[open]')
        .first();
      await policy.getByLabel(asked.policy.title).fill('Plan A');
      await policy.getByLabel(asked.policy.title).press('Enter');
      await at.panel.locator('summary').filter({ hasText: 'Plan A' }).click();
      await policy.getByRole('button', { name: asked.policy.addTarget }).click();
      await expect(at.panel.getByText(saying(asked.target.lacks)).first()).toBeVisible();
      for (const [label, value] of [
        [asked.target.baseYear, '2020'],
        [asked.target.year, '2030'],
        [asked.target.fallValue, '18'],
      ] as const) {
        await policy.getByLabel(label, { exact: true }).fill(value);
        await policy.getByLabel(label, { exact: true }).press('Enter');
      }
      await expect(at.panel.getByText(say(asked.target.fall, { value: 18, year: 2030 })).first()).toBeVisible();

      await at.panel.getByRole('button', { name: asked.add.challenge }).click();
      const challenges = at.panel.getByRole('region', { name: asked.challenges });
      await expect(challenges.getByText(asked.draft).first()).toBeVisible();
      await challenges.getByRole('button', { name: asked.finding.tie }).click();
      const statement = challenges.getByLabel(asked.finding.statement).last();
      await statement.fill('Power use outgrows the economy');
      await statement.blur();
      const own = challenges.locator('summary').filter({ hasText: 'Power use outgrows the economy' });
      await expect(own.getByText(asked.shown)).toBeVisible();
      await at.saved();
      await page.reload();
      await at.planMenu.waitFor();
      await at.chapter('inventory', tab.situation);
      await expect(own.getByText(asked.shown)).toBeVisible();
      await expect(at.panel.getByText('Plan A', { exact: true })).toBeVisible();
      await at.chapter('inventory', tab.drivers);
      await part(words.part.focus);
      await list.locator('summary').first().click();
      await expect(list.getByLabel(words.focus.source)).toHaveValue('年鉴 2024');
    });
  });
}
