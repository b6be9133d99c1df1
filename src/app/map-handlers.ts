/** What becomes of the things people do on the map: selection, drawings, the card of features. */
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { layerView } from '../core/plan/layer-view.ts';
import { reshapeFeature } from '../core/plan/reshape-feature.ts';
import { DRAWN_LAYER, type Layer } from '../core/plan/tables.ts';
import { identify } from '../features/identify/identify-store.ts';
import { tidyShape } from '../geo/tidy-shape.ts';
import { failureSentence } from '../i18n/failure-sentence.ts';
import type { MapCanvasProps } from '../map/map-canvas-props.ts';
import type { AreaSelection, Drawing, MapHit, MapPick } from '../map/map-events.ts';
import { isCellSceneLayer } from '../map/scene-layer.ts';
import { mapExtent } from '../store/map-extent.ts';
import { commit, planStore } from '../store/plan-store.ts';
import { failureOf, runJob } from '../store/run-job.ts';
import { type Selection, workbenchStore } from '../store/workbench-store.ts';
import { zoneMap } from '../store/zone-map.ts';
import { keepDrawing } from './keep-drawing.ts';
import { layerToSelectIn, visibleLayers } from './layer-to-select-in.ts';
import { mapState } from './map-state.ts';
import { pickGathered } from './pick-gathered.ts';

function chosenLayer(): Layer | null {
  const { tableLayerId, selection } = workbenchStore.getState();
  return layerToSelectIn(visibleLayers(planStore.getState().plan), tableLayerId ?? selection?.layerId ?? null);
}

/** The selection of these features of one layer; ids of bulk features are asked of the worker. */
async function selectionOf(layerId: string, hits: readonly MapHit[]): Promise<Selection | null> {
  if (layerId === DRAWN_LAYER) {
    const ids = hits.map((hit) => hit.featureId).filter((id) => id !== null);
    return { layerId, rows: new Set(), featureIds: new Set(ids) };
  }
  const layer = planStore.getState().plan.layers.get(layerId);
  const rows = hits.map((hit) => hit.row).filter((row) => row !== null);
  if (!layer || rows.length === 0) return null;
  const { featureIds } = await runJob('featureRows', { tableId: layer.tableId, rows });
  return { layerId, rows: new Set(rows), featureIds: new Set(featureIds) };
}

async function tellProblem(error: unknown): Promise<void> {
  const message = await failureSentence(failureOf(error));
  notifications.show({ id: 'map-problem', color: 'red', title: i18next.t('shell:map'), message, autoClose: false });
}

/** The last click: an answer about one before it comes too late. */
let lastPick: MapPick | null = null;

/** While decomposed zones are shown, a click means the zone, not what lies around it. */
function zoneAt(hits: readonly MapHit[]): MapHit | undefined {
  const { shown } = zoneMap.getState();
  const cell = hits.find(({ layerId }) => layerId === 'zones')?.row ?? null;
  const row = shown && cell !== null ? shown.rows[cell] : undefined;
  return shown && row !== undefined ? { layerId: shown.layerId, row, featureId: null } : undefined;
}

function onPick(pick: MapPick): void {
  const { tool } = workbenchStore.getState();
  if (tool.kind !== 'pan') return;
  lastPick = pick;
  if (pick.gathered.length === 0) {
    showPicked(pick);
    return;
  }
  pickGathered(planStore.getState().plan, pick).then(({ hits, selections }) => {
    if (lastPick === pick) showPicked({ ...pick, hits }, selections);
  }, tellProblem);
}

/** `selections`: what is selected together when the first of it is hit. */
function showPicked(pick: MapPick, selections: ReadonlyMap<string, Selection> = new Map()): void {
  if (pick.hits.length === 0) {
    identify(null);
    if (!pick.add) workbenchStore.getState().select(null);
    return;
  }
  identify(pick);
  const first = zoneAt(pick.hits) ?? pick.hits.find((hit) => !isCellSceneLayer(hit.layerId));
  if (!first) return;
  const together = selections.get(first.layerId);
  if (together && first.row !== null && together.rows.has(first.row)) {
    workbenchStore.getState().select(together, pick.add);
    return;
  }
  selectionOf(first.layerId, [first]).then(
    (selection) => workbenchStore.getState().select(selection, pick.add),
    tellProblem,
  );
}

function onPaint(hits: readonly MapHit[]): void {
  const layer = chosenLayer();
  const ofLayer = hits.filter((hit) => hit.layerId === layer?.id);
  if (!layer || ofLayer.length === 0) return;
  selectionOf(layer.id, ofLayer).then((selection) => workbenchStore.getState().select(selection, true), tellProblem);
}

function onSelectArea({ ring, add }: AreaSelection): void {
  const layerId = chosenLayer()?.id ?? null;
  const view = layerId === null ? null : layerView(planStore.getState().plan, layerId);
  if (layerId === null || !view) return;
  const polygon = JSON.stringify({ type: 'Polygon', coordinates: [ring] });
  runJob('rowsInPolygon', { view, polygon, rule: 'touches' }).then(({ rows, featureIds }) => {
    workbenchStore.getState().select({ layerId, rows: new Set(rows), featureIds: new Set(featureIds) }, add);
  }, tellProblem);
}

function onDraw({ featureId, geometry }: Drawing): void {
  const { tool, set } = workbenchStore.getState();
  const text = tidyShape(JSON.stringify(geometry));
  mapState.setState({ drawing: null });
  if (featureId !== null) {
    commit(reshapeFeature(planStore.getState().plan, DRAWN_LAYER, featureId, text));
    if (tool.kind === 'drawHole') set({ tool: { kind: 'pan' } });
    return;
  }
  if (tool.kind === 'draw') keepDrawing(tool, text);
  set({ tool: { kind: 'pan' } });
}

export const mapHandlers: Pick<
  MapCanvasProps,
  | 'onPick'
  | 'onHover'
  | 'onSelectArea'
  | 'onPaint'
  | 'onDraw'
  | 'onCancelTool'
  | 'onDrawingSize'
  | 'onCamera'
  | 'onPointer'
> = {
  onPick,
  onPaint,
  onSelectArea,
  onDraw,
  onHover: (hovered) => workbenchStore.getState().set({ hovered }),
  onCancelTool: () => {
    mapState.setState({ drawing: null });
    workbenchStore.getState().set({ tool: { kind: 'pan' } });
  },
  onDrawingSize: (drawing) => mapState.setState({ drawing }),
  onCamera: (camera) => {
    mapState.setState({ camera });
    mapExtent.setState({ bounds: camera.bounds });
  },
  onPointer: (pointer) => mapState.setState({ pointer }),
};
