/** A newer edition in any order, with some moved a little, some gone and some new: everything named is found or listed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LayerView } from '../../src/core/plan/layer-view.ts';
import { layerView } from '../../src/core/plan/layer-view.ts';
import { REMOVED, SHAPE } from '../../src/core/plan/override-feature.ts';
import { applyPatch } from '../../src/core/plan/patch.ts';
import { namedFeatureIds, replaceLayer } from '../../src/core/plan/replace-layer.ts';
import { featureIdAt, type LayerTable } from '../../src/geo/layer-table.ts';
import { keepDraft } from '../../src/workers/drafts.ts';
import { jobContext } from '../../src/workers/job-context.ts';
import { matchLayers } from '../../src/workers/jobs/match-layers.job.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aTable } from '../builders/a-table.ts';

const COUNT = 12;
/** Squares of 0.001° stand 0.01° apart; a tenth of a side is no other place. */
const at = (i: number, shift = 0): [number, number] => [120 + 0.01 * i + 0.0001 * shift, 31];

function draftOf(table: LayerTable): string {
  const layer = {
    name: 'roofs',
    table,
    geometryTypes: new Map(),
    crs: { code: 'EPSG:4326', from: 'format' as const },
    encoding: null,
    issues: [],
  };
  return keepDraft({ kind: 'layer', fileName: 'a.geojson', format: 'geojson', layer });
}

it('re-attaches measures, values, shapes and removals, and keeps by name what has no partner', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        gone: fc.uniqueArray(fc.nat(COUNT - 1), { maxLength: 4 }),
        moved: fc.uniqueArray(fc.nat(COUNT - 1)),
        sites: fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 1 }),
        valued: fc.uniqueArray(fc.nat(COUNT - 1)),
        removed: fc.uniqueArray(fc.nat(COUNT - 1), { maxLength: 3 }),
        order: fc.shuffledSubarray([...Array(COUNT).keys()], { minLength: COUNT }),
        sameIds: fc.boolean(),
      }),
      async ({ gone, moved, sites, valued, removed, order, sameIds }) => {
        const older = aTable(
          [...Array(COUNT).keys()].map((i) => ({ id: `f${i}`, at: at(i), values: { name: `楼${i}` } })),
        );
        const kept = order.filter((i) => !gone.includes(i));
        const newId = (i: number) => (sameIds ? `f${i}` : `n${order.indexOf(i)}`);
        const newer = aTable([
          ...kept.map((i) => ({ id: newId(i), at: at(i, moved.includes(i) ? 1 : 0), values: { name: `楼${i}` } })),
          { id: 'new', at: at(COUNT + 3), values: { name: '新' } },
        ]);
        let building = aPlan()
          .withLayer('roofs', { role: 'buildings', tableId: 'old' })
          .withMeaning('roofs', 'name', 'name')
          .withMeasure('m')
          .withSites('m', 'roofs', sites.map((i) => `f${i}`).sort());
        for (const i of valued) building = building.withOverride('roofs', `f${i}`, 'floors', i);
        for (const i of removed) building = building.withOverride('roofs', `f${i}`, REMOVED, true);
        const plan = building.build();
        const view = layerView(plan, 'roofs') as LayerView;
        const context = jobContext({ table: async () => older });
        const featureIds = namedFeatureIds(plan, 'roofs');
        const match = await matchLayers({ older: view, draftId: draftOf(newer), featureIds }, context);

        const isGone = (i: number) => gone.includes(i);
        expect(match.added).toBe(1);
        expect(match.removed).toBe(gone.filter((i) => !removed.includes(i)).length);
        expect(match.same + match.changed).toBe(kept.filter((i) => !removed.includes(i)).length);
        expect(new Set(match.lostIds)).toEqual(
          new Set([...sites, ...valued, ...removed].filter(isGone).map((i) => `f${i}`)),
        );
        expect(match.lostNames).toEqual(match.lostIds.map((id) => `楼${id.slice(1)} (${id})`));

        const toAdd = { ...plan.layers.get('roofs')!, tableId: 'new', extent: null, meanings: [] };
        const after = applyPatch(plan, replaceLayer(plan, 'roofs', toAdd, match.newIds));
        const newIds = new Set(Array.from({ length: newer.count }, (_, row) => featureIdAt(newer.ids, row)));
        const site = [...after.measureSites.values()][0];
        expect(site?.featureIds).toEqual(
          sites
            .filter((i) => !isGone(i))
            .map(newId)
            .sort(),
        );
        expect(site?.lostFeatureIds).toEqual(
          sites
            .filter(isGone)
            .map((i) => `f${i}`)
            .sort(),
        );
        for (const i of valued) {
          const mine = [...after.overrides.values()].filter(({ field, value }) => field === 'floors' && value === i);
          expect(mine.map(({ featureId }) => featureId)).toEqual([isGone(i) ? `f${i}` : newId(i)]);
        }
        // What a person took away does not come back with the newer edition.
        const away = [...after.overrides.values()].filter(({ field }) => field === REMOVED);
        expect(new Set(away.map(({ featureId }) => featureId).filter((id) => newIds.has(id)))).toEqual(
          new Set(removed.filter((i) => !isGone(i)).map(newId)),
        );
        expect(after.overrides.size).toBe(plan.overrides.size);
      },
    ),
    { numRuns: 60 },
  );
});

it('seeks the partner where a person moved a feature to, and the shape goes along', async () => {
  const older = aTable([
    { id: 'a', at: at(0) },
    { id: 'b', at: at(1) },
  ]);
  const newer = aTable([
    { id: 'x', at: at(5) },
    { id: 'y', at: at(1) },
  ]);
  const [lon, lat] = at(5);
  const ring = [
    [lon, lat],
    [lon + 0.001, lat],
    [lon + 0.001, lat + 0.001],
    [lon, lat + 0.001],
    [lon, lat],
  ];
  const shape = JSON.stringify({ type: 'Polygon', coordinates: [ring] });
  const plan = aPlan()
    .withLayer('roofs', { role: 'buildings', tableId: 'old' })
    .withOverride('roofs', 'a', SHAPE, shape)
    .build();
  const view = layerView(plan, 'roofs') as LayerView;
  const match = await matchLayers(
    { older: view, draftId: draftOf(newer), featureIds: ['a'] },
    jobContext({ table: async () => older }),
  );
  expect(match.newIds).toEqual(new Map([['a', 'x']]));
  const toAdd = { ...plan.layers.get('roofs')!, tableId: 'new', extent: null, meanings: [] };
  const after = applyPatch(plan, replaceLayer(plan, 'roofs', toAdd, match.newIds));
  expect([...after.overrides.values()].map(({ featureId, value }) => [featureId, value])).toEqual([['x', shape]]);
});
