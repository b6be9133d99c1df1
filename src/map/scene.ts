/**
 * What is on the map, as a list: plan, results and switches in, scene layers out, lowest first.
 *
 * A pure function. The canvas compares the list with the last one and touches only what differs; so
 * a key must change exactly when what the tiles show changes. A result not yet worked out shows the
 * layer in its plain look.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LayerView } from '../core/plan/layer-view.ts';
import { layerView, viewsOfRole } from '../core/plan/layer-view.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { Layer, LayerRole } from '../core/plan/tables.ts';
import { DRAWN_LAYER } from '../core/plan/tables.ts';
import { boundaryLayer } from './layers/boundary.layer.ts';
import { buildingsLayer } from './layers/buildings.layer.ts';
import { drawnLayer } from './layers/drawn.layer.ts';
import { cellColors, hotSpotsLayer } from './layers/hot-spots.layer.ts';
import type { LayerContext, LayerDrawing, MarkedSites } from './layers/layer-context.ts';
import { neighboursLayer } from './layers/neighbours.layer.ts';
import { otherLayer } from './layers/other.layer.ts';
import { parcelsLayer } from './layers/parcels.layer.ts';
import { pointSourcesLayer } from './layers/point-sources.layer.ts';
import { railLayer } from './layers/rail.layer.ts';
import { roadsLayer } from './layers/roads.layer.ts';
import { sinksLayer } from './layers/sinks.layer.ts';
import { solarLayer } from './layers/solar.layer.ts';
import { unknownCellsLayer } from './layers/unknown-cells.layer.ts';
import { waterLayer } from './layers/water.layer.ts';
import type { FeatureEmissions, SceneResults, SceneSwitches, SectorOfMeasure } from './scene-input.ts';
import type { Bounds, CellSceneLayerId, SceneLayer } from './scene-layer.ts';
import { textKey } from './text-key.ts';
import type { TileLayer } from './tiles/tile-layer.ts';

const drawings: Record<LayerRole, (context: LayerContext) => LayerDrawing> = {
  boundary: boundaryLayer,
  parcels: parcelsLayer,
  buildings: buildingsLayer,
  roads: roadsLayer,
  rail: railLayer,
  pointSources: pointSourcesLayer,
  solar: solarLayer,
  sinks: sinksLayer,
  water: waterLayer,
  neighbours: neighboursLayer,
  other: otherLayer,
};

/** Id of the layer that the scene adds to those of the plan; drawn features have `DRAWN_LAYER`. */
export const HOT_SPOTS_SCENE_LAYER: CellSceneLayerId = 'hot-spots';

export function buildScene(
  plan: Plan,
  results: SceneResults,
  switches: SceneSwitches,
  sectorOfMeasure: SectorOfMeasure,
): SceneLayer[] {
  const layers = [...plan.layers.values()].sort(byOrder);
  const marks = markedSites(plan, sectorOfMeasure);
  const scene = layers.map((layer) => bulkLayer(plan, layer, results, switches, marks.get(layer.id) ?? []));
  if (plan.features.size > 0) scene.push(drawnSceneLayer(plan, switches));
  for (const cells of results.cells) {
    if (cells.hatched) scene.push(unknownCellsLayer(cells.id, cells.key, cells.hatched, cells.cells));
    scene.push({
      id: cells.id,
      role: 'hotSpots',
      title: cells.title,
      visible: true,
      opacity: 0.8,
      source: {
        kind: 'cells',
        key: cells.key,
        cells: cells.cells,
        ...cellColors(cells),
        side: cells.side,
      },
      ...hotSpotsLayer(cells),
    });
  }
  return scene;
}

function byOrder(a: Layer, b: Layer): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function bulkLayer(
  plan: Plan,
  layer: Layer,
  results: SceneResults,
  switches: SceneSwitches,
  marks: readonly MarkedSites[],
): SceneLayer {
  const emissions = showsEmissions(layer.role, switches) ? (results.emissionsByLayer.get(layer.id) ?? null) : null;
  const drawing = drawings[layer.role]({ layer, switches, emissions, marks });
  const view = layerView(plan, layer.id);
  if (!view) throw new Error(`no view of layer ${layer.id}`);
  const needsParcels = layer.role === 'buildings' && switches.coloring.buildings === 'use';
  const tiles = tileLayer(view, emissions, marks, needsParcels ? viewsOfRole(plan, 'parcels') : []);
  const { west, south, east, north } = layer;
  const bounds: Bounds | null =
    west === null || south === null || east === null || north === null ? null : [west, south, east, north];
  return {
    id: layer.id,
    role: layer.role,
    title: layer.name,
    visible: layer.visible,
    opacity: layer.opacity,
    source: { kind: 'tiles', key: tileKey(tiles), layer: tiles, bounds },
    ...drawing,
  };
}

function showsEmissions(role: LayerRole, { coloring }: SceneSwitches): boolean {
  return role in coloring && coloring[role as keyof typeof coloring] === 'emissions';
}

function tileLayer(
  view: LayerView,
  emissions: FeatureEmissions | null,
  marks: readonly MarkedSites[],
  parcels: readonly LayerView[],
): TileLayer {
  return {
    view,
    classing: emissions && {
      resultId: emissions.resultId,
      column: emissions.column,
      per: emissions.per,
      breaks: emissions.breaks,
    },
    marks: marks.map(({ featureIds }) => ({ featureIds })),
    parcels,
  };
}

const keysOfSets = new WeakMap<readonly string[], string>();

/** Changes when the tiles would. The long sets of ids are read once each: records are never changed in place. */
function tileKey({ view, classing, marks, parcels }: TileLayer): string {
  const marked = marks.map(({ featureIds }) => {
    const key = keysOfSets.get(featureIds) ?? textKey(featureIds.join('\n'));
    keysOfSets.set(featureIds, key);
    return key;
  });
  return `${view.layerId}-${textKey(JSON.stringify([view, classing, marked, parcels]))}`;
}

/** Sites of the measures that are switched on, by layer; in the order of the measures. */
function markedSites(plan: Plan, sectorOfMeasure: SectorOfMeasure): Map<string, MarkedSites[]> {
  const marks = new Map<string, MarkedSites[]>();
  const measures = [...plan.measures.values()].filter((measure) => measure.enabled);
  measures.sort((a, b) => (a.order < b.order ? -1 : 1));
  for (const measure of measures) {
    for (const sites of plan.measureSites.values()) {
      if (sites.measureId !== measure.id || sites.layerId === DRAWN_LAYER || sites.featureIds.length === 0) continue;
      const list = marks.get(sites.layerId) ?? [];
      list.push({ measureName: measure.name, sector: sectorOfMeasure(measure.kind), featureIds: sites.featureIds });
      marks.set(sites.layerId, list);
    }
  }
  return marks;
}

function drawnSceneLayer(plan: Plan, switches: SceneSwitches): SceneLayer {
  const features: Feature[] = [...plan.features.values()].map((feature, index) => ({
    type: 'Feature',
    id: index,
    properties: { id: feature.id, kind: feature.kind, name: feature.name },
    geometry: JSON.parse(feature.geometry) as Geometry,
  }));
  const data: FeatureCollection = { type: 'FeatureCollection', features };
  return {
    id: DRAWN_LAYER,
    role: 'drawn',
    title: { 'zh-CN': '绘制要素', en: 'Drawn features' },
    visible: true,
    opacity: 1,
    source: { kind: 'geojson', key: textKey(JSON.stringify(data)), data },
    ...drawnLayer(switches),
  };
}
