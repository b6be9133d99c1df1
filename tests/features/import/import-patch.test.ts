import { describe, expect, it } from 'vitest';
import type { LayerToAdd } from '../../../src/core/plan/add-layer.ts';
import { applyPatch, invertPatch } from '../../../src/core/plan/patch.ts';
import { settingsOf } from '../../../src/core/plan/plan.ts';
import { importPatch } from '../../../src/features/import/import-patch.ts';
import { aPlan } from '../../builders/a-plan.ts';

const layer = (name: string): LayerToAdd => ({
  name,
  role: 'buildings',
  tableId: `table-of-${name}`,
  featureCount: 3,
  extent: [120, 31, 121, 32],
  fileName: `${name}.gpkg`,
  format: 'geopackage',
  crsCode: 'EPSG:4490',
  crsFrom: 'file',
  encoding: 'UTF-8',
  source: '',
  licence: '',
  meanings: [{ column: 'floors', meaning: 'storeys', scheme: null, unit: null }],
});
const cell = (year: number, value: number | null) => ({
  year,
  sector: 'industry' as const,
  gas: 'CO2e' as const,
  value,
  status: 'reported' as const,
  source: 'yearbook',
});

describe('an import', () => {
  it('is one step that can be taken back whole', () => {
    const before = aPlan({ year: null }).build();
    const patch = importPatch(before, {
      layers: [
        { layer: layer('a'), replaces: null },
        { layer: layer('b'), replaces: null },
      ],
      cells: [cell(2022, 5), cell(2024, null)],
      statistics: [{ series: 'population', year: 2024, value: 63, source: 'yearbook', status: 'reported' }],
      measures: [],
      mapped: [],
      tables: [],
    });
    expect(patch.did).toBe('importFiles');
    const after = applyPatch(before, patch);
    expect(after.layers.size).toBe(2);
    expect(after.columnMeanings.size).toBe(2);
    expect(applyPatch(after, invertPatch(patch))).toEqual(before);
  });

  it('looks at the latest year of the inventory when the plan looks at none', () => {
    const open = aPlan({ year: null }).build();
    const agreed = {
      layers: [],
      cells: [cell(2022, 5), cell(2023, 6)],
      statistics: [],
      measures: [],
      mapped: [],
      tables: [],
    };
    expect(settingsOf(applyPatch(open, importPatch(open, agreed))).year).toBe(2023);
    const chosen = aPlan({ year: 2020 }).build();
    expect(settingsOf(applyPatch(chosen, importPatch(chosen, agreed))).year).toBe(2020);
  });

  it('puts a newer edition in the place of a layer and keeps what found no partner', () => {
    const before = aPlan()
      .withLayer('roofs', { role: 'buildings', name: 'Roofs' })
      .withMeasure('m1')
      .withSites('m1', 'roofs', ['kept', 'gone'])
      .build();
    const patch = importPatch(before, {
      layers: [{ layer: layer('new'), replaces: { layerId: 'roofs', newIds: new Map([['kept', 'kept-2']]) } }],
      cells: [],
      statistics: [],
      measures: [],
      mapped: [],
      tables: [],
    });
    expect(patch.did).toBe('replaceLayer');
    const after = applyPatch(before, patch);
    expect(after.layers.get('roofs')).toMatchObject({ name: 'Roofs', tableId: 'table-of-new' });
    const [site] = [...after.measureSites.values()];
    expect(site).toMatchObject({ featureIds: ['kept-2'], lostFeatureIds: ['gone'] });
  });
});
