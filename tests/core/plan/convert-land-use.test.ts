import { describe, expect, it } from 'vitest';
import { addLayer } from '../../../src/core/plan/add-layer.ts';
import { convertLandUseColumn, hasConvertibleCodes } from '../../../src/core/plan/convert-land-use.ts';
import { layerView } from '../../../src/core/plan/layer-view.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { aPlan } from '../../builders/a-plan.ts';

const layer = (scheme: string | null) => ({
  ...{ name: '地块', role: 'parcels' as const, tableId: 'old', featureCount: 1, extent: null },
  ...{ fileName: 'f', format: 'geojson', crsCode: null, crsFrom: 'format', encoding: null, source: '', licence: '' },
  meanings: [{ column: 'DLBM', meaning: 'landUseCode' as const, scheme, unit: null }],
});
const empty = aPlan().build();
const plan = applyPatch(empty, addLayer(empty, layer('GB/T21010-2017'), 'l'));
const converted = { tableId: 'new', column: 'DLBM_2023', scheme: 'MNR-2023' };

describe('a converted layer', () => {
  it('has the new table, and its analyses stay with the old column unless asked', () => {
    const after = applyPatch(plan, convertLandUseColumn(plan, 'l', { ...converted, inUse: false }));
    expect(layerView(after, 'l')).toMatchObject({
      tableId: 'new',
      meanings: { landUseCode: { column: 'DLBM', scheme: 'GB/T21010-2017' } },
    });
    const used = applyPatch(plan, convertLandUseColumn(plan, 'l', { ...converted, inUse: true }));
    expect(layerView(used, 'l')?.meanings.landUseCode).toEqual({ column: 'DLBM_2023', scheme: 'MNR-2023', unit: null });
  });

  it('is as before when undone', () => {
    const patch = convertLandUseColumn(plan, 'l', { ...converted, inUse: true });
    expect(applyPatch(applyPatch(plan, patch), invertPatch(patch))).toEqual(plan);
  });
});

it('only codes of a listed classification can be converted', () => {
  expect(hasConvertibleCodes(plan, 'l')).toBe(true);
  expect(hasConvertibleCodes(plan, 'other')).toBe(false);
  for (const scheme of ['OSM', 'EULUC', null])
    expect(hasConvertibleCodes(applyPatch(empty, addLayer(empty, layer(scheme), 'l')), 'l')).toBe(false);
});
