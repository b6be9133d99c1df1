import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { applyPatch, editPlan } from '../../src/core/plan/patch.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import type { LayerRole } from '../../src/core/plan/tables.ts';
import { layerRoleNames } from '../../src/core/plan/tables.ts';
import { partsInOrder } from '../../src/map/layer-order.ts';
import { buildScene, HOT_SPOTS_SCENE_LAYER } from '../../src/map/scene.ts';
import type { CellScene, FeatureEmissions, SceneResults, SceneSwitches } from '../../src/map/scene-input.ts';
import { noResults, plainSwitches } from '../../src/map/scene-input.ts';
import type { SceneLayer } from '../../src/map/scene-layer.ts';
import { aPlan } from '../builders/a-plan.ts';

const roles = Object.keys(layerRoleNames) as LayerRole[];
const industry = () => 'industry' as const;

function aPlanOfAllRoles(): Plan {
  let plan = aPlan();
  roles.forEach((role, i) => {
    plan = plan.withLayer(role, { role, name: role, order: `a${String.fromCharCode(65 + i)}` });
  });
  return plan
    .withMeaning('parcels', 'code', 'landUseCode', 'MNR-2023')
    .withSink('grove')
    .withMeasure('pv')
    .withSites('pv', 'buildings', ['b1', 'b2'])
    .build();
}

const emissions: FeatureEmissions = {
  resultId: 'r1',
  column: 'total',
  per: 'feature',
  breaks: [1, 10, 100],
  unit: { 'zh-CN': '吨/年', en: 't/a' },
  ramp: 'emissions',
};

const allEmissions: SceneSwitches = {
  coloring: { parcels: 'emissions', buildings: 'emissions', roads: 'emissions' },
  strongLandUse: false,
  threeD: true,
  measureSites: true,
};

const withSites: SceneSwitches = { ...plainSwitches, measureSites: true };

const everySwitch: SceneSwitches[] = [
  plainSwitches,
  { ...plainSwitches, threeD: true, measureSites: true },
  {
    coloring: { parcels: 'use', buildings: 'use', roads: 'use' },
    strongLandUse: true,
    threeD: false,
    measureSites: false,
  },
  allEmissions,
];

const withEmissions: SceneResults = {
  emissionsByLayer: new Map(roles.map((role) => [role, emissions])),
  cells: [],
};

const sceneOf = (plan: Plan, switches = plainSwitches, results = noResults) =>
  buildScene(plan, results, switches, industry);
const keysOf = (scene: readonly SceneLayer[]) => Object.fromEntries(scene.map(({ id, source }) => [id, source.key]));

it('has every part valid by the MapLibre specification, in every look', () => {
  for (const switches of everySwitch) {
    for (const results of [noResults, withEmissions]) {
      const scene = sceneOf(aPlanOfAllRoles(), switches, results);
      const style = {
        version: 8,
        sources: Object.fromEntries(scene.map(({ id }) => [id, { type: 'vector', tiles: ['x://{z}/{x}/{y}'] }])),
        layers: partsInOrder(scene).map(({ layer, part }) => ({
          ...part.spec,
          id: `${layer.id}:${part.name}`,
          source: layer.id,
          'source-layer': 'features',
        })),
      };
      expect(validateStyleMin(style as never).map(({ message }) => message)).toEqual([]);
    }
  }
});

it('draws in the order of the layer panel, names and boundary line above all', () => {
  const plan = aPlan()
    .withLayer('top', { role: 'roads', order: 'a2' })
    .withLayer('low', { role: 'parcels', order: 'a0' })
    .withLayer('edge', { role: 'boundary', order: 'a1' })
    .build();
  const scene = sceneOf(plan);
  expect(scene.map(({ id }) => id)).toEqual(['low', 'edge', 'top']);
  const parts = partsInOrder(scene).map(({ layer, part }) => `${layer.id}:${part.name}`);
  expect(parts[0]).toBe('edge:land');
  expect(parts.indexOf('low:fill')).toBeLessThan(parts.indexOf('top:line'));
  expect(parts.indexOf('top:line')).toBeLessThan(parts.indexOf('edge:line'));
  expect(parts.indexOf('edge:line')).toBeLessThan(parts.indexOf('low:names'));
});

describe('the key of a layer', () => {
  const plan = aPlanOfAllRoles();
  const before = keysOf(sceneOf(plan));
  const changedBy = (next: Plan, switches = plainSwitches, results = noResults) => {
    const after = keysOf(sceneOf(next, switches, results));
    return Object.keys(after).filter((id) => after[id] !== before[id]);
  };
  const edited = (edits: Parameters<typeof editPlan>[2]) => applyPatch(plan, editPlan(plan, 'test', edits));

  it('stays when nothing of its tiles changes', () => {
    expect(changedBy(plan)).toEqual([]);
    expect(
      changedBy(
        edited((edit) => edit.update('layers', 'roads', { visible: false, opacity: 0.4, name: 'new', order: 'z' })),
      ),
    ).toEqual([]);
    expect(changedBy(edited((edit) => edit.update('measures', 'pv', { name: 'other', startYear: 2031 })))).toEqual([]);
  });

  it('changes with an edit, a new table, another meaning of a column', () => {
    const override = { id: 'o', layerId: 'roads', featureId: 'r', field: 'class', value: 'x' };
    expect(changedBy(edited((edit) => edit.put('overrides', override)))).toEqual(['roads']);
    expect(changedBy(edited((edit) => edit.update('layers', 'water', { tableId: 'new' })))).toEqual(['water']);
    expect(
      changedBy(edited((edit) => edit.update('columnMeanings', 'parcels-landUseCode', { scheme: 'OSM' }))),
    ).toEqual(['parcels']);
  });

  it('changes with the sites of measures that are on', () => {
    expect(
      changedBy(edited((edit) => edit.update('measureSites', 'pv-buildings', { featureIds: ['b1', 'b3'] }))),
    ).toEqual(['buildings']);
    expect(changedBy(edited((edit) => edit.update('measures', 'pv', { enabled: false })))).toEqual(['buildings']);
  });

  it('changes with the result only where the layer shows it', () => {
    expect(changedBy(plan, plainSwitches, withEmissions)).toEqual([]);
    expect(changedBy(plan, allEmissions, withEmissions).sort()).toEqual(['buildings', 'parcels', 'roads']);
  });

  it('of buildings by use changes with the parcels that tell it', () => {
    const switches: SceneSwitches = { ...plainSwitches, coloring: { ...plainSwitches.coloring, buildings: 'use' } };
    const first = keysOf(sceneOf(plan, switches));
    const second = keysOf(
      sceneOf(
        edited((edit) => edit.update('layers', 'parcels', { tableId: 'new' })),
        switches,
      ),
    );
    expect(second['buildings']).not.toBe(first['buildings']);
  });
});

describe('legend', () => {
  it('has a colour for each class of an emissions map, and the map has no other', () => {
    const scene = sceneOf(aPlanOfAllRoles(), allEmissions, withEmissions);
    const buildings = scene.find(({ id }) => id === 'buildings')!;
    const painted = JSON.stringify(buildings.parts.find(({ name }) => name === 'fill')!.spec.paint);
    const classes = buildings.legend.entries.slice(0, emissions.breaks.length + 1);
    expect(classes.map(({ label }) => label.en)).toEqual(['≥ 100', '10 – 100', '1 – 10', '< 1']);
    for (const { swatch } of classes) expect(painted).toContain('fill' in swatch ? swatch.fill : 'nothing');
  });

  it('is there in both languages for every role, and names measures by their sector', () => {
    for (const switches of everySwitch) {
      for (const layer of sceneOf(aPlanOfAllRoles(), switches, withEmissions)) {
        expect(layer.legend.entries.length).toBeGreaterThan(0);
        for (const { label } of layer.legend.entries) {
          expect(label['zh-CN'].trim()).not.toBe('');
          expect(label.en.trim()).not.toBe('');
        }
      }
    }
    const buildings = sceneOf(aPlanOfAllRoles(), withSites).find(({ id }) => id === 'buildings')!;
    expect(buildings.legend.entries.at(-1)).toEqual({
      label: { 'zh-CN': 'pv', en: 'pv' },
      swatch: { shape: 'fill', fill: '#ffffff', line: '#7a5195', hatch: '#7a5195' },
    });
  });
});

describe('sites of measures', () => {
  const plan = aPlanOfAllRoles();
  const find = (scene: readonly SceneLayer[], id: string) => scene.find((layer) => layer.id === id)!;
  const hiddenParts = (switches: SceneSwitches) =>
    find(sceneOf(plan, switches), 'buildings')
      .parts.filter(({ hidden }) => hidden)
      .map(({ name }) => name);

  it('are hidden and told by no legend until they are switched on', () => {
    expect(hiddenParts(plainSwitches)).toEqual(['marks-tint', 'marks', 'marks-line']);
    expect(hiddenParts(withSites)).toEqual([]);
    const names = (switches: SceneSwitches) =>
      find(sceneOf(plan, switches), 'buildings').legend.entries.map(({ label }) => label.en);
    expect(names(plainSwitches)).not.toContain('pv');
    expect(names(withSites)).toEqual([...names(plainSwitches), 'pv']);
  });

  it('need no new tiles to be switched', () => {
    expect(keysOf(sceneOf(plan, withSites))).toEqual(keysOf(sceneOf(plan, plainSwitches)));
  });

  it('colour the walls of buildings in 3-D only while they are shown', () => {
    const walls = (measureSites: boolean) =>
      JSON.stringify(
        find(sceneOf(plan, { ...plainSwitches, threeD: true, measureSites }), 'buildings').parts.find(
          ({ name }) => name === 'walls',
        )!.spec.paint,
      );
    expect(walls(true)).toContain('["has","m"]');
    expect(walls(false)).not.toContain('["has","m"]');
  });

  it('that were drawn go with them, sinks stay', () => {
    const shownKinds = (switches: SceneSwitches) => {
      const fill = find(sceneOf(plan, switches), 'drawn').parts.find(({ name }) => name === 'fill')!;
      const compiled = featureFilter(
        'filter' in fill.spec ? (fill.spec.filter as never) : undefined,
        'layers[0].filter',
      );
      const isShown = (kind: string) =>
        compiled.filter({ zoom: 12 } as never, { type: 3, properties: { kind } } as never);
      return ['sink', 'measure', 'boundary'].filter(isShown);
    };
    expect(shownKinds(plainSwitches)).toEqual(['sink', 'boundary']);
    expect(shownKinds(withSites)).toEqual(['sink', 'measure', 'boundary']);
    const entries = (switches: SceneSwitches) =>
      find(sceneOf(plan, switches), 'drawn').legend.entries.map(({ label }) => label.en);
    expect(entries(plainSwitches)).toEqual(['Planned sink']);
    expect(entries(withSites)).toEqual(['Planned sink', 'Site of a measure']);
  });
});

it('shows drawn features with their ids, and hot spots on top', () => {
  const cells = {
    count: 1,
    coords: Float64Array.of(113, 22, 113.1, 22, 113.1, 22.1, 113, 22),
    offsets: Uint32Array.of(0, 4),
    classes: Uint8Array.of(2),
    ranks: null,
  };
  const hotSpots: CellScene = {
    id: HOT_SPOTS_SCENE_LAYER,
    key: 'k',
    cells,
    title: { 'zh-CN': '热点', en: 'Hot spots' },
    classes: { kind: 'steps', breaks: [1, 2], ramp: 'emissions' },
    unit: emissions.unit,
    side: null,
  };
  const scene = sceneOf(aPlanOfAllRoles(), plainSwitches, { emissionsByLayer: new Map(), cells: [hotSpots] });
  expect(scene.at(-1)!.id).toBe(HOT_SPOTS_SCENE_LAYER);
  const { source } = scene.at(-1)!;
  expect(source.kind === 'cells' && source.colors.length).toBe(3);
  const drawn = scene.find(({ role }) => role === 'drawn')!;
  expect(
    drawn.source.kind === 'geojson' && drawn.source.data.features.map(({ id, properties }) => [id, properties?.['id']]),
  ).toEqual([[0, 'grove-shape']]);
});

it('shows no emissions of a layer before they are worked out', () => {
  const scene = sceneOf(aPlanOfAllRoles(), allEmissions, noResults);
  const buildings = scene.find(({ id }) => id === 'buildings')!;
  expect(buildings.source.kind === 'tiles' && buildings.source.layer.classing).toBeNull();
  expect(buildings.legend.title).toBeNull();
});
