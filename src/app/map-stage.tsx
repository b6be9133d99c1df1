/** The map with its tools and the card of identified features; joins the canvas to store and worker. */

import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { measureKindOf } from '../core/measures/catalog/index.ts';
import type { Plan } from '../core/plan/plan.ts';
import { DRAWN_LAYER, type SectorId } from '../core/plan/tables.ts';
import { IdentifyCard } from '../features/identify/identify-card.tsx';
import { identify } from '../features/identify/identify-store.ts';
import { useFormat } from '../i18n/use-format.ts';
import { markedPlaceLayer } from '../map/layers/marked-place.layer.ts';
import type { Highlighted, MapTool } from '../map/map-events.ts';
import { buildScene } from '../map/scene.ts';
import type { Bounds } from '../map/scene-layer.ts';
import { stopExplaining, useExplainTrail } from '../store/explained.ts';
import { mapQuestion, useMapQuestion } from '../store/map-question.ts';
import { planStore } from '../store/plan-store.ts';
import { usePlanState } from '../store/use-plan.ts';
import { type Hovered, type Selection, type Tool, useWorkbench } from '../store/workbench-store.ts';
import { mapHandlers } from './map-handlers.ts';
import { MapLoading } from './map-loading.tsx';
import { MapTools } from './map-tools.tsx';
import { useSceneResults, useSceneSwitches } from './scene-results.ts';
import { tileSource } from './tile-source.ts';
import { usePublishedScene } from './use-scene.ts';
import { boundsOfLayers } from './zoom-to-layer.ts';

const ExplainCard = lazy(() =>
  import('../features/explain/explain-card.tsx').then((module) => ({ default: module.ExplainCard })),
);
const MapCanvas = lazy(() => import('../map/map-canvas.tsx').then((module) => ({ default: module.MapCanvas })));

/** Colour of a measure's sites; a kind this version does not know is drawn as industry's neutral kin. */
function sectorOfMeasure(kind: string): SectorId {
  return measureKindOf(kind)?.sector ?? 'waste';
}

/** The map's tool: what is edited comes with its shape. A feature that is gone leaves the pan tool. */
function mapToolOf(tool: Tool, plan: Plan): MapTool {
  if (tool.kind === 'draw') return { kind: 'draw', shape: tool.shape };
  if (tool.kind !== 'drawHole' && tool.kind !== 'edit') return tool;
  const feature = plan.features.get(tool.featureId);
  if (!feature) return { kind: 'pan' };
  return { kind: tool.kind, featureId: tool.featureId, geometry: JSON.parse(feature.geometry) };
}

const divide = (dividedAt: number) => mapQuestion.setState({ dividedAt });

function selectedOf(selection: Selection | null): readonly Highlighted[] {
  if (!selection) return [];
  const drawn = selection.layerId === DRAWN_LAYER;
  return [
    {
      layerId: selection.layerId,
      rows: drawn ? [] : [...selection.rows],
      featureIds: drawn ? [...selection.featureIds] : [],
    },
  ];
}

function hoveredOf(hovered: Hovered | null): Highlighted | null {
  if (!hovered) return null;
  return {
    layerId: hovered.layerId,
    rows: hovered.row === null ? [] : [hovered.row],
    featureIds: hovered.featureId === null ? [] : [hovered.featureId],
  };
}

export default function MapStage() {
  const { t } = useTranslation('shell');
  const { language } = useFormat();
  const planId = usePlanState((state) => state.planId);
  const plan = usePlanState((state) => state.shown);
  const switches = useSceneSwitches();
  const tool = useWorkbench((state) => state.tool);
  const camera = useWorkbench((state) => state.camera);
  const selection = useWorkbench((state) => state.selection);
  const hovered = useWorkbench((state) => state.hovered);
  const dividedAt = useMapQuestion((state) => state.dividedAt);
  // What was clicked belongs to the plan that was open then.
  useEffect(() => {
    if (planId !== undefined) identify(null);
    stopExplaining();
  }, [planId]);
  const explains = useExplainTrail().length > 0;
  const results = useSceneResults(switches);
  const marked = useWorkbench((state) => state.marked);
  const layers = useMemo(() => buildScene(plan, results, switches, sectorOfMeasure), [plan, results, switches]);
  const scene = useMemo(() => (marked ? [...layers, markedPlaceLayer(marked)] : layers), [layers, marked]);
  usePublishedScene(scene);
  const mapTool = useMemo(() => mapToolOf(tool, plan), [tool, plan]);
  const selected = useMemo(() => selectedOf(selection), [selection]);
  const lit = useMemo(() => hoveredOf(hovered), [hovered]);
  const start = useMemo(() => (planId === null ? null : startBounds()), [planId]);
  const onProblem = useCallback(
    (message: string) =>
      notifications.show({ id: 'map-problem', color: 'red', title: t('map'), message, autoClose: false }),
    [t],
  );
  return (
    <>
      <Suspense fallback={<MapLoading />}>
        <MapCanvas
          key={planId}
          language={language}
          scene={scene}
          tiles={tileSource}
          start={start}
          camera={camera}
          tool={mapTool}
          threeD={switches.threeD}
          dividedAt={dividedAt}
          onDivide={divide}
          selected={selected}
          hovered={lit}
          onProblem={onProblem}
          {...mapHandlers}
        />
      </Suspense>
      <IdentifyCard />
      {explains ? (
        <Suspense fallback={null}>
          <ExplainCard />
        </Suspense>
      ) : null}
      <MapTools />
    </>
  );
}

/** Where the map opens: the boundary if there is one, else everything. Later layers do not move it. */
function startBounds(): Bounds | null {
  const layers = [...planStore.getState().plan.layers.values()];
  return boundsOfLayers(layers.filter((layer) => layer.role === 'boundary')) ?? boundsOfLayers(layers);
}
