/**
 * Results in hand as the scene draws them: emissions of features, cells of hot spots.
 *
 * What nobody wants to see is not worked out: features ask for the attribution only while a layer is
 * coloured by emissions, cells only while hot spots are shown.
 */
import { useMemo } from 'react';
import type { HotSpotResult } from '../analysis/hot-spot-result.ts';
import { sectorOf } from '../core/inventory/sectors.ts';
import type { SectorId } from '../core/plan/tables.ts';
import type { Text } from '../core/text.ts';
import { HOT_SPOTS_SCENE_LAYER } from '../map/scene.ts';
import type { CellScene, FeatureEmissions, SceneResults, SceneSwitches } from '../map/scene-input.ts';
import { useMapQuestion } from '../store/map-question.ts';
import { useResultIf } from '../store/results.ts';
import { useWorkbench } from '../store/workbench-store.ts';
import { useComparedValues } from '../store/year-cells.ts';
import { useZoneMap } from '../store/zone-map.ts';
import type { AttributeEmissionsOutput } from '../workers/jobs/attribute-emissions.job.ts';
import { clusterScene } from './cluster-scene.ts';
import { compareScene } from './compare-scene.ts';
import { featureSureness, surenessScene } from './sureness-scene.ts';
import { zoneScene } from './zone-scene.ts';

const perKm2: Text = { 'zh-CN': 'tCO₂e/km²', en: 'tCO₂e/km²' };
const tonnes: Text = { 'zh-CN': 'tCO₂e', en: 'tCO₂e' };
const units = { density: perKm2, total: tonnes } as const;

type Metric = 'density' | 'total';

function featureEmissions(
  { resultId, layers }: AttributeEmissionsOutput,
  sector: SectorId | null,
  by: Metric,
): Map<string, FeatureEmissions> {
  const column = sector ?? 'total';
  const found = new Map<string, FeatureEmissions>();
  for (const layer of layers) {
    const breaks = by === 'density' ? layer.densityBreaksByColumn[column] : layer.breaksByColumn[column];
    if (!breaks) continue;
    found.set(layer.layerId, {
      resultId,
      column,
      per: by === 'density' ? 'density' : 'feature',
      breaks,
      unit: by === 'density' ? perKm2 : tonnes,
      ramp: 'emissions',
    });
  }
  return found;
}

let lastKey = 0;
const keys = new WeakMap<HotSpotResult, string>();

/** A key of its own for every result. */
function keyOf(result: HotSpotResult): string {
  const known = keys.get(result);
  if (known !== undefined) return known;
  lastKey += 1;
  const key = `cells-${lastKey}`;
  keys.set(result, key);
  return key;
}

function whatIsShown(sector: SectorId | null, metric: Metric): Text {
  const what: Text = sector === null ? { 'zh-CN': '排放', en: 'Emissions' } : sectorOf(sector).name;
  return metric === 'density'
    ? { 'zh-CN': `${what['zh-CN']}密度`, en: `${what.en}, density` }
    : { 'zh-CN': `${what['zh-CN']}总量`, en: `${what.en}, total` };
}

function hotSpotScene(result: HotSpotResult, sector: SectorId | null): CellScene {
  return {
    id: HOT_SPOTS_SCENE_LAYER,
    key: keyOf(result),
    cells: result.cells,
    title: whatIsShown(sector, result.metric),
    classes: { kind: 'steps', breaks: result.breaks, ramp: 'emissions' },
    unit: units[result.metric],
    side: null,
  };
}

/** While hot spots are shown as features, the layers that bear emissions are coloured by them. */
export function useSceneSwitches(): SceneSwitches {
  const switches = useWorkbench((state) => state.map);
  const byFeatures = useWorkbench((state) => state.hotSpots.shown === 'features');
  const measureSites = useWorkbench((state) => state.measureSitesShown);
  return useMemo(
    () =>
      byFeatures
        ? { ...switches, measureSites, coloring: { parcels: 'plain', buildings: 'emissions', roads: 'emissions' } }
        : { ...switches, measureSites },
    [switches, byFeatures, measureSites],
  );
}

export function useSceneResults(switches: SceneSwitches): SceneResults {
  const { sector, by, shown } = useWorkbench((state) => state.hotSpots);
  const comparison = useMapQuestion((state) => state.comparison);
  const asked = useMapQuestion((state) => state.sureness);
  const sureness = comparison ? null : asked;
  const showsCells = shown === 'cells' || shown === 'clusters';
  const wantsFeatures = Object.values(switches.coloring).includes('emissions');
  const attribution = useResultIf(wantsFeatures, 'attribution').value;
  const hotSpots = useResultIf(showsCells && !comparison, 'hotSpots').value;
  const ofFeatures = useResultIf(sureness !== null && shown === 'features', 'featureUncertainty').value;
  const ofCells = useResultIf(sureness !== null && showsCells, 'cellUncertainty').value;
  const values = useComparedValues();
  const emissionsByLayer = useMemo(() => {
    if (sureness !== null) return ofFeatures ? featureSureness(ofFeatures, sureness) : new Map();
    return attribution ? featureEmissions(attribution, sector, by) : new Map();
  }, [attribution, ofFeatures, sureness, sector, by]);
  const zones = useZoneMap();
  const cells = useMemo(() => {
    // What a person asks of zones stands alone while they look at it.
    if (zones) return [zoneScene(zones)];
    if (comparison) return compareScene(comparison, values, whatIsShown(sector, by), units);
    if (!hotSpots) return [];
    if (sureness === null && shown === 'clusters') {
      return [clusterScene(hotSpots, `clusters-${keyOf(hotSpots)}`, whatIsShown(sector, 'density'))];
    }
    if (sureness === null) return [hotSpotScene(hotSpots, sector)];
    return ofCells ? [surenessScene(hotSpots, ofCells, sureness)] : [];
  }, [zones, comparison, values, hotSpots, ofCells, sureness, sector, by, shown]);
  return useMemo(() => ({ emissionsByLayer, cells }), [emissionsByLayer, cells]);
}
