import { describe, expect, it } from 'vitest';
import { startMethod } from '../../src/core/clusters/cluster-method.ts';
import { applyPatch, editPlan } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { setLayer } from '../../src/core/plan/set-layer.ts';
import { DRAWN_LAYER } from '../../src/core/plan/tables.ts';
import {
  attributionInput,
  boundaryMeasureInput,
  functionAreasInput,
  hotSpotsInput,
  sinkAreasInput,
  siteGroupsInput,
} from '../../src/store/result-inputs.ts';
import { sameInput } from '../../src/store/same-input.ts';
import type { HotSpotSettings } from '../../src/store/workbench-store.ts';
import { aPlan } from '../builders/a-plan.ts';

const empty = aPlan().build();

describe('what results are worked out from', () => {
  it('is nothing in an empty plan', () => {
    for (const input of [boundaryMeasureInput, functionAreasInput, attributionInput, siteGroupsInput, sinkAreasInput]) {
      expect(input(empty)).toBeNull();
    }
  });

  it('counts a drawn boundary like one of a layer', () => {
    const plan = aPlan().withDrawn('b', { kind: 'boundary' }).withDrawn('n', { kind: 'note' }).build();
    expect(boundaryMeasureInput(plan)?.boundary.drawn.map((shape) => shape.id)).toEqual(['b']);
  });

  it('takes what lies on top first', () => {
    const plan = aPlan()
      .withLayer('old', { role: 'parcels', order: 'a0' })
      .withLayer('new', { role: 'parcels', order: 'a1' })
      .build();
    expect(functionAreasInput(plan)?.parcels.map((view) => view.layerId)).toEqual(['new', 'old']);
  });

  it('keeps a missing sector missing, and is nothing without a year or its inventory', () => {
    const plan = aPlan({ year: 2024 }).withInventory(2024, 'energy', 100).withInventory(2024, 'waste', null).build();
    const totals = new Map(attributionInput(plan)?.totals.map(({ sector, tonnes }) => [sector, tonnes]));
    expect(totals.get('energy')).toBe(100);
    expect(totals.get('waste')).toBeNull();
    expect(totals.get('transport')).toBeNull();
    expect(attributionInput(aPlan({ year: 2023 }).withInventory(2024, 'energy', 100).build())).toBeNull();
    expect(attributionInput(aPlan({ year: null }).withInventory(2024, 'energy', 100).build())).toBeNull();
  });

  it('of attribution has the gases of a sector, chosen proxies and the users of electricity', () => {
    const plan = aPlan({ year: 2024 })
      .withInventory(2024, 'energy', 100)
      .withInventory(2024, 'electricity', 60)
      .withStatistic('electricity.total', 2024, 300, '万kWh')
      .withStatistic('electricity.localGeneration', 2024, 200, '万kWh')
      .withStatistic('electricity.industry', 2024, 150, '万kWh')
      .with('proxyShares', { id: 'buildings/population', sector: 'buildings', proxy: 'population', share: 1 })
      .build();
    const territorial = attributionInput(plan)!;
    expect(territorial.proxyShares).toEqual({ buildings: [{ proxy: 'population', share: 1 }] });
    expect(territorial.totals.find(({ sector }) => sector === 'energy')!.gases).toEqual([{ gas: 'CO2e', tonnes: 100 }]);
    expect(territorial.electricity).toEqual({
      local: null,
      users: [
        { user: 'industry', share: 0.5 },
        { user: null, share: 0.5 },
      ],
      issues: [expect.objectContaining({ code: 'ELECTRICITY_USERS_INCOMPLETE' })],
    });
    const consumption = attributionInput(plan, 'consumption')!;
    expect(consumption.totals).toEqual(territorial.totals);
    expect(consumption.electricity?.local).toEqual({ useMwh: 3000, generatedMwh: 2000, plants: null });
  });

  it('of hot spots is the chosen sector, or all', () => {
    const settings: HotSpotSettings = {
      cells: { kind: 'h3', level: 9 },
      by: 'total',
      sector: 'transport',
      shown: 'cells',
      lastShown: 'cells',
      keptShown: false,
      electricityView: 'territorial',
      method: startMethod,
    };
    expect(hotSpotsInput(empty, settings, 'r')).toMatchObject({
      resultId: 'r',
      column: 'transport',
      grid: { kind: 'h3', resolution: 9 },
      metric: 'total',
    });
    expect(hotSpotsInput(empty, { ...settings, sector: null }, 'r')?.column).toBe('total');
  });

  it('of hot spots in the polygons of a layer has that layer, and nothing once it is gone', () => {
    const plan = aPlan().withLayer('blocks', { role: 'other' }).build();
    const settings: HotSpotSettings = {
      cells: { kind: 'polygons', layerId: 'blocks' },
      by: 'density',
      sector: null,
      shown: 'cells',
      lastShown: 'cells',
      keptShown: false,
      electricityView: 'territorial',
      method: startMethod,
    };
    expect(hotSpotsInput(plan, settings, 'r')?.grid).toMatchObject({ kind: 'polygons', view: { layerId: 'blocks' } });
    expect(hotSpotsInput(empty, settings, 'r')).toBeNull();
  });

  it('of sites are those of measures that are switched on, with their layers and drawings', () => {
    const plan = aPlan()
      .withLayer('roofs', { role: 'buildings' })
      .withLayer('unused', { role: 'roads' })
      .withMeasure('on')
      .withMeasure('off', 'rooftop-solar', { enabled: false })
      .withDrawn('field', { kind: 'measure' })
      .withSites('on', 'roofs', ['a'])
      .withSites('on', DRAWN_LAYER, ['field', 'not there'])
      .withSites('off', 'roofs', ['b'])
      .build();
    const input = siteGroupsInput(plan);
    expect(input?.sites.map((site) => [site.measureId, site.layerId, site.featureIds])).toEqual([
      ['on', DRAWN_LAYER, ['field', 'not there']],
      ['on', 'roofs', ['a']],
    ]);
    expect(input?.layers.map((view) => view.layerId)).toEqual(['roofs']);
    expect(input?.drawn.map((shape) => shape.id)).toEqual(['field']);
  });

  it('of sinks is their drawings in the order in which they count', () => {
    const plan = aPlan().withSink('later', { order: 'a5' }).withSink('first', { order: 'a1' }).build();
    expect(sinkAreasInput(plan)?.sinks.map((sink) => sink.sinkId)).toEqual(['first', 'later']);
  });
});

describe('what does not make a result stale', () => {
  const plan = aPlan({ year: 2024 })
    .withLayer('parcels', { role: 'parcels' })
    .withLayer('border', { role: 'boundary' })
    .withLayer('roofs', { role: 'buildings' })
    .withOverride('roofs', 'a', 'floors', 3)
    .withInventory(2024, 'energy', 1)
    .withMeasure('m')
    .withSites('m', 'roofs', ['a'])
    .withSink('s')
    .build();
  const inputs = [boundaryMeasureInput, functionAreasInput, attributionInput, siteGroupsInput, sinkAreasInput];
  const stale = (after: Plan) =>
    inputs.filter((input) => !sameInput(input(plan), input(after))).map((input) => input.name);

  it('is how layers look and are called, and the numbers of a measure', () => {
    expect(stale(applyPatch(plan, setLayer(plan, 'roofs', { visible: false, opacity: 0.2, name: 'x' })))).toEqual([]);
    expect(
      stale(
        applyPatch(
          plan,
          editPlan(plan, 'x', (edit) => edit.update('measures', 'm', { coverage: 0.5 })),
        ),
      ),
    ).toEqual([]);
  });

  it('is not an edited feature, a year or a site', () => {
    const edited = applyPatch(
      plan,
      editPlan(plan, 'x', (edit) => edit.update('overrides', 'roofs-a-floors', { value: 4 })),
    );
    // Floor area shares out the land of mixed parcels.
    expect(stale(edited)).toEqual(['functionAreasInput', 'attributionInput', 'siteGroupsInput']);
    const site = applyPatch(
      plan,
      editPlan(plan, 'x', (edit) => edit.update('measureSites', 'm-roofs', { featureIds: ['b'] })),
    );
    expect(stale(site)).toEqual(['siteGroupsInput']);
  });
});
