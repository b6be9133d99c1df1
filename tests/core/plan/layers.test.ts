import { describe, expect, it } from 'vitest';
import { addLayer, addLayers, type LayerToAdd } from '../../../src/core/plan/add-layer.ts';
import { layerView } from '../../../src/core/plan/layer-view.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { removeLayer } from '../../../src/core/plan/remove-layer.ts';
import { namedFeatureIds, replaceLayer } from '../../../src/core/plan/replace-layer.ts';
import { setLayer } from '../../../src/core/plan/set-layer.ts';
import { setMeanings } from '../../../src/core/plan/set-meanings.ts';
import type { LayerRole } from '../../../src/core/plan/tables.ts';
import { aPlan } from '../../builders/a-plan.ts';

function toAdd(role: LayerRole, fields: Partial<LayerToAdd> = {}): LayerToAdd {
  return {
    name: role,
    role,
    tableId: `table-${role}`,
    featureCount: 3,
    extent: [120, 31, 121, 32],
    fileName: `${role}.gpkg`,
    format: 'geopackage',
    crsCode: 'EPSG:4528',
    crsFrom: 'file',
    encoding: null,
    source: '',
    licence: '',
    meanings: [],
    ...fields,
  };
}

const namesFromGround = (plan: ReturnType<ReturnType<typeof aPlan>['build']>) =>
  [...plan.layers.values()].sort((a, b) => (a.order < b.order ? -1 : 1)).map((layer) => layer.name);

describe('adding layers', () => {
  it('keeps what was agreed', () => {
    const plan = aPlan().build();
    const patch = addLayer(
      plan,
      toAdd('parcels', { meanings: [{ column: 'DLBM', meaning: 'landUseCode', scheme: 'MNR-2023', unit: null }] }),
      'parcels-1',
    );
    const after = applyPatch(plan, patch);
    expect(after.layers.get('parcels-1')).toMatchObject({
      role: 'parcels',
      tableId: 'table-parcels',
      featureCount: 3,
      west: 120,
      north: 32,
      visible: true,
      opacity: 1,
    });
    expect(layerView(after, 'parcels-1')?.meanings).toEqual({
      landUseCode: { column: 'DLBM', scheme: 'MNR-2023', unit: null },
    });
    expect(applyPatch(after, invertPatch(patch))).toEqual(plan);
  });

  it('has no place for a layer in which nothing has one', () => {
    const after = applyPatch(aPlan().build(), addLayer(aPlan().build(), toAdd('other', { extent: null }), 'l'));
    expect(after.layers.get('l')).toMatchObject({ west: null, south: null, east: null, north: null });
  });

  it('lays what is large below what would be hidden by it, in one step', () => {
    const plan = aPlan().build();
    const patch = addLayers(
      plan,
      ['buildings', 'boundary', 'parcels', 'roads', 'water'].map((role) => toAdd(role as LayerRole)),
    );
    const after = applyPatch(plan, patch);
    expect(patch.did).toBe('addLayers');
    expect(namesFromGround(after)).toEqual(['parcels', 'water', 'roads', 'buildings', 'boundary']);
    const again = applyPatch(after, addLayer(after, toAdd('parcels', { name: 'newer parcels' })));
    expect(namesFromGround(again)).toEqual(['parcels', 'newer parcels', 'water', 'roads', 'buildings', 'boundary']);
  });

  it('refuses two columns of one meaning', () => {
    const twice = { column: 'a', meaning: 'storeys', scheme: null, unit: null } as const;
    expect(() =>
      addLayer(aPlan().build(), toAdd('buildings', { meanings: [twice, { ...twice, column: 'b' }] })),
    ).toThrow('storeys');
  });
});

describe('changing a layer', () => {
  const plan = aPlan().withLayer('roofs').build();

  it('names the deed by the field', () => {
    expect(setLayer(plan, 'roofs', { visible: false }).did).toBe('showLayer');
    expect(setLayer(plan, 'roofs', { order: 'a5' }).did).toBe('moveLayer');
    expect(setLayer(plan, 'roofs', { name: 'x', opacity: 0.5 }).did).toBe('setLayer');
  });

  it('is no change when everything stays', () => {
    expect(setLayer(plan, 'roofs', { visible: true, name: 'roofs' }).changes).toEqual([]);
  });

  it('says anew what columns mean', () => {
    const before = aPlan()
      .withLayer('roofs')
      .withMeaning('roofs', 'floors', 'storeys')
      .withMeaning('roofs', 'h', 'heightM')
      .build();
    const after = applyPatch(
      before,
      setMeanings(before, 'roofs', [{ column: 'levels', meaning: 'storeys', scheme: null, unit: null }]),
    );
    expect(layerView(after, 'roofs')?.meanings).toEqual({ storeys: { column: 'levels', scheme: null, unit: null } });
  });
});

describe('removing a layer', () => {
  it('takes along what belongs to it and nothing else, and comes back whole', () => {
    const plan = aPlan()
      .withLayer('roofs')
      .withLayer('roads')
      .withMeaning('roofs', 'floors', 'storeys')
      .withMeaning('roads', 'class', 'roadClass')
      .withOverride('roofs', 'a', 'floors', 3)
      .withOverride('roads', 'a', 'class', 'primary')
      .withMeasure('m1')
      .withSites('m1', 'roofs', ['a'])
      .withSites('m1', 'roads', ['r'])
      .build();
    const patch = removeLayer(plan, 'roofs');
    const after = applyPatch(plan, patch);
    expect([...after.layers.keys()]).toEqual(['roads']);
    expect([...after.columnMeanings.values()].map((m) => m.layerId)).toEqual(['roads']);
    expect([...after.overrides.values()].map((o) => o.layerId)).toEqual(['roads']);
    expect([...after.measureSites.values()].map((s) => s.layerId)).toEqual(['roads']);
    expect(after.measures.size).toBe(1);
    expect(applyPatch(after, invertPatch(patch))).toEqual(plan);
  });
});

describe('importing a layer again', () => {
  const plan = aPlan()
    .withLayer('roofs', { role: 'buildings', name: 'Roofs', order: 'a3', opacity: 0.4, visible: false })
    .withMeaning('roofs', 'floors', 'storeys')
    .withOverride('roofs', 'a', 'floors', 3)
    .withOverride('roofs', 'gone', 'floors', 9)
    .withMeasure('m1')
    .withSites('m1', 'roofs', ['a', 'b', 'gone'], ['lost-before', 'lost-for-good'])
    .withLayer('others')
    .withSites('m1', 'others', ['a'])
    .build();
  const newIds = new Map([
    ['a', 'a2'],
    ['b', 'b'],
    ['lost-before', 'back'],
  ]);
  const patch = replaceLayer(plan, 'roofs', toAdd('buildings', { name: 'file name', tableId: 'newer' }), newIds);
  const after = applyPatch(plan, patch);

  it('asks for every feature that a record names', () => {
    expect(namedFeatureIds(plan, 'roofs')).toEqual(['a', 'b', 'gone', 'lost-before', 'lost-for-good']);
  });

  it('keeps name, place and look, takes table and meanings', () => {
    expect(after.layers.get('roofs')).toMatchObject({
      name: 'Roofs',
      order: 'a3',
      opacity: 0.4,
      visible: false,
      tableId: 'newer',
      featureCount: 3,
    });
    expect(layerView(after, 'roofs')?.meanings).toEqual({});
  });

  it('moves sites to their partners, lists those without and brings back one that was lost', () => {
    expect(after.measureSites.get('m1-roofs')).toMatchObject({
      featureIds: ['a2', 'b', 'back'],
      lostFeatureIds: ['gone', 'lost-for-good'],
    });
    expect(after.measureSites.get('m1-others')).toBe(plan.measureSites.get('m1-others'));
  });

  it('moves changes of features and keeps those without partner', () => {
    expect(after.overrides.get('roofs-a-floors')).toMatchObject({ featureId: 'a2', value: 3 });
    expect(after.overrides.get('roofs-gone-floors')).toMatchObject({ featureId: 'gone', value: 9 });
  });

  it('is one step to undo', () => {
    expect(applyPatch(after, invertPatch(patch))).toEqual(plan);
  });
});
