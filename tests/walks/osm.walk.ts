/**
 * Layers come from an OpenStreetMap server: not before a person allowed it, from the address they gave, and with the
 * name of OpenStreetMap on the map. The server is on this machine and answers with roads and buildings of the sample.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readPlanFile } from '../../src/db/plan-file.ts';
import * as layers from '../../src/features/layers/messages.ts';
import * as osm from '../../src/features/osm/messages.ts';
import { geoJsonFeatureOf } from '../../src/geo/geojson-from-table.ts';
import { elementsOf, type OsmData, type OsmFeature } from '../formats/osm/osm-data.ts';
import { writeOverpass } from '../formats/osm/write-osm.ts';
import { json, overpassServer } from '../workers/overpass-server.ts';
import { say, saying, Workbench } from './workbench.ts';

const words = osm.zh;
const BUILDINGS = 400;
const ROADS = 150;

/** The first buildings and roads of the sample as OpenStreetMap would have them. */
function sampleAsOsm(): OsmData {
  const file = readFileSync(new URL('../../public/sample/lanwan.tantu', import.meta.url));
  const { plan, tables } = readPlanFile(new Uint8Array(file));
  const featuresOf = (role: string, count: number, tags: Record<string, string>, firstId: number): OsmFeature[] => {
    const layer = [...plan.layers.values()].find((one) => one.role === role);
    const table = layer && tables.get(layer.tableId);
    if (!table) throw new Error(`the sample has no ${role}`);
    return Array.from({ length: count }, (_, row) => ({
      properties: { osm_id: `way/${firstId + row}`, ...tags },
      geometry: geoJsonFeatureOf(table, row).geometry as OsmFeature['geometry'],
    })).filter(({ geometry }) => geometry.type !== 'MultiPolygon');
  };
  return elementsOf([
    ...featuresOf('buildings', BUILDINGS, { building: 'yes' }, 1),
    ...featuresOf('roads', ROADS, { highway: 'residential' }, 10_000),
  ]);
}

test('layers come from a server once it is allowed, and the map names their source', async ({ page, baseURL }) => {
  const data = sampleAsOsm();
  const tagged = data.ways.length;
  const server = await overpassServer((response, query) =>
    json(
      query.includes('out count')
        ? `{"elements":[{"type":"count","id":0,"tags":{"nodes":"0","ways":"${tagged}","relations":"0"}}]}`
        : writeOverpass(data, 'geom'),
    )(response, query),
  );
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.host !== new URL(baseURL ?? '').host) elsewhere.push(url.href);
  });
  const at = new Workbench(page, 'zh-CN');
  await at.open();

  // Another server than the usual one.
  await page.getByRole('button', { name: at.shell.settings }).click();
  await page.getByLabel(words.endpoint).fill(server.endpoint);
  await page.keyboard.press('Escape');

  // Beside the choice of files; nothing is asked before it is allowed.
  await page.getByRole('button', { name: layers.zh.add }).first().click();
  await at.importDialog.getByRole('button', { name: words.open }).click();
  const dialog = page.getByRole('dialog', { name: words.title });
  const allow = dialog.getByRole('switch', { name: words.consent.switch });
  await expect(allow).not.toBeChecked();
  await expect(dialog.getByText(words.consent.off, { exact: false })).toBeVisible();
  const estimate = dialog.getByRole('button', { name: words.estimate });
  await expect(estimate).toBeDisabled();
  expect(server.queries).toEqual([]);
  expect(elsewhere).toEqual([]);
  await allow.click({ force: true });
  await expect(allow).toBeChecked();
  await expect(dialog.getByText(server.host, { exact: false }).first()).toBeVisible();

  // How much, then the data; they take the way of a file.
  await estimate.click();
  await expect(dialog.getByText(saying(words.estimated))).toContainText(String(tagged));
  await dialog.getByRole('button', { name: words.fetch }).click();
  await expect(at.importDialog).toBeVisible();
  const agree = at.importDialog.getByRole('button', { name: at.importing.agree, exact: true });
  await expect(agree).toBeEnabled({ timeout: 60_000 });
  for (const kind of [words.kind.buildings, words.kind.roads])
    await expect(
      at.importDialog.getByRole('checkbox', { name: say(at.importing.include, { name: `${kind}（OSM）` }) }),
    ).toBeChecked();
  await expect(at.importDialog.getByLabel(at.importing.source)).toHaveValue('© OpenStreetMap contributors, 2021-04-02');
  const credit = page.getByRole('link', { name: '© OpenStreetMap contributors' });
  await expect(credit).toBeHidden();
  await at.agree();
  await expect(credit).toBeVisible();
  await expect(page.getByRole('group', { name: `${words.kind.roads}（OSM）`, exact: true })).toBeVisible();

  // Two questions, and in them a box and kinds.
  expect(server.queries).toHaveLength(2);
  for (const query of server.queries) expect(query).toMatch(/^\[out:json\]\[timeout:180\]\[maxsize:\d+\]\[bbox:2\d\./);
  expect(elsewhere.filter((address) => address !== server.endpoint)).toEqual([]);

  // Hidden layers need no name; taken back, neither.
  await at.undo();
  await expect(credit).toBeHidden();
  await server.close();
});
