/** A file of every format is dropped on the window, agreed to, and stands in the layer list and at its place on the map. */
import { expect, test } from '@playwright/test';
import { describeLayer } from '../../src/formats/describe-layer.ts';
import { readFile } from '../../src/formats/read-file.ts';
import { aFile } from '../builders/a-file.ts';
import { everyFormat, type FormatSample } from '../builders/every-format.ts';
import { Workbench } from './workbench.ts';

const samples = await everyFormat();
/** The map's middle is told to five decimals, and a map fits a layer with room beside panels. */
const NEAR_DEGREES = 0.02;

/** The middle of all that has a place, as Node reads it; null for a table. */
async function middleOf({ fileName, bytes, siblings }: FormatSample): Promise<[number, number] | null> {
  const { layers } = await readFile(aFile(fileName, bytes, siblings));
  const extents = layers.flatMap((layer) => describeLayer(layer).extent ?? []);
  if (extents.length === 0) return null;
  const middle = (low: number, high: number) => {
    const edges = extents.filter((_, i) => i % 4 === low || i % 4 === high);
    return (Math.min(...edges) + Math.max(...edges)) / 2;
  };
  return [middle(0, 2), middle(1, 3)];
}

test('each format that is read is imported by drop', async ({ page }) => {
  const at = new Workbench(page, 'zh-CN');
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  await at.open();
  await at.newPlan('格式', '试验区');
  const shown = page.getByRole('complementary', { name: at.shell.layers }).getByRole('checkbox');
  const place = at.map.getByRole('status');
  const workersAtRest = page.workers().length;
  let expected = 0;
  for (const sample of samples) {
    await test.step(sample.label, async () => {
      await at.dropBytes([
        { name: sample.fileName, bytes: sample.bytes },
        ...Object.entries(sample.siblings).map(([name, bytes]) => ({ name, bytes })),
      ]);
      const drafts = at.importDialog.getByRole('list', { name: at.importing.found });
      await expect(drafts.getByRole('checkbox').first()).toBeVisible();
      // Sheets that say nothing to the plan are found too, and not chosen.
      const chosen = await drafts.getByRole('checkbox', { checked: true }).count();
      expect(chosen).toBeGreaterThan(0);
      await at.agree();
      expected += chosen;
      await expect(shown).toHaveCount(expected);
      const middle = await middleOf(sample);
      if (middle === null) return;
      await expect
        .poll(async () => {
          const [, lon, lat] = /(-?\d+\.\d{5}), (-?\d+\.\d{5})/.exec((await place.textContent()) ?? '') ?? [];
          return Math.max(Math.abs(Number(lon) - middle[0]), Math.abs(Number(lat) - middle[1]));
        })
        .toBeLessThan(NEAR_DEGREES);
    });
  }
  expect(failures).toEqual([]);
  // The worker of each import went with its dialog.
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(workersAtRest + 1);
});
