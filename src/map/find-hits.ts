/** Which features are under the pointer? All of them, uppermost first; lines and points within reach of a finger. */
import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { MapHit } from './map-events.ts';
import type { SceneSync } from './scene-sync.ts';

/** Areas must hold the point itself; thin things may be this far off. */
const REACH_PX = 5;

/** Side of a block of small features: of two pixels, drawn up to twice as large before the next zoom's tiles come. */
const BLOCK_PX = 4;

interface Found {
  readonly hits: MapHit[];
  /** Layers with a block of features too small to be drawn. */
  readonly gathered: string[];
}

export const findHits = (map: MapLibreMap, sync: SceneSync, x: number, y: number): MapHit[] =>
  findUnder(map, sync, x, y).hits;

export function findUnder(map: MapLibreMap, sync: SceneSync, x: number, y: number): Found {
  const areas = idsOf(sync, (type) => type === 'fill' || type === 'fill-extrusion');
  const thin = idsOf(sync, (type) => type === 'line' || type === 'circle');
  const box: [PointLike, PointLike] = [
    [x - REACH_PX, y - REACH_PX],
    [x + REACH_PX, y + REACH_PX],
  ];
  const found = [
    ...(thin.length > 0 ? map.queryRenderedFeatures(box, { layers: thin }) : []),
    ...(areas.length > 0 ? map.queryRenderedFeatures([x, y], { layers: areas }) : []),
  ];
  const height = new Map(sync.pickable.map(({ id }, index) => [id, index]));
  found.sort((a, b) => height.get(b.layer.id)! - height.get(a.layer.id)!);
  const blocks = found.filter(({ id }) => id === undefined);
  return {
    hits: distinct(found.map((feature) => hitOf(sync, feature)).filter((hit) => hit !== null)),
    gathered: [...new Set(blocks.map(({ layer }) => sync.sceneLayerOf(layer.id)?.id).filter((id) => id !== undefined))],
  };
}

/** The square about a place of the screen in which the features of a block under it lie; closed. */
export function ringAround(map: MapLibreMap, x: number, y: number): [number, number][] {
  const half = BLOCK_PX / 2;
  const corners = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ] as const;
  return corners.map(([dx, dy]) => map.unproject([x + dx, y + dy]).toArray());
}

/** Features of one kind of tool stroke: everything within `reachPx` of the place. */
export function findHitsNear(map: MapLibreMap, sync: SceneSync, x: number, y: number, reachPx: number): MapHit[] {
  const box: [PointLike, PointLike] = [
    [x - reachPx, y - reachPx],
    [x + reachPx, y + reachPx],
  ];
  const found = map.queryRenderedFeatures(box, { layers: sync.pickable.map(({ id }) => id) });
  return distinct(found.map((feature) => hitOf(sync, feature)).filter((hit) => hit !== null));
}

function idsOf(sync: SceneSync, isWanted: (type: string) => boolean): string[] {
  return sync.pickable.filter(({ type }) => isWanted(type)).map(({ id }) => id);
}

function hitOf(sync: SceneSync, feature: MapGeoJSONFeature): MapHit | null {
  const layer = sync.sceneLayerOf(feature.layer.id);
  // Blocks that stand for many small features have no id.
  if (!layer || feature.id === undefined) return null;
  if (layer.source.kind === 'tiles') return { layerId: layer.id, row: Number(feature.id), featureId: null };
  return { layerId: layer.id, row: null, featureId: String(feature.properties['id']) };
}

function distinct(hits: readonly MapHit[]): MapHit[] {
  const seen = new Set<string>();
  return hits.filter(({ layerId, row, featureId }) => {
    const key = `${layerId}/${row ?? featureId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
