/** Where the region stands: drivers, zones, variables to watch, policies and findings, on the sample region. */
import { expect, test } from '@playwright/test';
import * as drivers from '../../src/features/drivers/messages.ts';
import * as inventory from '../../src/features/inventory/messages.ts';
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
      const inInventory = at.words(inventory);
      const tab =
        locale === 'zh-CN'
          ? { inventory: '排放清单', drivers: '重点与驱动', situation: '形势' }
          : { inventory: 'Inventory', drivers: 'Drivers', situation: 'Situation' };
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

      // Key categories stand on categories with their fuels; the first leads to its place in the inventory.
      const categories = at.panel.getByRole('table', { name: words.keys.categories });
      const first = categories.getByRole('row').nth(1);
      await expect(first).toContainText(/CO₂/);
      await first.getByRole('button').click();
      await at.panel.getByRole('button', { name: words.keys.inInventory }).first().click();
      await expect(at.panel.getByRole('tab', { name: tab.inventory })).toHaveAttribute('aria-selected', 'true');
      await expect(at.panel.getByRole('radio', { name: inInventory.categories })).toBeChecked();
      await at.chapter('inventory', tab.drivers);

      // What moved them: the effects of the table are 100 % of the change.
      await part(words.part.causes);
      const effects = at.panel.getByRole('table', { name: words.causes.table });
      await expect(effects.getByRole('row')).toHaveCount(6);
      const shares = await effects.getByRole('row').locator('td:nth-child(3)').allTextContents();
      const numbers = shares.map((text) => Number(text.replace('−', '-').replace(' %', '')));
      expect(numbers.slice(0, 4).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, -0.5);
      await expect(effects.getByRole('row').last()).toContainText('100 %');

      // With branches and fuels the same change is told, in more parts.
      const answer = at.panel.locator('header').first();
      const change = await answer.textContent();
      await part(words.causes.extended);
      await expect(effects.getByRole('row')).toHaveCount(10);
      await expect(effects.getByRole('row').last()).toContainText('100 %');
      await expect(effects.getByText(words.extended.rest)).toBeVisible();
      await expect(at.panel.getByRole('table', { name: words.extended.byBranch }).getByRole('row')).toHaveCount(5);
      expect(await answer.textContent()).toBe(change);
      await at.panel.locator('summary').filter({ hasText: words.causes.decoupling }).click();
      const tapio = at.panel.getByRole('table', { name: words.causes.decouplingTable });
      await expect(tapio.getByRole('row')).toHaveCount(10);
      await part(words.causes.window);
      await expect(tapio.getByRole('row')).toHaveCount(8);

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
      // The map has the change of each zone, then one driver, then nothing.
      const legend = page.getByText(say(words.zones.rank, { from: 2015, to: 2020 }));
      await expect(legend.first()).toBeVisible();
      const onMap = at.panel.getByLabel(words.zones.onMap);
      await onMap.selectOption({ label: words.zones.factor.population });
      const ofPeople = say(words.zones.effectOf, { factor: words.zones.factor.population, from: 2015, to: 2020 });
      await expect(page.getByText(ofPeople).first()).toBeVisible();
      await onMap.selectOption({ label: words.zones.notOnMap });
      await expect(page.getByText(ofPeople)).toHaveCount(0);

      // A variable gets its source; it is still there after a reload.
      await part(words.part.focus);
      const others = at.panel.getByRole('region', { name: words.focus.others });
      const fast = locale === 'zh-CN' ? '新能源汽车保有量' : 'New-energy vehicles';
      await others.locator('summary').filter({ hasText: fast }).click();
      const check = at.panel.getByRole('region', { name: words.saturation.title });
      await expect(
        check.getByText(saying(words.saturation.told)).or(check.getByText(words.saturation.problem.NO_BEND)),
      ).toBeVisible();
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
